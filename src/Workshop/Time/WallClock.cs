using NodaTime.Text;

namespace Workshop.Time;

/// <summary>
/// The spellings in which documents keep time: ISO 8601, invariant, seconds left out where they are zero ("2019-12-14", "08:00",
/// "2019-12-14T08:00", "2019-12", "2019-12-14T16:00:00Z").
/// </summary>
public static class WallClock
{
    public static readonly LocalDatePattern Date = LocalDatePattern.Iso;

    public static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH':'mm;FFFFFFFFF");

    public static readonly LocalDateTimePattern DateAndTime = LocalDateTimePattern.ExtendedIso;

    public static readonly YearMonthPattern Month = YearMonthPattern.Iso;

    public static readonly InstantPattern Instant = InstantPattern.ExtendedIso;
}
