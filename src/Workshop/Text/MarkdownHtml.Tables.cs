using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Workshop.Text;

internal sealed partial class MarkdownHtml
{
    /// <summary>In a box of its own that can scroll on a narrow screen, so that box takes the focus and is named by the header.</summary>
    private void Write(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var head = rows.TakeWhile(row => row.IsHeader).ToList();
        var names = head.SelectMany(row => row).SelectMany(cell => cell.Descendants<LeafBlock>()).Select(leaf => MarkdownText.Of(leaf.Inline).Trim());
        var label = string.Join(", ", names.Where(name => name.Length > 0));
        html.Append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table").Append(label.Length > 0 ? ": " : "")
            .Append(Encoded(label)).Append("\">\n<table>\n");
        if (head.Count > 0) Element("thead", "", () => head.ForEach(row => Write(table, row)));
        if (rows.Count > head.Count) Element("tbody", "", () => rows.Skip(head.Count).ToList().ForEach(row => Write(table, row)));
        html.Append("</table>\n</div>\n");
    }

    private void Write(Table table, TableRow row)
    {
        html.Append("<tr>\n");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var align = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
            var attributes = align is { } side ? $" class=\"align-{side.ToString().ToLowerInvariant()}\"" : "";
            var isEmpty = cell.Descendants<LeafBlock>().All(leaf => leaf.Inline?.FirstChild is null); // an empty header names nothing
            if (row.IsHeader && !isEmpty) Element("th", $" scope=\"col\"{attributes}", () => Blocks(cell, tight: true));
            else Element("td", attributes, () => Blocks(cell, tight: true));
        }
        Close("tr");
    }
}
