using NodaTime;

namespace Workshop.Importing.Tables;

/// <summary>A row while it is understood, cell by cell.</summary>
/// <param name="key">By which questions on this row are asked; the same whenever the same source is read.</param>
internal sealed class RowReading(Table table, TableHeader header, TableRow row, string key, Answers answers)
{
    /// <summary>An answer that means that there is nothing.</summary>
    internal const string Nothing = "–";

    internal Table Table => table;

    internal TableHeader Header => header;

    internal int Line => row.Line;

    internal Origin Origin { get; } = row.Origin(table.Source);

    /// <summary>It turned out to be no session.</summary>
    internal bool IsNone { get; set; }

    /// <summary>What its cells say of the day, and what they are called; resolved together with those of all rows.</summary>
    internal DateMention? Date { get; set; }

    internal int? DayNumber { get; set; }

    internal string DayText { get; set; } = "";

    /// <summary>It is said that the day is not known yet.</summary>
    internal bool IsDayOpen { get; set; }

    internal LocalDate? Day { get; set; }

    internal TimeWindow Window { get; set; }

    internal LocalTime? Start { get; set; }

    internal bool PastMidnight { get; set; }

    internal LocalTime? End { get; set; }

    internal int? Minutes { get; set; }

    /// <summary>Where it is given with the time.</summary>
    internal Offset? Offset { get; set; }

    /// <summary>Likewise, in whatever words.</summary>
    internal string? Zone { get; set; }

    /// <summary>What became of it.</summary>
    internal Guid? Session { get; set; }

    internal string Key(TableColumn column) => $"{key}row {Line} {column}";

    /// <summary>The cells of a column, those that are empty left out; what was answered stands in the place of what is written.</summary>
    internal IEnumerable<(HeaderCell Heading, string Text)> Cells(TableColumn column) => answers.To(Key(column)) is { } answer
        ? answer == Nothing || header[column].FirstOrDefault() is not { } first ? [] : [(first, answer)]
        : header[column].Select(heading => (heading, Text(heading, column))).Where(cell => cell.Item2.Trim().Length > 0);

    /// <summary>Of a column of which there is but one; null where it is empty.</summary>
    internal string? Cell(TableColumn column) => Cells(column).Select(cell => cell.Text).FirstOrDefault();

    /// <summary>On one line.</summary>
    internal string? Words(TableColumn column, int longest) => CellText.Line(Cell(column), longest);

    internal bool HasText(int column) => row[column].Length > 0;

    /// <summary>A cell that was merged with one above says the same, but for times: then all of its rows would be on at once.</summary>
    private string Text(HeaderCell heading, TableColumn column)
    {
        var text = row[heading.Index];
        var merges = column is TableColumn.Day or TableColumn.Room or TableColumn.Label or TableColumn.Tracks or TableColumn.Chairs or TableColumn.Parent;
        return text.Length == 0 && merges && row.Merged?.GetValueOrDefault(heading.Index) is { } above ? above : text;
    }
}
