using Workshop.Programmes;

namespace Workshop.Importing.Tables;

internal sealed partial class TableReader
{
    private const int MostRowsLooked = 200, LongestTitleLooked = 250;

    /// <summary>Of a table without headings: what most cells of a column are. It is proposed, and asked.</summary>
    private TableHeader? GuessedHeader(Table table)
    {
        var key = tables.Count > 1 ? $"{table.Source}: {ColumnsKey}" : ColumnsKey;
        if (answers.To(key) is { } answer) return new(TableHeader.Assigned([.. answer.Split(',').Select(name => name.Trim())]), null);
        var looked = table.Rows.Where(row => row.Cells.Count(cell => cell.Length > 0) > 1).Take(MostRowsLooked).ToList();
        if (looked.Count < 2) return null;
        var width = looked.Max(row => row.Cells.Count);
        var columns = Enumerable.Range(0, width).Select(column => Kind([.. looked.Select(row => row[column]).Where(cell => cell.Length > 0)], table.HasSerials)).ToList();
        if (!columns.Contains(TableColumn.Start) && !columns.Contains(TableColumn.Time) && !columns.Contains(TableColumn.Day)) return null;
        OnlyOnce(columns);
        if (!columns.Contains(TableColumn.Title)) return null;
        var names = columns.Select(column => column is null or TableColumn.Private ? "–" : column.ToString()!).ToList();
        draft.Questions.Add(new(key, null, nameof(Programme.Sessions), "The table has no headings. Are these its columns? Write them with commas between.",
            [new(string.Join(", ", names))], looked[0].Origin(table.Source), IsProposed: true) { IsOpen = true });
        return new([.. columns.Select((column, index) => new HeaderCell(index, "", column))], null);
    }

    /// <summary>Two columns of times are start and end, the longest text is the abstract, the first other text the title.</summary>
    private static void OnlyOnce(List<TableColumn?> columns)
    {
        var seen = new HashSet<TableColumn>();
        for (var i = 0; i < columns.Count; i++)
            if (columns[i] is { } column && !seen.Add(column))
                columns[i] = column switch
                {
                    TableColumn.Start when seen.Add(TableColumn.End) => TableColumn.End,
                    TableColumn.Title when seen.Add(TableColumn.Label) => TableColumn.Label,
                    _ => null,
                };
    }

    private static TableColumn? Kind(List<string> cells, bool serials)
    {
        if (cells.Count == 0) return null;
        if (Most(cell => Moment.Read(cell, serials) is { Date: not null, Window.IsEmpty: true })) return TableColumn.Day;
        if (Most(cell => Moment.Read(cell, serials) is { Window: { Start: not null, End: null } } && cell.Length > 2)) return TableColumn.Start;
        if (Most(cell => Moment.Read(cell, serials) is { Window.Start: not null })) return TableColumn.Time;
        if (Most(cell => TimeWindow.Duration(cell) is not null)) return TableColumn.Minutes;
        if (Most(cell => cell.All(char.IsAsciiDigit))) return TableColumn.Number;
        if (Most(cell => cell.StartsWith("http", StringComparison.OrdinalIgnoreCase))) return TableColumn.Link;
        if (Most(cell => PeopleCell.Read(cell) is { Count: > 0 } people && people.TrueForAll(person => NameGuess.IsPerson(person.Name)))) return TableColumn.Speakers;
        if (cells.Count(cell => cell.Length > LongestTitleLooked) > cells.Count / 2) return TableColumn.Abstract;
        return Most(cell => cell.Any(char.IsLetter)) ? TableColumn.Title : null;

        bool Most(Func<string, bool> holds) => cells.Count(holds) * 10 >= cells.Count * 8;
    }
}
