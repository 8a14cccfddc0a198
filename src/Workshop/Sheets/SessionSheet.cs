using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Time;

namespace Workshop.Sheets;

/// <summary>All sessions of an event in one table, in the order in which they are printed.</summary>
public static class SessionSheet
{
    public static Sheet<SessionCells> Of(Programme programme, IReadOnlyDictionary<Guid, long> versions) =>
        Kind(new(programme), [], 0).Show(programme.Sessions, SessionOrder.Of(programme), versions);

    /// <param name="codes">New on the whole site, one for each new session.</param>
    public static SheetEdit<Session, SessionCells> Edit(
        SheetForm<SessionCells> form, Programme programme, IReadOnlyDictionary<Guid, long> versions, Names names, IReadOnlyList<string> codes) =>
        new(Kind(names, codes, programme.LastNumber), form, programme.Sessions, SessionOrder.Of(programme), versions);

    /// <summary>The same for a table of nothing but new sessions.</summary>
    public static SheetEdit<Session, SessionCells> Adding(
        SheetForm<SessionCells> form, Programme programme, IReadOnlyDictionary<Guid, long> versions, Names names, IReadOnlyList<string> codes)
    {
        var ids = form.Ids.ToHashSet();
        return new(Kind(names, codes, programme.LastNumber), form, programme.Sessions, [.. SessionOrder.Of(programme).Where(session => ids.Contains(session.Id))], versions);
    }

    /// <summary>The rows of sessions that were understood of a text, to be confirmed.</summary>
    public static Sheet<SessionCells> Of(IEnumerable<SessionLine> lines, Names names) => new(
    [
        .. lines.Select(line => new SheetRow<SessionCells>(Guid.CreateVersion7(), "", new()
        {
            Day = line.Day is { } day ? WallClock.Date.Format(day) : "",
            Start = SessionCells.StartOf(line.Start, line.PastMidnight),
            Until = SessionCells.UntilOf(line.End, line.Minutes),
            Room = line.KnownRoom is null ? line.Room ?? "" : names.RoomOf(line.KnownRoom),
            Kind = Headline.KindOf(line.Kind),
            Label = line.Label ?? "",
            Title = line.Title ?? "",
            Speakers = string.Join("; ", line.Speakers.Select(names.Proposed)),
            Cancelled = line.Cancelled ? SessionCells.IsCancelled : "",
        })),
    ]);

    /// <summary>The programme as the edit has it, with whatever rooms and people are new.</summary>
    public static Programme Apply(this SheetEdit<Session, SessionCells> edit, Programme programme, Names names)
    {
        var changed = names.Into(programme) with
        {
            Sessions = edit.Parts.ToValueList(),
            LastNumber = Math.Max(programme.LastNumber, edit.Parts.Select(session => session.Number).DefaultIfEmpty().Max()),
        };
        return edit.Removed.Aggregate(changed, (without, id) => without.WithoutSession(id));
    }

    /// <summary>Fills a pasted column of times into the rows, from the first on; a line that leaves a time open leaves the cell.</summary>
    /// <returns>What was not understood, or had no row.</returns>
    public static (Sheet<SessionCells> Sheet, IReadOnlyList<Doubt> Doubts) WithTimes(this Sheet<SessionCells> sheet, string pasted)
    {
        var column = TimeColumn.Read(pasted);
        var rows = sheet.Rows.Zip(column.Items.Concat(Enumerable.Repeat(new TimeRow(0), sheet.Rows.Count)), With).ToList();
        var doubts = column.Aside.Concat(column.Items.SelectMany(row => row.Doubts)).OrderBy(doubt => doubt.Line).ToList();
        if (column.Items.Count > rows.Count) doubts.Add(new(rows.Count + 1, "", $"From line {rows.Count + 1} on there is no row for the times."));
        return (new(rows), doubts);
    }

    private static SheetRow<SessionCells> With(SheetRow<SessionCells> row, TimeRow time) => row with
    {
        Cells = row.Cells with
        {
            Start = time.Start is null ? row.Cells.Start : SessionCells.StartOf(time.Start, time.PastMidnight),
            Until = time.End is null && time.Minutes is null ? row.Cells.Until : SessionCells.UntilOf(time.End, time.Minutes),
        },
    };

    private static SheetKind<Session, SessionCells> Kind(Names names, IReadOnlyList<string> codes, int last)
    {
        var made = 0;
        return new(
            session => SessionCells.From(session, names),
            id => new(id, codes[made], last + ++made, SessionKind.Other),
            (session, was, cells) => cells.Read(session, was, names));
    }
}
