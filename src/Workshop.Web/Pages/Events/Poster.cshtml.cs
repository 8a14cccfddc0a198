using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Posters;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Events;

/// <summary>The announcement as one sheet to print: A4, or with everything √2 as large A3.</summary>
[Published(Passing = ["paper"])]
public sealed class Poster(PublishedProgrammes published, TimeProvider time, PosterPrinting printing) : MeetingPage(published, time)
{
    [BindProperty(SupportsGet = true)]
    public string? Paper { get; set; }

    public bool IsA3 => string.Equals(Paper, "a3", StringComparison.OrdinalIgnoreCase);

    public PosterSheet Sheet { get; private set; } = default!;

    /// <summary>Leads to the event's page.</summary>
    public QrCode Code { get; private set; } = default!;

    /// <summary>Whether there is a PDF of it, too.</summary>
    public bool HasPdf { get; private set; }

    protected override ValueTask<IActionResult> AnswerAsync(CancellationToken stop)
    {
        Sheet = PosterSheet.Of(Event, Site);
        Code = QrCode.Of(Sheet.Address);
        HasPdf = printing.Lack(Sheet) is null;
        return Answer(Head($"Poster: {Event.Title}", Addresses.Poster(Slug)) with { SheetStyle = "poster" });
    }
}
