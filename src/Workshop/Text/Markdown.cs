using System.Net;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Workshop.Files;
using Library = Markdig.Markdown;

namespace Workshop.Text;

/// <summary>
/// The one door to Markdown: CommonMark with pipe tables, footnotes, definition lists, bare addresses as links and strikethrough, and TeX
/// left as typed. Raw HTML is text. What comes out is written by <see cref="MarkdownHtml"/>, element by element; nothing else gets through.
/// Bidirectional and other controls are treated as <see cref="Characters"/> says. The same source gives the same bytes, on any thread.
/// </summary>
public static class Markdown
{
    /// <summary>In UTF-16 units: some forty printed pages.</summary>
    public const int LongestSource = 100_000;

    private const string TooDeep = "Lists, quotes or emphasis are nested too deeply in this text.";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
        .UseFootnotes()
        .UseDefinitionLists()
        .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Use<TexSyntax>()
        .Build();

    /// <summary>Whether a text can be shown: what a form asks before it keeps one.</summary>
    /// <param name="field">As the form posts it.</param>
    public static Outcome Check(string field, string? source) => Html(source ?? "", new MarkdownContext("check", 2)).Problem is { } problem
        ? new Problem(field, problem)
        : Outcome.Success;

    /// <summary>What stands in a text for a picture or, where it is none, for a link to a file.</summary>
    /// <param name="words">What the picture shows, or what the link is called; whatever is in them is text.</param>
    public static string Figure(FileAddress file, string words)
    {
        // As character references, because a backslash before a bracket begins a formula.
        var plain = string.Concat(string.Join(' ', Characters.Clean(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(c => c is '\\' or '[' or ']' or '*' or '_' or '`' or '$' or '<' or '>' or '&' or '~' or '^' or '|' or ':' ? $"&#{(int)c};" : c.ToString()));
        return $"{(file.Kind.IsPicture() ? "!" : "")}[{plain}]({file})";
    }

    /// <returns>HTML, empty for a blank text; or the Problem, of no field, that it is too long or too deeply nested.</returns>
    public static Outcome<string> Render(string source, MarkdownContext context)
    {
        var (html, problem) = Html(source, context);
        return problem is null ? html : new Problem("", problem);
    }

    /// <summary>As <see cref="Render"/>, for a page that must come in any case: what cannot be rendered stands there as typed.</summary>
    public static string Show(string source, MarkdownContext context) => Render(source, context).TryGetValue(out var html)
        ? html
        : $"<p class=\"as-typed\">{WebUtility.HtmlEncode(Characters.Clean(source))}</p>\n";

    /// <summary>The words alone, for feeds, calendars and the search index: paragraphs a blank line apart, links as text, TeX as typed.</summary>
    public static string PlainText(string source) =>
        TryParse(source, out _) is { } document ? MarkdownText.Of(document) : Characters.Clean(source).Trim();

    /// <summary>The same with addresses written out behind the words that lead there.</summary>
    /// <param name="written">An address as it is to stand there; empty where it is not to be written.</param>
    internal static string PlainText(string source, Func<string, string> written) =>
        TryParse(source, out _) is { } document ? MarkdownText.Of(document, written) : Characters.Clean(source).Trim();

    /// <summary>The first sentences of the first paragraphs, ending at a sentence; one that is longer ends at a word with "…".</summary>
    public static string Summary(string source, int maxChars) => Sentences.Cut(
        TryParse(source, out _) is { } document ? MarkdownText.ProseOf(document) : Characters.Clean(source), maxChars);

    private static (string Html, string? Problem) Html(string source, MarkdownContext context)
    {
        if (TryParse(source, out var problem) is not { } document) return ("", problem);
        var html = MarkdownHtml.Of(document, context);
        return html is null ? ("", TooDeep) : (Characters.Clean(html), null); // references may have stood for what was not in the text
    }

    private static MarkdownDocument? TryParse(string source, out string? problem)
    {
        var clean = Characters.Clean(source);
        problem = MarkdownLimits.Broken(clean);
        if (problem is not null) return null;
        try
        {
            return Library.Parse(clean, Pipeline);
        }
        catch (ArgumentException) // Markdig's only way to say that elements are nested beyond its limit
        {
            problem = TooDeep;
            return null;
        }
    }
}
