using NodaTime;
using Workshop.Events;

namespace Workshop.Importing;

/// <summary>When a meeting is of which nothing but its days is known.</summary>
internal static class MeetingDays
{
    /// <summary>Without a gap a range, with gaps each day for itself; more than a <see cref="When"/> has room for are the range over all.</summary>
    /// <param name="dates">In any order.</param>
    internal static When Of(IEnumerable<LocalDate> dates)
    {
        var days = dates.Distinct().Order().ToList();
        if (days.Count == 0) return new When.NotGiven();
        var gaps = Period.DaysBetween(days[0], days[^1]) + 1 > days.Count;
        return days.Count == 1 || gaps && days.Count <= When.MostDates ? new When.OnDays(days.Select(day => new Day(day)).ToValueList()) : new When.Range(days[0], days[^1]);
    }

    /// <summary>What takes place; where nothing does, what was to.</summary>
    internal static IEnumerable<T> Held<T>(IReadOnlyCollection<T> parts, Func<T, bool> isCancelled) => parts.All(isCancelled) ? parts : parts.Where(part => !isCancelled(part));
}
