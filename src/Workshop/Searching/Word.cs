using System.Globalization;
using System.Text;

namespace Workshop.Searching;

/// <summary>A word where it stands in a text; in a script without spaces, one character.</summary>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset after its last.</param>
/// <param name="Unspaced">One character of a script that puts no space between words.</param>
internal readonly record struct Word(int Start, int End, bool Unspaced)
{
    private enum Kind { Gap, Letter, Apostrophe, Unspaced }

    /// <summary>
    /// In order of their beginning. A word with apostrophes is there whole ("O’Brien" as obrien), and its parts of two letters or more
    /// are there too ("l’économie" as leconomie and economie), so that either way of typing it finds it.
    /// </summary>
    internal static IEnumerable<Word> In(string text)
    {
        var start = -1; // of the word that is open
        var parts = new List<Range>();
        var partStart = 0;
        for (int i = 0, length; i <= text.Length; i += length)
        {
            length = i < text.Length ? Letters.ClusterLength(text.AsSpan(i)) : 1;
            var kind = i < text.Length ? KindOf(text, i, length, start >= 0) : Kind.Gap;
            if (kind == Kind.Letter)
            {
                if (start < 0) start = partStart = i;
                continue;
            }
            if (kind == Kind.Apostrophe)
            {
                parts.Add(partStart..i);
                partStart = i + length;
                continue;
            }
            if (start >= 0)
            {
                yield return new(start, i, Unspaced: false);
                if (parts.Count > 0) parts.Add(partStart..i);
                foreach (var part in parts)
                    if (part.End.Value - part.Start.Value >= 2) yield return new(part.Start.Value, part.End.Value, Unspaced: false);
                parts.Clear();
                start = -1;
            }
            if (kind == Kind.Unspaced) yield return new(i, i + length, Unspaced: true);
        }
    }

    private static Kind KindOf(string text, int at, int length, bool inWord)
    {
        var c = text[at];
        if (char.IsAsciiLetterOrDigit(c)) return Kind.Letter;
        if (Letters.IsApostrophe(c))
            return inWord && at + length < text.Length && char.IsLetter(text[at + length]) ? Kind.Apostrophe : Kind.Gap;
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Letters.IsUnspaced(rune) ? Kind.Unspaced : Kind.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark when inWord => Kind.Letter,
            UnicodeCategory.Format when inWord && c != '\u200B' => Kind.Letter, // soft hyphen, joiners: no gap; the zero-width space is one
            _ => Kind.Gap,
        };
    }

    /// <summary>The word in letters and digits alone, folded.</summary>
    internal string Fold(string text, Umlauts umlauts = Umlauts.Plain) => Map(text, umlauts, ends: null);

    /// <summary>How much of the original makes up the first letters of the folded word.</summary>
    /// <returns>The offset in the text after the character that holds the last of those letters.</returns>
    internal int EndOf(string text, Umlauts umlauts, int letters)
    {
        var ends = new List<int>();
        Map(text, umlauts, ends);
        return letters == 0 ? Start : ends[Math.Min(letters, ends.Count) - 1];
    }

    private string Map(string text, Umlauts umlauts, List<int>? ends)
    {
        var folded = new StringBuilder(End - Start + 4);
        for (int i = Start, length; i < End; i += length)
        {
            length = Math.Min(Letters.ClusterLength(text.AsSpan(i)), End - i);
            var before = folded.Length;
            Letters.Append(folded, text.AsSpan(i, length), umlauts);
            for (var at = folded.Length - 1; at >= before; at--)
                if (!IsPartOfWord(folded[at])) folded.Remove(at, 1); // an apostrophe, the bar of ½
            ends?.AddRange(Enumerable.Repeat(i + length, folded.Length - before));
        }
        return folded.ToString();
    }

    private static bool IsPartOfWord(char c) => char.IsAscii(c)
        ? char.IsAsciiLetterOrDigit(c)
        : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNumber;
}
