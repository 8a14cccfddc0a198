using NodaTime;
using Workshop.Events;
using Workshop.Time;

namespace Workshop.Importing;

/// <summary>What a text says of one date, and no more: "Saturday", "14", "14 December", "12/11/2019", "December 2019", "autumn 2026".</summary>
/// <param name="Year">Two digits are kept as they are.</param>
/// <param name="IsEither">It can be meant in two ways: day and month the other way round, a winter that may begin or end in its year.</param>
internal sealed record DateMention(
    IsoDayOfWeek? Weekday = null, int? Day = null, int? Month = null, int? Year = null, Season? Season = null, bool IsEither = false)
{
    /// <summary>Null where a part is missing or there is no such day.</summary>
    internal LocalDate? Date => (Year, Month, Day) is ({ } year and >= 1 and <= 9998, { } month and >= 1 and <= 12, { } day and >= 1)
        && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    /// <summary>The beginning of a sentence, where another day of the week is named than the one that a day is.</summary>
    internal string? Contradiction(LocalDate day) => Weekday is { } weekday && weekday != day.DayOfWeek ? $"{Wording.Day(day)[4..]} is a {day.DayOfWeek}, not a {weekday}" : null;

    /// <summary>It may be meant for this day.</summary>
    internal bool Fits(LocalDate date) => Season is null && (Weekday is not null || Day is not null)
        && (Weekday is null || Weekday == date.DayOfWeek)
        && (Year is null || Year == date.Year || Year < 100 && Year == date.Year % 100)
        && (Day is null || Day == date.Day && (Month is null || Month == date.Month) || IsEither && Day == date.Month && Month == date.Day);
}
