using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>
/// Goes through the lines of a text and tells headings, lists, tables and paragraphs, as forgiving as the many programs that read Markdown are together: HTML may
/// stand anywhere and at any indentation, and what stands in it is read likewise.
/// </summary>
internal sealed partial class MarkedReader(BlockBuilder blocks, HtmlReader html, MarkedInline inline, string[] lines)
{
    /// <summary>In UTF-16 units. What is longer is read as words alone.</summary>
    private const int LongestLine = 20_000;

    private const int Tab = 4;

    /// <summary>The lists that are open: where their marks stand and where the text of their items does.</summary>
    private readonly Stack<(int Mark, int Text)> lists = [];

    private bool isAfterBlank = true, isInParagraph, isInDefinition;
    private string? fence;

    internal void Read()
    {
        for (var at = 0; at < lines.Length && !blocks.IsFull;) at += Take(at);
        blocks.End();
    }

    /// <returns>How many lines were taken.</returns>
    private int Take(int at)
    {
        var (text, indent) = Trimmed(lines[at]);
        var line = at + 1;
        if (fence is not null)
        {
            if (text.StartsWith(fence, StringComparison.Ordinal) && text.Trim(fence[0]).Length == 0) EndFence();
            else Words(lines[at], line, plain: true);
            return 1;
        }
        if (text.Length == 0)
        {
            Blank();
            return 1;
        }
        if (text.Length > LongestLine)
        {
            Words(text, line, plain: true);
            return 1;
        }
        while (text.StartsWith('>') && !text.StartsWith(">>", StringComparison.Ordinal)) text = text[1..].TrimStart();
        if (text.Length == 0) return 1;
        if (Fence().Match(text) is { Success: true } opening)
        {
            (fence, isInParagraph) = (opening.Groups["mark"].Value, true);
            blocks.Preformatted();
            return 1;
        }
        if (Container().Match(text) is { Success: true } container)
        {
            CloseParagraph();
            if (container.Groups["title"].Value is { Length: > 0 } title) OfText(title, indent, at);
            CloseParagraph();
            return 1;
        }
        if (MarkedPage.Address().IsMatch(text)) return 1;
        if (OfDefinition(text, line)) return 1;
        if (isInDefinition && isAfterBlank && indent == 0)
        {
            blocks.CloseDefinition();
            isInDefinition = false;
        }
        if (OfHtml(text, at) is > 0 and var taken) return taken;
        if (OfHeading(text, indent, at) is > 0 and var heading) return heading;
        if (IsRule(text))
        {
            CloseParagraph();
            blocks.Rule(line);
            return 1;
        }
        if (OfTable(text, at) is > 0 and var rows) return rows;
        if (OfItem(text, indent, line)) return 1;
        return OfText(text, indent, at);
    }

    private void Blank()
    {
        CloseParagraph();
        isAfterBlank = true;
    }

    private void CloseParagraph()
    {
        if (isInParagraph) blocks.End();
        isInParagraph = false;
    }

    private void EndFence()
    {
        blocks.End();
        (fence, isInParagraph) = (null, false);
    }

    /// <summary>A line that begins with a tag; what follows on it may be text.</summary>
    private int OfHtml(string text, int at)
    {
        if (text[0] != '<' || !Tag().IsMatch(text)) return 0;
        var (joined, taken) = Joined(text, at);
        if (isAfterBlank && lists.Count > 0 && Trimmed(lines[at]).Indent < lists.Peek().Text) lists.Clear();
        html.Read(Guarded(joined), at + 1);
        End(lines[at]);
        (isInParagraph, isAfterBlank) = (true, false);
        return taken;
    }

    /// <summary>With the lines that follow, as long as a tag or a link's address is open.</summary>
    private (string Text, int Lines) Joined(string text, int at)
    {
        var taken = 1;
        while (taken < 60 && at + taken < lines.Length && text.Length < LongestLine && (IsTagOpen(text) || IsLinkOpen(text)) && lines[at + taken].Length > 0)
            text = $"{text}\n{lines[at + taken++].Trim()}";
        return (text, taken);
    }

    private static bool IsTagOpen(string text) => text.LastIndexOf('<') is >= 0 and var last && text.IndexOf('>', last) < 0 && Tag().IsMatch(text[last..]);

    private static bool IsLinkOpen(string text) => text.LastIndexOf("](", StringComparison.Ordinal) is >= 0 and var last && text.IndexOf(')', last) < 0;

    private int OfText(string text, int indent, int at)
    {
        if (!isInParagraph)
        {
            while (lists.Count > 0 && indent < lists.Peek().Text && isAfterBlank) lists.Pop();
            blocks.Paragraph(lists.Count);
        }
        var (joined, taken) = Joined(text, at);
        Words(joined.TrimEnd('\\'), at + 1);
        End(lines[at + taken - 1]);
        (isInParagraph, isAfterBlank) = (true, false);
        return taken;
    }

    private void Words(string text, int line, bool plain = false)
    {
        if (plain)
        {
            blocks.Words(text, Look.Plain, null, line);
            blocks.Inline.End(RunKind.LineEnd);
        }
        else if (text.AsSpan().IndexOfAny('<', '&') >= 0) html.Read(Guarded(text), line);
        else inline.Read(text, html.Look, html.Url, line);
    }

    /// <summary>The line ends; two spaces or a backslash say that it is meant to.</summary>
    private void End(string line) =>
        blocks.Inline.End(line.EndsWith("  ", StringComparison.Ordinal) || line.EndsWith('\\') ? RunKind.Break : RunKind.LineEnd);

    /// <summary>What looks like a tag and is none ("p &lt; 0.05", an address between angle brackets) is kept from being read as one.</summary>
    private static string Guarded(string text) => NoTag().Replace(text, "&lt;");

    private static (string Text, int Indent) Trimmed(string line)
    {
        var indent = 0;
        foreach (var c in line)
            if (c == '\t') indent += Tab - indent % Tab;
            else if (char.IsWhiteSpace(c)) indent++;
            else break;
        return (line.Trim(), indent);
    }

    [GeneratedRegex(@"^(?<mark>`{3,}|~{3,})(?=[^`~]*$)")]
    private static partial Regex Fence();

    /// <summary>":::info", "::: {.note}", ":::spoiler Who is coming", ":::": what stands between them is text like any other.</summary>
    [GeneratedRegex(@"^:{3,}\s*(?:\{[^}]{0,100}\}|[\w-]{1,30})?\s*(?<title>.{0,200})$")]
    private static partial Regex Container();

    private const string Tags =
        "a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|emph|fieldset|figcaption" +
        "|figure|font|footer|form|h[1-6]|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|menu|meta|nav|nobr|noscript|object|ol|option|p" +
        "|picture|pre|q|s|samp|section|select|small|source|span|strike|strong|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr";

    [GeneratedRegex(@"^</?(?:" + Tags + @")(?=[\s/>]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(?!/?(?:" + Tags + @")(?:[\s/>]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTag();
}
