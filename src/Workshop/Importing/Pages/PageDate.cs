using System.Text.RegularExpressions;
using Workshop.Events;

namespace Workshop.Importing.Pages;

/// <summary>A date in running text, with what joins its days and the hours behind it: "December 13 or 14", "Fri 9–11 May 2031, 9:00–17:00".</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">What stands behind it begins there.</param>
internal sealed partial record PageDate(List<DateMention> Days, bool IsChoice, bool IsRange, TimeWindow Window, int Start, int End)
{
    private const int Longest = 4_000;

    /// <summary>Those of the days up to which the one before them goes on: in "15–17 or 22–24 May" the second and the fourth.</summary>
    private List<int> Last { get; init; } = [];

    internal bool HasYear => Days.TrueForAll(day => day.Year is >= 1900 and <= 2999);

    internal static IEnumerable<PageDate> In(string text)
    {
        if (text.Length > Longest) text = text[..Longest];
        if (!text.Any(char.IsDigit)) yield break;
        var last = 0;
        foreach (var start in Starts().Matches(text).Select(match => match.Index))
        {
            if (start < last || Read(text, start) is not { } date) continue;
            yield return date;
            last = date.End;
        }
    }

    private static PageDate? Read(string text, int start)
    {
        var at = start;
        if (DateReader.Read(text, ref at, bare: char.IsDigit(text[start])) is not { } first || first.Season is not null) return null;
        var (days, last, choice, range) = (new List<DateMention> { first }, new List<int>(), false, false);
        while (days.Count < 8 && Joint().Match(text, at) is { Success: true } joint)
        {
            var next = at + joint.Length;
            var before = next;
            if (DateReader.Read(text, ref next, bare: true) is not { Day: not null } other || TimeWindow.Read(text, ref before) is { IsEmpty: false } && before >= next) break; // "02.–04.10.2017" is no time
            if (days.Count == 1 && Numbering().IsMatch(text[..start])) return null; // "Day 1 - Monday May 16th"
            choice |= joint.Groups["or"].Success;
            range |= joint.Groups["to"].Success;
            if (joint.Groups["to"].Success) last.Add(days.Count);
            days.Add(other);
            at = next;
        }
        for (var i = days.Count - 2; i >= 0; i--) days[i] = days[i] with { Month = days[i].Month ?? days[i + 1].Month, Year = days[i].Year ?? days[i + 1].Year };
        for (var i = 1; i < days.Count; i++) days[i] = days[i] with { Month = days[i].Month ?? days[i - 1].Month, Year = days[i].Year ?? days[i - 1].Year };
        if (days.Exists(day => day.Day is null || day.Month is null || day.IsEither && day.Weekday is null)) return null;
        var window = TimeWindow.Read(text, ref at);
        return new(days, choice, range, window, start, at) { Last = last };
    }

    internal PageDate In(int year) => this with { Days = [.. Days.Select(day => day with { Year = day.Year is >= 1900 ? day.Year : year })] };

    /// <summary>Every named day exists in that year and is the day of the week that is named with it.</summary>
    internal bool Fits(int year) => In(year).Days.TrueForAll(day => day.Date is { } date && (day.Weekday is null || day.Weekday == date.DayOfWeek));

    /// <summary>The first day whose day of the week is another one than is named with it; null where not every day has one, as in "Monday–Friday, May 17–21".</summary>
    internal string? Contradiction => HasYear && Days.TrueForAll(day => day is { Weekday: not null, IsEither: false }) ? Days.Select(day => day.Date is { } date ? day.Contradiction(date) : null).FirstOrDefault(wrong => wrong is not null) : null;

    internal bool HasWeekday => Days.Exists(day => day.Weekday is not null);

    /// <summary>Null where a year is missing or there is no such day.</summary>
    internal When? When()
    {
        var dates = Days.Select(day => day.Date).ToList();
        if (!HasYear || dates.Contains(null)) return null;
        var (opening, closing) = (Window.Start?.Time, Window.End?.Time);
        When when = IsChoice ? new When.Alternatives(Spans().Distinct().OrderBy(span => span.First).ToValueList())
            : IsRange && dates.Count == 2 ? new When.Range(dates[0]!.Value, dates[1])
            : new When.OnDays(dates.Distinct().Order().Select(day => new Day(day!.Value, dates.Count == 1 ? opening : null, dates.Count == 1 ? closing : null)).ToValueList());
        return when.Problems("UTC").Any() ? null : when;

        IEnumerable<DateSpan> Spans() => dates.Index().Where(day => !Last.Contains(day.Index)).Select(day => Last.Contains(day.Index + 1) ? new DateSpan(day.Item!.Value, dates[day.Index + 1]!.Value) : DateSpan.Day(day.Item!.Value));
    }

    [GeneratedRegex(@"(?<!\p{L})(?:day|tag|jour|día|dia|giorno|dag|session|room)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"(?<![\p{L}0-9./:-])(?:[0-9]{1,4}|\p{L}{2,11})")]
    private static partial Regex Starts();

    [GeneratedRegex(@"\G(?:\s*(?<to>[-–—−‐‑]{1,3})\s*|\s+(?<to>to|until|through|bis|au|al|a)\s+|\s*,?\s+(?<or>or|oder|ou|o|oppure)\s+|\s*,?\s+(?:and|und|et|y|e)\s+|\s*[,&]\s*)(?=[\p{L}0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
