using System.Buffers;
using System.Text;

namespace Workshop.Searching;

/// <summary>
/// The spellings under which a word is found. "Schölkopf" stands in the index as scholkopf and schoelkopf, "Schoelkopf" as schoelkopf and
/// scholkopf, "Scholkopf" as itself; a query is spelled the same way, so the three are one.
/// </summary>
internal static class Spelling
{
    private static readonly SearchValues<char> Umlauted = SearchValues.Create("äöüøåÄÖÜØÅ\u0308\u030A");

    /// <summary>Each folded spelling once, the plain one first.</summary>
    internal static IEnumerable<string> Of(Word word, string text)
    {
        var plain = word.Fold(text);
        if (plain.Length == 0) yield break;
        yield return plain;
        if (word.Unspaced) yield break;
        var written = text.AsSpan(word.Start, word.End - word.Start).ContainsAny(Umlauted) ? word.Fold(text, Umlauts.Written) : plain;
        if (written != plain) yield return written;
        var shortened = Shorten(plain);
        if (shortened != plain) yield return shortened;
    }

    /// <summary>
    /// oe → o, ae → a, ue → u, aa → a, where that can stand for an umlaut: not after a vowel or q (Bauer, queen), and not in the ending of
    /// Michael, Samuel, Joel, who are nobody's Michäl.
    /// </summary>
    internal static string Shorten(string plain)
    {
        if (!plain.Contains('e', StringComparison.Ordinal) && !plain.Contains("aa", StringComparison.Ordinal)) return plain;
        var letters = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            letters.Append(plain[i]);
            if (IsDigraph(plain, i)) i++;
        }
        return letters.Length == plain.Length ? plain : letters.ToString();
    }

    internal static bool IsDigraph(ReadOnlySpan<char> plain, int at) =>
        at + 1 < plain.Length
        && (plain[at], plain[at + 1]) is ('a' or 'o' or 'u', 'e') or ('a', 'a')
        && (at == 0 || plain[at - 1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'q'))
        && !(at + 3 == plain.Length && at > 0 && plain[at + 1] == 'e' && plain[at + 2] == 'l');
}
