using NodaTime;
using Workshop.Time;

namespace Workshop.Events;

public abstract partial record When
{
    /// <summary>
    /// Whether it is to come, running or past, and until when that is true.
    /// <list type="bullet">
    /// <item>Alternatives are undecided until the last of them has passed, then past; a month, season or year is to come before it begins,
    /// undecided while it lasts (it may be on or over), then past. Where no date holds it is undecided.</item>
    /// <item>A start whose end is not known runs to the end of that day. A range runs through its nights. Separate days run in their
    /// windows; between days that follow one another the event goes on running, between others it is to come again.</item>
    /// <item>Without a zone a day lasts as long as it is that date anywhere on Earth, so that nothing which may be on is called past.</item>
    /// </list>
    /// </summary>
    /// <param name="zone">The event's; an unknown one counts as none.</param>
    public Standing StandingAt(Instant now, string? zone)
    {
        var bounds = new DayBounds(Zones.Find(zone));
        switch (this)
        {
            case Alternatives { Options.IsEmpty: false } some:
                var over = bounds.Ends(some.Options.Max(option => option.Last));
                return now < over ? new(StandingKind.Undecided, over) : new(StandingKind.Past, null);
            case Around around:
                var period = around.Period();
                var (begins, ends) = (bounds.Starts(period.First), bounds.Ends(period.Last));
                return now < begins ? new(StandingKind.Upcoming, begins)
                    : now < ends ? new(StandingKind.Undecided, ends)
                    : new(StandingKind.Past, null);
            case Range or OnDays { Days.IsEmpty: false }:
                return StandingAt(now, Runs(bounds));
            default:
                return new(StandingKind.Undecided, null);
        }
    }

    private static Standing StandingAt(Instant now, List<Interval> runs)
    {
        foreach (var run in runs)
        {
            if (now < run.Start) return new(StandingKind.Upcoming, run.Start);
            if (now < run.End) return new(StandingKind.Running, run.End);
        }
        return new(StandingKind.Past, null);
    }

    /// <summary>The stretches in which it runs: in order, apart from each other; none is empty unless it is the only one.</summary>
    private List<Interval> Runs(DayBounds bounds)
    {
        var runs = new List<Interval>();
        LocalDate? before = null;
        foreach (var (date, window) in Windows(bounds).OrderBy(window => window.Window.Start))
        {
            if (runs.Count == 0 || window.Start > runs[^1].End && date > before?.PlusDays(1)) runs.Add(window);
            else runs[^1] = new(runs[^1].Start, Instant.Max(runs[^1].End, window.End));
            before = date;
        }
        if (runs.Count > 1 && runs.Exists(run => run.Duration > Duration.Zero)) runs.RemoveAll(run => run.Duration == Duration.Zero);
        return runs;
    }

    private IEnumerable<(LocalDate Date, Interval Window)> Windows(DayBounds bounds)
    {
        if (this is Range range && OnlyDay is null)
        {
            var start = range.Opening is { } opening ? bounds.Starts(range.First + opening) : bounds.Starts(range.First);
            var last = range.Last ?? range.First;
            yield return (range.First, new(start, range.Closing is { } closing && range.Last is not null
                ? bounds.Ends(last + closing, start)
                : Instant.Max(start, bounds.Ends(last))));
            yield break;
        }
        foreach (var day in this is OnDays several ? several.Days.AsEnumerable() : [OnlyDay!])
        {
            var (from, to) = day.Window();
            var start = from is { } local ? bounds.Starts(local) : bounds.Starts(day.Date);
            yield return (day.Date, new(start, to is { } end ? Instant.Max(start, bounds.Ends(end, start)) : Instant.Max(start, bounds.Ends(day.Date))));
        }
    }
}
