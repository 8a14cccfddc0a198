using NodaTime;
using NodaTime.Text;
using Workshop.Events;

namespace Workshop.Time;

/// <summary>Dates and times as the interface prints them: English, day before month, whatever the machine's culture.</summary>
public static class Wording
{
    internal static readonly LocalDatePattern WeekdayAndDay = Pattern("ddd d MMM");
    internal static readonly LocalDatePattern Short = Pattern("ddd d MMM uuuu");
    internal static readonly LocalDatePattern SpelledDay = Pattern("dddd d MMMM");
    internal static readonly LocalDatePattern Spelled = Pattern("dddd d MMMM uuuu");
    internal static readonly LocalDatePattern DayNumber = Pattern("%d");
    internal static readonly LocalDatePattern ShortMonth = Pattern("MMM");
    internal static readonly LocalDatePattern MonthName = Pattern("MMMM");

    private static readonly OffsetDateTimePattern Machine = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<+HH:mm>");
    private static readonly LocalDateTimePattern LocalMachine = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalTimePattern Hours24 = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern Hours12 = LocalTimePattern.CreateWithInvariantCulture("h:mm");
    private static readonly LocalDatePattern MonthAndYear = Pattern("MMMM uuuu");

    /// <summary>"Sat 14 Dec 2019".</summary>
    public static string Day(LocalDate day) => Short.Format(day);

    /// <summary>"Sat 14 Dec".</summary>
    public static string ShortDay(LocalDate day) => WeekdayAndDay.Format(day);

    /// <summary>"Saturday 14 December 2019".</summary>
    public static string LongDay(LocalDate day) => Spelled.Format(day);

    /// <summary>"08:00" or "8:00 am"; seconds are never printed.</summary>
    public static string Time(LocalTime time, ClockStyle clock) =>
        clock == ClockStyle.Hours24 ? Hours24.Format(time) : Hours12.Format(time) + (time.Hour < 12 ? " am" : " pm");

    /// <summary>"December 2019".</summary>
    public static string Month(int year, int month) => MonthAndYear.Format(new(year, month, 1));

    /// <summary>With the offset that holds then: a global time to HTML.</summary>
    internal static string ForMachines(LocalDateTime local, DateTimeZone? zone) =>
        zone is null ? LocalMachine.Format(local) : Machine.Format(zone.ToInstant(local).InZone(zone).ToOffsetDateTime());

    private static LocalDatePattern Pattern(string pattern) => LocalDatePattern.CreateWithInvariantCulture(pattern);
}
