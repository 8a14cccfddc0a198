using System.Globalization;
using NodaTime;
using Workshop.Text;

namespace Workshop.Importing.Seminars;

/// <summary>A talk's date as it is printed, and the term of the heading above it.</summary>
internal sealed record PrintedDate(DateMention Date, string Text, Term? Term, Origin Origin);

/// <summary>
/// The days of a list of talks. A year that is not printed with a day follows from the term of its heading or from the talks around it, whose
/// order says where a year ends; which of two numbers is the month, from the other dates and the days of the week. What neither says is asked
/// once for all.
/// </summary>
internal sealed class TalkCalendar(IReadOnlyList<PrintedDate> printed, IReadOnlySet<IsoDayOfWeek> regular, bool isEnglish, Answers answers)
{
    internal const string YearKey = "year", OrderKey = "day-first";

    /// <summary>Further back nobody looks for a talk whose year is not said, nor further ahead.</summary>
    private const int Earliest = 1995, Latest = 2045;

    private const int MostChoices = 8;

    internal List<Question> Questions { get; } = [];

    /// <summary>One for each that is printed; null where it is asked.</summary>
    internal IReadOnlyList<LocalDate?> Days()
    {
        var dates = InOrder();
        var years = Years(dates);
        return [.. dates.Select((date, at) => years[at] is { } year ? (date with { Year = year }).Date : null)];
    }

    /// <summary>"9/12" is a day and a month in the order that the whole list keeps.</summary>
    private List<DateMention> InOrder()
    {
        var dates = printed.Select(each => each.Date).ToList();
        if (!dates.Exists(date => date.IsEither)) return dates;
        var turned = answers.To(OrderKey) switch { "no" => true, "yes" => false, _ => IsMonthFirst(dates) ?? Asked() };
        return [.. dates.Select(date => !date.IsEither ? date : turned ? Turned(date) : date with { IsEither = false })];

        bool Asked()
        {
            var first = printed.First(each => each.Date.IsEither);
            Questions.Add(new(OrderKey, null, "When", $"Which of the two numbers in {Words.Quoted(first.Text)} is the day?",
                [new("yes", "The first"), new("no", "The second")], first.Origin, IsProposed: true));
            return false;
        }
    }

    private bool? IsMonthFirst(List<DateMention> dates)
    {
        foreach (var each in printed)
        {
            if (each.Date.IsEither || Numbers(each.Text) is not var (first, second)) continue;
            if (first > 12) return false;
            if (second > 12) return true;
        }
        var (asIs, turned) = (Fitting(dates, date => date), Fitting(dates, Turned));
        if (asIs != turned) return turned > asIs;
        return isEnglish ? null : false;
    }

    /// <summary>How many are on the day of the week that they name or on which the talks are.</summary>
    private int Fitting(List<DateMention> dates, Func<DateMention, DateMention> meant) => dates.Index().Count(pair =>
        pair.Item.IsEither && meant(pair.Item) is var date && Known(date, pair.Index, dates) is { } day
        && (pair.Item.Weekday is { } weekday ? weekday == day.DayOfWeek : regular.Contains(day.DayOfWeek)));

    private LocalDate? Known(DateMention date, int at, List<DateMention> dates) =>
        (date with { Year = date.Year is { } own ? InFull(own) : date.Month is { } month ? printed[at].Term?.YearOf(month, Months(dates, printed[at].Term)) : null }).Date;

    private int?[] Years(List<DateMention> dates)
    {
        var years = new int?[dates.Count];
        for (var i = 0; i < dates.Count; i++)
            years[i] = dates[i] switch
            {
                { Year: { } own } => InFull(own),
                { Month: { } month } when printed[i].Term is { Second: null, Season: null } is false => printed[i].Term?.YearOf(month, Months(dates, printed[i].Term)),
                _ => null,
            };
        var turns = Turns(dates);
        Spread(years, turns);
        var open = Array.FindIndex(years, year => year is null);
        if (open < 0) return years;
        if (printed[open].Term is { } term) years[open] = term.First;
        else if (int.TryParse(answers.To(YearKey), NumberStyles.None, CultureInfo.InvariantCulture, out var answer)) years[open] = answer;
        else Ask(dates, turns, open);
        Spread(years, turns);
        return years;
    }

    /// <summary>For each date by how many years it is after the first, as far as the order of the list says so.</summary>
    private static int[] Turns(List<DateMention> dates)
    {
        var (rises, falls) = (0, 0);
        for (var i = 1; i < dates.Count; i++)
            switch (Month(i) - Month(i - 1))
            {
                case > 0 and < 6 or < -6: rises++; break;
                case < 0 and > -6 or > 6: falls++; break;
            }
        var turns = new int[dates.Count];
        for (var i = 1; i < dates.Count; i++)
        {
            var step = Month(i) - Month(i - 1);
            turns[i] = turns[i - 1] + (rises >= falls && step < -5 ? 1 : rises < falls && step > 5 ? -1 : 0);
        }
        return turns;

        int Month(int at) => dates[at].Month ?? 0;
    }

    /// <summary>From a year that is known to its neighbours that have none.</summary>
    private static void Spread(int?[] years, int[] turns)
    {
        for (var i = 1; i < years.Length; i++) years[i] ??= years[i - 1] + turns[i] - turns[i - 1];
        for (var i = years.Length - 2; i >= 0; i--) years[i] ??= years[i + 1] - turns[i + 1] + turns[i];
    }

    /// <summary>The years in which every day of the week that is printed comes out right; nothing is proposed where none is.</summary>
    private void Ask(List<DateMention> dates, int[] turns, int open)
    {
        var named = dates.Index().Where(pair => pair.Item is { Weekday: not null, Year: null }).ToList();
        var fitting = named.Count == 0 ? [] : Enumerable.Range(Earliest, Latest - Earliest + 1)
            .Where(year => named.TrueForAll(pair => (pair.Item with { Year = year + turns[pair.Index] - turns[open] }).Date?.DayOfWeek == pair.Item.Weekday)).ToList();
        Questions.Add(new(YearKey, null, "When", $"Which year is {Words.Quoted(printed[open].Text)} in?",
            fitting.TakeLast(MostChoices).Select(year => new Choice(year.ToString(CultureInfo.InvariantCulture))).ToValueList(), printed[open].Origin) { IsOpen = true });
    }

    private HashSet<int> Months(List<DateMention> dates, Term? term) =>
        [.. dates.Index().Where(pair => printed[pair.Index].Term == term && pair.Item is { Year: null, Month: not null }).Select(pair => pair.Item.Month!.Value)];

    private static DateMention Turned(DateMention date) => date with { Day = date.Month, Month = date.Day, IsEither = false };

    private static int InFull(int year) => year < 100 ? 2000 + year : year;

    private static (int First, int Second)? Numbers(string text)
    {
        var numbers = text.Split('/', '-');
        return numbers.Length >= 2 && int.TryParse(numbers[0].AsSpan(Math.Max(0, numbers[0].Length - 2)), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(numbers[1].AsSpan(0, Math.Min(2, numbers[1].Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var second) ? (first, second) : null;
    }
}
