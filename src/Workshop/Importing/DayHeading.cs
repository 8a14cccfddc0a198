using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Importing;

/// <summary>The day that a line names at its beginning: "Saturday 14 December", "Tag 2", "14.12.".</summary>
/// <param name="Day">Null where it could be several or none of the event's.</param>
/// <param name="Rest">What stands behind it.</param>
internal sealed partial record DayHeading(LocalDate? Day, string Rest, bool IsNumbered, Doubt? Doubt)
{
    /// <summary>Of more dates nobody chooses; one is typed.</summary>
    private const int MostChoices = 31;

    /// <param name="dates">The event's: they say which year is meant, and what the second day is.</param>
    internal static DayHeading? Of(string words, IReadOnlyList<LocalDate> dates, int line)
    {
        if (Numbered().Match(words) is { Success: true } numbered)
        {
            var number = numbered.Groups["word"] is { Success: true } word ? InWords(word.Value) : int.Parse(numbered.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var behind = numbered.Length;
            var date = DateReader.Read(words, ref behind);
            var rest = Rested(words, date is null ? numbered.Length : behind);
            if (date is not null && Of(date, words, rest, dates, line) is { Day: not null } said) return said with { IsNumbered = true };
            return number >= 1 && number <= dates.Count
                ? new(dates[number - 1], rest, true, null)
                : new(null, rest, true, Asked(line, numbered.Value.Trim(' ', ':', '–', '-'), dates));
        }
        var at = 0;
        return DateReader.Read(words, ref at) is { } mention && (mention.Day is not null || mention.Weekday is not null)
            ? Of(mention, words, Rested(words, at), dates, line)
            : null;
    }

    private static int InWords(string word) => word.ToLowerInvariant() switch
    {
        "one" or "i" or "eins" or "un" => 1,
        "two" or "ii" or "zwei" or "deux" => 2,
        "three" or "iii" or "drei" or "trois" => 3,
        "four" or "iv" or "vier" => 4,
        "five" or "v" or "fünf" => 5,
        "six" or "vi" => 6,
        _ => 7,
    };

    private static DayHeading Of(DateMention date, string words, string rest, IReadOnlyList<LocalDate> dates, int line)
    {
        var said = words[..(words.Length - rest.Length)].Trim(' ', ':', ',', '–', '—', '-', '(', ')', '|');
        var fitting = dates.Where(date.Fits).ToList();
        if (date.Date is { Year: >= 1000 } known && !date.IsEither)
            return new(known, rest, false, date.Contradiction(known) is { } wrong ? new(line, nameof(SessionLine.Day), $"{wrong}. Is the date right?") : null);
        return fitting is [var only]
            ? new(only, rest, false, null)
            : new(null, rest, false, Asked(line, said, fitting.Count > 0 ? fitting : dates));
    }

    private static Doubt Asked(int line, string said, IReadOnlyList<LocalDate> dates) =>
        new(line, nameof(SessionLine.Day), $"Which date is {Words.Quoted(said)}?",
            dates.Count <= MostChoices ? dates.Select(WallClock.Date.Format).ToValueList() : []);

    private static string Rested(string words, int at) => words[at..].TrimStart(' ', ':', ',', '–', '—', '-', ')', '|', '\t', '.');

    /// <summary>But not "1. Day-ahead prices".</summary>
    [GeneratedRegex(
        @"^\(?(?:(?:day|tag|jour|día|dia|giorno|dag)\s+(?:(?<number>[0-9]{1,2})|(?<word>one|two|three|four|five|six|seven|i{1,3}|iv|v|vi|eins|zwei|drei|vier|fünf|un|deux|trois))(?![\p{L}0-9])|(?<number>[0-9]{1,2})(?:st|nd|rd|th|\.|er|e|º|°)?\s+(?:day|tag|jour|giorno))" +
        @"(?!-?[\p{L}0-9])\s*[:–—(,|-]*\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
