namespace Workshop.Importing.Pages;

/// <summary>The words of blocks, whatever they are.</summary>
internal static class BlockText
{
    /// <summary>On one line.</summary>
    internal static string Text(this Block block) => block switch
    {
        Heading heading => heading.Words.Text,
        Paragraph paragraph => paragraph.Words.Text,
        Item item => item.Number is null ? item.Words.Text : $"{item.Number} {item.Words.Text}",
        Definition definition => $"{definition.Term.Text}: {Text(definition.Blocks)}",
        Table table => string.Join(' ', table.Rows.SelectMany(row => row.Cells).Select(cell => Text(cell.Blocks))),
        _ => "",
    };

    internal static string Text(this IEnumerable<Block> blocks) => string.Join(' ', blocks.Select(Text).Where(text => text.Length > 0));

    /// <summary>Its own words; of what is made of blocks none.</summary>
    internal static Inline Words(this Block block) => block switch
    {
        Heading heading => heading.Words,
        Paragraph paragraph => paragraph.Words,
        Item item => item.Words,
        Definition definition => definition.Term,
        _ => Inline.Empty,
    };

    /// <summary>All words, each block on a line of its own.</summary>
    internal static Inline Words(IEnumerable<Block> blocks)
    {
        var runs = new List<Run>();
        foreach (var block in Flat(blocks))
        {
            runs.AddRange(block.Words().Runs);
            runs.Add(new(RunKind.Break, ""));
        }
        return InlineBuilder.Trimmed(runs);
    }

    /// <summary>With what is inside tables and definitions, in the order in which it is read.</summary>
    internal static IEnumerable<Block> Flat(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            yield return block;
            var inside = block switch
            {
                Definition definition => definition.Blocks,
                Table table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks),
                _ => Enumerable.Empty<Block>(),
            };
            foreach (var inner in Flat(inside)) yield return inner;
        }
    }
}
