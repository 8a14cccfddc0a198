using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using Workshop.Time;

namespace Workshop.Events;

public abstract partial record When
{
    /// <summary>As many days as <see cref="Dates"/> lists at most; further ones would be a mistake or an attack.</summary>
    public const int MostDates = 366;

    /// <summary>What sorts behind every date.</summary>
    private const string NothingKnown = "~";

    /// <summary>The first day that is named, be it decided or an alternative; null for a month, season or year, and where no date holds.</summary>
    [JsonIgnore]
    public LocalDate? FirstDay => this switch
    {
        Alternatives { Options.IsEmpty: false } some => some.Options.Min(option => option.First),
        Range range => range.First,
        OnDays { Days.IsEmpty: false } several => several.Days.Min(day => day.Date),
        _ => null,
    };

    /// <summary>The last day that is named; null also where the end is not known. A window past midnight belongs to the day on which it opens.</summary>
    [JsonIgnore]
    public LocalDate? LastDay => this switch
    {
        Alternatives { Options.IsEmpty: false } some => some.Options.Max(option => option.Last),
        Range range => range.Last,
        OnDays { Days.IsEmpty: false } several => several.Days.Max(day => day.Date),
        _ => null,
    };

    /// <summary>The decided day of an event that has but one, with its window.</summary>
    [JsonIgnore]
    public Day? OnlyDay => this switch
    {
        OnDays { Days.Count: 1 } one => one.Days[0],
        Range { Last: { } last } range when last == range.First => new(range.First, range.Opening, range.Closing),
        _ => null,
    };

    /// <summary>A time of day is known, and so a zone is needed.</summary>
    [JsonIgnore]
    public bool HasTime => this switch
    {
        Range range => range.Opening is not null || range.Closing is not null,
        OnDays several => several.Days.Any(day => day.Start is not null || day.End is not null),
        Postponed postponed => postponed.Old.HasTime,
        _ => false,
    };

    /// <summary>The same days without their times of day.</summary>
    public When DaysAlone() => this switch
    {
        Range range => new Range(range.First, range.Last),
        OnDays several => new OnDays(several.Days.Select(day => new Day(day.Date)).ToValueList()),
        _ => this,
    };

    /// <summary>
    /// For ordinal comparison, and fit to be stored: by what is known, in wall-clock time ("2019-12-14T08:00", "2019-12-14", "2019-12",
    /// "2026"), so that a month stands before its days and nothing known behind everything. Postponed events stay where they were.
    /// </summary>
    [JsonIgnore]
    public string SortKey => this switch
    {
        Undecided { SortBy: { } month } => WallClock.Month.Format(month),
        Around { Month: null, Season: null } around => YearText(around.Year),
        Around around => WallClock.Month.Format(around.Period().First.ToYearMonth()),
        Postponed postponed => postponed.Old.SortKey,
        Range { Opening: { } opening } range => WallClock.DateAndTime.Format(range.First + opening)[..16],
        OnDays { Days.IsEmpty: false } several when several.Days.MinBy(day => day.Date) is { Start: { } start } first
            => WallClock.DateAndTime.Format(first.Date + start)[..16],
        _ => FirstDay is { } day ? WallClock.Date.Format(day) : NothingKnown,
    };

    /// <summary>Every day on which it takes place or, as an alternative, may take place; ordered, each once, at most <see cref="MostDates"/>.</summary>
    public IEnumerable<LocalDate> Dates() => this switch
    {
        Alternatives some => some.Options.SelectMany(DaysOf).Order().Distinct().Take(MostDates),
        Range range => DaysOf(new(range.First, range.Last ?? range.First)),
        OnDays several => several.Days.Select(day => day.Date).Order().Distinct().Take(MostDates),
        _ => [],
    };

    /// <summary>The years in which it takes place or may, for menus and filters by year; a postponed event keeps that of its old date.</summary>
    public IReadOnlyList<int> Years() => this switch
    {
        Undecided { SortBy: { } month } => [month.Year],
        Around around => [around.Year],
        Postponed postponed => postponed.Old.Years(),
        Alternatives some => [.. some.Options.SelectMany(YearsOf).Order().Distinct()],
        Range range => [.. YearsOf(new(range.First, range.Last ?? range.First))],
        OnDays several => [.. several.Days.Select(day => day.Date.Year).Order().Distinct()],
        _ => [],
    };

    private static string YearText(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static IEnumerable<LocalDate> DaysOf(DateSpan span)
    {
        for (var (day, count) = (span.First, 0); day <= span.Last && count < MostDates; (day, count) = (day.PlusDays(1), count + 1)) yield return day;
    }

    private static IEnumerable<int> YearsOf(DateSpan span) =>
        Enumerable.Range(span.First.Year, Math.Max(1, Math.Min(MostDates, span.Last.Year - span.First.Year + 1)));

    public sealed partial record Around
    {
        /// <summary>The days among which it is. A winter begins in the December before its year.</summary>
        internal DateSpan Period()
        {
            var (first, months) = (Month, Season) switch
            {
                ({ } month, _) => (new YearMonth(Year, month), 1),
                (_, Events.Season.Spring) => (new(Year, 3), 3),
                (_, Events.Season.Summer) => (new(Year, 6), 3),
                (_, Events.Season.Autumn) => (new(Year, 9), 3),
                (_, Events.Season.Winter) => (new(Year - 1, 12), 3),
                _ => (new(Year, 1), 12),
            };
            return new(first.OnDayOfMonth(1), first.PlusMonths(months).OnDayOfMonth(1).PlusDays(-1));
        }
    }
}
