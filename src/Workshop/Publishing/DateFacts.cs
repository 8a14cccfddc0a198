using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Time;

namespace Workshop.Publishing;

/// <summary>A date as the facts of a page tell it, the loudest first, each in a line of its own.</summary>
/// <param name="Day">The days alone, where hours are known too; else all there is to say.</param>
/// <param name="Hours">Of one day under one name of its zone; empty for everything that is less simple.</param>
/// <param name="Note">The zone of these hours; else days and hours in full; else that nothing is decided.</param>
public sealed record DateFacts(ValueList<Phrase> Day, ValueList<Phrase> Hours = default, ValueList<Phrase> Note = default)
{
    /// <summary>For the reader's own clocks; null where no time is known.</summary>
    public Instant? StartsAt { get; private init; }

    public Instant? EndsAt { get; private init; }

    /// <summary>In which the lines are told; null where no instant is known.</summary>
    public string? Zone { get; private init; }

    public ClockStyle Clock { get; private init; }

    /// <param name="clock">The site's, where the event has none of its own.</param>
    public static DateFacts Of(Publication publication, ClockStyle clock)
    {
        var details = publication.Programme.Event;
        var (when, zone) = (details.When, Zones.Find(details.Zone));
        clock = details.Clock ?? clock;
        if (publication.Talk is { } talk && publication.Index.Timings[talk] is { IsTimed: true } own) return Of(own, clock);
        if (when.OnlyDay is { Start: not null } day) return Of(Timing.Of(day.Date, false, day.Start, day.End, null, zone), clock);

        var phrases = when.Phrases(details.Zone, clock);
        if (phrases[^1].Text == When.NotDecided) return new(phrases.SkipLast(1).ToValueList(), Note: [new("not decided yet")]);
        if (!when.HasTime || when is When.Postponed) return new(phrases.ToValueList());
        var facts = new DateFacts(when.DaysAlone().Phrases(null).ToValueList(), Note: phrases.ToValueList());
        if (when is not When.Range { Opening: { } opening } range || zone?.ToInstant(range.First + opening) is not { } starts) return facts;
        return facts with
        {
            StartsAt = starts,
            EndsAt = range is { Last: { } last, Closing: { } closing } ? zone.ToInstant(last + closing, starts) : null,
            Zone = zone.Id,
            Clock = clock,
        };
    }

    /// <summary>Of one session.</summary>
    public static DateFacts Of(Timing timing, ClockStyle clock)
    {
        if (timing is not { Start: { } start, StartsAt: { } starts, Zone: { } zone })
            return timing is { Day: not null, HasTime: true } ? InFull() : new(timing.Phrases(clock).ToValueList());
        var simple = timing.End is null || timing.End.Value.Date == start.Date && zone.Abbreviation(starts) == zone.Abbreviation(timing.EndsAt!.Value);
        var facts = simple
            ? new DateFacts([new(Wording.Day(start.Date), WallClock.Date.Format(start.Date))], timing.Window(clock).ToValueList(), [new(zone.Label(starts))])
            : InFull();
        return facts with { StartsAt = starts, EndsAt = timing.EndsAt, Zone = zone.Id, Clock = clock };

        DateFacts InFull() => new(timing.Phrases(clock, WhenStyle.List).ToValueList(), Note: timing.Phrases(clock).ToValueList());
    }
}
