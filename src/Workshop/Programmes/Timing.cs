using NodaTime;
using Workshop.Events;
using Workshop.Time;

namespace Workshop.Programmes;

/// <summary>
/// What is known of a session's time, by the clocks of one zone: the event's, or after <see cref="In"/> the reader's. Nothing is made up:
/// without a start there is no end but one that was given, without a day there is a time of day and no more.
/// </summary>
public sealed record Timing
{
    public static readonly Timing Unknown = new();

    /// <summary>The programme day under which the session is printed; a start past midnight is on the calendar day after it.</summary>
    public LocalDate? Day { get; private init; }

    /// <summary>The start as a time of day.</summary>
    public LocalTime? From { get; private init; }

    /// <summary>The end as a time of day: as given, or the start and the duration.</summary>
    public LocalTime? To { get; private init; }

    public LocalDateTime? Start { get; private init; }

    public LocalDateTime? End { get; private init; }

    /// <summary>Needs a day, a start and a zone.</summary>
    public Instant? StartsAt { get; private init; }

    /// <summary>Never before <see cref="StartsAt"/>. A duration is time that passes, also across a change of the clocks.</summary>
    public Instant? EndsAt { get; private init; }

    public DateTimeZone? Zone { get; private init; }

    /// <summary>A time of day is known: what the schedule's gutter shows.</summary>
    public bool HasTime => From is not null;

    /// <summary>Day and time of the start are known: what a calendar can show.</summary>
    public bool IsTimed => Start is not null;

    internal bool PastMidnight { get; private init; }

    /// <summary>By what it sorts among those of its day: nanoseconds since the programme day began by its own clock.</summary>
    internal long? SinceDayBegan => From is { } from ? from.NanosecondOfDay + (PastMidnight ? NodaConstants.NanosecondsPerDay : 0) : null;

    /// <summary>Ticks that compare with those of the other sessions under the same day, whether or not they are instants.</summary>
    internal long? Begins => StartsAt?.ToUnixTimeTicks() ?? SinceDayBegan / NodaConstants.NanosecondsPerTick;

    /// <summary>Like <see cref="Begins"/>; null where no end is known.</summary>
    internal long? Ceases => EndsAt?.ToUnixTimeTicks()
        ?? (From is { } from && To is { } to ? Begins + to.TickOfDay - from.TickOfDay + (to <= from ? NodaConstants.TicksPerDay : 0) : null);

    /// <param name="end">At or before the start: on the day after it.</param>
    /// <param name="minutes">Where no end is given.</param>
    internal static Timing Of(LocalDate? day, bool pastMidnight, LocalTime? start, LocalTime? end, int? minutes, DateTimeZone? zone)
    {
        var timing = new Timing { Day = day, From = start, To = end, Zone = zone, PastMidnight = pastMidnight };
        if (start is { } from && end is null && minutes is { } lasts) timing = timing with { To = from.PlusMinutes(lasts) };
        if (day?.PlusDays(pastMidnight ? 1 : 0) is not { } date) return timing;
        if (start is not { } begins) return timing with { End = end is { } until ? date + until : null };

        var local = date + begins;
        var ends = end is { } to ? date.PlusDays(to <= begins ? 1 : 0) + to : minutes is { } length ? local.PlusMinutes(length) : (LocalDateTime?)null;
        if (zone is null) return timing with { Start = local, End = ends };

        var startsAt = zone.ToInstant(local);
        if (ends is null) return timing with { Start = local, StartsAt = startsAt };
        if (end is not null) return timing with { Start = local, End = ends, StartsAt = startsAt, EndsAt = zone.ToInstant(ends.Value, startsAt) };
        var endsAt = startsAt + Duration.FromMinutes(minutes!.Value);
        var there = endsAt.InZone(zone).LocalDateTime;
        return timing with { Start = local, End = there, To = there.TimeOfDay, StartsAt = startsAt, EndsAt = endsAt };
    }

    /// <summary>By the clocks of another zone, on its calendar days. What has no instant stays as it is.</summary>
    public Timing In(DateTimeZone zone)
    {
        if (StartsAt is not { } startsAt) return this;
        var (start, end) = (startsAt.InZone(zone).LocalDateTime, EndsAt?.InZone(zone).LocalDateTime);
        return new()
        {
            Day = start.Date, From = start.TimeOfDay, To = end?.TimeOfDay, Start = start, End = end, StartsAt = startsAt, EndsAt = EndsAt, Zone = zone,
        };
    }

    /// <summary>"Sat 14 Dec 2019, 11:00–11:30 PST (America/Vancouver)", or as much of it as is known; empty where nothing is.</summary>
    public IReadOnlyList<Phrase> Phrases(ClockStyle clock = ClockStyle.Hours24, WhenStyle style = WhenStyle.Facts)
    {
        var words = new PhraseBuilder(Zone?.Id, clock, style);
        if (Day is { } day) words.Window(style == WhenStyle.List ? null : Start, style == WhenStyle.List ? null : End, day);
        else if (HasTime || To is not null) words.Hours(From, To);
        return words.Phrases();
    }

    /// <summary>
    /// "11:00–11:30", "11:00", "until 12:00", without the zone, which a schedule prints once for the day
    /// (<see cref="AgendaDay.ZoneText"/>); empty where no time is known.
    /// </summary>
    public IReadOnlyList<Phrase> Window(ClockStyle clock = ClockStyle.Hours24)
    {
        if (From is not { } from) return To is { } until ? [new("until "), Piece(until, End)] : [];
        return To is { } to ? [Piece(from, Start), new("–"), Piece(to, End)] : [Piece(from, Start)];

        Phrase Piece(LocalTime time, LocalDateTime? at) =>
            new(Wording.Time(time, clock), at is { } local ? Wording.ForMachines(local, Zone) : WallClock.Time.Format(time));
    }
}
