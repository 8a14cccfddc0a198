using System.Globalization;
using System.Text.RegularExpressions;
using Workshop.Events;

namespace Workshop.Importing.Seminars;

/// <summary>
/// The time in which a list of talks lies, as its heading says it: "Spring 2011", "WS 2025/26", "2016-17", "Automne 2024", "2025". It gives a
/// year to dates that have none.
/// </summary>
/// <param name="First">Its year, or the first of two.</param>
/// <param name="Second">The second of two years.</param>
internal sealed partial record Term(int First, int? Second, Season? Season)
{
    /// <summary>From here on a month is of the first of two years.</summary>
    private const int YearBegins = 8;

    /// <summary>The term in a heading, a title or an address; null where none is said.</summary>
    internal static Term? In(string text)
    {
        foreach (var years in Years().Matches(text).Take(8).Where(match => IsYear(match)))
        {
            var first = int.Parse(years.Groups["first"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var second = Following(first, years.Groups["second"].Value);
            if (years.Groups["second"].Success && second is null) continue;
            return new(first, second, SeasonBeside(text, years));
        }
        if (ShortYears().Match(text) is not { Success: true } brief) return null;
        var year = 2000 + int.Parse(brief.Groups["first"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return new(year, Following(year, brief.Groups["second"].Value), SeasonOf(brief.Groups["season"].Value));
    }

    /// <summary>The heading says nothing but a term, perhaps with "Schedule" or "Talks" beside it.</summary>
    internal static bool IsAll(string heading) => In(heading) is not null && Rest().Replace(heading, "").Trim(' ', '(', ')', ':', ',', '–', '—', '-', '/', '*', '_').Length == 0;

    /// <param name="months">All that the list has, by which a "winter 2025" with talks in October begins in that year.</param>
    internal int YearOf(int month, IReadOnlySet<int> months) => (Second, Season) switch
    {
        ({ } second, _) => month >= YearBegins || month == 7 && !months.Contains(YearBegins) && months.Contains(9) ? First : second,
        (_, Events.Season.Autumn) => month <= 3 ? First + 1 : First,
        (_, Events.Season.Winter) => months.Any(other => other is >= 9 and <= 11) ? month <= 6 ? First + 1 : First : month == 12 ? First - 1 : First,
        _ => First,
    };

    private static bool IsYear(Match match) => int.Parse(match.Groups["first"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1950 and <= 2100;

    /// <summary>"2016-17", "2016/2017": two years one after the other, and nothing else.</summary>
    private static int? Following(int first, string second) => second.Length switch
    {
        2 when (first + 1) % 100 == int.Parse(second, NumberStyles.None, CultureInfo.InvariantCulture) => first + 1,
        4 when first + 1 == int.Parse(second, NumberStyles.None, CultureInfo.InvariantCulture) => first + 1,
        _ => null,
    };

    private static Season? SeasonBeside(string text, Match years)
    {
        var before = text[..years.Index].Split([' ', ',', '(', '\t', '/', '-', '–'], StringSplitOptions.RemoveEmptyEntries).TakeLast(3).Reverse();
        var after = text[(years.Index + years.Length)..].Split([' ', ',', ')', '\t', '/', '-', '–'], StringSplitOptions.RemoveEmptyEntries).Take(2);
        return before.Concat(after).Select(SeasonOf).FirstOrDefault(season => season is not null);
    }

    private static Season? SeasonOf(string word)
    {
        foreach (var (season, begins) in new[]
        {
            (Events.Season.Winter, Wintry()), (Events.Season.Summer, Summery()), (Events.Season.Autumn, Autumnal()), (Events.Season.Spring, Vernal()),
        })
            if (begins.IsMatch(word)) return season;
        return null;
    }

    [GeneratedRegex(@"(?<![0-9])(?<first>(?:19|20|21)[0-9]{2})(?:\s?[-–—/]\s?(?<second>[0-9]{4}|[0-9]{2}))?(?![0-9])(?!\s?[-/.]\s?[0-9])")]
    private static partial Regex Years();

    /// <summary>"WS 25/26", "SoSe 25", "F24", "Sp '25".</summary>
    [GeneratedRegex(@"(?<!\p{L})(?<season>WS|WiSe|SS|SoSe|HS|FS|[Ff]all|[Ss]pring|[Aa]utumn|[Ss]ummer|[Ww]inter)\s?['’]?(?<first>[0-4][0-9])(?:\s?/\s?(?<second>[0-9]{2}))?(?![0-9])")]
    private static partial Regex ShortYears();

    [GeneratedRegex(@"^(?:winter\p{L}*|wise|ws|hiver|invierno|inverno)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wintry();

    [GeneratedRegex(@"^(?:summer|sommer\p{L}*|sose|ss|été|verano|estate|trinity)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Summery();

    [GeneratedRegex(@"^(?:fall|autumn|herbst\p{L}*|hs|automne|otoño|autunno|michaelmas)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Autumnal();

    [GeneratedRegex(@"^(?:spring|frühling\p{L}*|frühjahr\p{L}*|fs|printemps|primavera|lent|hilary|easter)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vernal();

    [GeneratedRegex(
        @"(?:19|20|21)[0-9]{2}(?:\s?[-–—/]\s?[0-9]{2,4})?|(?<!\p{L})(?:winter\p{L}*|wise|ws|hiver|invierno|inverno|summer|sommer\p{L}*|sose|ss|été|verano|estate|trinity|fall|autumn|herbst\p{L}*|hs|automne|otoño|autunno|michaelmas" +
        @"|spring|frühling\p{L}*|frühjahr\p{L}*|fs|printemps|primavera|lent|hilary|easter|academic|year|term|semesters?|semestre|quarter|schedule|talks|programm?e?|année|universitaire|curso|año|académico|anno|accademico|studienjahr|seminars?|vorträge|exposés|charlas" +
        @"|past|upcoming|previous|archive|archives|the|de|del|di|of|primo|secondo|primer|segundo|premier|1st|2nd|1er|2º|first|second|i|ii)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rest();
}
