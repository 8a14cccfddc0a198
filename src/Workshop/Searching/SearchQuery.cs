namespace Workshop.Searching;

/// <summary>
/// What somebody typed into a search box, as words that must all be found. A word of three letters or more is a beginning ("zdeb" finds
/// Zdeborová), a shorter one stands for itself, a run of a script without spaces is found as it stands.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>In UTF-16 units; what is typed beyond it is not looked at.</summary>
    public const int LongestText = 200;

    /// <summary>Words beyond it are not looked at.</summary>
    public const int MostTerms = 8;

    private SearchQuery(string text, IReadOnlyList<SearchTerm> terms) => (Text, Terms) = (text, terms);

    /// <summary>As typed, trimmed and bounded, for the search box.</summary>
    public string Text { get; }

    /// <summary>Nothing to search for: no letter and no digit.</summary>
    public bool IsEmpty => Terms.Count == 0;

    internal IReadOnlyList<SearchTerm> Terms { get; }

    public static SearchQuery Parse(string? raw)
    {
        var text = (raw ?? "").Trim();
        if (text.Length > LongestText) text = text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
        var terms = new List<SearchTerm>();
        var run = new List<string>(); // of characters that follow one another without a space
        var end = 0;
        foreach (var word in Word.In(text))
        {
            if (word.Start < end) continue; // a part of a word that is already there whole
            if (run.Count > 0 && !(word.Unspaced && word.Start == end)) EndRun();
            end = word.End;
            if (word.Unspaced) run.Add(word.Fold(text));
            else Add(SearchTerm.For(word, text));
        }
        EndRun();
        return new(text, terms);

        void EndRun()
        {
            if (run.Count > 0) Add(SearchTerm.ForRun(run));
            run.Clear();
        }

        void Add(SearchTerm? term)
        {
            if (term is not null && terms.Count < MostTerms && !terms.Exists(other => other.ToFts5() == term.ToFts5())) terms.Add(term);
        }
    }

    /// <summary>
    /// The expression for FTS5's MATCH over <see cref="Folding.IndexText"/>. Only letters, digits and marks reach it, always quoted, so it
    /// is never a syntax error; an empty query gives one that finds nothing.
    /// </summary>
    public string ToFts5() => IsEmpty ? "\"\"" : string.Join(" AND ", Terms.Select(term => term.ToFts5()));

    /// <summary>The same decision without a database; an empty query matches nothing.</summary>
    /// <param name="indexText">From <see cref="Folding.IndexText"/>.</param>
    public bool Matches(string indexText) => !IsEmpty && Terms.All(term => term.IsIn(indexText));
}
