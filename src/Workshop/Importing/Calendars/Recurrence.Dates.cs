using NodaTime;
using Workshop.Events;

namespace Workshop.Importing.Calendars;

internal sealed partial record Recurrence
{
    /// <summary>The days that the rule names, from the start on, in order; the start itself where it is one of them. COUNT and UNTIL are for the caller.</summary>
    /// <param name="work">Spent by a day that is looked at; when it is used up there are no more.</param>
    internal IEnumerable<LocalDate> Dates(LocalDate start, Work work)
    {
        for (LocalDate? period = First(start); period is { } from && from.Year <= When.LastYear; period = Next(from))
        {
            var days = LengthOf(from);
            if (!work.Spend(days)) yield break;
            foreach (var date in Chosen([.. Enumerable.Range(0, days).Select(from.PlusDays).Where(date => Names(date, start))]))
                if (date.Year > When.LastYear) yield break;
                else if (date >= start) yield return date;
        }
    }

    private IEnumerable<LocalDate> Chosen(List<LocalDate> dates) => Positions.Count == 0 ? dates
        : dates.Where((_, at) => Positions.Contains(at + 1) || Positions.Contains(at - dates.Count));

    private LocalDate First(LocalDate start) => Frequency switch
    {
        Frequency.Yearly => new(start.Year, 1, 1),
        Frequency.Monthly => new(start.Year, start.Month, 1),
        Frequency.Weekly => start.PlusDays(-((start.DayOfWeek - WeekBegins + 7) % 7)),
        _ => start,
    };

    private LocalDate? Next(LocalDate period)
    {
        if (period.Year + Interval > 9000) return null;
        return Frequency switch
        {
            Frequency.Yearly => period.PlusYears(Interval),
            Frequency.Monthly => period.PlusMonths(Interval),
            Frequency.Weekly => period.PlusWeeks(Interval),
            _ => period.PlusDays(Interval),
        };
    }

    private int LengthOf(LocalDate period) => Frequency switch
    {
        Frequency.Yearly => CalendarSystem.Iso.GetDaysInYear(period.Year),
        Frequency.Monthly => CalendarSystem.Iso.GetDaysInMonth(period.Year, period.Month),
        Frequency.Weekly => 7,
        _ => 1,
    };

    /// <summary>What the rule leaves open the start says: a weekly meeting is on its day of the week, a monthly one on its day of the month.</summary>
    private bool Names(LocalDate date, LocalDate start)
    {
        if (Months.Count > 0 && !Months.Contains(date.Month)) return false;
        var length = CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month);
        if (MonthDays.Count > 0 && !MonthDays.Contains(date.Day) && !MonthDays.Contains(date.Day - length - 1)) return false;
        if (Days.Count > 0) return IsOn(date, length);
        if (MonthDays.Count > 0) return true;
        return Frequency switch
        {
            Frequency.Yearly => date.Day == start.Day && (Months.Count > 0 || date.Month == start.Month),
            Frequency.Monthly => date.Day == start.Day,
            Frequency.Weekly => date.DayOfWeek == start.DayOfWeek,
            _ => true,
        };
    }

    /// <summary>Ordinals count within the month; within the year for a yearly rule that names no month.</summary>
    private bool IsOn(LocalDate date, int monthLength)
    {
        if (Days.Contains((0, date.DayOfWeek))) return true;
        if (Frequency is Frequency.Daily or Frequency.Weekly) return Days.Any(day => day.Day == date.DayOfWeek);
        var (place, length) = Frequency == Frequency.Yearly && Months.Count == 0
            ? (date.DayOfYear, CalendarSystem.Iso.GetDaysInYear(date.Year))
            : (date.Day, monthLength);
        return Days.Contains(((place - 1) / 7 + 1, date.DayOfWeek)) || Days.Contains((-((length - place) / 7 + 1), date.DayOfWeek));
    }
}

