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
