namespace Workshop.Searching;

/// <param name="Text">As in the original; whoever writes it out encodes it.</param>
public readonly record struct Piece(string Text, bool IsHit);

/// <summary>Marks in the original text what a query found there.</summary>
public static class Highlight
{
    /// <summary>The whole text in pieces; exactly the original characters that the query's words stand for are hits.</summary>
    public static IReadOnlyList<Piece> Mark(string text, SearchQuery query)
    {
        var pieces = new List<Piece>();
        var at = 0;
        foreach (var (start, end) in Hits(text, query))
        {
            if (start > at) pieces.Add(new(text[at..start], false));
            pieces.Add(new(text[start..end], true));
            at = end;
        }
        if (at < text.Length) pieces.Add(new(text[at..], false));
        return pieces;
    }

    /// <summary>About so many characters around the first hit, cut between words, with an ellipsis where something is left out.</summary>
    public static IReadOnlyList<Piece> Excerpt(string text, SearchQuery query, int length)
    {
        if (text.Length <= length) return Mark(text, query);
        var first = Hits(text, query).FirstOrDefault();
        var start = first.Start <= length / 2 ? 0 : AfterGap(text, first.Start - length / 3, first.Start);
        var end = Math.Min(text.Length, Math.Max(start + length, first.End));
        if (end < text.Length) end = BeforeGap(text, end, Math.Max(first.End, start + 1));
        return Mark($"{(start > 0 ? "… " : "")}{text[start..end].Trim()}{(end < text.Length ? " …" : "")}", query);
    }

    /// <summary>In order, without overlap.</summary>
    private static List<(int Start, int End)> Hits(string text, SearchQuery query)
    {
        var found = new List<(int Start, int End)>();
        if (query.IsEmpty) return found;
        var words = Word.In(text).ToList();
        for (var i = 0; i < words.Count; i++)
            foreach (var term in query.Terms)
                if (EndOfHit(text, words, i, term) is { } end) found.Add((words[i].Start, end));
        found.Sort();
        var hits = new List<(int Start, int End)>();
        foreach (var (start, end) in found)
            if (hits.Count > 0 && start <= hits[^1].End) hits[^1] = (hits[^1].Start, Math.Max(hits[^1].End, end));
            else hits.Add((start, end));
        return hits;
    }

    private static int? EndOfHit(string text, List<Word> words, int at, SearchTerm term)
    {
        var word = words[at];
        if (word.Unspaced) return term.Whole.Count == 1 ? EndOfRun(text, words, at, term.Whole[0].Split(' ')) : null;
        var spellings = Spelling.Of(word, text).ToList();
        if (spellings.Exists(term.Whole.Contains)) return word.End;
        int? end = null;
        foreach (var spelling in spellings)
            foreach (var beginning in term.Beginnings)
                if (spelling.StartsWith(beginning, StringComparison.Ordinal))
                    end = Math.Max(end ?? 0, EndOf(text, word, spelling, spellings[0], beginning.Length));
        return end;
    }

    private static int EndOf(string text, Word word, string spelling, string plain, int letters)
    {
        if (spelling == plain) return word.EndOf(text, Umlauts.Plain, letters);
        if (spelling != Spelling.Shorten(plain)) return word.EndOf(text, Umlauts.Written, letters);
        var inPlain = 0;
        for (var left = letters; left > 0; left--) inPlain += Spelling.IsDigraph(plain, inPlain) ? 2 : 1;
        return word.EndOf(text, Umlauts.Plain, inPlain);
    }

    /// <summary>As in the index, a space inside does not matter: 山田太郎 is found in 山田 太郎.</summary>
    private static int? EndOfRun(string text, List<Word> words, int at, string[] run)
    {
        for (var i = 0; i < run.Length; i++)
            if (at + i >= words.Count || !words[at + i].Unspaced || words[at + i].Fold(text) != run[i])
                return null;
        return words[at + run.Length - 1].End;
    }

    private static int AfterGap(string text, int from, int atMost)
    {
        for (var i = from; i < atMost; i++)
            if (char.IsWhiteSpace(text[i])) return i + 1;
        return char.IsLowSurrogate(text[from]) ? from + 1 : from;
    }

    private static int BeforeGap(string text, int from, int atLeast)
    {
        for (var i = from; i > atLeast; i--)
            if (char.IsWhiteSpace(text[i])) return i;
        return char.IsLowSurrogate(text[from]) ? from + 1 : from;
    }
}
