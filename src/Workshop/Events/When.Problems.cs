using NodaTime;
using Workshop.Time;

namespace Workshop.Events;

public abstract partial record When
{
    /// <summary>Years outside are slips of the pen ("0019", "20199").</summary>
    internal const int FirstYear = 1900, LastYear = 2999;

    /// <summary>What its organizers have to put right before it can be kept; everything else here may rely on it.</summary>
    /// <param name="zone">The event's.</param>
    public IEnumerable<Problem> Problems(string? zone)
    {
        foreach (var message in Messages()) yield return new(nameof(When), message);
        if (HasTime && string.IsNullOrWhiteSpace(zone)) yield return new(nameof(EventDetails.Zone), "A date with a time needs a time zone, such as Europe/Berlin.");
    }

    private IEnumerable<string> Messages() => this switch
    {
        Undecided { SortBy: { } month } => Messages(month.Year),
        Alternatives some => some.Options.SelectMany(option => Messages(option.First, option.Last)).Concat(Messages(some)),
        Around around => Messages(around.Year).Concat(Messages(around)),
        Range range => Messages(range.First, range.Last ?? range.First).Concat(Messages(range)),
        OnDays several => several.Days.SelectMany(day => Messages(day.Date.Year)).Concat(Messages(several)),
        Postponed { Old: Postponed } => ["An event is postponed once; keep the first date."],
        Postponed postponed => postponed.Old.Messages(),
        _ => [],
    };

    private static IEnumerable<string> Messages(int year)
    {
        if (year is < FirstYear or > LastYear) yield return $"{year} is not a year in which we can plan.";
    }

    private static IEnumerable<string> Messages(LocalDate first, LocalDate last)
    {
        foreach (var message in Messages(first.Year).Concat(first.Year == last.Year ? [] : Messages(last.Year))) yield return message;
        if (last < first) yield return $"It ends on {Wording.Day(last)}, before it begins on {Wording.Day(first)}.";
    }

    private static IEnumerable<string> Messages(Alternatives some)
    {
        if (some.Options.Count < 2) yield return "Give at least two dates to choose from; a single one is decided.";
        for (var i = 1; i < some.Options.Count; i++)
            if (some.Options[i].First <= some.Options[i - 1].First) yield return "Put the dates to choose from in their order, each once.";
    }

    private static IEnumerable<string> Messages(Around around)
    {
        if (around.Month is < 1 or > 12) yield return "A month is a number from 1 to 12.";
        if (around is { Month: not null, Season: not null }) yield return "Give a month or a season, not both.";
    }

    private static IEnumerable<string> Messages(Range range)
    {
        if (range.Last is null && range.Closing is not null) yield return "A closing time needs the last day.";
        if (range.Last == range.First && range.Closing <= range.Opening) yield return "It closes before it opens.";
    }

    private static IEnumerable<string> Messages(OnDays several)
    {
        if (several.Days.IsEmpty) yield return "Give at least one day.";
        for (var i = 1; i < several.Days.Count; i++)
            if (several.Days[i].Date <= several.Days[i - 1].Date) yield return "Put the days in their order, each once.";
    }
}
