using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Time;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Events;

/// <summary>
/// What is on now and what comes next, for a screen that is read from across a hallway: in every room, or in those that are asked for. Once
/// a minute, and at the moment at which its words change, it asks for itself again.
/// </summary>
[Published(Passing = ["room"])]
public sealed class Now(PublishedProgrammes published, TimeProvider time) : MeetingPage(published, time)
{
    [BindProperty(SupportsGet = true, Name = "room")]
    public string[] Asked { get; set; } = [];

    public NowAndNext Programme { get; private set; } = default!;

    /// <summary>Leads to the event's page.</summary>
    public QrCode Code { get; private set; } = default!;

    public string Address => Site.Absolute(Addresses.Event(Slug));

    /// <summary>How large all of it has room on a screen: a class of wwwroot/css/screen.css, 1 the largest.</summary>
    public int Size => Programme.Rooms.Sum(room => room.Now.Count + room.Next.Count) switch { <= 2 => 1, <= 4 => 2, <= 8 => 3, _ => 4 };

    /// <summary>What there is to say while nothing is on and nothing is to come.</summary>
    public string Instead => Standing.Kind switch
    {
        _ when Asked.Length > 0 => "Nothing here for now.",
        StandingKind.Past => "This event is over.",
        StandingKind.Running => "Happening now.",
        _ => "Times are not announced yet.",
    };

    /// <summary>By which clocks the times are printed; null where there are none.</summary>
    public string? Zone => Programme.Rooms.SelectMany(room => room.Now.Concat(room.Next)).Select(item => item.Timing.StartsAt is { } at ? item.Timing.Zone?.Label(at) : null)
        .FirstOrDefault(label => label is not null);

    /// <summary>The day of what comes next, where that is not today.</summary>
    public string? NextDay => Programme.Day is { } day && Event.Index.Timings.Zone is { } zone && base.Now.InZone(zone).Date != day ? Wording.ShortDay(day) : null;

    protected override ValueTask<IActionResult> AnswerAsync(CancellationToken stop)
    {
        Programme = NowAndNext.At(base.Now, Event.Index);
        HttpContext.Published().Until(Programme.Until).Until(Standing.Until);
        // What is in no room, such as a break, is for all of them.
        if (Asked.Length > 0) Programme = Programme with { Rooms = [.. Programme.Rooms.Where(room => room.Room is not { } known || Asked.Contains(Text.Slug.From(known.Name)))] };
        Code = QrCode.Of(Address);
        return Answer(Head($"Now: {Event.Title}", Addresses.Now(Slug)) with
        {
            Listed = false,
            Renewed = true,
            Styles = ["screen"],
            Scripts = ["fresh-page"],
        });
    }
}
