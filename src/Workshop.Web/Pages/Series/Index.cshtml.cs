using Workshop.Publishing;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Series;

[Published]
public sealed class Index(PublishedProgrammes published, TimeProvider time, SeriesLists lists) : SitePage(published, time)
{
    public IReadOnlyList<SeriesSummary> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        await OpenAsync("Series", Addresses.AllSeries, Addresses.AllSeries, stop);
        All = await lists.AllAsync(stop);
    }
}
