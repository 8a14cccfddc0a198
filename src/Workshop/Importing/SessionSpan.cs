using NodaTime;
using Workshop.Programmes;

namespace Workshop.Importing;

/// <summary>Moments of a wall clock as a session keeps them.</summary>
internal static class SessionSpan
{
    /// <param name="end">Null where it is not known. What lasts more than a day is kept as its minutes, by the same clock.</param>
    internal static Session At(this Session session, LocalDateTime start, LocalDateTime? end)
    {
        var timed = session with { Day = start.Date, Start = start.TimeOfDay, PastMidnight = false, End = null, Minutes = null };
        if (end is not { } until || until <= start) return timed;
        var isWithinADay = until.Date == start.Date || until.Date == start.Date.PlusDays(1) && until.TimeOfDay <= start.TimeOfDay;
        if (isWithinADay) return timed with { End = until.TimeOfDay };
        var minutes = Period.Between(start, until, PeriodUnits.Minutes).Minutes;
        return timed with { Minutes = minutes is > 0 and <= int.MaxValue ? (int)minutes : null };
    }
}
