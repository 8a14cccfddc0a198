using NodaTime;

namespace Workshop.Importing.Calendars;

/// <summary>The offsets that a VTIMEZONE (RFC 5545 §3.6.5) gives to the days of some years.</summary>
internal sealed class ZoneRules
{
    /// <summary>Each with the offset from then on; in order.</summary>
    private readonly List<(LocalDateTime From, Offset Offset)> onsets;
    private readonly Offset before;
    private readonly IReadOnlyList<int> years;

    private ZoneRules(List<(LocalDateTime, Offset)> onsets, Offset before, IReadOnlyList<int> years) => (this.onsets, this.before, this.years) = (onsets, before, years);

    /// <summary>Null for a zone without rules.</summary>
    /// <param name="work">Spent by the days that its rules are asked for.</param>
    internal static ZoneRules? Of(CalendarComponent zone, IReadOnlyList<int> years, Work work)
    {
        if (years.Count == 0) return null;
        var (first, last) = (years.Min() - 1, years.Max());
        var onsets = new List<(LocalDateTime At, Offset To, Offset From)>();
        foreach (var observance in zone.Parts.Take(200).TakeWhile(_ => !work.IsSpent))
        {
            if (CalendarMoment.Of(observance["DTSTART"]) is not { } start || CalendarValues.OffsetOf(observance["TZOFFSETTO"]) is not { } to) continue;
            var from = CalendarValues.OffsetOf(observance["TZOFFSETFROM"]) ?? to;
            onsets.Add((start.Local, to, from));
            foreach (var moment in observance.All("RDATE").Take(200).SelectMany(CalendarMoment.All).TakeWhile(_ => work.Spend(10)))
                if (moment is { } at) onsets.Add((at.Local, to, from));
            if (observance["RRULE"] is not { } rule || Recurrence.Read(rule.Value) is not { } recurrence) continue;
            var since = recurrence is { Frequency: Frequency.Yearly, Interval: 1, Count: null } && start.Local.Year < first ? new(first, 1, 1) : start.Local.Date;
            onsets.AddRange(recurrence.Dates(since, work)
                .TakeWhile(date => date.Year <= last && (recurrence.Until is not { } until || date <= until.Local.Date)).Select(date => (date + start.Local.TimeOfDay, to, from)));
        }
        if (onsets.Count == 0) return null;
        onsets.Sort((one, other) => one.At.CompareTo(other.At));
        return new(onsets.ConvertAll(onset => (onset.At, onset.To)), onsets[0].From, years);
    }

    /// <summary>The zone has the same clocks at noon of two days of each month.</summary>
    internal bool Fit(DateTimeZone zone) => years.All(year => Enumerable.Range(1, 12).All(month =>
        Fit(zone, new(year, month, 4, 12, 0)) && Fit(zone, new(year, month, 19, 12, 0))));

    private bool Fit(DateTimeZone zone, LocalDateTime noon)
    {
        var offset = OffsetAt(noon);
        return zone.GetUtcOffset(noon.WithOffset(offset).ToInstant()) == offset;
    }

    private Offset OffsetAt(LocalDateTime local)
    {
        var (low, high) = (0, onsets.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (onsets[middle].From <= local) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? before : onsets[low - 1].Offset;
    }
}
