using Workshop.Importing.Tables;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Publishing.Tables;

/// <summary>What the cells of one row need to know of the others.</summary>
/// <param name="programme">As <see cref="Csv.Said"/> has it.</param>
internal sealed class CsvRows(Programme programme, bool withCodes)
{
    private const string Unknown = "TBA";
    private const int LongestWhole = 80;

    /// <summary>Names that look like another's without being it, and so would be read as one person.</summary>
    private readonly HashSet<Guid> alike = programme.Credits.GroupBy(credit => Folding.Fold(credit.Name)).Where(same => same.Count() > 1).SelectMany(same => same).Select(credit => credit.Id).ToHashSet();

    private readonly Dictionary<Guid, CellPerson> people = [];
    private readonly HashSet<Guid> open = DaysUnknownBelowKnown(programme);

    internal Programme Programme => programme;

    internal ProgrammeIndex Index { get; } = new(programme);

    /// <summary>An empty cell means the day above, so a day that is not known says so below one that is.</summary>
    internal string DayOf(Session session) => session.Day is { } day ? WallClock.Date.Format(day) : open.Contains(session.Id) ? Unknown : "";

    internal string RoomOf(Session session) => Index.Room(session.Room)?.Name ?? "";

    internal string People(IEnumerable<(Guid Credit, bool Marked)> credits) => PeopleCell.Write(credits.Select(one => Named(Index.Credit(one.Credit)) with { Marked = one.Marked }));

    /// <summary>"7KQ2ZD Poster session": the code finds it, the words are for people.</summary>
    internal string WholeOf(Session session) => Index.Session(session.Parent) is not { } whole ? ""
        : withCodes ? $"{whole.Code} {Sentences.Cut(Headline.Of(whole, programme), LongestWhole)}" : Headline.Of(whole, programme);

    private CellPerson Named(Credit credit) => people.TryGetValue(credit.Id, out var known) ? known
        : people[credit.Id] = new(credit.Name, credit.Affiliation, IsExact: alike.Contains(credit.Id) || !PeopleCell.IsPlain(credit.Name, credit.Affiliation));

    private static HashSet<Guid> DaysUnknownBelowKnown(Programme programme) =>
        programme.Sessions.SkipWhile(session => session.Day is null).Where(session => session.Day is null).Select(session => session.Id).ToHashSet();
}
