using NodaTime;
using Workshop.Time;

namespace Workshop.Events;

/// <summary>A day, perhaps with a time, in a zone of its own. Without a time it lasts to the end of the day there.</summary>
/// <param name="Zone">IANA identifier or <see cref="AnywhereOnEarth"/>; null: the event's.</param>
public sealed partial record Deadline(LocalDate Date, LocalTime? Time = null, string? Zone = null)
{
    /// <summary>UTC−12: the day is over when it is over everywhere.</summary>
    public const string AnywhereOnEarth = "AoE";

    private static readonly LocalTime LastMinute = new(23, 59);

    private bool IsAnywhereOnEarth => string.Equals(Zone, AnywhereOnEarth, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The first instant at which it is over. 23:59 means the whole day, as everybody reads it. Where no zone is known, neither here nor
    /// for the event, the day is over when it is over everywhere.
    /// </summary>
    public Instant OverAt(string? eventZone)
    {
        var bounds = new DayBounds(ZoneIn(eventZone));
        if (Time is not { } time || time >= LastMinute) return bounds.Ends(Date);
        return bounds.Ends(Date + time, Instant.MinValue);
    }

    public bool IsPast(Instant now, string? eventZone) => now >= OverAt(eventZone);

    /// <summary>
    /// "Mon 9 Sep 2019, 23:59 AoE (UTC−12)", "Mon 9 Sep 2019, Anywhere on Earth", "Mon 9 Sep 2019, 17:00 PDT (America/Vancouver)". A day
    /// without a time names a zone only where that is the deadline's own.
    /// </summary>
    public IReadOnlyList<Phrase> Phrases(string? eventZone, ClockStyle clock = ClockStyle.Hours24)
    {
        var day = Wording.Day(Date);
        var machine = WallClock.Date.Format(Date);
        if (Time is not { } time)
        {
            var suffix = IsAnywhereOnEarth ? ", Anywhere on Earth" : Zone is null ? null : $" ({ZoneIn(null)?.Id ?? Zone})";
            return suffix is null ? [new(day, machine)] : [new(day, machine), new(suffix)];
        }
        if (IsAnywhereOnEarth)
            return [new($"{day}, {Wording.Time(time, clock)}", Wording.ForMachines(Date + time, Zones.AnywhereOnEarth)), new(" AoE (UTC\u221212)")];
        var words = new PhraseBuilder(Zone ?? eventZone, clock, WhenStyle.Facts);
        words.Moment(Date, time, year: true);
        return words.Phrases();
    }

    public string ToText(string? eventZone, ClockStyle clock = ClockStyle.Hours24) => Phrases(eventZone, clock).ToText();

    public IEnumerable<Problem> Problems(string? eventZone)
    {
        if (Date.Year is < When.FirstYear or > When.LastYear) yield return new(nameof(Date), $"{Date.Year} is not a year in which we can plan.");
        if (Zone is not null && !IsAnywhereOnEarth && Zones.Find(Zone) is null)
            yield return new(nameof(Zone), $"“{Zone}” is not a known time zone; write it like Europe/Berlin, or AoE for Anywhere on Earth.");
        if (Time is not null && Zone is null && eventZone is null)
            yield return new(nameof(Zone), "A deadline with a time needs a time zone.");
    }

    private DateTimeZone? ZoneIn(string? eventZone) => IsAnywhereOnEarth ? Zones.AnywhereOnEarth : Zones.Find(Zone ?? eventZone);
}
