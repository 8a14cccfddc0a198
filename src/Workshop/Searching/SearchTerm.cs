namespace Workshop.Searching;

/// <summary>One thing that must be found: any of these word beginnings, or any of these whole words.</summary>
/// <param name="Beginnings">Folded spellings.</param>
/// <param name="Whole">Folded spellings; where it is a run without spaces, its characters with spaces between.</param>
internal sealed record SearchTerm(IReadOnlyList<string> Beginnings, IReadOnlyList<string> Whole)
{
    /// <summary>A beginning shorter than this would be a part of half of all words.</summary>
    internal const int ShortestBeginning = 3;

    /// <summary>
    /// "fuel" also stands for a word "ful" (as in Schoelkopf, Scholkopf), but not for all that begins so; with five letters left there is
    /// little else that it could begin.
    /// </summary>
    private const int ShortestShortened = 5;

    private const int LongestWord = 40;

    internal static SearchTerm? For(Word word, string text)
    {
        var spellings = Spelling.Of(word, text).Select(Cut).Distinct(StringComparer.Ordinal).ToList();
        if (spellings.Count == 0) return null;
        var plain = spellings[0];
        if (plain.Length < ShortestBeginning) return new([], spellings);
        var whole = spellings.Where(spelling => spelling.Length < plain.Length && spelling.Length < ShortestShortened).ToList();
        return new([.. spellings.Except(whole)], whole);
    }

    internal static SearchTerm ForRun(IReadOnlyList<string> characters) => new([], [string.Join(' ', characters)]);

    internal string ToFts5()
    {
        var all = Beginnings.Select(word => $"\"{word}\"*").Concat(Whole.Select(word => $"\"{word}\"")).ToList();
        return all.Count == 1 ? all[0] : $"({string.Join(" OR ", all)})";
    }

    internal bool IsIn(string indexText)
    {
        foreach (var word in Beginnings)
            if (indexText.Contains($" {word}", StringComparison.Ordinal)) return true;
        foreach (var word in Whole)
            if (indexText.Contains($" {word} ", StringComparison.Ordinal)) return true;
        return false;
    }

    private static string Cut(string word) => word.Length <= LongestWord
        ? word
        : word[..(char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];
}
