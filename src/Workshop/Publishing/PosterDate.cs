using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Time;

namespace Workshop.Publishing;

/// <summary>A date as a poster prints it: the day in one line, the hours in the next, beside them what the hours are told by.</summary>
/// <param name="Day">The days alone, where hours are known too.</param>
/// <param name="Note">The zone of these hours; days and hours in full, where they are not one simple window; that nothing is decided. Quiet.</param>
public sealed record PosterDate(ValueList<Phrase> Day, Phrase? Hours = null, string? Note = null)
{
    /// <param name="clock">The site's, where the event has none of its own.</param>
    public static PosterDate Of(Publication publication, ClockStyle clock)
    {
        var details = publication.Programme.Event;
        return Of(Told(publication), details.Zone, details.Clock ?? clock);
    }

    /// <summary>A long list of days as a list prints it: the first, the last and how many.</summary>
    internal static PosterDate Shortened(Publication publication) => new(Told(publication).Phrases(null, style: WhenStyle.List).ToValueList());

    public string DayText => Day.ToText();

    private static PosterDate Of(When when, string? zoneId, ClockStyle clock)
    {
        if (when.OnlyDay is { Start: { } start } day && Zones.Find(zoneId) is { } zone)
        {
            var from = day.Date + start;
            var label = zone.Label(zone.ToInstant(from));
            var until = day.End is { } end && end > start ? day.Date + end : (LocalDateTime?)null;
            if (day.End is null || until is { } known && zone.Label(zone.ToInstant(known)) == label)
                return new([new(Wording.LongDay(day.Date), WallClock.Date.Format(day.Date))],
                    new(Wording.Time(start, clock) + (until is null ? "" : $"–{Wording.Time(until.Value.TimeOfDay, clock)}"), WallClock.Instant.Format(zone.ToInstant(from))),
                    label);
        }
        if (when is { HasTime: true, OnlyDay: null } and not When.Postponed)
            return new(when.DaysAlone().Phrases(null, style: WhenStyle.Poster).ToValueList(), null, when.ToText(zoneId, clock));
        var phrases = when.Phrases(zoneId, clock, WhenStyle.Poster);
        return phrases[^1].Text == When.NotDecided
            ? new(phrases.SkipLast(1).ToValueList(), null, "Not decided yet")
            : new(phrases.ToValueList());
    }

    /// <summary>A talk's own time, where it has one, is the event's.</summary>
    private static When Told(Publication publication) =>
        publication.Talk is { Start: not null } talk && Timings.Of(publication.Programme)[talk] is { Start: { } start } timing
            ? new When.OnDays([new(start.Date, start.TimeOfDay, timing.To)])
            : publication.Programme.Event.When;
}
