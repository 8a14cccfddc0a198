using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>A table in which a row is a talk: by its header in any of seven languages, else by what its columns hold.</summary>
internal sealed class TalkTable
{
    private readonly Table table;
    private readonly TalkField?[] fields;
    private readonly int header;

    /// <summary>The column that has the month, where that of the days has numbers alone.</summary>
    private readonly int month;

    /// <summary>Below the name in the cell of a speaker stands where they are at home: most of what stands there is no name.</summary>
    private readonly bool hasAffiliations;

    private TalkTable(Table table, TalkField?[] fields, int header, int month)
    {
        (this.table, this.fields, this.header, this.month) = (table, fields, header, month);
        var column = Array.IndexOf(fields, TalkField.Speaker);
        if (column < 0) return;
        var below = table.Rows.Skip(header).Select(row => row.At(column)).OfType<Cell>().Select(cell => PageLines.Of(cell.Blocks)).Where(lines => lines.Count > 1).Select(lines => lines[1].Words).Take(200).ToList();
        hasAffiliations = below.Count(words => !TalkReader.IsOfTalk(words) && TalkPeople.Guess(words.Text, 0) is null) * 2 > below.Count;
    }

    /// <summary>A heading calls one of its columns by days and others by who speaks and on what.</summary>
    internal bool IsCalled { get; private init; }

    /// <summary>Null where it is none: half of its rows have a date, or a header calls a column of dates and one of talks.</summary>
    internal static TalkTable? Of(Table table)
    {
        if (table.Columns is < 2 or > 30 || table.Rows.Count == 0) return null;
        var header = table.Rows.Take(3).TakeWhile(row => !IsHeader(row)).Count() is var at && at < Math.Min(3, table.Rows.Count) ? at + 1 : 0;
        var fields = new TalkField?[table.Columns];
        if (header > 0)
            foreach (var cell in table.Rows[header - 1].Cells)
                for (var i = 0; i < cell.Columns && cell.Column + i < fields.Length; i++) fields[cell.Column + i] = FieldOf(cell.Words.Text);
        var isCalled = Array.Exists(fields, IsDay) && fields.Contains(TalkField.Speaker) && fields.Contains(TalkField.Title);
        var rows = table.Rows.Skip(header).ToList();
        if (MonthOf(rows, fields) is var month and >= 0) return new(table, fields, header, month) { IsCalled = isCalled };
        KeepDays(rows, fields);
        if (!Array.Exists(fields, IsDay)) GuessDays(rows, fields);
        if (!Array.Exists(fields, IsDay)) return null;
        GuessOthers(rows, fields);
        var days = rows.Select(row => row.At(Array.FindIndex(fields, IsDay))?.Words.Text ?? "").ToList();
        // Rows without a day go on with the talk above them.
        var isNamed = header > 0 && days.Count(text => text.Length > 0) > 2;
        return days.Count(text => TalkDate.In(text) is not null) * 2 >= (isNamed ? days.Count(text => text.Length > 0) : rows.Count(row => row.Cells.Count > 1))
            ? new(table, fields, header, -1) { IsCalled = isCalled }
            : null;
    }

    /// <summary>The talks, with the terms that rows in between them name.</summary>
    internal IEnumerable<TalkDraft> Read(string source, Term? term)
    {
        TalkDraft? last = null;
        var name = "";
        foreach (var row in table.Rows.Skip(header))
        {
            var filled = row.Cells.Where(cell => cell.Words.HasWords).ToList();
            if (month >= 0 && row.Cells.FirstOrDefault(cell => cell.Column == month && cell.Words.HasWords) is { } named) name = named.Words.Text;
            if (filled.Count == 0 || IsHeader(row)) continue;
            if (filled is [var only] && (only.Columns > 1 || TalkDate.In(only.Words.Text) is null))
            {
                if (Term.In(only.Words.Text) is { } its && only.Words.Text.Length < 60) term = its;
                else if (last is not null) new TalkReader(last).Read(PageLines.Of(only.Blocks));
                continue;
            }
            var talk = new TalkDraft(source, new(row.Line, filled[0].Words)) { Term = term, Table = this };
            Read(row, talk, last, name);
            last = talk;
            yield return talk;
        }
    }

    private void Read(Row row, TalkDraft talk, TalkDraft? last, string name)
    {
        var reader = new TalkReader(talk);
        foreach (var cell in row.Cells)
        {
            var lines = PageLines.Of(cell.Blocks);
            if (lines.Count == 0) continue;
            var field = cell.Column < fields.Length ? fields[cell.Column] : null;
            if (cell.Column == month) continue;
            if (month >= 0 && IsDay(field) && cell.Columns == 1)
            {
                talk.Take(TalkField.When, $"{cell.Words.Text} {name}", row.Line);
                continue;
            }
            if (lines.TrueForAll(line => line.IsStruck) && field is not (TalkField.Room or TalkField.Place)) talk.IsCancelled = true;
            reader.ReadCell(field ?? TalkField.Talk, lines, hasAffiliations);
        }
        if (talk.Date is null && last is not null) talk.TakeDateOf(last);
    }

    /// <summary>Beside the names of months stand the numbers of days.</summary>
    /// <returns>-1 where it is not so.</returns>
    private static int MonthOf(List<Row> rows, TalkField?[] fields)
    {
        for (var column = 0; column + 1 < fields.Length; column++)
        {
            if (Share(rows, column, words => CalendarWords.Month(words.TrimEnd('.')) is not null) < .8 || Share(rows, column + 1, words => int.TryParse(words.TrimEnd('.'), out var day) && day is >= 1 and <= 31) < .8) continue;
            (fields[column], fields[column + 1]) = (TalkField.Ignored, TalkField.Date);
            GuessOthers(rows, fields);
            return column;
        }
        return -1;
    }

    private static bool IsDay(TalkField? field) => field is TalkField.Date or TalkField.When;

    private static bool IsHeader(Row row) => row.Cells.Count(cell => cell.Words.HasWords) > 1
        && row.Cells.All(cell => !cell.Words.HasWords || FieldOf(cell.Words.Text) is not null || Tables.ColumnWords.SureOf(Tables.ColumnWords.Key(cell.Words.Text)) is not null || row.IsHeader && cell.Words.Text.Length < 60);

    /// <summary>"Title (click to see the abstract)" is the column of titles.</summary>
    private static TalkField? FieldOf(string heading) => TalkLabels.Of(heading.EndsWith(')') && heading.Length < 80 && heading.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? heading[..at].Trim() : heading);

    /// <summary>Of several columns that are called by days ("Week", "Date") the one that has them.</summary>
    private static void KeepDays(List<Row> rows, TalkField?[] fields)
    {
        var called = Enumerable.Range(0, fields.Length).Where(column => IsDay(fields[column])).ToList();
        if (called.Count < 2) return;
        var best = called.MaxBy(column => Share(rows, column, words => TalkDate.In(words) is not null));
        foreach (var column in called)
            if (column != best && Share(rows, column, words => TalkDate.In(words) is not null) == 0) fields[column] = TalkField.Ignored;
    }

    private static void GuessDays(List<Row> rows, TalkField?[] fields)
    {
        for (var column = 0; column < fields.Length; column++)
            if (fields[column] is null && Share(rows, column, words => TalkDate.In(words) is { } date && date.Before.Length < 20) > .5)
            {
                fields[column] = TalkField.When;
                return;
            }
    }

    /// <summary>A column of names is one of speakers; of what is left, the widest is the title.</summary>
    private static void GuessOthers(List<Row> rows, TalkField?[] fields)
    {
        if (!Array.Exists(fields, field => field is TalkField.Speaker or TalkField.Talk))
            for (var column = 0; column < fields.Length; column++)
                if (fields[column] is null && Share(rows, column, words => TalkPeople.Guess(words, 0) is not null) > .5)
                {
                    fields[column] = TalkField.Speaker;
                    break;
                }
        if (!Array.Exists(fields, field => field == TalkField.Speaker) && Array.IndexOf(fields, TalkField.Title) is var title and >= 0) fields[title] = TalkField.Talk;
        if (Array.Exists(fields, field => field is TalkField.Title or TalkField.Talk)) return;
        if (Array.IndexOf(fields, TalkField.Paper) is var paper and >= 0 && Share(rows, paper, words => words.Count(char.IsLetter) > 12) > .5)
        {
            fields[paper] = TalkField.Title; // what a reading group talks about
            return;
        }
        var open = Enumerable.Range(0, fields.Length).Where(column => fields[column] is null).OrderByDescending(column => rows.Sum(row => row.At(column)?.Words.Text.Length ?? 0)).ToList();
        if (open.Count > 0) fields[open[0]] = Array.Exists(fields, field => field == TalkField.Speaker) ? TalkField.Title : TalkField.Talk;
    }

    private static double Share(List<Row> rows, int column, Func<string, bool> holds)
    {
        var words = rows.Take(200).Select(row => row.At(column)?.Words.Text).Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        return words.Count == 0 ? 0 : words.Count(text => holds(text!)) / (double)words.Count;
    }
}
