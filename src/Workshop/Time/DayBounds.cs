using NodaTime;

namespace Workshop.Time;

/// <summary>
/// When wall-clock days and times begin and end. Without a zone a day lasts as long as it is that date anywhere, from its first hour at
/// UTC+14 to its last at UTC−12: what is then called past is past for everybody, and nothing that may be on is called past.
/// </summary>
internal readonly record struct DayBounds(DateTimeZone? Zone)
{
    private static readonly Offset First = Offset.FromHours(14), Last = Offset.FromHours(-12);

    public Instant Starts(LocalDateTime local) => Zone?.ToInstant(local) ?? local.WithOffset(First).ToInstant();

    public Instant Ends(LocalDateTime local, Instant start) => Zone?.ToInstant(local, start) ?? local.WithOffset(Last).ToInstant();

    public Instant Starts(LocalDate day) => Zone?.StartOf(day) ?? Starts(day.AtMidnight());

    public Instant Ends(LocalDate day) => Zone?.EndOf(day) ?? day.PlusDays(1).AtMidnight().WithOffset(Last).ToInstant();
}
