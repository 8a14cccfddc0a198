using System.Globalization;
using System.Text;

namespace Workshop.Text;

/// <summary>
/// How much room a text takes in print, in em, reckoned for a wide face (DejaVu Serif), so that it is rather too much than too little.
/// The server has no fonts; what it reckons here decides sizes and never positions.
/// </summary>
public static class TextWidth
{
    private const double Blank = .32;
    private const string Narrow = "iljftrI.,:;!|'’‘()[]{}-·/\\";
    private const string Wide = "mwMW@%&—…ЖШЩЮжшщю";

    public static double Of(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    /// <summary>How many lines it fills, broken at blanks, after hyphens, between ideographs, and in a word that is wider than a line.</summary>
    /// <param name="measure">The width of a line, in em.</param>
    /// <param name="indent">Of the first line, in em.</param>
    public static int Lines(string text, double measure, double indent = 0)
    {
        var (lines, used) = (1, indent);
        foreach (var piece in Pieces(text))
        {
            var width = Of(piece.AsSpan().TrimEnd());
            if (used > 0 && used + width > measure) (lines, used) = (lines + 1, 0);
            var over = Math.Max(0, (int)Math.Ceiling(width / measure) - 1);
            lines += over;
            used += (over == 0 ? width : width - over * measure) + (piece.Length > 0 && char.IsWhiteSpace(piece[^1]) ? Blank : 0);
        }
        return lines;
    }

    /// <summary>The widest piece that holds together.</summary>
    public static double OfLongestWord(string text) => Pieces(text).Select(piece => Of(piece.AsSpan().TrimEnd())).DefaultIfEmpty(0).Max();

    /// <summary>What may not be broken, each with the blank after it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            var rune = Rune.TryGetRuneAt(text, at, out var found) ? found : Rune.ReplacementChar;
            at += rune.Utf16SequenceLength;
            if (!Rune.IsWhiteSpace(rune) && rune.Value is not ('-' or '–' or '—') && !IsIdeograph(rune)) continue;
            yield return text[start..at];
            start = at;
        }
        if (start < text.Length) yield return text[start..];
    }

    private static double Of(Rune rune) => rune switch
    {
        _ when Rune.IsWhiteSpace(rune) => Blank,
        _ when IsIdeograph(rune) => 1.06,
        { IsBmp: true } when Narrow.Contains((char)rune.Value, StringComparison.Ordinal) => .38,
        { IsBmp: true } when Wide.Contains((char)rune.Value, StringComparison.Ordinal) => 1,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => .75,
            UnicodeCategory.DecimalDigitNumber => .64,
            UnicodeCategory.OtherSymbol => 1.2,
            UnicodeCategory.OtherLetter => .7,
            _ => .61,
        },
    };

    /// <summary>East Asian wide characters: Han, kana, hangul, full-width forms (UAX #11).</summary>
    internal static bool IsIdeograph(Rune rune) => rune.Value
        is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF
        or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x20000 and <= 0x3FFFD;
}
