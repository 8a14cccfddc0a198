using System.Globalization;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Text;

namespace Workshop.Importing.Tables;

internal sealed partial class TableReader
{
    private static readonly KnownPeople Nobody = new([]);

    private readonly List<(RowReading Row, string Whole)> parts = [];

    private void Add(RowReading row)
    {
        var pieces = IsFree(row.Header) ? TakenApart(row) : null;
        var title = pieces is null ? Title(row) : pieces.Title;
        var label = Label(row) ?? pieces?.Label;
        var speakers = pieces is null ? People(row, TableColumn.Speakers) : [.. pieces.Speakers.Select(speaker => (Credited(row, new(speaker.Name, speaker.Affiliation), null), false))];
        var authors = People(row, TableColumn.Authors);
        var kind = Kind(row, ref label, title, pieces, speakers.Count + authors.Count > 0);
        if (title is null && label is null && speakers.Count + authors.Count == 0 && row.Start is null && row.Cell(TableColumn.Kind) is null && row.Cell(TableColumn.Code) is null)
        {
            aside.Add(new(row.Origin, "There is no title, no name and no time in the row."));
            return;
        }
        var session = Identified(row, kind, title ?? label ?? "");
        session = session with
        {
            Label = label,
            Title = title,
            Language = Language(row),
            Speakers = speakers.Select(speaker => speaker.Credit).ToValueList(),
            Authors = authors.Select(author => new Author(author.Credit, author.Marked && PresentersAreMarked(row))).ToValueList(),
            Chairs = People(row, TableColumn.Chairs).Select(chair => chair.Credit).ToValueList(),
            Abstract = row.Cell(TableColumn.Abstract) is { } text ? row.Header[TableColumn.Abstract].First().Note == InMarkdown ? CellText.Lines(text) : Prose(text) : null,
            Day = row.Day,
            Start = row.Start,
            PastMidnight = row is { PastMidnight: true, Start: not null },
            End = row.End,
            Minutes = row.End is null ? row.Minutes ?? (row.Window.End is null ? pieces?.Minutes : null) : null,
            Room = (row.Words(TableColumn.Room, CellText.LongestName) ?? pieces?.Room) is { } room ? draft.Room(room) : null,
            Tracks = row.Cells(TableColumn.Tracks).SelectMany(cell => ListCell.Read(cell.Text)).Select(track => draft.Track(track)).Distinct().ToValueList(),
            Board = row.Words(TableColumn.Board, CellText.LongestLine),
            Materials = Materials(row).ToValueList(),
            Award = row.Words(TableColumn.Award, CellText.LongestLine),
            Cancelled = IsCancelled(row) || pieces?.Cancelled == true,
        };
        draft.Add(session, row.Origin);
        row.Session = session.Id;
        if (row.Words(TableColumn.Parent, CellText.LongestTitle) is { } whole) parts.Add((row, whole));
    }

    /// <summary>What the note beside "Abstract" and "Authors" says in a table that was written here.</summary>
    internal const string InMarkdown = "Markdown", Presenters = "* presents";

    private static bool PresentersAreMarked(RowReading row) => row.Header[TableColumn.Authors].Any(heading => heading.Note == Presenters);

    /// <summary>The table has but one column for all that a session is: "Invited Talk 2: Katie Bouman", "Coffee".</summary>
    private static bool IsFree(TableHeader header) => header.Has(TableColumn.Title) && !header.IsOurs && !header.Has(TableColumn.Speakers) && !header.Has(TableColumn.FamilyName)
        && !header.Has(TableColumn.Authors) && !header.Has(TableColumn.Kind) && !header.Has(TableColumn.Label) && !header.Has(TableColumn.Abstract);

    private SessionLine? TakenApart(RowReading row)
    {
        if (row.Words(TableColumn.Title, int.MaxValue) is not { } whole) return null;
        var session = new SessionDraft(row.Line, [], Nobody) { Minutes = row.Minutes };
        session.Read(Undecorated(CellText.Cut(whole, CellText.LongestTitle)));
        if (!session.IsSession) return null;
        AsTitle(row, whole);
        var read = session.Session();
        foreach (var doubt in read.Doubts) aside.Add(new(row.Origin, doubt.Question));
        if (!read.Aside.IsEmpty) aside.Add(new(row.Origin, $"Beside the title stands {Words.List([.. read.Aside.Take(5).Select(Words.Quoted)])}."));
        return read;
    }

    private string? Title(RowReading row)
    {
        if (row.Words(TableColumn.Title, int.MaxValue) is not { } title || !row.Header.IsOurs && SessionWords.IsToBeAnnounced(title)) return null;
        return AsTitle(row, row.Words(TableColumn.Subtitle, int.MaxValue) is { } subtitle ? $"{title}: {subtitle}" : title);
    }

    private string AsTitle(RowReading row, string whole)
    {
        if (whole.Length > CellText.LongestTitle) aside.Add(new(row.Origin, $"Its title is longer than {Words.Count(CellText.LongestTitle, "character")}: the rest was left out."));
        return CellText.Cut(whole, CellText.LongestTitle);
    }

    /// <summary>"Session 2" also where the column says "Session" and the cell "2".</summary>
    private static string? Label(RowReading row) => row.Words(TableColumn.Label, CellText.LongestLabel) is { } label && !row.Header.IsOurs && label.All(char.IsAsciiDigit)
        ? $"{CellText.Cut(row.Header[TableColumn.Label].First().Text, CellText.LongestLabel / 2)} {label}"
        : row.Words(TableColumn.Label, CellText.LongestLabel);

    private static SessionKind Kind(RowReading row, ref string? label, string? title, SessionLine? pieces, bool hasPeople)
    {
        if (row.Words(TableColumn.Kind, CellText.LongestLabel) is { } text)
        {
            foreach (var kind in Enum.GetValues<SessionKind>())
                if (text.Equals(Headline.KindOf(kind), StringComparison.OrdinalIgnoreCase) || text.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase)) return kind;
            if (text != title) label ??= text;
            if (SessionWords.KindOf(text) is { } read && read != SessionKind.Other) return read;
        }
        if (pieces is not null) return pieces.Kind;
        if (label is not null && SessionWords.KindOf(label) is { } labelled && labelled != SessionKind.Other) return labelled;
        return title is not null && (SessionWords.KindOf(title) ?? SessionWords.KindAtFront(title)) is { } titled ? titled : hasPeople ? SessionKind.ContributedTalk : SessionKind.Other;
    }

    /// <summary>With the id, code and number that the row has; without any, with what its title makes of it.</summary>
    private Session Identified(RowReading row, SessionKind kind, string name)
    {
        var (id, code, number) = (row.Words(TableColumn.Id, 100), row.Words(TableColumn.Code, 100), row.Words(TableColumn.Number, 100));
        var numbered = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var its) || number is null && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out its);
        return draft.Session(id ?? code ?? name, kind, Guid.TryParse(id, out var guid) ? guid : null, code?.ToUpperInvariant(), numbered ? its : null);
    }

    /// <summary>"📢 Opening Remarks" without the picture.</summary>
    private static string Undecorated(string text)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var decorates = System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.ModifierSymbol
                || System.Text.Rune.IsWhiteSpace(rune);
            if (!decorates) break;
            at += rune.Utf16SequenceLength;
        }
        return at == text.Length ? text : text[at..];
    }
}
