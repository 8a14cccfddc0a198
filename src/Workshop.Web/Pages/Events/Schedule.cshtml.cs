using Microsoft.AspNetCore.Mvc;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Searching;
using Workshop.Time;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Events;

/// <summary>The schedule on its own page: whole, or narrowed by day, track, room, kind or words, in the event's zone or the reader's.</summary>
[Published(Passing = ["tz", "view", "day", "track", "room", "kind", "q"])]
public sealed class Schedule(PublishedProgrammes published, TimeProvider time) : MeetingPage(published, time)
{
    private const int LongestWords = 100;

    [BindProperty(SupportsGet = true)]
    public string? Tz { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Track { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Room { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public ProgrammeView Programme { get; private set; } = default!;

    public int Shown { get; private set; }

    public bool IsWhole { get; private set; }

    /// <summary>What of the address was not understood, in words.</summary>
    public IReadOnlyList<string> NotUnderstood { get; private set; } = [];

    protected override ValueTask<IActionResult> AnswerAsync(CancellationToken stop)
    {
        if (Event.Talk is not null) return Answer(RedirectPermanent(Addresses.Event(Slug)));
        if (Event.Programme.Sessions.IsEmpty) return Answer(NotFound());

        var agenda = Event.Index.Agenda;
        var problems = new List<string>();
        if (!string.IsNullOrWhiteSpace(Tz))
        {
            if (Zones.Find(Tz) is { } zone) agenda = agenda.In(zone);
            else problems.Add($"“{Clip(Tz)}” is not a time zone that is known here; write it like Europe/Berlin. The times below are the event’s own.");
        }
        var filter = Asked(agenda, problems); // a day is one of those that are printed, so after the zone
        IsWhole = filter.IsEmpty;
        agenda = agenda.Filter(filter);
        NotUnderstood = problems;
        Shown = agenda.Items.Sum(Count);
        Programme = new(this, agenda) { OwnPage = true, AsList = string.Equals(View, "list", StringComparison.OrdinalIgnoreCase) };
        if (Programme.NextChange() is { } next) HttpContext.Published().Until(next);

        return Answer(Head($"Schedule: {Event.Title}", Addresses.Schedule(Slug)) with
        {
            EarlyScripts = ["your-zone"],
            Scripts = ["schedule-filter"],
            Alternates = [new("text/calendar", "Calendar of the sessions", Addresses.ScheduleCalendar(Slug))],
        });

        static int Count(AgendaItem item) => 1 + item.Parts.Sum(Count);
    }

    /// <summary>What may be asked for, so that the form and the reading of it agree.</summary>
    public string Key(Guid roomOrTrack) => Programme.Key(roomOrTrack);

    private AgendaFilter Asked(Agenda agenda, List<string> problems)
    {
        var filter = new AgendaFilter();
        if (Given(Day))
        {
            if (WallClock.Date.Parse(Day!) is { Success: true, Value: var day }) filter = filter with { Day = day };
            else problems.Add($"“{Clip(Day!)}” is not a day; write it like 2019-12-14.");
        }
        if (Given(Track))
        {
            if (agenda.Tracks.FirstOrDefault(track => Text.Slug.From(track.Name) == Track) is { } track) filter = filter with { Track = track.Id };
            else problems.Add($"There is no track “{Clip(Track!)}” here.");
        }
        if (Given(Room))
        {
            if (agenda.Rooms.FirstOrDefault(room => Text.Slug.From(room.Name) == Room) is { } room) filter = filter with { Room = room.Id };
            else problems.Add($"There is no room “{Clip(Room!)}” here.");
        }
        if (Given(Kind))
        {
            if (Enum.TryParse<SessionKind>(Kind, ignoreCase: true, out var kind) && agenda.Kinds.Contains(kind)) filter = filter with { Kind = kind };
            else problems.Add($"There is no session of kind “{Clip(Kind!)}” here.");
        }
        if (Given(Q)) filter = filter with { Query = SearchQuery.Parse(Q!.Length > LongestWords ? Q[..LongestWords] : Q) };
        return filter;

        static bool Given(string? value) => !string.IsNullOrWhiteSpace(value);
    }

    /// <summary>A stranger's text, short enough to be said back.</summary>
    private static string Clip(string text) => text.Length <= 40 ? text : $"{text[..40]}…";
}
