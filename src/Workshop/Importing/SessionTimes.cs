using System.Text.RegularExpressions;

namespace Workshop.Importing;

/// <summary>The times at the beginning or the end of a line, and what is left of it.</summary>
/// <param name="Zone">As written behind them ("ET", "UTC+1").</param>
internal sealed partial record SessionTimes(TimeWindow Window, string Rest, string? Zone)
{
    /// <summary>In front of the times: "Fri 7:00 a.m. – 7:10 a.m."</summary>
    internal NodaTime.IsoDayOfWeek? Weekday { get; private init; }

    /// <summary>Behind a day of the week with which a text begins, where a time follows it.</summary>
    private static (NodaTime.IsoDayOfWeek Day, int Behind)? Leading(string text) =>
        Weekdays().Match(text) is { Success: true } word && CalendarWords.Day(word.Groups["word"].Value) is { } day && word.Length is var at && TimeWindow.Read(text, ref at) is { Start: not null } ? (day, word.Length) : null;

    /// <summary>Whether a text begins with a time, perhaps behind a day of the week.</summary>
    internal static bool Begin(string text)
    {
        var at = 0;
        return TimeWindow.Read(text, ref at) is { IsEmpty: false } || Leading(text) is not null;
    }

    [GeneratedRegex(@"^(?<word>\p{L}{2,10})\.?,?\s+(?=[0-9])")]
    private static partial Regex Weekdays();

    private const int LongestBehind = 40;

    internal static SessionTimes Of(string text)
    {
        if (Leading(text) is var (day, behind)) return Of(text[behind..]) with { Weekday = day };
        var at = 0;
        var front = TimeWindow.Read(text, ref at);
        if (!front.IsEmpty)
        {
            var zone = Zones().Match(text, at);
            var rest = text[(at + zone.Length)..];
            if (front.End is null && front.Minutes is null && Behind(rest) is { Window: { Start: null, End: null, Minutes: { } minutes } } lasting)
                return new(front with { Minutes = minutes }, lasting.Rest, zone.Success ? zone.Groups["zone"].Value : null);
            return new(front, rest, zone.Success ? zone.Groups["zone"].Value : null);
        }
        return Behind(text) ?? new(default, text, null);
    }

    /// <summary>"Coffee, 10:30–11:00", "Lunch (12:00–13:00)", "Tutorial, 90 min".</summary>
    private static SessionTimes? Behind(string text)
    {
        foreach (var start in Starts().EnumerateMatches(text))
        {
            if (start.Index < text.Length - LongestBehind || start.Index == 0) continue;
            var at = start.Index;
            var window = TimeWindow.Read(text, ref at);
            if (window.IsEmpty || Span().IsMatch(text, start.Index)) continue;
            var zone = Zones().Match(text, at);
            if (at + zone.Length < text.Length) continue;
            var before = text[..start.Index].TrimEnd(' ', ',', '(', '[', '–', '—', '-', '|', '\t', ':', ';');
            return new(window, before, zone.Success ? zone.Groups["zone"].Value : null);
        }
        return null;
    }

    [GeneratedRegex(@"(?:[\s,;(\[]+(?:from|at|von|um|de|à|alle|until|till|bis)|[\s,;(\[|])\s*(?=[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Starts();

    /// <summary>"China 1906-1937": years, of which one is no quarter of an hour.</summary>
    [GeneratedRegex(@"\G\W*(?:[12][0-9]{2}[1-46-9]\s?[-–—]\s?[12][0-9]{3}|[12][0-9]{3}\s?[-–—]\s?[12][0-9]{2}[1-46-9])(?![0-9])")]
    private static partial Regex Span();

    [GeneratedRegex(
        @"\G\s*[(\[]?(?<zone>(?:UTC|GMT)\s?(?:[+\-−–]\s?[0-9]{1,2}(?::?[0-9]{2})?)?" +
        @"|[ACEMP][SD]?T|CES?T|ME(?:S?)Z|WES?T|EES?T|BST|IST|JST|KST|SGT|HKT|MSK|AE[SD]T|NZ[SD]T|[Ll]ocal time|Ortszeit)[)\]]?(?![\p{L}\p{N}])[\s:,|–—-]*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Zones();
}
