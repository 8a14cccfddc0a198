using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>Plain text, Markdown in any dialect, and the mixtures of Markdown with HTML and template tags that site generators take.</summary>
internal static partial class MarkedPage
{
    internal static Page Read(Source source)
    {
        var front = FrontMatter.Of(source);
        var (text, aside) = TemplateTags.Without(source, front);
        var page = Read(source, text, front.Fields);
        return page with { Aside = [.. aside, .. page.Aside], Data = front.Data is { } data ? DataBlocks.Of(data).ToValueList() : [] };
    }

    /// <summary>A page in another markup, turned into Markdown.</summary>
    /// <param name="lines">What the source says, line for line, as Markdown.</param>
    /// <param name="aside">What of the source is in none of them.</param>
    internal static Page Read(Source source, IEnumerable<string> lines, List<Field> fields, IEnumerable<(int Line, string Text, string Reason)> aside)
    {
        var page = Read(source, string.Join('\n', lines), fields);
        return page with { Aside = [.. aside.Select(left => new LeftAside(page.Origin(left.Line, left.Text), left.Reason)), .. page.Aside] };
    }

    private static Page Read(Source source, string text, List<Field> fields)
    {
        var (blocks, html) = Read(text);
        var page = new Page(source, blocks.Blocks(), []) { Fields = [.. fields, .. html.Fields], IsCut = blocks.IsFull };
        return page with { Aside = html.Left(page).ToValueList() };
    }

    /// <summary>The blocks of a text that is no page.</summary>
    internal static ValueList<Block> Blocks(string text) => Read(text).Blocks.Blocks();

    private static (BlockBuilder Blocks, HtmlReader Html) Read(string text)
    {
        var blocks = new BlockBuilder();
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match named in Address().Matches(text)) addresses.TryAdd(named.Groups["name"].Value.ToLowerInvariant(), named.Groups["url"].Value);
        var inline = new MarkedInline(blocks, addresses);
        HtmlReader? html = null;
        html = new(blocks, (words, line) => inline.Read(words, html!.Look, html.Url, line));
        new MarkedReader(blocks, html, inline, text.Split('\n')).Read();
        return (blocks, html);
    }

    [GeneratedRegex(@"^ {0,3}\[(?<name>[^\[\]\n^]{1,200})\]:[ \t]*<?(?<url>(?:https?://|mailto:|[./#])[^\s<>]{1,2000}|[\w.-]{1,80}\.[\w/.#?=&-]{2,500})>?[^\n]*$", RegexOptions.Multiline)]
    internal static partial Regex Address();
}
