using NodaTime;

namespace Workshop.Importing.Calendars;

/// <summary>One time at which an event of a calendar takes place.</summary>
/// <param name="Event">What is said of it, which for one that was edited is not what is said of the others.</param>
/// <param name="Key">The same in every version of the file.</param>
internal sealed record Occurrence(VEvent Event, string Key)
{
    /// <summary>Wall-clock time in <see cref="Zone"/>; midnight of the first day for whole days; null where there is none.</summary>
    internal LocalDateTime? Start { get; init; }

    /// <summary>Exclusive; null where the end is not known. Never at or before the start.</summary>
    internal LocalDateTime? End { get; init; }

    internal bool IsDays { get; init; }

    /// <summary>Null for whole days and for a time that floats.</summary>
    internal DateTimeZone? Zone { get; init; }

    internal bool IsCancelled { get; init; }

    internal LocalDate? Day => Start?.Date;

    /// <summary>The last day on which it still is.</summary>
    internal LocalDate? LastDay => End is { } end ? end.TimeOfDay == LocalTime.Midnight ? end.Date.PlusDays(-1) : end.Date : Day;

    internal string? Summary => Event.Summary;

    /// <summary>By the clocks of another zone; whole days and times that float stay.</summary>
    internal Occurrence In(DateTimeZone zone) => IsDays || Zone is null || Zone.Equals(zone) ? this : this with
    {
        Start = Start is { } start ? Moved(start, Zone, zone) : null,
        End = End is { } end ? Moved(end, Zone, zone) : null,
        Zone = zone,
    };

    internal static LocalDateTime Moved(LocalDateTime local, DateTimeZone from, DateTimeZone to) =>
        Time.Zones.ToInstant(from, local).InZone(to).LocalDateTime;
}
