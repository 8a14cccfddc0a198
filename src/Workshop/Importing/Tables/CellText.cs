using System.Buffers;
using System.Text.RegularExpressions;
using Workshop.People;
using Workshop.Text;

namespace Workshop.Importing.Tables;

/// <summary>Texts as cells hold them, and no longer than the forms accept them.</summary>
internal static partial class CellText
{
    /// <summary>In UTF-16 units.</summary>
    internal const int LongestTitle = 1_000, LongestLabel = 200, LongestName = PersonName.Longest, LongestLine = 300, LongestAddress = 500, LongestText = Markdown.LongestSource;

    /// <summary>Only where one of these stands is there anything to disarm.</summary>
    private static readonly SearchValues<char> Formulas = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>
    /// With an apostrophe in front where a spreadsheet would calculate: then it is text. That is where the cell begins, and behind each semicolon, tab and
    /// line's end in it: a spreadsheet that separates by these splits the cell there, and its quotation marks hold nothing together then.
    /// <see cref="Restored"/> takes the apostrophes away again, and only those: what has apostrophes of its own before such a sign gets one more.
    /// </summary>
    internal static string Disarmed(string text) => text.AsSpan().ContainsAny(Formulas) ? Calculated().Replace(text, "'") : text;

    internal static string Restored(string cell) => cell.Contains('\'', StringComparison.Ordinal) ? Disarming().Replace(cell, "") : cell;

    /// <summary>On one line, single blanks between words; null where nothing is left.</summary>
    internal static string? Line(string? text, int longest)
    {
        var line = string.Join(' ', Characters.Clean(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : Cut(line, longest);
    }

    /// <summary>Several lines, without blank ones at the ends; null where nothing is left.</summary>
    internal static string? Lines(string? text)
    {
        var clean = Characters.Clean(text ?? "").TrimEnd();
        var first = clean.AsSpan().IndexOfAnyExcept(' ', '\n', '\t');
        return first < 0 ? null : Cut(clean[(clean.LastIndexOf('\n', first) + 1)..], LongestText);
    }

    /// <summary>The beginning, without half a character at its end.</summary>
    internal static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)].TrimEnd();

    /// <summary>
    /// Before what is taken for a formula, in wide letters too; blanks and apostrophes may stand before it, and where a cell was split quotation marks, of
    /// which two hold an empty text.
    /// </summary>
    [GeneratedRegex(@"\A(?=[ ']*[=+\-@＝＋－＠\t\r\n])|(?<=[;\t\r\n])(?=[ '""]*[=+\-@＝＋－＠])", RegexOptions.CultureInvariant)]
    private static partial Regex Calculated();

    /// <summary>One apostrophe at such a place.</summary>
    [GeneratedRegex(@"'(?:(?<=\A')(?=[ ']*[=+\-@＝＋－＠\t\r\n])|(?<=[;\t\r\n]')(?=[ '""]*[=+\-@＝＋－＠]))", RegexOptions.CultureInvariant)]
    private static partial Regex Disarming();
}
