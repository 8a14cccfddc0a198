using NodaTime;
using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Importing.Tables;

internal sealed partial class TableReader
{
    private const string UntilNext = "next", NotSaid = "unknown";

    private static readonly HashSet<string> Closings = ["end", "ends", "the end", "end of day", "end of the day", "end of workshop", "end of the workshop", "finish", "ende", "schluss", "fin", "fine", "fim"];

    private readonly List<Question> ends = [];

    /// <summary>Names of the database alone are zones; with none of them, or several, it is asked.</summary>
    private DateTimeZone? ReadZone()
    {
        var said = rows.SelectMany(ZoneWords).Distinct().Select(Zones.Find).OfType<DateTimeZone>().Distinct().ToList();
        return said is [var only] ? only : Zones.Find(answers.To(ZoneKey)?.Trim());
    }

    private ValueList<Choice> ZoneChoices()
    {
        var named = rows.SelectMany(ZoneWords).Distinct().Select(Zones.Find).OfType<DateTimeZone>().Select(zone => zone.Id);
        var shown = rows.Where(row => row is { Offset: not null, Day: not null, Start: not null }).Select(row => row.Day!.Value.At(row.Start!.Value).WithOffset(row.Offset!.Value)).ToList();
        var offsets = shown.Exists(time => time.Offset != Offset.Zero) ? ZoneGuess.ByOffsets(shown) : []; // in UTC times are kept by programs, not by clocks
        return named.Concat(offsets).Distinct().Select(id => new Choice(id)).ToValueList();
    }

    /// <summary>What the table calls a zone and is none that is known here, in front of the question for it.</summary>
    private string UnknownZone() => rows.SelectMany(ZoneWords).FirstOrDefault(words => words.Length > 0 && Zones.Find(words) is null) is { } unknown
        ? $"{Words.Quoted(Origin.Short(unknown))} is no time zone that is known here. " : "";

    private static IEnumerable<string> ZoneWords(RowReading row) => row.Cells(TableColumn.Zone).Select(cell => cell.Text.Trim()).Append(row.Zone).OfType<string>();

    /// <summary>
    /// A table of starts alone, one after the other in one room: what closes a day says when the last of it ends, and that each of the others ends
    /// when the next begins is proposed, not known.
    /// </summary>
    private void SetEnds()
    {
        foreach (var table in rows.GroupBy(row => row.Table).ToList())
        {
            var header = table.First().Header;
            if (header.Has(TableColumn.End) || header.Has(TableColumn.Minutes)) continue;
            var isStartsAlone = table.All(row => row.End is null && row.Minutes is null) && !header.Has(TableColumn.Room);
            var timed = Closed(table).FindAll(row => row.Start is not null);
            if (timed.Count < 3 || !isStartsAlone) continue;
            var key = tables.Count > 1 ? $"{table.Key.Source}: {EndsKey}" : EndsKey;
            ends.Add(new(key, null, nameof(Session.End), "Only starts are given. Does each session end when the next one begins?",
                [new(UntilNext, "Yes, each ends when the next begins"), new(NotSaid, "No, leave the ends open")], timed[0].Origin, IsProposed: true));
            if (answers.To(key) is not (null or UntilNext)) continue;
            foreach (var (index, row) in timed.Index())
                row.End ??= timed.Skip(index + 1).TakeWhile(next => next.Day == row.Day && next.Start >= row.Start).FirstOrDefault(next => next.Start > row.Start)?.Start;
        }
    }

    /// <summary>Without rows such as "12:40 End", which say when the one before them ends and are no sessions.</summary>
    private List<RowReading> Closed(IEnumerable<RowReading> table)
    {
        var open = new List<RowReading>();
        foreach (var row in table)
        {
            if (row.Start is not { } end || row.Words(TableColumn.Title, CellText.LongestTitle) is not { } title || !Closings.Contains(Folding.Fold(title).Trim('.', '!', ' ')))
            {
                open.Add(row);
                continue;
            }
            if (open.Count > 0 && open[^1] is { Start: { } start, End: null, Minutes: null } before && before.Day == row.Day && end > start) before.End = end;
            aside.Add(new(row.Origin, $"It says that {Wording.Time(end, Events.ClockStyle.Hours24)} is the end, and is no session."));
            row.IsNone = true;
        }
        return open;
    }
}
