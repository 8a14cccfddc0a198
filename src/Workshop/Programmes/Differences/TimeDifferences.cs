using NodaTime;
using Workshop.Events;
using Workshop.Time;

namespace Workshop.Programmes.Differences;

/// <summary>When a session has another time than before.</summary>
internal static class TimeDifferences
{
    public static Difference? Between(Session was, Session now, string name, ClockStyle clock)
    {
        if (was with { Day = now.Day, Start = now.Start, PastMidnight = now.PastMidnight, End = now.End, Minutes = now.Minutes } == was) return null;
        var (text, together) = (was.Start, now.Start) switch
        {
            _ when Point(was) == Point(now) => (Ending(was, now, name, clock), "have other ends"),
            ({ } from, { } to) when was.Day == now.Day && was.PastMidnight == now.PastMidnight =>
                ($"{name} moved from {Time(from, clock)} to {Time(to, clock)}{Until(was, now, clock)}", Shift(from, to)),
            ({ } from, { } to) => ($"{name} moved from {Spelled(was, clock)} to {Spelled(now, clock)}{Until(was, now, clock)}",
                from == to && now.Day is { } day ? $"moved to {Wording.Day(day)}" : "moved to another day"),
            (null, { }) => ($"The time of {name} is known: {Spelled(now, clock)}{Until(was, now, clock)}", "have a time now"),
            ({ }, null) => ($"The time of {name} is open again (was {Spelled(was, clock)})", "have no time any more"),
            _ => (was.Day, now.Day) switch
            {
                ({ } from, { } to) => ($"{name} moved from {Wording.Day(from)} to {Wording.Day(to)}", $"moved to {Wording.Day(to)}"),
                (null, { } to) => ($"{name} is on {Wording.Day(to)}", $"are on {Wording.Day(to)}"),
                _ => ($"The day of {name} is open again", "have no day any more"),
            },
        };
        return new(Topic.Time, text, now.Kind, together);
    }

    private static (LocalDate?, LocalTime?, bool) Point(Session session) => (session.Day, session.Start, session.PastMidnight);

    private static string Spelled(Session session, ClockStyle clock)
    {
        var time = Time(session.Start!.Value, clock) + (session.PastMidnight ? " (after midnight)" : "");
        return session.Day is { } day ? $"{Wording.Day(day)}, {time}" : time;
    }

    private static string Shift(LocalTime from, LocalTime to)
    {
        var minutes = Math.Abs(Period.Between(from, to, PeriodUnits.Minutes).Minutes);
        var much = (minutes / 60, minutes % 60) switch
        {
            (0, 1) => "1 minute",
            (0, var rest) => $"{rest} minutes",
            (1, 0) => "1 hour",
            (var hours, 0) => $"{hours} hours",
            var (hours, rest) => $"{hours}:{rest:00} hours",
        };
        return $"moved {much} {(to > from ? "later" : "earlier")}";
    }

    private static LocalTime? End(Session session) => session.End ?? (session.Minutes is { } minutes ? session.Start?.PlusMinutes(minutes) : null);

    /// <summary>The new end, where it is more than the old one moved along.</summary>
    private static string Until(Session was, Session now, ClockStyle clock) =>
        End(now) is { } end && (End(was) is not { } old || Length(was, old) != Length(now, end)) ? $", until {Time(end, clock)}" : "";

    private static long? Length(Session session, LocalTime end) => session.Start is { } start
        ? (Period.Between(start, end, PeriodUnits.Minutes).Minutes + (24 * 60)) % (24 * 60) : null;

    private static string Ending(Session was, Session now, string name, ClockStyle clock) => (End(was), End(now)) switch
    {
        ({ } old, { } end) when old != end => $"{name} now ends at {Time(end, clock)} (was {Time(old, clock)})",
        (null, { } end) => $"{name} ends at {Time(end, clock)}",
        ({ } old, null) when now.Minutes is null => $"The end of {name} is open (was {Time(old, clock)})",
        (null, null) when now.Minutes is { } minutes => $"{name} lasts {minutes} minutes",
        (null, null) => $"The duration of {name} is open",
        _ => $"The time of {name} was corrected",
    };

    private static string Time(LocalTime time, ClockStyle clock) => Wording.Time(time, clock);
}
