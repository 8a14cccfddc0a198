using Workshop.Importing;
using Workshop.Importing.Pages;

namespace Workshop.Tests.Importing.Pages;

/// <summary>The blocks of a page, each on a line: what it is, and its words with what was kept of their look.</summary>
internal static class Outline
{
    internal static string Of(string text, string name) => Of(Page.Of(Source.Pasted(text, name)).Blocks);

    internal static string Of(IEnumerable<Block> blocks) => string.Join('\n', blocks.SelectMany(Lines));

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Heading heading => [$"h{heading.Level} {Said(heading.Words)}"],
        Paragraph paragraph => [$"{(paragraph.IsPreformatted ? "pre" : "p")}{(paragraph.Depth > 0 ? paragraph.Depth : "")} {Said(paragraph.Words)}"],
        Item item => [$"{new string('-', item.Depth)} {(item.Number is null ? "" : $"{item.Number} ")}{Said(item.Words)}"],
        Definition definition => [$"{Said(definition.Term)} = {string.Join("; ", definition.Blocks.SelectMany(Lines))}"],
        Table table => table.Rows.Select(row => $"{(row.IsHeader ? "th" : "tr")} {string.Join(" | ", row.Cells.Select(Said))}"),
        _ => ["---"],
    };

    private static string Said(Cell cell) =>
        $"{(cell.Columns > 1 ? $"{cell.Columns}× " : "")}{string.Join(" ¶ ", cell.Blocks.Select(block => block is Item ? $"- {Said(block.Words())}" : Said(block.Words())))}";

    internal static string Said(Inline words) => string.Concat(words.Runs.Select(run => run.Kind switch
    {
        RunKind.LineEnd => " / ",
        RunKind.Break => " // ",
        RunKind.Picture => $"<{run.Text}>",
        _ => Marked(run),
    }));

    private static string Marked(Run run)
    {
        var mark = $"{(run.Look.HasFlag(Look.Strong) ? "**" : "")}{(run.Look.HasFlag(Look.Emphasis) ? "*" : "")}{(run.Look.HasFlag(Look.Struck) ? "~~" : "")}{(run.Look.HasFlag(Look.Code) ? "`" : "")}";
        return $"{mark}{run.Text}{mark}{(run.Url is null ? "" : $"→{run.Url}")}";
    }
}
