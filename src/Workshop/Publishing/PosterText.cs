using System.Net;
using System.Text.RegularExpressions;
using Workshop.Text;

namespace Workshop.Publishing;

/// <summary>
/// The running text of a poster: as its author set it where that is paragraphs, lists and emphasis; tables, pictures, headings and notes
/// stay on the page, and here their words are paragraphs.
/// </summary>
/// <param name="Html">Empty where there is none.</param>
/// <param name="More">"Full abstract", beside the code, where only the beginning has room.</param>
public sealed partial record PosterText(string Html, string? More = null)
{
    public static PosterText None { get; } = new("");

    /// <summary>Without markup, by which it is reckoned and cut.</summary>
    internal ValueList<string> Paragraphs { get; private init; }

    internal string Continuation { get; init; } = "";

    /// <param name="continuation">What to call the rest, should it have to be cut.</param>
    internal static PosterText Of(string source, string continuation)
    {
        var paragraphs = Markdown.PlainText(source).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToValueList();
        var html = Markdown.Show(source, new("poster", 2));
        return new(Elaborate().IsMatch(html) ? Plain(paragraphs) : html.Trim()) { Paragraphs = paragraphs, Continuation = continuation };
    }

    /// <summary>The longest beginning that fits and ends at a sentence; where not even the first sentence fits, its first words and "…".</summary>
    /// <param name="fits">Holds for every beginning of a text for which it holds.</param>
    internal PosterText Cut(Func<IReadOnlyList<string>, bool> fits)
    {
        List<string> kept = [];
        foreach (var paragraph in Paragraphs)
        {
            if (fits([.. kept, paragraph]))
            {
                kept.Add(paragraph);
                continue;
            }
            if (Beginning(paragraph, text => fits([.. kept, text])) is { } part && (kept.Count == 0 || !part.EndsWith('…'))) kept.Add(part);
            break;
        }
        return this with { Html = Plain(kept), More = Continuation, Paragraphs = kept.ToValueList() };
    }

    private static string? Beginning(string paragraph, Func<string, bool> fits)
    {
        var (most, least) = (paragraph.Length - 1, 0);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            if (fits(paragraph[..middle])) least = middle;
            else most = middle - 1;
        }
        for (; least > 0; least -= Math.Max(1, least / 20)) // the "…" after a word may be one sign too many
            if (Sentences.Cut(paragraph, least) is var part && fits(part)) return part;
        return null;
    }

    private static string Plain(IEnumerable<string> paragraphs) => string.Concat(paragraphs.Select(paragraph =>
        $"<p>{WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));

    [GeneratedRegex("<(?!/?(?:p|em|strong|del|a|ul|ol|li|br|code|span|blockquote)[ >])")]
    private static partial Regex Elaborate();
}
