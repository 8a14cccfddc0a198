using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Importing.Tables;

/// <summary>
/// Which date each row means. What a cell leaves open the others may say: the year, the order of day and month, the day of a row whose cell is
/// empty below one that is not. What they do not say is asked once for all.
/// </summary>
internal sealed partial class TableDays(IReadOnlyList<RowReading> rows, Answers answers)
{
    internal const string OrderKey = "days: order", YearKey = "days: year", FirstKey = "days: first";
    private const string DayFirst = "day first", MonthFirst = "month first";
    private const int EarliestYear = 2015, LatestYear = 2035, MostYears = 4;

    internal List<Question> Questions { get; } = [];

    internal List<LeftAside> Aside { get; } = [];

    internal void Resolve()
    {
        foreach (var row in rows.Where(row => row.Date?.Year < 100)) row.Date = row.Date! with { Year = row.Date.Year + 2000 };
        OrderDayAndMonth();
        FillInYears();
        foreach (var row in rows.Where(row => row.Date is not null)) row.Day = DateOf(row);
        FillInNamedDays();
        RowReading? above = null;
        foreach (var row in rows)
        {
            if (above?.Table == row.Table && row.Day is null && row.Date is null && row.DayNumber is null && !row.IsDayOpen) row.Day = above.Day;
            above = row;
        }
    }

    private LocalDate? DateOf(RowReading row)
    {
        var date = row.Date!.Date;
        if (date is { } known && row.Date.Contradiction(known) is { } wrong) Aside.Add(new(row.Origin, $"{wrong}; the date was taken."));
        if (row.Date is { Day: not null, Month: not null, Year: not null, IsEither: false } && date?.Year is null or < When.FirstYear or > When.LastYear)
            Aside.Add(new(row.Origin, $"{Words.Quoted(row.DayText)} is not a day on which we can plan."));
        return row.Date.IsEither || date?.Year is < When.FirstYear or > When.LastYear ? null : date;
    }

    /// <summary>06/07/2024: one date that can be read in one way alone says how all are meant.</summary>
    private void OrderDayAndMonth()
    {
        var either = rows.Where(row => row.Date is { IsEither: true, Day: not null, Month: not null }).ToList();
        if (either.Count == 0) return;
        var monthFirst = MonthIsFirst(either) switch
        {
            { } sure => sure,
            null when answers.To(OrderKey) is { } answer => answer == MonthFirst,
            _ => Asked(either),
        };
        if (monthFirst is not { } known) return;
        foreach (var row in either) row.Date = (known ? Swapped(row.Date!) : row.Date!) with { IsEither = false };
    }

    private bool? MonthIsFirst(List<RowReading> either)
    {
        var said = rows.Select(row => Slashed().Match(row.DayText)).Where(match => match.Success)
            .Select(match => (First: Number(match, "first"), Second: Number(match, "second"))).Where(pair => pair.First > 12 || pair.Second > 12)
            .Select(pair => pair.Second > 12);
        var weekdays = either.Where(row => row.Date!.Weekday is not null)
            .Select(row => (Day: row.Date!.Date?.DayOfWeek == row.Date.Weekday, Month: Swapped(row.Date!).Date?.DayOfWeek == row.Date.Weekday))
            .Where(fits => fits.Day != fits.Month).Select(fits => fits.Month);
        return said.Concat(weekdays).Distinct().ToList() is [var only] ? only : null;
    }

    /// <summary>Days that follow one another are likelier than the same day of many months.</summary>
    private bool? Asked(List<RowReading> either)
    {
        var (day, month) = (Spread(either.Select(row => row.Date!)), Spread(either.Select(row => Swapped(row.Date!))));
        bool? proposed = day == month ? null : month < day;
        ValueList<Choice> choices = [new(DayFirst, Read(either[0].Date!)), new(MonthFirst, Read(Swapped(either[0].Date!)))];
        Questions.Add(new(OrderKey, null, nameof(Session.Day), $"Which date is {Words.Quoted(either[0].DayText)}? The others are read likewise.",
            proposed == true ? choices.Reverse().ToValueList() : choices, either[0].Origin, IsProposed: proposed is not null));
        return proposed;

        static string Read(DateMention date) => date.Date is { } known ? Wording.Day(known)[4..]
            : $"{date.Day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month!.Value)}";
    }

    private static int Spread(IEnumerable<DateMention> dates)
    {
        var days = dates.Select(date => (date.Month ?? 0) * 31 + (date.Day ?? 0)).ToList();
        return days.Max() - days.Min();
    }

    private void FillInYears()
    {
        var open = rows.Where(row => row.Date is { Year: null, Day: not null, Month: not null }).ToList();
        if (open.Count == 0) return;
        var told = rows.Select(row => row.Date?.Year).OfType<int>().Distinct().ToList();
        int? year = told is [var only] ? only : int.TryParse(answers.To(YearKey), NumberStyles.None, CultureInfo.InvariantCulture, out var answer) ? answer : null;
        if (year is null)
        {
            var named = open.SelectMany(row => Year().Matches(row.Table.Source).Select(match => Number(match, "year"))).Distinct().Where(Fits).ToList();
            if (named is [var one]) year = one;
            var fitting = open.Exists(row => row.Date!.Weekday is not null) ? Enumerable.Range(EarliestYear, LatestYear - EarliestYear).Where(Fits).ToList() : [];
            var choices = named.Concat(fitting).Distinct().Take(MostYears).Select(each => new Choice(each.ToString(CultureInfo.InvariantCulture))).ToValueList();
            Questions.Add(new(YearKey, null, nameof(Session.Day), $"In which year is {Words.Quoted(open[0].DayText)}?", choices, open[0].Origin, IsProposed: year is not null) { IsOpen = true });
        }
        if (year is not { } known) return;
        foreach (var row in open) row.Date = row.Date! with { Year = known };

        bool Fits(int year) => open.TrueForAll(row => row.Date!.Weekday is not { } weekday || (row.Date with { Year = year }).Date?.DayOfWeek == weekday);
    }

    /// <summary>"Monday", "Day 2": by the dates that other rows have, else by that of the first, which is asked.</summary>
    private void FillInNamedDays()
    {
        var open = rows.Where(row => row.Day is null && (row.DayNumber is not null || row.Date is { Weekday: not null, Day: null })).ToList();
        if (open.Count == 0) return;
        var dates = rows.Select(row => row.Day).OfType<LocalDate>().Distinct().Order().ToList();
        foreach (var row in open)
            if (row.DayNumber is { } number && number >= 1 && number <= dates.Count) row.Day = dates[number - 1];
            else if (row.Date?.Weekday is { } weekday && dates.FindAll(date => date.DayOfWeek == weekday) is [var only]) row.Day = only;
        open.RemoveAll(row => row.Day is not null);
        if (open.Count == 0 || dates.Count > 0) return;
        var first = open[0];
        if (!WallClock.Date.Parse(answers.To(FirstKey) ?? "").TryGetValue(default, out var begins) || begins.Year is < When.FirstYear or > When.LastYear)
        {
            Questions.Add(new(FirstKey, null, nameof(Session.Day), $"Which date is {Words.Quoted(first.DayText)}? Write it like 2019-12-14.", [], first.Origin) { IsOpen = true });
            return;
        }
        foreach (var row in open)
            row.Day = row.DayNumber is { } number ? begins.PlusDays(number - (first.DayNumber ?? 1))
                : row.Date!.Weekday == begins.DayOfWeek ? begins : begins.Next(row.Date.Weekday!.Value);
    }

    private static DateMention Swapped(DateMention date) => date with { Day = date.Month, Month = date.Day };

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<first>[0-9]{1,2})(?<sign>[/-])(?<second>[0-9]{1,2})(?:\k<sign>[0-9]{2,4})?(?![0-9])")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"(?<![0-9])(?<year>(?:19|20)[0-9][0-9])(?![0-9])")]
    private static partial Regex Year();
}
