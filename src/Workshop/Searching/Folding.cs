using System.Buffers;
using System.Text;

namespace Workshop.Searching;

/// <summary>
/// The one folding behind the search index, queries, highlighting and sorting: compatibility decomposition (NFKD), accents off, case
/// folded, ø as o, ł as l, ß as ss, þ as th. What the index and a query have in common is decided by <see cref="IndexText"/>.
/// </summary>
public static class Folding
{
    /// <summary>Of what comes out: whoever changes that raises it, and every index is made anew.</summary>
    public const int Version = 1;

    private const int LongestPlain = 40;

    private static readonly SearchValues<char> AsciiWord = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The text folded, spaces and punctuation as they are: for comparing two texts.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (int i = 0, length; i < text.Length; i += length)
        {
            length = Letters.ClusterLength(text.AsSpan(i));
            Letters.Append(folded, text.AsSpan(i, length), Umlauts.Plain);
        }
        return folded.ToString();
    }

    /// <summary>The folded words in their order; in scripts without spaces every character is one.</summary>
    public static IEnumerable<string> Words(string text) => Word.In(text).Select(word => word.Fold(text)).Where(word => word.Length > 0);

    /// <summary>
    /// What a full-text index keeps: the folded words, each followed by its other spellings (schoelkopf beside scholkopf), with a space
    /// before, between and after. For FTS5 the tokenizer is <c>ascii</c>, which splits at those spaces and nowhere else;
    /// <see cref="SearchQuery"/> speaks the same spellings.
    /// </summary>
    public static string IndexText(string text)
    {
        var index = new StringBuilder(" ", text.Length + 16);
        foreach (var word in Word.In(text))
            if (!TryAppendPlainly(index, text.AsSpan(word.Start, word.End - word.Start)))
                foreach (var spelling in Spelling.Of(word, text))
                    index.Append(spelling).Append(' ');
        return index.ToString();
    }

    /// <summary>Most words are ASCII with one spelling; a programme of a thousand abstracts is folded while its reader waits.</summary>
    private static bool TryAppendPlainly(StringBuilder index, ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestPlain];
        if (word.Length > LongestPlain || word.ContainsAnyExcept(AsciiWord)) return false;
        word.ToLowerInvariant(folded);
        folded = folded[..word.Length];
        for (var i = 0; i < folded.Length; i++)
            if (Spelling.IsDigraph(folded, i)) return false;
        index.Append(folded).Append(' ');
        return true;
    }

    /// <summary>
    /// For ordinal comparison: Å sorts with a, punctuation does not count, "Li, Zhe" comes before "Li Ann, Bo". Particles stay where the
    /// name has them. Equal keys are possible; whoever sorts adds what decides then.
    /// </summary>
    public static string SortKey(string text)
    {
        var key = new StringBuilder(text.Length);
        var gap = 0;
        foreach (var c in Fold(text))
        {
            if (char.IsLetterOrDigit(c) || c > 0x7F && !char.IsPunctuation(c) && !char.IsWhiteSpace(c))
            {
                if (key.Length > 0) key.Append(' ', gap);
                gap = 0;
                key.Append(c);
            }
            else if (c == ',') gap = 2;
            else if (c != '.' && !Letters.IsApostrophe(c)) gap = Math.Max(gap, 1);
        }
        return key.ToString();
    }
}
