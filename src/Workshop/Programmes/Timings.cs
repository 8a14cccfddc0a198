using NodaTime;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Time;

namespace Workshop.Programmes;

/// <summary>
/// The time of every session of a programme, resolved once: what a session does not say itself, its parent session or the event may say.
/// <list type="bullet">
/// <item>A session without a day is on its parent's (and past midnight if that is), else on the event's only day, else on none that is known.</item>
/// <item>A seminar talk whose session has no start takes place when its event does: its window is then said once, by the event.</item>
/// </list>
/// </summary>
public sealed class Timings
{
    private readonly Dictionary<Guid, Timing> timings;

    private Timings(Dictionary<Guid, Timing> timings, DateTimeZone? zone) => (this.timings, Zone) = (timings, zone);

    /// <summary>The event's; null where it has none that is known.</summary>
    public DateTimeZone? Zone { get; }

    public Timing this[Session session] => timings[session.Id];

    public Timing this[Guid session] => timings[session];

    public static Timings Of(Programme programme)
    {
        var zone = Zones.Find(programme.Event.Zone);
        var only = programme.Event.When.OnlyDay;
        if (Headline.TalkOf(programme) is { Start: null } talk)
            return new(new() { [talk.Id] = OfTalk(talk, only, zone) }, zone);

        var tree = new SessionTree(programme.Sessions);
        var timings = new Dictionary<Guid, Timing>(programme.Sessions.Count);
        foreach (var session in programme.Sessions) Resolve(session);
        return new(timings, zone);

        Timing Resolve(Session session)
        {
            if (timings.TryGetValue(session.Id, out var known)) return known;
            var parent = session.Day is null && tree.ParentOf(session) is { } within ? Resolve(within) : null;
            var day = session.Day ?? parent?.Day ?? only?.Date;
            var pastMidnight = session.PastMidnight || session.Day is null && parent is { Day: not null, PastMidnight: true };
            return timings[session.Id] = Timing.Of(day, pastMidnight, session.Start, session.End, session.Minutes, zone);
        }
    }

    private static Timing OfTalk(Session talk, Day? only, DateTimeZone? zone) => talk.Day is { } day && day != only?.Date
        ? Timing.Of(day, talk.PastMidnight, null, talk.End, talk.Minutes, zone)
        : Timing.Of(only?.Date, only?.Start is null && talk.PastMidnight, only?.Start, talk.End ?? (talk.Minutes is null ? only?.End : null), talk.Minutes, zone);
}
