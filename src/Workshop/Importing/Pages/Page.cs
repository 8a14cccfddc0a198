namespace Workshop.Importing.Pages;

/// <summary>A source as blocks, whatever it was written in.</summary>
/// <param name="Aside">What is no content: navigation, comments, the tags of templates.</param>
internal sealed record Page(Source Source, ValueList<Block> Blocks, ValueList<LeftAside> Aside)
{
    /// <summary>What the page says of itself ahead of its text: front matter, the head of an HTML document; keys in small letters.</summary>
    internal ValueList<Field> Fields { get; init; }

    /// <summary>Lists that stand in its front matter or make up a data file: people, programme, dates, sponsors, each below a heading.</summary>
    internal ValueList<Block> Data { get; init; }

    /// <summary>There was more than a page may hold, and the rest was not read.</summary>
    internal bool IsCut { get; init; }

    /// <summary>Where its lines end means something, so that each line of a paragraph has a line of the source.</summary>
    internal bool HasLines { get; init; } = true;

    internal string? this[string key] => Fields.FirstOrDefault(field => field.Key == key && field.Value.Length > 0)?.Value;

    internal Origin Origin(int line, string text) => new(Source.Name, line, text.Length <= 200 ? text : $"{text[..(char.IsHighSurrogate(text[199]) ? 199 : 200)]}…");

    internal Origin Origin(Block block) => Origin(block.Line, block.Text());

    /// <summary>Reads it by the front end that it is written for.</summary>
    internal static Page Of(Source source) => PageKinds.Of(source) switch
    {
        PageKind.Html => HtmlPage.Read(source) with { HasLines = false },
        PageKind.Rest => RestPage.Read(source),
        PageKind.Org => OrgPage.Read(source),
        PageKind.Wiki => WikiPage.Read(source),
        PageKind.Data => DataPage.Read(source) ?? MarkedPage.Read(source),
        _ => MarkedPage.Read(source),
    };
}

/// <param name="Key">In small letters ("title", "og:title", "links.url").</param>
internal sealed record Field(string Key, string Value, int Line)
{
    internal string Value { get; init; } = Text.Characters.Clean(Value);
}
