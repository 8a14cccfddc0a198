using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Series;

/// <summary>What comes next in a series, for a frame on somebody's page; while there is nothing to come, what was last.</summary>
[Published(Parameters = [Framed.Theme])]
public sealed class Embed(PublishedProgrammes published, TimeProvider time, SeriesLists lists) : SitePage(published, time)
{
    private const int MostToCome = 20;

    private const int MostPast = 5;

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    public Workshop.Events.Series Series { get; private set; } = default!;

    public IReadOnlyList<ListedEvent> Upcoming { get; private set; } = [];

    public IReadOnlyList<ListedEvent> Past { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        var sought = await lists.FindAsync(slug, stop);
        if (sought.MovedTo is { } present) return RedirectPermanent(Addresses.SeriesFrame(present));
        if (sought.Found is not { } profile) return NotFound();
        Series = profile.Series;
        await OpenAsync(Series.Title, Addresses.SeriesFrame(Series.Slug), null, stop, "embed");
        Head(head => this.InFrame(head with { Hue = Series.Hue }, Theme));

        var standings = profile.Editions.Select(edition => (Edition: edition, Standing: edition.Card.When.StandingAt(Now, edition.Card.Zone))).ToList();
        foreach (var (_, standing) in standings) HttpContext.Published().Until(standing.Until);
        Past = [.. standings.Where(pair => pair.Standing.Kind == StandingKind.Past).Select(pair => pair.Edition).Take(MostPast)];
        Upcoming = [.. standings.Where(pair => pair.Standing.Kind != StandingKind.Past).Select(pair => pair.Edition).Reverse().Take(MostToCome)];
        return Page();
    }
}
