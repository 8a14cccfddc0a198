using System.Globalization;
using NodaTime;
using Workshop.Events;
using Workshop.Time;

namespace Workshop.Importing;

/// <summary>What a form lets one say of a date; each with fields of its own.</summary>
public enum WhenState { NotGiven, Undecided, Alternatives, Around, Range, Day, Days, Postponed }

/// <summary>
/// The date of an event as a form holds it: what is said, and as text what was typed for each thing that could be said, so that whoever goes
/// to and fro between them loses nothing. Any date that there is goes into a draft and comes out as it was.
/// </summary>
public sealed partial record WhenDraft
{
    public WhenState State { get; set; }

    /// <summary>Of what is postponed: what was said before.</summary>
    public WhenState Was { get; set; }

    public string? AsPrinted { get; set; }

    /// <summary>A month, to sort by.</summary>
    public string? SortBy { get; set; }

    public string? Year { get; set; }

    /// <summary>A month's number, a season's name, or nothing for the whole year.</summary>
    public string? Part { get; set; }

    public string? First { get; set; }

    public string? Opening { get; set; }

    public string? Last { get; set; }

    public string? Closing { get; set; }

    public string? Day { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }

    /// <summary>Each a day, or a first and a last one. Rows that are empty count for nothing.</summary>
    public List<SpanDraft> Options { get; set; } = [];

    /// <summary>Likewise.</summary>
    public List<DayDraft> Days { get; set; } = [];

    /// <summary>What is to be filled in: of what is postponed, what was said before.</summary>
    public WhenState Shown => State == WhenState.Postponed ? Was : State;

    public static WhenDraft Of(When when) => when switch
    {
        When.Undecided undecided => new()
        {
            State = WhenState.Undecided, AsPrinted = undecided.AsPrinted, SortBy = undecided.SortBy is { } month ? WallClock.Month.Format(month) : null,
        },
        When.Alternatives some => new()
        {
            State = WhenState.Alternatives,
            Options = [.. some.Options.Select(span => new SpanDraft { First = Text(span.First), Last = span.Last == span.First ? null : Text(span.Last) })],
        },
        When.Around around => new()
        {
            State = WhenState.Around, Year = around.Year.ToString(CultureInfo.InvariantCulture),
            Part = around.Month?.ToString(CultureInfo.InvariantCulture) ?? around.Season?.ToString(),
        },
        When.Range range => new()
        {
            State = WhenState.Range, First = Text(range.First), Last = Text(range.Last), Opening = Text(range.Opening), Closing = Text(range.Closing),
        },
        When.OnDays { Days: [var day] } => new() { State = WhenState.Day, Day = Text(day.Date), Start = Text(day.Start), End = Text(day.End) },
        When.OnDays several => new()
        {
            State = WhenState.Days,
            Days = [.. several.Days.Select(day => new DayDraft { Date = Text(day.Date), Start = Text(day.Start), End = Text(day.End) })],
        },
        When.Postponed postponed => Of(postponed.Old) is var old ? old with { State = WhenState.Postponed, Was = old.State } : old,
        _ => new(),
    };

    /// <summary>With so many empty rows at the end, for what somebody wants to fill in next.</summary>
    public WhenDraft WithRoom(int rows) => this with
    {
        Options = WithRoom(Options, row => row.IsEmpty, rows),
        Days = WithRoom(Days, row => row.IsEmpty, rows),
    };

    private static List<T> WithRoom<T>(List<T> filled, Predicate<T> isEmpty, int rows)
        where T : new() => [.. filled, .. Enumerable.Range(0, Math.Max(0, rows - (filled.Count - 1 - filled.FindLastIndex(row => !isEmpty(row))))).Select(_ => new T())];

    private static string? Text(LocalDate? day) => day is { } known ? WallClock.Date.Format(known) : null;

    private static string? Text(LocalTime? time) => time is { } known ? WallClock.Time.Format(known) : null;
}

/// <summary>One of several dates to choose from.</summary>
public sealed record SpanDraft
{
    public string? First { get; set; }

    public string? Last { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(First) && string.IsNullOrWhiteSpace(Last);
}

/// <summary>One of several separate days.</summary>
public sealed record DayDraft
{
    public string? Date { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Date) && string.IsNullOrWhiteSpace(Start) && string.IsNullOrWhiteSpace(End);
}
