using System.Buffers;
using System.Globalization;
using System.Text;
using Workshop.Text;

namespace Workshop.Searching;

/// <summary>How ä, ö, ü, ø and å come out: as their base letter, or as German and Nordic typists write them without the key.</summary>
internal enum Umlauts
{
    /// <summary>ö → o</summary>
    Plain,

    /// <summary>ö → oe, å → aa</summary>
    Written,
}

/// <summary>
/// Letter by letter: compatibility decomposition, marks off, case folded, and the letters that Unicode does not decompose mapped.
/// Marks go only where they are accents (Latin, Greek, Cyrillic, Hebrew points, Arabic vowels); those of Indic and Thai are letters.
/// </summary>
internal static class Letters
{
    /// <summary>Longer heaps of combining marks are noise; what is beyond this is ignored.</summary>
    private const int LongestCluster = 32;

    private static readonly SearchValues<char> Accents = SearchValues.Create(Ranges(
        (0x300, 0x36F), (0x591, 0x5C7), (0x610, 0x61A), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6ED),
        (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F)));

    private static readonly Dictionary<char, string> Special = new()
    {
        ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ı'] = "i", ['ȷ'] = "j",
        ['ħ'] = "h", ['ŧ'] = "t", ['ŋ'] = "n", ['ĸ'] = "k", ['ə'] = "e", ['ƀ'] = "b", ['ɓ'] = "b", ['ɖ'] = "d", ['ɗ'] = "d", ['ƒ'] = "f",
        ['ɠ'] = "g", ['ɨ'] = "i", ['ƙ'] = "k", ['ƚ'] = "l", ['ɲ'] = "n", ['ɔ'] = "o", ['ɛ'] = "e", ['ƥ'] = "p", ['ʂ'] = "s", ['ƭ'] = "t",
        ['ʉ'] = "u", ['ʋ'] = "v", ['ƴ'] = "y", ['ƶ'] = "z", ['ς'] = "σ", ['’'] = "'", ['‘'] = "'", ['ʼ'] = "'", ['ʻ'] = "'",
    };

    private static readonly string[] PlainLatin = Latin(Umlauts.Plain);
    private static readonly string[] WrittenLatin = Latin(Umlauts.Written);

    /// <summary>The length in UTF-16 units of what a reader sees as one character at the start of the text.</summary>
    internal static int ClusterLength(ReadOnlySpan<char> text) =>
        text[0] < 0x300 && (text.Length == 1 || text[1] < 0x300) ? 1 : StringInfo.GetNextTextElementLength(text);

    internal static void Append(StringBuilder folded, ReadOnlySpan<char> cluster, Umlauts umlauts)
    {
        if (cluster.Length == 1 && cluster[0] < PlainLatin.Length)
            folded.Append((umlauts == Umlauts.Plain ? PlainLatin : WrittenLatin)[cluster[0]]);
        else if (cluster.Length == 1 && IsItsOwnFolding(cluster[0]))
            folded.Append(cluster[0]);
        else
            folded.Append(Fold(cluster[..Math.Min(cluster.Length, LongestCluster)], umlauts));
    }

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or '`' or '´';

    /// <summary>Scripts that put no space between words: there every character is found by itself, and a run of them as it stands.</summary>
    internal static bool IsUnspaced(Rune rune) => rune.Value switch
    {
        < 0x0E00 => false,
        <= 0x0EFF => true, // Thai, Lao
        >= 0x1000 and <= 0x109F or >= 0x1100 and <= 0x11FF or >= 0x1780 and <= 0x17FF => true, // Myanmar, Hangul letters, Khmer
        >= 0x3005 and <= 0x3007 or >= 0x3040 and <= 0x31FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF => true, // kana, Han
        >= 0xA960 and <= 0xA97F or >= 0xAC00 and <= 0xD7FF or >= 0xF900 and <= 0xFAFF or >= 0xFF66 and <= 0xFFDC => true, // Hangul, Han, half-width
        >= 0x1B000 and <= 0x1B16F or >= 0x20000 and <= 0x3FFFF => true,
        _ => false,
    };

    private static bool IsItsOwnFolding(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or >= '\u3041' and <= '\u3096';

    private static string Fold(ReadOnlySpan<char> cluster, Umlauts umlauts)
    {
        var folded = new StringBuilder();
        var decomposed = Characters.Clean(cluster.ToString()).Normalize(NormalizationForm.FormKD); // half a pair and non-characters cannot be normalized
        for (var i = 0; i < decomposed.Length; i++)
        {
            var c = char.ToLowerInvariant(decomposed[i]);
            var next = i + 1 < decomposed.Length ? decomposed[i + 1] : '\0';
            if (char.IsHighSurrogate(c) && char.IsLowSurrogate(next))
            {
                folded.Append(Rune.ToLowerInvariant(new Rune(c, next)).ToString());
                i++;
            }
            else if (umlauts == Umlauts.Written && (c, next) is ('a' or 'o' or 'u', '\u0308'))
                folded.Append(c).Append('e');
            else if (umlauts == Umlauts.Written && (c, next) is ('a', '\u030A'))
                folded.Append("aa");
            else if (umlauts == Umlauts.Written && c == 'ø')
                folded.Append("oe");
            else if (Special.TryGetValue(c, out var letters))
                folded.Append(letters);
            else if (!Accents.Contains(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                folded.Append(c);
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string[] Latin(Umlauts umlauts) =>
        [.. Enumerable.Range(0, 0x250).Select(value => (char)value < 0x80 ? Ascii((char)value) : Fold([(char)value], umlauts))];

    private static string Ascii(char c) => char.ToLowerInvariant(c).ToString();

    private static string Ranges(params ReadOnlySpan<(int First, int Last)> ranges)
    {
        var all = new StringBuilder();
        foreach (var (first, last) in ranges)
            for (var value = first; value <= last; value++) all.Append((char)value);
        return all.ToString();
    }
}
