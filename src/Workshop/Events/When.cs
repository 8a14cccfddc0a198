using System.Text.Json.Serialization;
using NodaTime;

namespace Workshop.Events;

/// <summary>
/// The date of an event, as honestly as it is known. Wall-clock values; the zone is the event's (<see cref="EventDetails.Zone"/>).
/// Each state says only what its organizers have said; nothing here makes up a day or a time.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(NotGiven), "notGiven")]
[JsonDerivedType(typeof(Undecided), "undecided")]
[JsonDerivedType(typeof(Alternatives), "alternatives")]
[JsonDerivedType(typeof(Around), "around")]
[JsonDerivedType(typeof(Range), "range")]
[JsonDerivedType(typeof(OnDays), "days")]
[JsonDerivedType(typeof(Postponed), "postponed")]
public abstract partial record When
{
    private When()
    {
    }

    /// <summary>Nothing has been said about a date.</summary>
    public sealed record NotGiven : When;

    /// <summary>Said to be undecided, perhaps in words as printed ("autumn 2026") and with a month (its first day) to sort by.</summary>
    public sealed record Undecided(string? AsPrinted = null, YearMonth? SortBy = null) : When;

    /// <summary>One of several dates, each a day or a range ("December 13 or 14"); at least two, in order.</summary>
    public sealed record Alternatives(ValueList<DateSpan> Options) : When;

    /// <summary>A month, a season or a year, and nothing finer. Exactly one of month and season may be given.</summary>
    public sealed partial record Around(int Year, int? Month = null, Season? Season = null) : When;

    /// <summary>
    /// Consecutive days, from the first to the last, both included; a null last day: the end is not known.
    /// Opening is the time on the first day, closing that on the last.
    /// </summary>
    public sealed record Range(LocalDate First, LocalDate? Last, LocalTime? Opening = null, LocalTime? Closing = null) : When;

    /// <summary>One day, or several separate days in order, each with or without its own window.</summary>
    public sealed record OnDays(ValueList<Day> Days) : When;

    /// <summary>The old date no longer holds and a new one is not known yet.</summary>
    public sealed record Postponed(When Old) : When;
}

/// <summary>A day or a range of days, both included.</summary>
public sealed record DateSpan(LocalDate First, LocalDate Last)
{
    public static DateSpan Day(LocalDate day) => new(day, day);
}

/// <summary>A day with or without its window. An end at or before the start is on the following day; an end without a start means "until".</summary>
public sealed record Day(LocalDate Date, LocalTime? Start = null, LocalTime? End = null)
{
    internal (LocalDateTime? Start, LocalDateTime? End) Window() =>
        (Start is { } start ? Date + start : null, End is { } end ? Date.PlusDays(end <= Start ? 1 : 0) + end : null);
}

/// <summary>Northern meteorological seasons, as announcements use them; winter belongs to the year of its January.</summary>
public enum Season { Spring, Summer, Autumn, Winter }
