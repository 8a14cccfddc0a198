using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Importing.Tables;

internal sealed partial class TableReader
{
    private const int MostMinutes = 366 * 24 * 60;

    private readonly List<(RowReading Row, Question Question)> doubts = [];

    /// <summary>Takes what the cells say of day and time; the day is made a date when all rows are known.</summary>
    private void ReadTimes(RowReading row)
    {
        foreach (var (_, text) in row.Cells(TableColumn.Day))
            if (SessionWords.IsToBeAnnounced(text.Trim())) row.IsDayOpen = true;
            else if (Moment.ReadDay(text, row.Table.HasSerials) is { } day) Take(row, day, text);
            else Doubt(row, TableColumn.Day, nameof(Session.Day), $"{Words.Quoted(Short(text))} is no date. On which day is it?");

        var start = Moments(row, TableColumn.Start) ?? Moments(row, TableColumn.Time);
        var end = Moments(row, TableColumn.End);
        var window = start?.Window ?? row.Window;
        if (end is { } until) window = until.Window.Start is { } time ? window with { End = time, Minutes = null } : window with { End = window.End ?? until.Window.End, Minutes = until.Window.Minutes };
        if (!row.Header.Has(TableColumn.Start) && answers.To(row.Key(TableColumn.Start)) is { } first && TimeCell.Read(first) is { } begins) window = window with { Start = begins };
        if (!row.Header.Has(TableColumn.End) && answers.To(row.Key(TableColumn.End)) is { } last && TimeCell.Read(last) is { } ends) window = window with { End = ends, Minutes = null };
        if (Lasting(start, end) is { } days) window = window with { End = null, Minutes = days };
        (row.Window, row.PastMidnight, row.Offset, row.Zone) = (window, start?.PastMidnight == true, start?.Offset ?? row.Offset, start?.Zone ?? row.Zone);
        row.Minutes = window.End is null ? window.Minutes ?? MinutesOf(row) : null;
    }

    private static void Take(RowReading row, Moment moment, string text)
    {
        if (moment.Date is not null && (row.Date is null || row.Date.Date is null && moment.Date.Date is not null)) (row.Date, row.DayText) = (moment.Date, text.Trim());
        if (moment.DayNumber is not null && row.DayNumber is null) (row.DayNumber, row.DayText) = (moment.DayNumber, row.Date is null ? text.Trim() : row.DayText);
        if (!moment.Window.IsEmpty && row.Window.IsEmpty) (row.Window, row.Offset, row.Zone) = (moment.Window, moment.Offset, moment.Zone);
    }

    private Moment? Moments(RowReading row, TableColumn column)
    {
        foreach (var (heading, text) in row.Cells(column))
        {
            if (SessionWords.IsToBeAnnounced(text.Trim())) continue;
            if (Moment.Read(text, row.Table.HasSerials) is { } moment)
            {
                if (column != TableColumn.End) Take(row, moment, text);
                return moment with { Zone = moment.Zone ?? heading.Note };
            }
            Doubt(row, column, column == TableColumn.End ? nameof(Session.End) : nameof(Session.Start), $"{Words.Quoted(Short(text))} is no time of day. When does it {(column == TableColumn.End ? "end" : "begin")}?");
        }
        return null;
    }

    private int? MinutesOf(RowReading row)
    {
        foreach (var (heading, text) in row.Cells(TableColumn.Minutes))
        {
            if (Duration(text.Trim(), heading.Note ?? heading.Text) is { } minutes and > 0 and <= MostMinutes) return minutes;
            Doubt(row, TableColumn.Minutes, nameof(Session.Minutes), $"{Words.Quoted(Short(text))} is no duration. How many minutes is it?");
        }
        return null;
    }

    /// <summary>"30", "0:30", "00:30:00", "1.5 h", and where the heading says that it is hours "1.5".</summary>
    private static int? Duration(string text, string heading)
    {
        if (Clock().Match(text) is { Success: true } clock) return 60 * Number(clock, "hours") + Number(clock, "minutes");
        if (!decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return TimeWindow.Duration(text);
        if (number is 0 or > MostMinutes) return null;
        return (int)Math.Round(number * (Hours().IsMatch(heading) ? 60 : number < 1 ? 24 * 60 : 1));
    }

    /// <summary>Of what lasts for longer than a day, in minutes: an end without its date would be on the day after the start.</summary>
    private static int? Lasting(Moment? start, Moment? end)
    {
        if (start is not { Date.Date: { } first, Window.Start.Time: var from } || end is not { Date.Date: { } last, Window.Start.Time: var to }) return null;
        if (first.Year is < When.FirstYear or > When.LastYear || last.Year is < When.FirstYear or > When.LastYear) return null;
        var minutes = Period.Between(first + from, last + to, PeriodUnits.Minutes).Minutes;
        return minutes is > 24 * 60 and <= MostMinutes ? (int)minutes : null;
    }

    /// <summary>Times as they are meant: a table that was written here to the letter, another as a list on whose clock twelve hours may be missing.</summary>
    private void SetTimes(DateTimeZone? zone)
    {
        foreach (var table in rows.GroupBy(row => row.Table))
        {
            var clock = new RunningClock(table.Any(row => row.Window.Has24));
            LocalDate? day = null;
            foreach (var row in table)
            {
                if (row.Header.IsOurs)
                {
                    (row.Start, row.End) = (row.Window.Start?.Time, row.Window.End?.Time);
                    continue;
                }
                if (row.Day != day) clock.NextDay();
                day = row.Day;
                var time = clock.Next(row.Window, row.Line);
                (row.Start, row.End, row.PastMidnight) = (time.Start, time.End, row.PastMidnight || time.PastMidnight);
                if (time.Doubt is { } doubt) Doubt(row, doubt.Field == nameof(Session.End) ? TableColumn.End : TableColumn.Start, doubt.Field, doubt.Question, doubt.Choices);
                if (zone is not null && row is { Offset: { } offset, Day: { } date, Start: { } start }) Move(row, date.At(start).WithOffset(offset).InZone(zone));
            }
        }
    }

    private static void Move(RowReading row, ZonedDateTime start)
    {
        if (row.End is { } end && row.Start is { } before) row.End = end.Plus(Period.Between(before, start.TimeOfDay));
        (row.Day, row.Start) = (start.Date, start.TimeOfDay);
    }

    /// <summary>What can only be asked; beyond a number of questions, and without an answer, it stands aside.</summary>
    private void Doubt(RowReading row, TableColumn column, string field, string question, ValueList<string> choices = default)
    {
        if (doubts.Count < MostQuestions)
            doubts.Add((row, new(row.Key(column), null, field, question, choices.Select(Proposed).ToValueList(), row.Origin, !choices.IsEmpty) { IsOpen = true }));
        else aside.Add(new(row.Origin, question));
    }

    private static Choice Proposed(string value) => value.Length > 0 ? new(value) : new(RowReading.Nothing, "nothing");

    private static string Short(string text) => CellText.Line(text, 60) ?? "";

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<hours>[0-9]{1,3}):(?<minutes>[0-5][0-9])(?::[0-5][0-9])?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?:h|hrs?|hours?|std\.?|stunden|heures?|horas?|ore)$|\(h\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hours();
}
