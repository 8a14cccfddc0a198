using NodaTime;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Web.Pages.Shared;

/// <summary>A schedule, or the part of one that was asked for, as <c>_Programme</c> prints it.</summary>
public sealed record ProgrammeView(MeetingPage Page, Agenda Agenda)
{
    /// <summary>Whether day headings are h2 (the schedule's own page) or h3 (a section of the event's page).</summary>
    public bool OwnPage { get; init; }

    /// <summary>Whether parallel rooms stay one under the other (<c>?view=list</c>).</summary>
    public bool AsList { get; init; }

    private readonly Dictionary<Guid, string> keys = [];

    /// <summary>How a room or track is called in addresses ("west-109"); two of one name are asked for together.</summary>
    public string Key(Guid roomOrTrack)
    {
        if (!keys.TryGetValue(roomOrTrack, out var key))
            keys[roomOrTrack] = key = Slug.From(Page.Event.Index.Room(roomOrTrack)?.Name ?? Page.Event.Index.Track(roomOrTrack).Name);
        return key;
    }

    public bool IsNow(Timing timing) => timing is { StartsAt: { } start, EndsAt: { } end } && start <= Page.Now && Page.Now < end;

    /// <summary>The next instant at which another session is the one that is on; null when none will be.</summary>
    public Instant? NextChange()
    {
        Instant? next = null;
        foreach (var item in Agenda.Items.SelectMany(item => item.WithParts()))
        {
            if (item.Timing is not { StartsAt: { } start, EndsAt: { } end }) continue;
            if (start > Page.Now && (next is null || start < next)) next = start;
            if (end > Page.Now && (next is null || end < next)) next = end;
        }
        return next;
    }
}
