using Workshop.Publishing;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages;

/// <summary>What is on, what comes, what has just been; the series; the search.</summary>
[Published]
public sealed class Index(PublishedProgrammes published, TimeProvider time, EventLists lists) : SitePage(published, time)
{
    public HomeLists Lists { get; private set; } = default!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        await OpenAsync("", Addresses.Home, Addresses.Home, stop);
        Lists = await lists.HomeAsync(Now, stop);
        HttpContext.Published().Until(Lists.Until);
        Head(head => head with
        {
            Description = Site.Tagline,
            Alternates = [new("application/atom+xml", "All meetings", Addresses.Feed), new("text/calendar", "All meetings", Addresses.Calendar)],
        });
    }
}
