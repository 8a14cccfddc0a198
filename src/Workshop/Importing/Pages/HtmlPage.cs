namespace Workshop.Importing.Pages;

/// <summary>An HTML page, or what a browser, Word or Google Docs put on the clipboard.</summary>
internal static class HtmlPage
{
    internal static Page Read(Source source)
    {
        var front = FrontMatter.Of(source);
        var (text, aside) = TemplateTags.Without(source, front);
        var blocks = new BlockBuilder();
        var reader = new HtmlReader(blocks);
        reader.Read(text);
        var page = new Page(source, blocks.Blocks(), []) { Fields = [.. front.Fields, .. reader.Fields], IsCut = blocks.IsFull };
        return page with { Aside = [.. aside, .. reader.Left(page)] };
    }

    /// <summary>The blocks of a piece of HTML that is no page.</summary>
    internal static ValueList<Block> Blocks(string html)
    {
        var blocks = new BlockBuilder();
        new HtmlReader(blocks).Read(html);
        return blocks.Blocks();
    }
}
