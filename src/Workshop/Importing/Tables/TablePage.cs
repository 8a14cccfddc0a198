using System.Text;
using System.Text.RegularExpressions;
using Workshop.Importing.Pages;
using Workshop.Importing.Seminars;

namespace Workshop.Importing.Tables;

/// <summary>
/// A table that says more than sessions: a list of talks, each on a day of its own, or a meeting that is named and dated above the headings of its
/// programme, as spreadsheets have it.
/// </summary>
/// <param name="Page">The talks; of a meeting what stands above the headings, and what below the table has a heading that says what it is. Line for line as in the table.</param>
/// <param name="Lines">Those of the source that are in the page.</param>
internal sealed partial record TablePage(Page Page, bool IsSeries, HashSet<int> Lines)
{
    /// <summary>In bytes. What is larger is no list that somebody keeps by hand.</summary>
    private const int Largest = 300_000;

    private const int FewestAbove = 2;

    /// <summary>Null where it is a table of sessions and no more, or none at all.</summary>
    internal static TablePage? Of(Source source)
    {
        if (source.Bytes.Length > Largest || Read(source) is not { } table || TableHeader.Of(table) is not { Row: { } headings, IsOurs: false } header) return null;
        if (header.Has(TableColumn.Speakers) && header.Has(TableColumn.Day) && PageOf(source, table.Rows, table.Extent(header)) is var list && TalkList.Of(list).IsSeries()) return new(list, true, []);
        var above = table.Rows.Where(row => row.Line < headings.Line && !row.IsBlank).ToList();
        var (extent, days) = (table.Extent(header), header[TableColumn.Day]);
        var isDayFirst = table.Rows.Take(extent).Any(row => days.Any(day => DayFirst().IsMatch(row[day.Index])));
        if (above.Count < FewestAbove || !above.Exists(row => row.Cells.Any(cell => PageDate.In(cell).Any(date => date.Days.Exists(day => day is { Month: not null, Day: not null }))))) return null;
        List<TableRow> rows = [.. above, .. Told([.. table.Rows.Skip(extent).Where(row => !row.IsBlank)])];
        return new(PageOf(source, rows, above.Count, isDayFirst), false, [.. rows.Select(row => row.Line)]);
    }

    /// <summary>Below headings such as "Important dates"; what else stands below a table may be meant for nobody.</summary>
    private static IEnumerable<TableRow> Told(List<TableRow> below)
    {
        var isTold = false;
        foreach (var (at, row) in below.Index())
        {
            if (IsHeading(below, at)) isTold = HeadingWords.Of(row.Cells.First(cell => cell.Length > 0)) is not null;
            else if (at > 0 && below[at - 1].Line < row.Line - 1) isTold = false;
            if (isTold) yield return row;
        }
    }

    /// <summary>Workbooks are not looked at: to unpack one twice takes too long.</summary>
    private static Table? Read(Source source) => source.Extension is ".csv" or ".tsv" or ".tab" && SeparatedTable.Read(source).TryGetValue(out var table) ? table : null;

    /// <summary>Alone between a blank row and one that follows at once.</summary>
    private static bool IsHeading(IReadOnlyList<TableRow> rows, int at) => rows[at].Cells.Count(cell => cell.Length > 0) == 1 && !rows[at].Cells[0].Contains(':', StringComparison.Ordinal)
        && (at == 0 || rows[at - 1].Line < rows[at].Line - 1) && at + 1 < rows.Count && rows[at + 1].Line == rows[at].Line + 1;

    /// <param name="extent">How many of the rows are the table's; the others are text below it.</param>
    /// <param name="isDayFirst">So the table has its days, and so the text below it: "03/05/2024" is in May.</param>
    private static Page PageOf(Source source, IReadOnlyList<TableRow> rows, int extent, bool isDayFirst = false)
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
            text.Append(at == 0 && filled.Count == 1 ? $"# {filled[0]}" : at >= extent && IsHeading(rows, at) ? $"## {filled[0]}" : at >= extent || filled.Count == 1 || filled is [[.., ':'], _] ? Dotted(string.Join(' ', filled)) : string.Join('\t', cells));
        }
        return Page.Of(new Source($"{source.Name}.txt", Encoding.UTF8.GetBytes(text.ToString()))) with { Source = source };

        string Dotted(string words) => isDayFirst ? Slashed().Replace(words, "${day}.${month}.${year}") : words;
    }

    [GeneratedRegex(@"^(?:1[3-9]|2[0-9]|3[01])/(?:0?[1-9]|1[0-2])/[0-9]{4}$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<![0-9/])(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})/(?<year>[0-9]{4})(?![0-9/])")]
    private static partial Regex Slashed();
}
