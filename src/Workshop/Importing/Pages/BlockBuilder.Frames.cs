namespace Workshop.Importing.Pages;

internal sealed partial class BlockBuilder
{
    private const int MostSpan = 1_000;

    /// <summary>Of a table: what stands further to the right goes into the last of them.</summary>
    private const int MostColumns = 1_000;

    /// <summary>How many of each kind were not opened, and so are not to be closed.</summary>
    private readonly int[] tooDeep = new int[Enum.GetValues<FrameKind>().Length];

    private enum FrameKind { Page, Region, Table, Row, Cell, List, Definition }

    private sealed class Frame(FrameKind kind, int line)
    {
        internal FrameKind Kind { get; } = kind;

        internal int Line { get; } = line;

        /// <summary>Where it ends is decided by the tag that it began with.</summary>
        internal string Tag { get; init; } = "";

        internal List<Block> Blocks { get; } = [];

        internal List<(int Line, List<Cell> Cells)> Rows { get; } = [];

        internal (bool IsHeader, int Columns, int Rows) Span { get; init; }

        internal Inline Term { get; set; } = Pages.Inline.Empty;

        internal int Depth { get; init; }
    }

    /// <summary>A list, in which items are one deeper.</summary>
    internal void OpenList() => Push(new(FrameKind.List, line) { Depth = Depth }, depth: Depth + 1);

    internal void CloseList() => Close(FrameKind.List);

    internal void OpenTable(int at) => Push(new(FrameKind.Table, at) { Depth = Depth }, depth: 0);

    internal void CloseTable() => Close(FrameKind.Table);

    internal void OpenRow(int at)
    {
        Close(FrameKind.Row, within: FrameKind.Table);
        if (frames[^1].Kind == FrameKind.Table) Push(new(FrameKind.Row, at), Depth);
    }

    internal void CloseRow() => Close(FrameKind.Row, within: FrameKind.Table);

    internal void OpenCell(int at, bool isHeader, int columns, int rows)
    {
        Close(FrameKind.Cell, within: FrameKind.Row);
        if (frames[^1].Kind == FrameKind.Table) OpenRow(at);
        if (frames[^1].Kind == FrameKind.Row)
            Push(new(FrameKind.Cell, at) { Span = (isHeader, Math.Clamp(columns, 1, MostSpan), Math.Clamp(rows, 1, MostSpan)) }, depth: 0);
    }

    internal void CloseCell() => Close(FrameKind.Cell, within: FrameKind.Row);

    /// <summary>What comes next is a term; what is then opened belongs to it.</summary>
    internal void Term(int at)
    {
        Close(FrameKind.Definition);
        End();
        next = (_, words) =>
        {
            Push(new(FrameKind.Definition, at) { Term = words, Depth = Depth }, depth: 0);
            return null;
        };
    }

    /// <summary>The text that was gathered turns out to be a term.</summary>
    internal void TermOf(int at)
    {
        var term = Inline.Take();
        next = null;
        Close(FrameKind.Definition);
        Push(new(FrameKind.Definition, at) { Term = term, Depth = Depth }, depth: 0);
    }

    internal void CloseDefinition() => Close(FrameKind.Definition);

    /// <summary>A part of which it is decided at its end whether it belongs to the page.</summary>
    internal void OpenRegion(string tag, int at) => Push(new(FrameKind.Region, at) { Tag = tag, Depth = Depth }, Depth);

    /// <returns>The blocks of the region and where it began; they are not part of the page yet.</returns>
    internal (ValueList<Block> Blocks, int Line)? CloseRegion(string tag)
    {
        End();
        var at = frames.FindLastIndex(frame => frame.Kind == FrameKind.Region);
        if (at < 0 || frames[at].Tag != tag) return null;
        while (frames.Count > at + 1) Pop();
        var region = frames[at];
        frames.RemoveAt(at);
        Depth = region.Depth;
        return (region.Blocks.ToValueList(), region.Line);
    }

    private void Push(Frame frame, int depth)
    {
        End();
        if (frames.Count > Deepest)
        {
            tooDeep[(int)frame.Kind]++;
            return;
        }
        frames.Add(frame);
        Depth = depth;
    }

    /// <param name="within">Not beyond the innermost of these; null: not beyond a cell or a region.</param>
    private void Close(FrameKind kind, FrameKind? within = null)
    {
        EndHeading();
        if (tooDeep[(int)kind] > 0)
        {
            tooDeep[(int)kind]--;
            return;
        }
        var at = frames.FindLastIndex(frame => frame.Kind == kind);
        if (at < 0) return;
        for (var i = frames.Count - 1; i > at; i--)
            if (within is { } border ? frames[i].Kind == border : frames[i].Kind is FrameKind.Cell or FrameKind.Region && kind is not (FrameKind.Table or FrameKind.Row)) return;
        while (frames.Count > at) Pop();
    }

    private void Pop()
    {
        End();
        var frame = frames[^1];
        frames.RemoveAt(frames.Count - 1);
        switch (frame.Kind)
        {
            case FrameKind.Region: foreach (var block in frame.Blocks) Add(block); break;
            case FrameKind.List: break;
            case FrameKind.Cell when frames[^1].Kind == FrameKind.Row:
                var (isHeader, columns, rows) = frame.Span;
                if (frames[^1].Rows.Count == 0) frames[^1].Rows.Add((frames[^1].Line, []));
                frames[^1].Rows[0].Cells.Add(new(frame.Blocks.ToValueList(), 0, isHeader, columns, rows));
                return;
            case FrameKind.Row when frames[^1].Kind == FrameKind.Table:
                frames[^1].Rows.AddRange(frame.Rows);
                return;
            case FrameKind.Table: AddTable(frame); break;
            case FrameKind.Definition: Add(new Definition(frame.Line, frame.Term, frame.Blocks.ToValueList())); break;
        }
        Depth = frame.Depth;
    }

    /// <summary>Cells get their columns; a table that only arranges things on the page is none.</summary>
    private void AddTable(Frame frame)
    {
        var (rows, reaching, width) = (new List<Row>(), new int[MostColumns], 0); // how many rows a cell above goes on for, up to the width of those that do
        foreach (var (at, cells) in frame.Rows)
        {
            var (placed, beyond, column, now) = (new List<Cell>(), new List<Block>(), 0, reaching[..width]);
            for (var i = 0; i < width; i++) reaching[i] = Math.Max(0, now[i] - 1);
            foreach (var cell in cells)
            {
                while (column < now.Length && now[column] > 0) column++;
                if (column >= MostColumns)
                {
                    beyond.AddRange(cell.Blocks);
                    continue;
                }
                var columns = Math.Min(cell.Columns, MostColumns - column);
                placed.Add(cell with { Column = column, Columns = columns });
                if (cell.Rows > 1) Array.Fill(reaching, cell.Rows - 1, column, columns);
                column += columns;
                if (cell.Rows > 1) width = Math.Max(width, column);
            }
            if (beyond.Count > 0 && placed.Count == 0) placed.Add(new(beyond.ToValueList(), MostColumns - 1));
            else if (beyond.Count > 0) placed[^1] = placed[^1] with { Blocks = [.. placed[^1].Blocks, .. beyond] };
            if (placed.Exists(cell => !cell.Blocks.IsEmpty)) rows.Add(new(at, placed.ToValueList()));
        }
        if (IsLayout(rows)) foreach (var block in rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks)) Add(block);
        else if (IsOfFacts(rows)) foreach (var row in rows) Add(new Definition(row.Line, row.Cells[0].Words, row.Cells[1].Blocks));
        else if (rows.Count > 0) Add(new Table(frame.Line, rows.ToValueList()));
    }

    /// <summary>Labels, each with what it is said of beside it: "When", "Where", "Organisers".</summary>
    private static bool IsOfFacts(List<Row> rows)
    {
        if (rows.Count < 2 || !rows.TrueForAll(row => row.Cells is [{ Blocks.IsEmpty: false, Columns: 1 } label, { IsHeader: false, Columns: 1 }] && label.Words.Text is { Length: < 40 } words && !IsTime(words))) return false;
        var labels = rows.Count(row => PageFacts.IsLabel(row.Cells[0].Words.Text));
        return labels > 0 && rows.TrueForAll(row => row.Cells[0].IsHeader) || labels > 1 && labels * 2 >= rows.Count;
    }

    private static bool IsLayout(List<Row> rows)
    {
        if (rows.TrueForAll(row => row.Cells.Count(cell => !cell.Blocks.IsEmpty) < 2)) return true;
        if (rows[0].IsHeader || !rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).Any(block => block is Table or Heading { Level: <= 3 })) return false;
        return rows.Count(row => row.Cells.FirstOrDefault(cell => !cell.Blocks.IsEmpty) is { } first && IsTime(first.Blocks.Text())) * 2 < rows.Count;
    }

    private static bool IsTime(string text)
    {
        var at = 0;
        return text.Length < 100 && !TimeWindow.Read(text, ref at).IsEmpty;
    }
}
