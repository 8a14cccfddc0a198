using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;
using Workshop.Searching;

namespace Workshop.Importing.Pages;

/// <summary>Goes through the blocks of a schedule and cuts them into slots: at every time, at every row of a table, and where there are no times at every line.</summary>
/// <param name="dates">The event's, by which a day is known that says no year.</param>
/// <param name="isUntimed">No time is said anywhere, so that each line is a session.</param>
internal sealed partial class Slots(IReadOnlyList<LocalDate> dates, Func<PageDate, Origin, LocalDate?> dated, bool isUntimed)
{
    private LocalDate? day;
    private int part;
    private Slot? open;

    internal List<Slot> All { get; } = [];

    internal List<LeftAside> Aside { get; } = [];

    /// <summary>What stands ahead of the first session.</summary>
    internal List<Block> Ahead { get; } = [];

    internal void Read(Chapter chapter)
    {
        open = null;
        if (chapter.Heading is { } heading && PageDate.In(heading.Words.Text).FirstOrDefault() is { } date && dated(date, chapter.Page.Origin(heading)) is { } its) day = its;
        foreach (var block in chapter.Blocks)
            switch (block)
            {
                case Table table: OfTable(table, chapter.Page); break;
                case Definition definition:
                    Line(definition.Term, chapter.Page, definition.Line, isHeading: true, isItem: false);
                    foreach (var inner in definition.Blocks) Line(inner.Words(), chapter.Page, inner.Line, isHeading: false, isItem: inner is Item);
                    break;
                case Heading or Paragraph or Item: Block(block, chapter.Page); break;
            }
        open = null;
    }

    private void Block(Block block, Page page)
    {
        var words = block.Words();
        if (!words.HasWords) return;
        var isHeading = block is Heading;
        // Lines of a paragraph are sessions of their own where several of them begin with a time, or where no time is said at all.
        var timed = words.Lines.Count(line => Chapter.IsTimed(line.Text) || Chapter.IsDay(line.Text));
        if (block is Paragraph && words.Lines.Count > 1 && (timed > 0 || isUntimed))
        {
            var step = page.HasLines && words.IsOfLines ? 1 : 0;
            foreach (var (at, line) in words.Lines.Index()) Line(line, page, block.Line + (step * at), isHeading: false, isItem: false);
        }
        else Line(words, page, block.Line, isHeading, block is Item item && !(item.Depth == 1 && (Chapter.IsTimed(words.Text) || isUntimed)));
    }

    private void Line(Inline words, Page page, int line, bool isHeading, bool isItem)
    {
        var text = words.Text;
        if (DayOf(text, page, line) is { } named)
        {
            (day, open) = (named, null);
            LeaveBeside(text, page, line);
            return;
        }
        if (!isUntimed && All.Count > 0 && text.Length < 400 && CancelledAhead().Match(text) is { Success: true } off)
        {
            var told = SessionTimes.Of(text[off.Length..]);
            open = new(page, line) { Day = day, Part = part, Window = told.Window, Zone = told.Zone };
            All.Add(open);
            open.Add(Inline.Of($"{off.Groups["word"].Value}: {told.Rest}"), isItem: false, line);
            return;
        }
        // "Wednesday, July 6 – Setting up", above times.
        if (!isUntimed && (isHeading || words.Is(Look.Strong)) && !Chapter.IsTimed(text) && Themed().Match(text) is { Success: true } themed && Chapter.IsDay(themed.Groups["day"].Value) && DayOf(themed.Groups["day"].Value, page, line) is { } its)
        {
            (day, open) = (its, null);
            Aside.Add(new(page.Origin(line, themed.Groups["theme"].Value), "It is said of all sessions of the day."));
            return;
        }
        if (isHeading && Chapter.IsDay(text) && DayHeading.Of(text, dates, 0) is { IsNumbered: true, Day: null })
        {
            (day, open) = (null, null);
            part++;
            Aside.Add(new(page.Origin(line, text), "Which date it is, is not decided: its sessions have their times and their order."));
            return;
        }
        var times = text.Length < 400 ? SessionTimes.Of(text) : new(default, text, null);
        if (open is not null && times.Window.End is null && !Chapter.IsTimed(text) && PageFacts.IsRoom(times.Rest)) times = new(default, text, null); // "Seminar room 2.11"
        if (!times.Window.IsEmpty && (times.Window.Start is not null || times.Window.End is not null || open is null))
        {
            if (times.Weekday is { } weekday && dates.Where(date => date.DayOfWeek == weekday).ToList() is [var only]) day = only;
            open = new(page, line) { Day = day, Part = part, Window = times.Window, Zone = times.Zone };
            All.Add(open);
            var at = text.EndsWith(times.Rest, StringComparison.Ordinal) ? text.Length - times.Rest.Length : -1;
            if (times.Rest.Any(char.IsLetter)) open.Add(at >= 0 ? words.From(at) : Inline.Of(times.Rest), isItem: false, line);
            return;
        }
        if (isUntimed && text.Length < 200)
        {
            open = new(page, line) { Day = day, Part = part };
            All.Add(open);
        }
        if (open is null) Ahead.Add(new Paragraph(line, words));
        else open.Add(words, isItem, line);
    }

    private void LeaveBeside(string day, Page page, int line)
    {
        if (Chapter.BesideDay(day) is { } beside) Aside.Add(new(page.Origin(line, beside), "It is said of all sessions of the day."));
    }

    /// <summary>A heading or a row that says the day of what follows.</summary>
    private LocalDate? DayOf(string text, Page page, int line)
    {
        if (ShortDay().Match(text) is { Success: true } named && CalendarWords.Day(named.Groups["word"].Value) is { } weekday
            && dates.FirstOrDefault(date => date.DayOfWeek == weekday && date.Day == int.Parse(named.Groups["day"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)) is { Year: > 1 } its) return its;
        if (!Chapter.IsDay(text)) return null;
        if (PageDate.In(text).FirstOrDefault() is { } date && dated(date, page.Origin(line, text)) is { } known) return known;
        return DayHeading.Of(text, dates, 0)?.Day is { Year: >= When.FirstYear and <= When.LastYear } of ? of : null;
    }

    private void OfTable(Table table, Page page)
    {
        open = null;
        var before = All.Count;
        var header = table.Header ?? (table.Rows[0].Cells.All(cell => NameGuess.IsColumn(cell.Words.Text) || cell.Blocks.IsEmpty) || IsOfDays(table.Rows[0]) ? table.Rows[0] : null);
        var columns = Enumerable.Range(0, table.Columns).Select(column => header?.At(column)?.Words.Text ?? "").ToList();
        var days = InFigures(columns) ?? columns.ConvertAll(name => name.Length > 0 ? DayOf(name, page, table.Line) : null);
        if (header is not null && days.Find(each => each is not null) is { } whole && header.Cells.Any(cell => cell.Columns > 1 && cell.Columns == table.Columns))
        {
            day = whole; // one heading over all columns
            LeaveBeside(columns[0], page, table.Line);
            (columns, days) = (columns.ConvertAll(_ => ""), days.ConvertAll(_ => (LocalDate?)null));
        }
        var hours = Hours(table, columns);
        var time = hours.Count == 0 ? -1 : hours[0].First;
        if (time >= 0 && days[time] is { } ofTable && days.TrueForAll(each => each is null || each == ofTable))
        {
            day = ofTable; // above the times
            LeaveBeside(columns[time], page, table.Line);
            days = days.ConvertAll(_ => (LocalDate?)null);
        }
        var rooms = columns.Index().Select(column => column.Index != time && RoomOf(column.Item) is { } its ? its : null).ToList();
        var groups = Enumerable.Range(0, Math.Max(0, time)).Where(column => table.Rows.Any(row => row.At(column) is { Rows: > 1 } cell && cell.Column == column)).ToHashSet(); // ahead of the times: what several rows have in common
        var areRooms = rooms.Count(room => room is not null) > 1; // "" is a column of sessions beside others of which no room is said
        // "1900" is no time, but below "0830–0900" it is.
        var areFour = time >= 0 && table.Rows.Any(row => row.At(time) is { } cell && FromTo().IsMatch(cell.Words.Text));
        foreach (var row in table.Rows.Where(row => row != header))
        {
            var filled = row.Cells.Where(cell => !cell.Blocks.IsEmpty).ToList();
            if (filled.Count > 0 && !filled.Exists(cell => Chapter.IsTimed(cell.Words.Text)) && DayOf(string.Join(' ', filled.Select(cell => cell.Words.Text)), page, row.Line) is { } named)
            {
                day = named;
                LeaveBeside(string.Join(' ', filled.Select(cell => cell.Words.Text)), page, row.Line);
                continue;
            }
            if (filled.Count == 0 || !filled.Exists(cell => cell.Words.HasWords)) continue;
            var said = time < 0 ? null : SessionTimes.Of(row.At(time)?.Words.Text ?? "").Zone ?? (PageZones.OfWords(columns[time]).Count > 0 ? columns[time] : null);
            var content = filled.Where(cell => !hours.Exists(each => each.Says(cell))).ToList();
            if (content.Count == 0 && WindowAt(0).IsEmpty) Aside.Add(new(page.Origin(row.Line, filled[0].Words.Text), "It has no time, and stands above sessions that have one."));
            if (content.Count > 0 && content[0].Column < 2 && !days.Exists(each => each is not null) && DayOf(content[0].Words.Text, page, row.Line) is { } beside)
            {
                day = beside;
                content.RemoveAt(0);
            }
            foreach (var group in content.Where(cell => groups.Contains(cell.Column) && content.Exists(other => other.Column > time)).ToList())
            {
                content.Remove(group);
                Aside.Add(new(page.Origin(row.Line, group.Words.Text), "It stands beside several sessions, and is said of all of them."));
            }
            if (days.Exists(each => each is not null))
                foreach (var cell in content) Add([cell], WindowAt(cell.Column), said, row, days[cell.Column]);   // put in order below
            else if (areRooms)
                foreach (var cell in content) Add([cell], WindowAt(cell.Column), said, row, day, cell.Columns == 1 && rooms[cell.Column] is { Length: > 0 } its ? its : null);
            else if (content.Count == 0) Add([], WindowAt(0), said, row, day);
            else
                foreach (var cells in content.GroupBy(cell => Math.Max(0, hours.FindLastIndex(each => each.First <= cell.Column)))) Add([.. cells], WindowAt(cells.First().Column), said, row, day);

            // Of several columns of times the next to the left is meant.
            TimeWindow WindowAt(int column)
            {
                if (hours.Count == 0) return default;
                var its = hours.FindLast(each => each.First <= column) ?? hours[0];
                var pieces = Enumerable.Range(its.First, its.Columns).Select(row.At).OfType<Cell>().Where(its.Says).Select(cell => cell.Words.Text).Where(text => text.Any(char.IsLetterOrDigit)).Distinct().ToList();
                var words = string.Join('–', pieces);
                return SessionTimes.Of(areFour && Four().IsMatch(words) ? $"{words} hrs" : words).Window;
            }
        }

        if (days.Exists(each => each is not null) && All.Count > before)
        {
            var ofDays = All.Skip(before).OrderBy(slot => slot.Day ?? LocalDate.MaxIsoValue).ToList();
            All.RemoveRange(before, All.Count - before);
            All.AddRange(ofDays);
        }

        void Add(List<Cell> content, TimeWindow window, string? zone, Row row, LocalDate? on, string? room = null)
        {
            if (content.Count == 0 && window.IsEmpty) return;
            var slot = new Slot(page, row.Line) { Day = on, Part = part, Window = window, Zone = zone, Room = room };
            foreach (var cell in content)
            {
                var name = cell.Columns == 1 && on == day ? Folding.Fold(columns[cell.Column]) : "";
                if (content.Count > 1 && name.Length > 0) slot.Cells.Add((name, cell.Words));
                else foreach (var block in cell.Blocks)
                    if (block is Paragraph or Heading && slot.Lines.Count == 0 && block.Words().Text.Length < 400) slot.Lines.AddRange(WithAffiliation([.. block.Words().MeantLines]));
                    else slot.Add(block.Words(), block is Item, block.Line);
            }
            if (!slot.IsEmpty || slot.Window.Start is not null) All.Add(slot);
        }
    }

    /// <summary>"Ada Ofen", and below it in the same cell "(Delft)": one line.</summary>
    private static List<Inline> WithAffiliation(List<Inline> lines) => lines is [var name, { Text: ['(', .., ')'] } home] && NameGuess.IsPerson(name.Text) ? [new([.. name.Runs, new(RunKind.Words, " "), .. home.Runs])] : lines;

    /// <summary>The room of a column that is a room's, or one of several parallel sessions'; empty where it has none, null for any other column.</summary>
    private static string? RoomOf(string heading)
    {
        if (PageFacts.IsRoom(heading)) return heading;
        if (Parallel().Match(heading) is not { Success: true } parallel) return null;
        return parallel.Groups["room"].Value.Trim();
    }

    [GeneratedRegex(@"^[0-2][0-9][0-5][0-9]\s?[-–—]\s?[0-2][0-9][0-5][0-9]$")]
    private static partial Regex FromTo();

    /// <summary>"CANCELLED: Jane Doe (MIT): Knots", which has no time any more, or has it behind.</summary>
    [GeneratedRegex(@"^\W{0,3}(?<word>cancell?ed|abgesagt|entfällt|annulée?|cancelad[ao]|annullat[ao])\s*[:–—-]?\s+(?=[\p{L}\p{N}“""„«].{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CancelledAhead();

    [GeneratedRegex(@"^(?<day>[^:–—]{4,60}?)\s*(?:[:–—]|\s-{1,3}\s)\s*(?<theme>\p{L}.{2,120})$")]
    private static partial Regex Themed();

    [GeneratedRegex("^[0-2][0-9][0-5][0-9]$")]
    private static partial Regex Four();

    [GeneratedRegex(@"^(?:parallel\s+)?(?:session|track|strand|stream|sitzung|strang|sesión|sessione|séance|sala|parallel)\s+(?:[0-9]{1,2}[A-Z]?|[A-Z][0-9]?|[IVX]{1,4})\s*(?:\((?<room>[^()]{1,60})\)|[:–—-]\s.{1,80})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parallel();

    /// <summary>"Mar. 4", which is a Tuesday where the event has one on the fourth.</summary>
    [GeneratedRegex(@"^(?<word>\p{L}{2,10})\.?\s+(?<day>[0-9]{1,2})\.?$")]
    private static partial Regex ShortDay();

    /// <summary>Nothing but two days or more.</summary>
    private static bool IsOfDays(Row row) => row.Cells.Where(cell => cell.Words.HasWords).ToList() is { Count: > 1 } filled && (filled.TrueForAll(cell => Chapter.IsDay(cell.Words.Text)) || InFigures(filled.ConvertAll(cell => cell.Words.Text)) is not null);

    /// <summary>"08/07/2024", "09/07/2024", …: that they follow each other says which is the day and which the month.</summary>
    private static List<LocalDate?>? InFigures(List<string> columns)
    {
        var named = columns.FindAll(name => name.Length > 0 && Slashed().IsMatch(name)).ConvertAll(name => Slashed().Match(name));
        if (named.Count < 2) return null;
        foreach (var isDayFirst in new[] { true, false })
        {
            var dates = named.ConvertAll(match => Of(match, isDayFirst));
            if (dates.TrueForAll(date => date is not null) && dates.Zip(dates.Skip(1), (one, next) => Period.DaysBetween(one!.Value, next!.Value)).All(step => step is > 0 and < 4))
                return columns.ConvertAll(name => Slashed().Match(name) is { Success: true } match ? Of(match, isDayFirst) : null);
        }
        return null;

        static LocalDate? Of(Match match, bool isDayFirst)
        {
            var (one, two, year) = (Number("one"), Number("two"), Number("year"));
            var date = new DateMention(Day: isDayFirst ? one : two, Month: isDayFirst ? two : one, Year: year);
            return date.Date;

            int Number(string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        }
    }

    [GeneratedRegex(@"^\W*(?:\p{L}+,?\s+)?(?<one>[0-9]{1,2})[/-](?<two>[0-9]{1,2})[/-](?<year>[0-9]{4})\W*$")]
    private static partial Regex Slashed();

    /// <summary>
    /// The columns of times: the one among the first in which most rows have one, with the end in a column of its own behind it ("9:00", "–", "10:30"), and
    /// others further to the right that have as many, each for what stands beside it.
    /// </summary>
    private static List<HourColumns> Hours(Table table, List<string> columns)
    {
        var (counts, bare) = (new int[table.Columns], new int[table.Columns]);
        foreach (var cell in table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Column < counts.Length && cell.Words.Text is { Length: > 0 and < 60 } text && Chapter.IsTimed(text)))
        {
            counts[cell.Column]++;
            if (IsBare(cell)) bare[cell.Column]++;
        }
        var most = counts.Take(4).DefaultIfEmpty().Max();
        if (most == 0 || most * 3 < table.Rows.Count) return [];
        var hours = new List<HourColumns>();
        for (var column = Array.IndexOf(counts, most); column < table.Columns; column++)
        {
            if ((hours.Count == 0 ? counts : bare)[column] * 2 < most) continue;
            // What is told again beside it, in another zone or as a duration, and what has nothing beside it, are no times of other sessions.
            if (hours.Count > 0 && (hours[^1].First + hours[^1].Columns == column || column + 1 == table.Columns)) continue;
            var last = column;
            if (AreEnds(column, column + 1)) last = column + 1;
            else if (column + 2 < table.Columns && table.Rows.All(row => row.At(column + 1) is not { } cell || cell.Words.Text.AsSpan().Trim(" -–—").Length == 0) && AreEnds(column, column + 2)) last = column + 2;
            hours.Add(new(column, last - column + 1));
            column = last;
        }
        return hours;

        bool AreEnds(int starts, int ends)
        {
            if (ends >= table.Columns || bare[starts] == 0 || bare[ends] * 4 < bare[starts] * 3 || columns[ends].Contains('(', StringComparison.Ordinal) || PageZones.OfWords(columns[ends]).Count > 0) return false;
            var (pairs, later) = (0, 0);
            foreach (var row in table.Rows)
            {
                if (row.At(starts) is not { Columns: 1 } one || row.At(ends) is not { } two || one == two || !IsBare(one) || !IsBare(two)) continue;
                pairs++;
                if (SessionTimes.Of(one.Words.Text).Window is { Start: { } start, End: null } && SessionTimes.Of(two.Words.Text).Window is { Start: { } end, End: null } && end.Time > start.Time) later++;
            }
            return later > 0 && later * 4 >= pairs * 3;
        }
    }

    /// <summary>A time of day and nothing else.</summary>
    private static bool IsBare(Cell cell) => cell.Words.Text is { Length: > 0 and < 30 } text && Chapter.IsTimed(text) && SessionTimes.Of(text) is { Window: { Start: not null, Minutes: null }, Rest: var rest } && !rest.Any(char.IsLetter);

    private sealed record HourColumns(int First, int Columns)
    {
        /// <summary>Whether it says when: whatever stands in the first of them, and times alone in the others.</summary>
        internal bool Says(Cell cell) => cell.Column == First || cell.Column > First && cell.Column + cell.Columns <= First + Columns && (IsBare(cell) || !cell.Words.Text.Any(char.IsLetterOrDigit));
    }
}
