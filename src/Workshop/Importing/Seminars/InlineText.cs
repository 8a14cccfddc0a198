using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Workshop.Importing.Seminars;

/// <summary>A name, a title or a place without its markup; formulas stay as they were typed.</summary>
internal sealed partial record InlineText(string Words, ValueList<string> Urls, ValueList<string> Emails)
{
    private const char FirstKept = '\uE000';
    private const int MostFormulas = 500;

    /// <summary>Longer ones are a text, not a line of one.</summary>
    private const int Longest = 5_000;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("“”„«»\"");

    internal static InlineText Of(string markdown)
    {
        if (markdown.Length > Longest) return new(markdown, [], []);
        var formulas = new List<string>();
        var entry = Entry.Of(Kept(markdown, formulas));
        var words = TexAccents.Plain(Escaped().Replace(entry.Words, "${sign}"));
        if (formulas.Count > 0) words = Restored(words, formulas);
        return new(words.Trim(), entry.Urls.Where(url => !url.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && url.Length > 1).ToValueList(), entry.Emails);
    }

    internal static string Plain(string markdown) => Of(markdown).Words;

    /// <summary>Without quotation marks around the whole.</summary>
    internal static string Unquoted(string text)
    {
        text = text.Trim();
        return text.Length > 2 && (text[0], text[^1]) is ('“', '”') or ('"', '"') or ('„', '“') or ('„', '”') or ('«', '»') or ('»', '«') or ('‘', '’') or ('‚', '‘') or ('\'', '\'') or ('”', '”')
            && text.AsSpan(1, text.Length - 2).IndexOfAny(Quotes) < 0
            ? text[1..^1].Trim()
            : text;
    }

    private static string Kept(string text, List<string> formulas)
    {
        if (!text.Contains('$', StringComparison.Ordinal)) return text;
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
            if (text[at] == '$' && formulas.Count < MostFormulas && Workshop.Text.Tex.TryFind(text, at, out var end))
            {
                kept.Append((char)(FirstKept + formulas.Count));
                formulas.Add(text[at..end]);
                at = end;
            }
            else kept.Append(text[at++]);
        return kept.ToString();
    }

    private static string Restored(string text, List<string> formulas)
    {
        var restored = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c >= FirstKept && c < FirstKept + formulas.Count) restored.Append(formulas[c - FirstKept]);
            else restored.Append(c);
        return restored.ToString();
    }

    /// <summary>What Markdown escapes, TeX's accents aside.</summary>
    [GeneratedRegex(@"\\(?<sign>[\\*_\[\]()#+!|<>-])")]
    private static partial Regex Escaped();
}
