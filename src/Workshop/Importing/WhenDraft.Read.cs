using System.Globalization;
using NodaTime;
using Workshop.Events;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Importing;

public sealed partial record WhenDraft
{
    private const int LongestWords = 200;

    /// <summary>The date that it says, or what is to be put right, each beside its field ("Days[1].Start"). What belongs to something else that could be said is passed over.</summary>
    public Outcome<When> Read()
    {
        if (State != WhenState.Postponed) return Read(State);
        return Read(Was).Then<When>(old => new When.Postponed(old));
    }

    private Outcome<When> Read(WhenState state)
    {
        var problems = new List<Problem>();
        var when = state switch
        {
            WhenState.Undecided => new When.Undecided(InWords(problems), Month(SortBy, nameof(SortBy), problems)),
            WhenState.Alternatives => ReadOptions(problems),
            WhenState.Around => ReadAround(problems),
            WhenState.Range => ReadRange(problems),
            WhenState.Day => Date(Day, nameof(Day), problems) is { } day
                ? new When.OnDays([new(day, Time(Start, nameof(Start), problems), Time(End, nameof(End), problems))])
                : Needed(problems, nameof(Day), "Which day?"),
            WhenState.Days => ReadDays(problems),
            _ => new When.NotGiven(),
        };
        if (when is not null && problems.Count == 0) problems.AddRange(when.Problems("UTC").Select(problem => problem with { Field = Beside(state) }));   // which zone, another field says
        return problems.Count > 0 ? problems : when!;
    }

    private string? InWords(List<Problem> problems)
    {
        if (AsPrinted?.Length is > LongestWords and var length) problems.Add(new(nameof(AsPrinted), $"Up to {LongestWords} characters; these are {length}."));
        return OrNull(AsPrinted);
    }

    private When.Alternatives ReadOptions(List<Problem> problems)
    {
        var spans = new List<DateSpan>();
        for (var i = 0; i < Options.Count; i++)
        {
            if (Options[i].IsEmpty) continue;
            var (first, last) = (Date(Options[i].First, $"{nameof(Options)}[{i}].First", problems), Date(Options[i].Last, $"{nameof(Options)}[{i}].Last", problems));
            if (first is { } known) spans.Add(new(known, last ?? known));
            else Needed(problems, $"{nameof(Options)}[{i}].First", "On which day does it begin?");
        }
        return new(spans.OrderBy(span => span.First).ThenBy(span => span.Last).ToValueList());
    }

    private When.OnDays ReadDays(List<Problem> problems)
    {
        var days = new List<Day>();
        for (var i = 0; i < Days.Count; i++)
        {
            if (Days[i].IsEmpty) continue;
            var row = $"{nameof(Days)}[{i}]";
            if (Date(Days[i].Date, $"{row}.Date", problems) is { } day) days.Add(new(day, Time(Days[i].Start, $"{row}.Start", problems), Time(Days[i].End, $"{row}.End", problems)));
            else Needed(problems, $"{row}.Date", "Which day?");
        }
        return new(days.OrderBy(day => day.Date).ToValueList());
    }

    private When? ReadAround(List<Problem> problems)
    {
        if (!int.TryParse(Year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return Needed(problems, nameof(Year), "Which year? Write it with four digits.");
        if (OrNull(Part) is not { } part) return new When.Around(year);
        if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var month)) return new When.Around(year, month);
        return Enum.TryParse<Season>(part, out var season) && Enum.IsDefined(season) ? new When.Around(year, Season: season) : Needed(problems, nameof(Part), "Choose a month, a season or the whole year.");
    }

    private When? ReadRange(List<Problem> problems)
    {
        var (first, last) = (Date(First, nameof(First), problems), Date(Last, nameof(Last), problems));
        var (opening, closing) = (Time(Opening, nameof(Opening), problems), Time(Closing, nameof(Closing), problems));
        return first is { } day ? new When.Range(day, last, opening, closing) : Needed(problems, nameof(First), "On which day does it begin?");
    }

    /// <summary>The field beside which a problem of the whole stands.</summary>
    private static string Beside(WhenState state) => state switch
    {
        WhenState.Alternatives => $"{nameof(Options)}[0].First",
        WhenState.Around => nameof(Year),
        WhenState.Range => nameof(Last),
        WhenState.Day => nameof(Day),
        WhenState.Days => $"{nameof(Days)}[0].Date",
        WhenState.Undecided => nameof(SortBy),
        _ => nameof(State),
    };

    /// <summary>Says that a field must be filled in, unless what stands in it is wrong already.</summary>
    private static When? Needed(List<Problem> problems, string field, string question)
    {
        if (!problems.Exists(problem => problem.Field == field)) problems.Add(new(field, question));
        return null;
    }

    /// <summary>As browsers post it, else as people type it; null where it is empty or wrong.</summary>
    private static LocalDate? Date(string? text, string field, List<Problem> problems)
    {
        if (OrNull(text) is not { } typed) return null;
        if (WallClock.Date.Parse(typed).TryGetValue(default, out var date)) return date;
        var read = DateText.Parse(typed, field);
        if (read.TryGetValue(out var when) && when is When.OnDays { Days: [{ Start: null, End: null } only] }) return only.Date;
        problems.AddRange(read.Succeeded ? [new(field, $"{Words.Quoted(typed)} is not one day; write it like 14 Dec 2019 or 2019-12-14.")] : read.Problems);
        return null;
    }

    private static LocalTime? Time(string? text, string field, List<Problem> problems)
    {
        if (WallClock.Time.Parse(text?.Trim() ?? "").TryGetValue(default, out var time)) return time;
        var read = TimeCell.Parse(text, field);
        problems.AddRange(read.Problems);
        return read.TryGetValue(out var known) ? known : null;
    }

    private static YearMonth? Month(string? text, string field, List<Problem> problems)
    {
        if (OrNull(text) is not { } typed) return null;
        if (WallClock.Month.Parse(typed).TryGetValue(default, out var month)) return month;
        if (DateText.Parse(typed, field).TryGetValue(out var when) && when is When.Around { Month: { } number } around) return new(around.Year, number);
        problems.Add(new(field, $"{(typed.Length <= 40 ? Words.Quoted(typed) : "This")} is not a month; write it like October 2026 or 2026-10."));
        return null;
    }

    private static string? OrNull(string? text) => text?.Trim() is { Length: > 0 } typed ? typed : null;
}
