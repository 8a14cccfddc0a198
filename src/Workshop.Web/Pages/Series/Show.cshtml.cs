using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Series;

/// <summary>One series: its text and its editions or talks, those to come first.</summary>
[Published]
public sealed class Show(PublishedProgrammes published, TimeProvider time, SeriesLists lists) : SitePage(published, time)
{
    public SeriesProfile Profile { get; private set; } = default!;

    public IReadOnlyList<ListedEvent> Upcoming { get; private set; } = [];

    public IReadOnlyList<ListedEvent> Past { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        var sought = await lists.FindAsync(slug, stop);
        if (sought.MovedTo is { } present) return RedirectPermanent(Addresses.Series(present));
        if (sought.Found is null) return NotFound();
        Profile = sought.Found;
        var series = Profile.Series;
        await OpenAsync(series.Title, Addresses.Series(series.Slug), null, stop);
        Head(head => head with
        {
            Hue = series.Hue,
            Description = series.Summary,
            Scripts = ["copy-text"],
            Alternates = [new("application/atom+xml", series.Title, Addresses.SeriesFeed(series.Slug)), new("text/calendar", series.Title, Addresses.SeriesCalendar(series.Slug))],
        });

        var standings = Profile.Editions.Select(edition => (edition, Standing: edition.Card.When.StandingAt(Now, edition.Card.Zone))).ToList();
        foreach (var (_, standing) in standings)
            if (standing.Until is { } until) HttpContext.Published().Until(until);
        Past = [.. standings.Where(pair => pair.Standing.Kind == Workshop.Events.StandingKind.Past).Select(pair => pair.edition)];
        Upcoming = [.. standings.Where(pair => pair.Standing.Kind != Workshop.Events.StandingKind.Past).Select(pair => pair.edition).Reverse()];
        return Page();
    }
}
