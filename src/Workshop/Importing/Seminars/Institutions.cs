using System.Text.RegularExpressions;

namespace Workshop.Importing.Seminars;

/// <summary>Whether a line is the name of an institution and no title that speaks of one.</summary>
internal static partial class Institutions
{
    private const int MostWords = 14;

    internal static bool IsName(string text) =>
        text.Length <= 140 && text.Count(c => c == ' ') < MostWords && !text.AsSpan().ContainsAny(":?!") && (Called().IsMatch(text) || CalledAtEnd().IsMatch(text) && text.Count(c => c == ' ') < 7);

    [GeneratedRegex(
        @"^(?:the\s|das\s|l['’])?(?:[\p{Lu}][\p{L}.’'-]*\s){0,2}(?:university|department|dept\.?|institute|faculty|school|college|cent(?:er|re)|laboratory|academy|universität|institut|fakultät|fachbereich|lehrstuhl|hochschule|zentrum|forschungszentrum" +
        @"|université|laboratoire|département|école|faculté|ufr|unité|universidad|facultad|departamento|instituto|escuela|centro|università|dipartimento|facoltà|istituto|scuola|max[\s-]planck\p{L}*|technische|dpto\.?)[\s-](?:of|for|in|at|für|der|des|fur|de|du|des|d['’]|la|di|del|dell['’]|della|\p{Lu})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex(@"^(?:[\p{Lu}][\p{L}.’'&-]*\s(?:of\s|and\s)?){1,6}(?:University|Institute|College|Laboratory|Academy|School|Center|Centre|Hochschule|Universität)$", RegexOptions.CultureInvariant)]
    private static partial Regex CalledAtEnd();
}
