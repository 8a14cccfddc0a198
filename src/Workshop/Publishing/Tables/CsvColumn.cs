using System.Globalization;
using Workshop.Importing.Tables;
using Workshop.Programmes;
using Workshop.Time;

namespace Workshop.Publishing.Tables;

/// <summary>A column that is written.</summary>
/// <param name="Meaning">What may stand in it, for whoever fills it in.</param>
public sealed record CsvColumn(string Heading, string Meaning)
{
    /// <summary>In the order in which an organizer looks at them: when, where, what and who; at the end what tells a row from others.</summary>
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        new("Day", "2019-12-14; empty: as in the row above, or of a table without days the event's only day; TBA: not known yet") { Of = (rows, session) => rows.DayOf(session) },
        new("Start", "09:30; 00:30 +1: after midnight, in the programme of the day before; empty: not known yet")
        {
            Of = (_, session) => session.Start is { } start ? WallClock.Time.Format(start) + (session.PastMidnight ? " +1" : "") : "",
        },
        new("End", "10:00; at or before the start: on the next calendar day") { Of = (_, session) => session.End is { } end ? WallClock.Time.Format(end) : "" },
        new("Minutes", "30: how long it lasts, where that is known and not the end") { Of = (_, session) => session.Minutes?.ToString(CultureInfo.InvariantCulture) ?? "" },
        new("Time zone", "Europe/Berlin: of the times, the same in every row") { Of = (rows, session) => session.Start is null && session.End is null ? "" : rows.Programme.Event.Zone ?? "" },
        new("Room", "Hall 2") { Of = (rows, session) => rows.RoomOf(session) },
        new("Kind", "Talk kinds and breaks: Invited talk, Contributed talk, Keynote, Tutorial, Panel, Poster session, Poster, Opening, Closing, Break, Meal, Social, Session")
        {
            Of = (_, session) => Headline.KindOf(session.Kind),
        },
        new("Label", "As printed beside the title: Invited Talk 2") { Of = (_, session) => session.Label ?? "" },
        new("Title", "Empty while it is to be announced") { Of = (_, session) => session.Title ?? "" },
        new("Speakers", "Katie Bouman (Caltech); Jeanette Bohg (Stanford)") { Of = (rows, session) => rows.People(session.Speakers.Select(id => (id, false))) },
        new($"Authors ({TableReader.Presenters})", "Likewise, with an asterisk behind whoever presents: Ada Lovelace *; Emmy Noether")
        {
            Of = (rows, session) => rows.People(session.Authors.Select(author => (author.Credit, author.Presents))),
        },
        new("Chairs", "As speakers are") { Of = (rows, session) => rows.People(session.Chairs.Select(id => (id, false))) },
        new("Tracks", "Theory; Applications") { Of = (rows, session) => ListCell.Write(session.Tracks.Select(id => rows.Index.Track(id).Name)) },
        new("Part of", "The code or the title of the row that it is part of, such as a poster session") { Of = (rows, session) => rows.WholeOf(session) },
        new("Board", "Of a poster") { Of = (_, session) => session.Board ?? "" },
        new("Cancelled", "cancelled, or empty") { Of = (_, session) => session.Cancelled ? "cancelled" : "" },
        new("Language", "de: where it differs from the event's") { Of = (_, session) => session.Language ?? "" },
        new("Award", "As printed: Best paper") { Of = (_, session) => session.Award ?? "" },
        new("Materials", "One a line: Slides: https://… | what it is called") { Of = (_, session) => ListCell.Write(session.Materials) },
        new($"Abstract ({TableReader.InMarkdown})", "Paragraphs with blank lines between") { Of = (_, session) => session.Abstract ?? "" },
        new("Number", "Leave it as it is; empty in a new row") { Identifies = true, Of = (_, session) => session.Number.ToString(CultureInfo.InvariantCulture) },
        new("Code", "Likewise") { Identifies = true, Of = (_, session) => session.Code },
        new("Id", "Likewise") { Identifies = true, Of = (_, session) => session.Id.ToString() },
    ];

    /// <summary>By it a row is found again when the table comes back.</summary>
    internal bool Identifies { get; private init; }

    internal Func<CsvRows, Session, string> Of { get; private init; } = (_, _) => "";
}
