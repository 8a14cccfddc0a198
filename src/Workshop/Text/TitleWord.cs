namespace Workshop.Text;

/// <summary>A word of a title, or a blank between two.</summary>
/// <param name="IsWhole">It has a hyphen and is short, so no line breaks in it ("cis-regulatory").</param>
public readonly record struct TitleWord(string Text, bool IsWhole)
{
    private const int LongestWhole = 16;

    public static IEnumerable<TitleWord> Of(string title) => title.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany((word, at) => new[] { new TitleWord(" ", false), new(word, word.Length <= LongestWhole && word.Contains('-', StringComparison.Ordinal)) }.Skip(at == 0 ? 1 : 0));
}
