using System.Globalization;
using System.Text.RegularExpressions;

namespace Workshop.Importing;

/// <summary>A start, an end, a duration, each where it was written.</summary>
internal readonly partial record struct TimeWindow(ClockTime? Start, ClockTime? End, int? Minutes)
{
    internal bool IsEmpty => Start is null && End is null && Minutes is null;

    internal bool Has24 => Start?.Has24 == true || End?.Has24 == true;

    /// <summary>Reads one where it stands: "09:00–09:30", "11–11:30 am", "from 9 to 10 am", "until 12:00", "10:30, 30 min", "45 min".</summary>
    /// <param name="at">Moves behind it, and behind a colon or dash that follows, if there is one.</param>
    /// <param name="bare">Whether an hour alone is a time, as it is in a column of times.</param>
    internal static TimeWindow Read(string text, ref int at, bool bare = false)
    {
        var next = at + Opening().Match(text, at).Length;
        if (Military().Match(text, next) is { Success: true } military && !IsYears(military))
        {
            at = Closed(text, next + military.Length);
            return new(Four(military, "a"), military.Groups["b"].Success ? Four(military, "b") : null, null);
        }
        if (next - at >= 4 && text.AsSpan(at, next - at).TrimEnd().EndsWith("ore", StringComparison.OrdinalIgnoreCase)) bare = true; // "ore 15" says that it is an hour
        if (Until().Match(text, next) is { Success: true, Length: > 0 } until)
        {
            var last = next + until.Length;
            if (ClockTime.Read(text, ref last) is not { } end || end.IsBare && !bare) return default;
            at = Closed(text, last);
            return new(null, end, null);
        }
        if (Lasting(text, next) is var (alone, behind) && !text[next..behind].EndsWith('h')) // "14 h" is a time
        {
            at = Closed(text, behind);
            return new(null, null, alone);
        }
        if (ClockTime.Read(text, ref next) is not { } start) return default;

        var window = new TimeWindow(start, null, null);
        if (To().Match(text, next) is { Success: true } to)
        {
            var last = next + to.Length;
            if ((to.Value.Trim().Length == to.Length ? LateAtOnce() : Late()).Match(text, last) is { Success: true } late && !start.IsBare) next = last + late.Length;
            else if (ClockTime.Read(text, ref last) is { } end && (bare || !start.IsBare || !end.IsBare)) (window, next) = (Matched(start, end), last);
        }
        if (window.End is null && start.IsBare && !bare) return default;
        if (window.End is null && Lasting(text, next + Comma().Match(text, next).Length) is var (minutes, after))
            (window, next) = (window with { Minutes = minutes }, after);
        at = Closed(text, next);
        return window;
    }

    private static ClockTime Four(Match match, string group) =>
        new(int.Parse(match.Groups[group].ValueSpan[..2], NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(match.Groups[group].ValueSpan[2..], NumberStyles.None, CultureInfo.InvariantCulture), Half.Unsaid, IsBare: false, Has24: true);

    /// <summary>"1998–2004" is no evening.</summary>
    private static bool IsYears(Match match) => !match.Groups["h"].Success && Year(match.Groups["a"]) && Year(match.Groups["b"]);

    private static bool Year(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1945 and <= 2045;

    /// <summary>The duration that the text is, in minutes: "30 min", "1 h", "1.5 hours", "1 h 30 min", "90′".</summary>
    internal static int? Duration(string text) => Lasting(text, 0) is var (minutes, end) && end == text.Length ? minutes : null;

    /// <summary>A half of the day that is said once holds for both, as far as the end then comes after the start: "11–12:30 pm".</summary>
    private static TimeWindow Matched(ClockTime start, ClockTime end)
    {
        if (end.HasQuarter && !start.HasQuarter) (start, end) = (start.WithQuarter, end.WithoutQuarter); // "16–18 Uhr c.t." begins at a quarter past
        if (start.IsOpen && end.Half != Half.Unsaid)
            start = start.In(end.Half).Time < end.Time ? start.In(end.Half) : start.In(Other(end.Half));
        else if (end.IsOpen && start.Half != Half.Unsaid)
            end = end.In(start.Half).Time > start.Time ? end.In(start.Half) : end.In(Other(start.Half));
        return new(start, end, null);
    }

    private static Half Other(Half half) => half == Half.Morning ? Half.Afternoon : Half.Morning;

    private static (int Minutes, int End)? Lasting(string text, int at)
    {
        if (at >= text.Length || !char.IsAsciiDigit(text[at]) || Length().Match(text, at) is not { Success: true } length) return null;
        var hours = length.Groups["hours"] is { Success: true } some ? decimal.Parse(some.Value.Replace(',', '.'), CultureInfo.InvariantCulture) : 0;
        var minutes = length.Groups["minutes"] is { Success: true } more ? int.Parse(more.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var total = (int)(hours * 60) + minutes;
        return total is >= 1 and <= 24 * 60 ? (total, at + length.Length) : null;
    }

    private static int Closed(string text, int at) => at + Closing().Match(text, at).Length;

    [GeneratedRegex(@"\G[\s,([]*(?:(?:from|at|von|ab|um|de|da|dalle(?: ore)?|desde|à(?: partir de)?|alle(?: ore)?|a las?|às|ore|h\.?(?=\s[0-9]{1,2}[:.][0-9])|time:)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    /// <summary>"0900-0950", "1400 hrs".</summary>
    [GeneratedRegex(@"\G(?<a>(?:[01][0-9]|2[0-3])[0-5][0-9])(?:\s?(?<h>h|hrs?|hours|uhr))?(?:\s?[-–—]{1,2}\s?(?<b>(?:[01][0-9]|2[0-4])[0-5][0-9])(?:\s?(?<h>h|hrs?|hours|uhr))?|(?<=h|hrs?|hours|uhr))(?![\p{L}\p{N}]|[-/.:][0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Military();

    [GeneratedRegex(@"\G(?:(?:until|till|bis|jusqu’à|jusqu'à|hasta|fino alle|ends?)\s+|[-–—−]\s?(?=[0-9]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(@"\G\s*(?:[-–—−‐‑~]{1,3}|→|to\b|until\b|till\b|bis\b|à\b|a\b|al\b|alle\b|au\b|hasta\b|-?\t)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex To();

    /// <summary>An end that is left open.</summary>
    [GeneratedRegex(@"\G(?:late|open(?:\s?end(?:ed)?)?|ende offen|\?{1,3})(?=\s*(?:$|[,;:)|\t]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Late();

    /// <summary>The same behind a dash without blanks: "18:30-late Dinner", but not "18:30 – Late results".</summary>
    [GeneratedRegex(@"\G(?:late|open)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LateAtOnce();

    [GeneratedRegex(@"\G\s*[,;(\[]?\s*")]
    private static partial Regex Comma();

    [GeneratedRegex(
        @"\G(?:(?<hours>[0-9]{1,2}(?:[.,][0-9]{1,2})?)\s?(?:h|hrs?|hours?|std\.?|stunden?|heures?|horas?|ore|ora)(?![\p{L}\p{N}])(?:\s?(?<minutes>[0-9]{1,2})\s?(?:min(?:utes?|uten?|uti|utos)?|m|′|')(?![\p{L}\p{N}]))?" +
        @"|(?<minutes>[0-9]{1,3})\s?[-‐]?(?:min(?:utes?|uten?|uti|utos|s)?|′|')(?![\p{L}\p{N}]))\.?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex(@"\G[\s)\]]*(?:[:.,;|]|[-–—]+(?![0-9]))?\s*")]
    private static partial Regex Closing();
}
