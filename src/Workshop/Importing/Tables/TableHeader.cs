using System.Globalization;
using System.Text.RegularExpressions;

namespace Workshop.Importing.Tables;

/// <summary>A column as its heading names it.</summary>
/// <param name="Text">As it stands there.</param>
/// <param name="Column">Null where it is not understood.</param>
/// <param name="Ordinal">2 for "Speaker 2"; else 0.</param>
/// <param name="Note">What stands in brackets ("CET", "* presents").</param>
internal sealed record HeaderCell(int Index, string Text, TableColumn? Column, int Ordinal = 0, string? Note = null);

/// <summary>Which column says what.</summary>
/// <param name="Row">Where the headings stand; null where there are none and the columns were guessed.</param>
internal sealed partial record TableHeader(IReadOnlyList<HeaderCell> Cells, TableRow? Row)
{
    private const int LongestHeading = 60;
    private const int MostRowsAbove = 30;

    private readonly ILookup<TableColumn?, HeaderCell> columns = Cells.ToLookup(cell => cell.Column);

    internal IEnumerable<HeaderCell> this[TableColumn column] => columns[column];

    internal bool Has(TableColumn column) => columns.Contains(column);

    /// <summary>The table is one that was written here: what its cells say is meant to the letter, and nothing needs to be guessed.</summary>
    internal bool IsOurs => Row is not null && Has(TableColumn.Id) && Has(TableColumn.Code) && Has(TableColumn.Number);

    /// <summary>The headings are those of the row that has the most that are known, two at least; null where no row has.</summary>
    internal static TableHeader? Of(Table table)
    {
        var row = table.Rows.Take(MostRowsAbove).Select(row => (Row: row, Known: Score(row.Cells))).Where(row => row.Known >= 2)
            .OrderByDescending(row => row.Known).Select(row => row.Row).FirstOrDefault();
        return row is null ? null : new(Assigned(row.Cells), row);
    }

    /// <summary>How many headings of different columns a row seems to have.</summary>
    internal static int Score(IReadOnlyList<string> cells)
    {
        var known = Assigned(cells).Where(cell => cell.Column is not null).Select(cell => (cell.Column, cell.Ordinal)).Distinct().Count();
        return 2 * known >= cells.Count(cell => cell.Length > 0) || known > 3 ? known : 0;
    }

    internal static List<HeaderCell> Assigned(IReadOnlyList<string> cells)
    {
        var headings = cells.Select((text, index) => Parsed(index, text)).ToList();
        var taken = new HashSet<(TableColumn, int)>();
        for (var i = 0; i < headings.Count; i++)
            if (ColumnWords.SureOf(headings[i].Key) is { } column && Take(column, headings[i].Cell.Ordinal)) headings[i] = (headings[i].Cell with { Column = column }, "");
        foreach (var (at, found) in headings.Select((heading, at) => (at, Found: ColumnWords.UnsureOf(heading.Key))).Where(each => each.Found is not null)
            .OrderBy(each => each.Found!.Value.Rank).ToList())
            foreach (var column in found!.Value.Columns)
            {
                if (!Take(column, headings[at].Cell.Ordinal)) continue;
                headings[at] = (headings[at].Cell with { Column = column }, "");
                break;
            }
        return headings.ConvertAll(heading => heading.Cell);

        bool Take(TableColumn column, int ordinal) => taken.Add((column, ordinal)) || column.MayRepeat();
    }

    private static (HeaderCell Cell, string Key) Parsed(int index, string text)
    {
        var cell = new HeaderCell(index, CellText.Line(text, LongestHeading + 1) ?? "", null);
        if (cell.Text.Length is 0 or > LongestHeading) return (cell, "");
        var note = Bracketed().Match(cell.Text);
        var key = ColumnWords.Key(note.Success ? cell.Text.Remove(note.Index, note.Length) : cell.Text);
        if (note.Success) cell = cell with { Note = note.Groups["note"].Value.Trim() };
        if (ColumnWords.SureOf(key) is null && Numbered().Match(key) is { Success: true } numbered)
        {
            cell = cell with { Ordinal = int.Parse(numbered.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) };
            key = $"{numbered.Groups["front"].Value.TrimEnd()} {numbered.Groups["behind"].Value.TrimStart()}".Trim();
        }
        return (cell, key);
    }

    [GeneratedRegex(@"\s*[(\[](?<note>[^()\[\]]{1,40})[)\]]")]
    private static partial Regex Bracketed();

    /// <summary>"speaker 2", "speaker2", "speaker 2 affiliation", "2nd author".</summary>
    [GeneratedRegex(@"^(?<front>[^0-9]*)(?<number>[0-9]{1,2})(?:st|nd|rd|th)?(?<behind>(?:\s[^0-9]*)?)$")]
    private static partial Regex Numbered();
}
