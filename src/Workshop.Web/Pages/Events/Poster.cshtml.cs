using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Events;

/// <summary>The announcement as one A4 sheet to print.</summary>
[Published]
public sealed class Poster(PublishedProgrammes published, TimeProvider time) : MeetingPage(published, time)
{
    public PosterSheet Sheet { get; private set; } = default!;

    /// <summary>Leads to the event's page.</summary>
    public QrCode Code { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await FindAsync(slug, stop) is { } elsewhere) return elsewhere;
        Sheet = PosterSheet.Of(Event, Site);
        Code = QrCode.Of(Sheet.Address);
        ViewData["Head"] = Head($"Poster: {Event.Title}", Addresses.Poster(Slug)) with { SheetStyle = "poster" };
        return Page();
    }
}
