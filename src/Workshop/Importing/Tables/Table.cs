using Workshop.Text;

namespace Workshop.Importing.Tables;

/// <summary>Rows of cells, from whatever file they come.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="HasSerials">Its bare numbers may be days and times as spreadsheets count them: days since 1899, 0.5 for noon.</param>
internal sealed record Table(string Source, IReadOnlyList<TableRow> Rows, IReadOnlyList<LeftAside> Aside, bool HasSerials = false)
{
    /// <summary>Cells to the right of this one are left aside.</summary>
    internal const int MostColumns = 256;

    /// <summary>Sessions, and what stands between them.</summary>
    internal const int MostRows = Importing.Source.MostSessions + 1_000;

    /// <summary>How many rows are the table's: behind a blank one may stand notes, none of which says a day or a time. All of them where no row does.</summary>
    internal int Extent(TableHeader header)
    {
        var extent = Rows.Count;
        for (var at = Rows.Count - 1; at > 0 && Rows[at].Line > header.Row?.Line && !IsTimed(Rows[at]); at--)
            if (Rows[at].Line > Rows[at - 1].Line + 1 + Rows[at - 1].Cells.Sum(cell => cell.Count(c => c == '\n'))) extent = at;
        return Rows.Any(IsTimed) ? extent : Rows.Count;

        bool IsTimed(TableRow row) => header[TableColumn.Day].Any(cell => Moment.ReadDay(row[cell.Index], HasSerials) is not null) && IsNamed(row)
            || header[TableColumn.Start].Concat(header[TableColumn.Time]).Any(cell => Moment.Read(row[cell.Index], HasSerials) is not null);

        // "Abstracts due", and where the day would stand when they are: no session.
        bool IsNamed(TableRow row) => !header.Has(TableColumn.Title) || header[TableColumn.Title].Concat(header[TableColumn.Speakers]).Any(cell => row[cell.Index].Length > 0);
    }

    internal static Problem TooLong(string source) =>
        new("", $"{Words.Quoted(source)} has more than {Words.Count(Importing.Source.MostSessions, "row")}; give it in parts.");
}

/// <param name="Line">From 1, as the editor or the spreadsheet counts.</param>
/// <param name="Cells">Without what does harm and without blanks at their ends; empty ones included.</param>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells)
{
    private const int LongestOrigin = 200;

    /// <summary>By column: what stands above in a cell that was merged with this one.</summary>
    internal IReadOnlyDictionary<int, string>? Merged { get; init; }

    /// <summary>How many cells stand to the right of the last one that is read.</summary>
    internal int Beyond { get; init; }

    internal bool IsBlank => Cells.All(cell => cell.Length == 0);

    internal string this[int column] => column < Cells.Count ? Cells[column] : "";

    internal Origin Origin(string source)
    {
        var text = string.Join(" | ", Cells.Where(cell => cell.Length > 0).Select(cell => cell.ReplaceLineEndings(" ")));
        return new(source, Line, text.Length <= LongestOrigin ? text : $"{text[..(char.IsHighSurrogate(text[LongestOrigin - 1]) ? LongestOrigin - 1 : LongestOrigin)]}…");
    }
}
