namespace Workshop.Importing.Pages;

/// <summary>A part of a page as every front end sees it: what stands on lines of its own.</summary>
/// <param name="Line">Where it begins in its source, from 1.</param>
internal abstract record Block(int Line);

/// <param name="Level">1 for the title of a page.</param>
internal sealed record Heading(int Line, int Level, Inline Words) : Block(Line);

/// <param name="Depth">Of the list in one of whose items it stands; 0 outside.</param>
/// <param name="IsPreformatted">Blanks were kept as they were typed.</param>
internal sealed record Paragraph(int Line, Inline Words, int Depth = 0, bool IsPreformatted = false) : Block(Line);

/// <param name="Depth">1 for the outermost list.</param>
/// <param name="Number">As written ("3.", "14."), which may be a day's; null in a list without numbers.</param>
internal sealed record Item(int Line, int Depth, string? Number, Inline Words) : Block(Line);

/// <summary>A term and what is said of it: a definition list, the fields of a document.</summary>
internal sealed record Definition(int Line, Inline Term, ValueList<Block> Blocks) : Block(Line);

internal sealed record Table(int Line, ValueList<Row> Rows) : Block(Line)
{
    /// <summary>Of the widest row.</summary>
    internal int Columns => Rows.IsEmpty ? 0 : Rows.Max(row => row.Cells.IsEmpty ? 0 : row.Cells[^1].Column + row.Cells[^1].Columns);

    /// <summary>The first row where all of it are headings.</summary>
    internal Row? Header => Rows is { IsEmpty: false } && Rows[0].IsHeader ? Rows[0] : null;
}

internal sealed record Row(int Line, ValueList<Cell> Cells)
{
    internal bool IsHeader => !Cells.IsEmpty && Cells.All(cell => cell.IsHeader || cell.Blocks.IsEmpty) && Cells.Any(cell => !cell.Blocks.IsEmpty);

    /// <summary>The cell that covers a column; null where the row has none there.</summary>
    internal Cell? At(int column) => Cells.FirstOrDefault(cell => cell.Column <= column && column < cell.Column + cell.Columns);
}

/// <param name="Column">From 0; a cell above that reaches down is counted.</param>
/// <param name="Columns">How many it covers.</param>
/// <param name="Rows">Likewise.</param>
internal sealed record Cell(ValueList<Block> Blocks, int Column, bool IsHeader = false, int Columns = 1, int Rows = 1)
{
    /// <summary>All that is in it, a line for each block.</summary>
    internal Inline Words => Blocks is [Paragraph only] ? only.Words : BlockText.Words(Blocks);
}

/// <summary>A line across the page.</summary>
internal sealed record Rule(int Line) : Block(Line);
