using System.Buffers;
using Workshop.People;
using Workshop.Text;

namespace Workshop.Importing.Tables;

/// <summary>Texts as cells hold them, and no longer than the forms accept them.</summary>
internal static class CellText
{
    /// <summary>In UTF-16 units.</summary>
    internal const int LongestTitle = 1_000, LongestLabel = 200, LongestName = PersonName.Longest, LongestLine = 300, LongestAddress = 500, LongestText = Markdown.LongestSource;

    /// <summary>What a spreadsheet takes for the beginning of a formula when it opens a file, in wide letters too.</summary>
    private static readonly SearchValues<char> Formulas = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>
    /// With an apostrophe in front where a spreadsheet would calculate: then it is text. <see cref="Restored"/> takes it away again, and only
    /// that one: a text which begins with apostrophes of its own before such a character gets one more.
    /// </summary>
    internal static string Disarmed(string text) => IsFormula(text) ? $"'{text}" : text;

    internal static string Restored(string cell) => cell is ['\'', .. var rest] && IsFormula(rest) ? rest : cell;

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

    private static bool IsFormula(ReadOnlySpan<char> text) => text.TrimStart('\'') is [var first, ..] && Formulas.Contains(first);
}
