using NodaTime;

namespace Workshop.Importing.Calendars;

/// <summary>What the entries of a calendar are to each other.</summary>
internal enum CalendarShape { Single, Meeting, Series }

/// <summary>
/// The evidence: entries on one day or on days that follow each other are the sessions of a meeting, and so is what lies within one entry that lasts
/// for all of it; entries a week apart are a series.
/// </summary>
internal static class CalendarShapes
{
    private const int LongestMeeting = 16;

    /// <summary>A weekend may lie between the days of a meeting.</summary>
    private const int LongestBreak = 3;

    internal static CalendarShape Of(IReadOnlyList<Occurrence> occurrences)
    {
        if (Umbrella(occurrences) is not null) return CalendarShape.Meeting;
        var days = occurrences.Select(occurrence => occurrence.Day).OfType<LocalDate>().Distinct().Order().ToList();
        if (days.Count == 0 || Period.DaysBetween(days[0], days[^1]) >= LongestMeeting) return days.Count == 0 ? CalendarShape.Meeting : CalendarShape.Series;
        return days.Zip(days.Skip(1)).All(pair => Period.DaysBetween(pair.First, pair.Second) <= LongestBreak) ? CalendarShape.Meeting : CalendarShape.Series;
    }

    /// <summary>The entry of the meeting itself: the only one within whose days all others lie.</summary>
    internal static Occurrence? Umbrella(IReadOnlyList<Occurrence> occurrences)
    {
        if (occurrences.Count < 3) return null;
        var longest = occurrences.Where(occurrence => occurrence is { Day: { } day, LastDay: { } last } && (occurrence.IsDays || last > day)).OrderByDescending(occurrence => Period.DaysBetween(occurrence.Day!.Value, occurrence.LastDay!.Value)).FirstOrDefault();
        return longest is not null && occurrences.All(other => other == longest || other.IsDays is false && other.Day >= longest.Day && other.LastDay <= longest.LastDay.GetValueOrDefault().PlusDays(1)) ? longest : null;
    }
}
