using System.Globalization;
using System.Text.RegularExpressions;

namespace Workshop.Importing;

/// <summary>Reads one date where it stands, in figures or in the words of seven languages (<see cref="CalendarWords"/>).</summary>
internal static partial class DateReader
{
    /// <param name="at">Moves behind the date if there is one.</param>
    /// <param name="bare">Whether a day or a month alone is one, as they are in "13 or 14 December".</param>
    internal static DateMention? Read(string text, ref int at, bool bare = false)
    {
        var next = Behind(text, at);
        if (Word().Match(text, next) is { Success: true } word && CalendarWords.Day(word.Value) is { } weekday && IsWeekday(text, word))
        {
            at = next + word.Length;
            var behind = Behind(text, at);
            (var date, at) = InFull(text, behind, bare) ?? OfDayAlone(text, behind) ?? (new(), at);
            return date with { Weekday = weekday };
        }
        if (InFull(text, next, bare) is not var (found, last)) return null;
        at = last;
        return found;
    }

    /// <summary>"mar" is March as well, "so" a word: what is short is a day of the week only where the rest of a date stands behind it.</summary>
    private static bool IsWeekday(string text, Match word)
    {
        var behind = Behind(text, word.Index + word.Length);
        var date = InFull(text, behind, bare: false)?.Date;
        if (CalendarWords.Month(word.Value) is not null) return date is { Day: not null, Month: not null };
        return word.Length > 4 && !CalendarWords.IsOrdinal(word.Value) || date is not null || word.Length > 2 && (behind == text.Length || text[behind] is ':' or '-' or '–' || char.IsDigit(text[behind]));
    }

    private static (DateMention Date, int End)? InFull(string text, int at, bool bare) => InFigures(text, at) ?? InWords(text, at, bare);

    private static (DateMention Date, int End)? InFigures(string text, int at)
    {
        foreach (var sure in new[] { YearFirst().Match(text, at), Dotted().Match(text, at) })
            if (sure.Success) return Made(sure, Number(sure, "month"), Number(sure, "day"));
        if (Slashed().Match(text, at) is not { Success: true } slashed) return null;
        var (day, month) = (Number(slashed, "day"), Number(slashed, "month"));
        return month > 12 ? Made(slashed, day, month) : Made(slashed, month, day, either: day <= 12 && day != month);
    }

    private static (DateMention Date, int End)? Made(Match match, int? month, int? day, bool either = false) => month is >= 1 and <= 12 && day is >= 1 and <= 31
        ? (new(Day: day, Month: month, Year: Number(match, "year"), IsEither: either), match.Index + match.Length)
        : null;

    private static (DateMention Date, int End)? InWords(string text, int at, bool bare)
    {
        if (InCell().Match(text, at) is { Success: true } cell && CalendarWords.Month(cell.Groups["word"].Value) is { } month) return Made(cell, month, Number(cell, "day"));
        if (DayAndWord().Match(text, at) is { Success: true } both && Number(both, "day") is >= 1 and <= 31 and var first
            && CalendarWords.Month(both.Groups["word"].Value) is { } its) return WithYear(text, both, new(Day: first, Month: its));
        if (Word().Match(text, at) is { Success: true } word)
        {
            if (CalendarWords.Season(word.Value) is { } season) return OfSeason(text, word, season);
            if (CalendarWords.Month(word.Value) is not { } named) return null;
            if (Ordinal().Match(text, at + word.Length) is { Success: true } ordinal && Number(ordinal, "day") is >= 1 and <= 31 and var day)
                return WithYear(text, ordinal, new(Day: day, Month: named));
            return WithYear(text, word, new(Month: named)) is var alone && (bare || alone?.Date.Year is not null) ? alone : null;
        }
        if (YearAlone().Match(text, at) is { Success: true } year) return (new(Year: Number(year, "year")), at + year.Length);
        return bare && Ordinal().Match(text, at) is { Success: true } number && Number(number, "day") is >= 1 and <= 31 and var only
            ? WithYear(text, number, new(Day: only))
            : null;
    }

    private static (DateMention Date, int End)? OfDayAlone(string text, int at) =>
        DayAlone().Match(text, at) is { Success: true } alone && Number(alone, "day") is >= 1 and <= 31 and var day
            ? (new(Day: day), at + alone.Length)
            : null;

    /// <summary>A winter belongs to the year of its January (<see cref="Events.Season"/>); "winter 2026" does not say which that is.</summary>
    private static (DateMention Date, int End)? OfSeason(string text, Match word, Events.Season season)
    {
        if (Year().Match(text, word.Index + word.Length) is not { Success: true } match || Number(match, "year") is not { } year) return null;
        var both = match.Groups["second"].Success;
        var winter = season == Events.Season.Winter;
        return (new(Season: season, Year: winter && both ? year + 1 : year, IsEither: winter && !both), match.Index + match.Length);
    }

    private static (DateMention Date, int End)? WithYear(string text, Match behind, DateMention date)
    {
        var end = behind.Index + behind.Length;
        return Year().Match(text, end) is { Success: true } year ? (date with { Year = Number(year, "year") }, end + year.Length) : (date, end);
    }

    private static int Behind(string text, int at) => at + Between().Match(text, at).Length;

    private static int? Number(Match match, string group) => match.Groups[group] is { Success: true } digits
        ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"\G[\s,]*(?:(?:on|the|from|den|dem|am|vom|le|du|el|del|il|dal)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\G\p{L}[\p{L}\p{M}]{1,14}(?![\p{L}\p{M}])(?:-feira(?!\p{L}))?\.?")]
    private static partial Regex Word();

    [GeneratedRegex(@"\G(?<year>[0-9]{4})[-/.](?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})(?![0-9])")]
    private static partial Regex YearFirst();

    /// <summary>Day first, as everybody means it who writes dots; without a year they end in one.</summary>
    [GeneratedRegex(@"\G(?<day>[0-9]{1,2})\.\s?(?<month>[0-9]{1,2})\.(?:\s?(?<year>[0-9]{4}|[0-9]{2})(?![0-9:.][0-9])(?![0-9]))?(?![0-9])")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\G(?<day>[0-9]{1,2})(?<sign>[/-])(?<month>[0-9]{1,2})(?:\k<sign>(?<year>[0-9]{4}|[0-9]{2})|(?<=/[0-9]{1,2}))(?![0-9:])")]
    private static partial Regex Slashed();

    /// <summary>As spreadsheets write it: "14-Dec-19", "14-Dec-2019".</summary>
    [GeneratedRegex(@"\G(?<day>[0-9]{1,2})-(?<word>\p{L}{3,9})-(?<year>[0-9]{4}|[0-9]{2})(?![0-9:-])")]
    private static partial Regex InCell();

    /// <summary>"14 December", "14th of December", "14. Dezember", "1er janvier", "14 de diciembre".</summary>
    [GeneratedRegex(@"\G(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|\.|º|ª|°)?[\s-]?(?:of\s|de\s|di\s)?(?<word>\p{L}[\p{L}\p{M}]{2,11})(?![\p{L}\p{M}])\.?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAndWord();

    [GeneratedRegex(@"\G\s*(?:the\s)?(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|\.|º|ª|°)?(?![0-9\p{L}]|[.:/][0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    /// <summary>The 13 of "Friday 13", but not the hour of "Friday 9 am".</summary>
    [GeneratedRegex(@"\G(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|\.|º)?(?=\s*(?:$|[,:|](?:\s|$)|(?:(?:au|bis|to|al|a|até|tot|t/m)\s+|[-–—]\s*)(?!noon|midnight|midday|midi|mittag|mitternacht|mezz|mediod)\p{L}{3}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"\G(?<year>[0-9]{4})(?![0-9:])")]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"\G[\s,]*(?:(?:de|del|of)\s+)?(?<year>[0-9]{4})(?:/(?<second>[0-9]{2}|[0-9]{4}))?(?![0-9]|:[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
