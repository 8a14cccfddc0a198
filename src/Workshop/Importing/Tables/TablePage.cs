using System.Text;
using Workshop.Importing.Pages;
using Workshop.Importing.Seminars;

namespace Workshop.Importing.Tables;

/// <summary>
/// A table that says more than sessions: a list of talks, each on a day of its own, or a meeting that is named and dated above the headings of its
/// programme, as spreadsheets have it.
/// </summary>
/// <param name="Page">The talks; of a meeting what stands above the headings. Line for line as in the table.</param>
internal sealed record TablePage(Page Page, bool IsSeries)
{
    /// <summary>In bytes. What is larger is no list that somebody keeps by hand.</summary>
    private const int Largest = 300_000;

    private const int FewestAbove = 2;

    /// <summary>Null where it is a table of sessions and no more, or none at all.</summary>
    internal static TablePage? Of(Source source)
    {
        if (source.Bytes.Length > Largest || Read(source) is not { } table || TableHeader.Of(table) is not { Row: { } headings, IsOurs: false } header) return null;
        if (header.Has(TableColumn.Speakers) && header.Has(TableColumn.Day) && PageOf(source, table.Rows, table.Extent(header)) is var list && TalkList.Of(list).IsSeries()) return new(list, true);
        var above = table.Rows.Where(row => row.Line < headings.Line && !row.IsBlank).ToList();
        return above.Count >= FewestAbove && above.Exists(row => row.Cells.Any(cell => PageDate.In(cell).Any(date => date.Days.Exists(day => day is { Month: not null, Day: not null }))))
            ? new(PageOf(source, above, above.Count), false) : null;
    }

    /// <summary>Workbooks are not looked at: to unpack one twice takes too long.</summary>
    private static Table? Read(Source source) => source.Extension is ".csv" or ".tsv" or ".tab" && SeparatedTable.Read(source).TryGetValue(out var table) ? table : null;

    /// <param name="extent">How many of the rows are the table's; the others are text below it.</param>
    private static Page PageOf(Source source, IReadOnlyList<TableRow> rows, int extent)
    {
        var text = new StringBuilder();
        var line = 1;
        for (var at = 0; at < rows.Count; at++)
        {
            // A cell of several lines would part the table: what comes behind it stands on an earlier line than in the source.
            if (at > 0 && at < extent && rows[at - 1].Cells.Any(cell => cell.Contains('\n', StringComparison.Ordinal))) line = rows[at].Line - 1;
            for (; line < rows[at].Line; line++) text.Append('\n');
            var cells = rows[at].Cells.Select(cell => cell.ReplaceLineEndings(" ").Replace('\t', ' ')).ToList();
            var filled = cells.FindAll(cell => cell.Length > 0);
            text.Append(at == 0 && filled.Count == 1 ? $"# {filled[0]}" : at >= extent || filled.Count == 1 || filled is [[.., ':'], _] ? string.Join(' ', filled) : string.Join('\t', cells));
        }
        return Page.Of(new Source($"{source.Name}.txt", Encoding.UTF8.GetBytes(text.ToString()))) with { Source = source };
    }
}
