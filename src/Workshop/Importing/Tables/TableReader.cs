using NodaTime;
using Workshop.Events;
using Workshop.Text;

namespace Workshop.Importing.Tables;

/// <summary>
/// Makes a programme of tables with a row for each session. A row keeps what its cells say; what no cell says stays empty or is asked. Every cell
/// is read or stands aside, and so does every row.
/// </summary>
internal sealed partial class TableReader(string format, IReadOnlyList<Table> tables, Answers answers)
{
    internal const string ZoneKey = "zone", EndsKey = "ends", ColumnsKey = "columns";

    /// <summary>What is doubtful beyond these stands aside.</summary>
    private const int MostQuestions = 60;

    private readonly ProgrammeDraft draft = new(format, "");
    private readonly List<LeftAside> aside = [];
    private readonly List<RowReading> rows = [];

    internal Outcome<ReadResult> Read()
    {
        foreach (var table in tables)
            if (Collect(table) is { } problem) return problem;
        if (rows.Count > Source.MostSessions) return Table.TooLong(tables[0].Source);

        foreach (var row in rows) ReadTimes(row);
        var days = new TableDays(rows, answers);
        days.Resolve();
        aside.AddRange(days.Aside);
        var zone = ReadZone();
        SetTimes(zone);
        SetEnds();
        foreach (var row in rows.Where(row => !row.IsNone)) Add(row);
        SetWholes();

        AskOfTheEvent(zone);
        draft.Questions.AddRange([.. days.Questions, .. ends, .. doubts.Select(doubt => doubt.Question with { Part = doubt.Row.Session })]);
        return new ReadResult([draft.Read()], aside.OrderBy(each => each.Origin.Line).ToValueList());
    }

    /// <summary>Takes apart headings, rows, and what is neither.</summary>
    private Problem? Collect(Table table)
    {
        aside.AddRange(table.Aside);
        if (table.Rows.Count == 0) return new("", $"{Words.Quoted(table.Source)} is empty.");
        var header = TableHeader.Of(table) ?? GuessedHeader(table);
        if (header is null)
            return new("", $"{Words.Quoted(table.Source)} has no row with two headings or more that are known, such as Day, Start, Title and Speakers, and no columns that say what they are.");
        var key = tables.Count > 1 ? $"{table.Source}: " : "";
        RowReading? heading = null;
        var extent = table.Extent(header);
        foreach (var (at, row) in table.Rows.Index())
        {
            if (row == header.Row || row.IsBlank) continue;
            if (at >= extent)
            {
                aside.Add(new(row.Origin(table.Source), "It stands below the table, and says no day and no time."));
                continue;
            }
            if (DayOf(row) is { } day)
            {
                heading = new(table, header, row, key, answers);
                Take(heading, day, row.Cells.First(cell => cell.Length > 0));
                aside.Add(new(heading.Origin, "The rows that follow are on this day."));
            }
            else if (row.Line < header.Row?.Line) aside.Add(new(row.Origin(table.Source), "It stands above the headings of the table."));
            else if (header.Row?.Cells.SequenceEqual(row.Cells) == true) aside.Add(new(row.Origin(table.Source), "The headings again."));
            else
            {
                var reading = new RowReading(table, header, Fitted(row, header), key, answers);
                if (heading is not null) (reading.Date, reading.DayNumber, reading.DayText) = (heading.Date, heading.DayNumber, heading.DayText);
                heading = null;
                rows.Add(reading);
            }
        }
        LeaveColumnsAside(table, header);
        return null;
    }

    /// <summary>A row that is nothing but a day: "Monday 16 December".</summary>
    private static Moment? DayOf(TableRow row) => row.Cells.Count(cell => cell.Length > 0) == 1 && row.Cells.Count > 1
        && Moment.Read(row.Cells.First(cell => cell.Length > 0), serials: false) is { Window.IsEmpty: true, PastMidnight: false } day ? day : null;

    /// <summary>A comma that was written into the last cell, which is a text, without quotation marks around it.</summary>
    private TableRow Fitted(TableRow row, TableHeader header)
    {
        if (header.Row is null || row.Cells.Count <= header.Cells.Count || row.Cells.Skip(header.Cells.Count).All(cell => cell.Length == 0)) return row;
        if (header.Cells[^1].Column is TableColumn.Title or TableColumn.Abstract or TableColumn.Speakers or TableColumn.Authors)
            return row with { Cells = [.. row.Cells.Take(header.Cells.Count - 1), string.Join(',', row.Cells.Skip(header.Cells.Count - 1)).TrimEnd(',')] };
        aside.Add(new(row.Origin(tables[0].Source), "The row has more cells than there are headings; those were left aside."));
        return row;
    }

    private void LeaveColumnsAside(Table table, TableHeader header)
    {
        foreach (var heading in header.Cells.Where(heading => heading.Column is null or TableColumn.Private))
        {
            var filled = rows.Count(row => row.Table == table && row.HasText(heading.Index));
            if (filled == 0) continue;
            var what = heading.Column is null ? "was not understood" : "is not printed anywhere";
            var name = heading.Text.Length > 0 ? $"column {Words.Quoted(heading.Text)}" : $"column number {heading.Index + 1}, which has no heading,";
            aside.Add(new(new(table.Source, header.Row?.Line ?? 0, heading.Text), $"The {name} {what}; {Words.Count(filled, "cell")} {(filled == 1 ? "was" : "were")} left aside."));
        }
    }

    /// <summary>What the sessions do not say of their event. What an event knows already is not asked for again.</summary>
    private void AskOfTheEvent(DateTimeZone? zone)
    {
        draft.Event = new() { Title = AskedTitle.Of("What is the meeting called? The table does not say.", new(tables[0].Source, 0, ""), answers, draft.Questions), Zone = zone?.Id };
        var timed = rows.FirstOrDefault(row => row.Start is not null || row.End is not null);
        if (timed is not null && zone is null)
            draft.Questions.Add(new(ZoneKey, null, nameof(EventDetails.Zone), $"{UnknownZone()}In which time zone are the times? Write it like Europe/Berlin.", ZoneChoices(), timed.Origin) { IsOpen = true });
    }
}
