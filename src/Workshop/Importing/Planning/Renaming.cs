using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Importing.Planning;

/// <summary>By which id each part of a programme from elsewhere goes here, and who is meant by each of its credits. What is not named keeps its own.</summary>
internal sealed class Renaming
{
    private readonly Dictionary<(UnpublishedPart Part, Guid Id), Guid> ids = [];
    private readonly Dictionary<Guid, Person> people = [];

    internal Guid Of(UnpublishedPart part, Guid id) => ids.GetValueOrDefault((part, id), id);

    /// <summary>What goes by that id elsewhere, whatever it is.</summary>
    internal IEnumerable<Guid> AllOf(Guid id) => Enum.GetValues<UnpublishedPart>().Where(part => ids.ContainsKey((part, id))).Select(part => ids[(part, id)]);

    internal void Set(UnpublishedPart part, Guid from, Guid to) => ids[(part, from)] = to;

    /// <param name="credit">As it is called elsewhere.</param>
    internal void Means(Guid credit, Person person) => people[credit] = person;

    /// <summary>Those that are called something else here.</summary>
    internal ValueList<KnownPart> Changed => ids.Where(pair => pair.Key.Id != pair.Value).OrderBy(pair => pair.Key)
        .Select(pair => new KnownPart(pair.Key.Part, pair.Key.Id, pair.Value)).ToValueList();

    /// <summary>The same programme as it is called here. Two parts that are one here are there once, as the first says it.</summary>
    internal Programme Rename(Programme programme, Guid id) => (programme with
    {
        Id = id,
        Sections = programme.Sections.Select(section => section with { Id = Of(UnpublishedPart.Section, section.Id), Content = Rename(section.Content) }).DistinctBy(section => section.Id).ToValueList(),
        Credits = programme.Credits.Select(credit => credit with { Id = Credit(credit.Id), Person = people.GetValueOrDefault(credit.Id)?.Id ?? credit.Person }).DistinctBy(credit => credit.Id).ToValueList(),
        People = [.. people.Values, .. programme.People],
        Rooms = programme.Rooms.Select(room => room with { Id = Of(UnpublishedPart.Room, room.Id) }).DistinctBy(room => room.Id).ToValueList(),
        Tracks = programme.Tracks.Select(track => track with { Id = Of(UnpublishedPart.Track, track.Id) }).DistinctBy(track => track.Id).ToValueList(),
        Sessions = programme.Sessions.Select(Rename).DistinctBy(session => session.Id).ToValueList(),
        Calendar = programme.Calendar.Select(stamp => stamp with
        {
            Record = stamp.Record == programme.Id ? id : Of(UnpublishedPart.Session, stamp.Record),
        }).ToValueList(),
    }).Settled();

    private Session Rename(Session session) => session with
    {
        Id = Of(UnpublishedPart.Session, session.Id),
        Speakers = Credits(session.Speakers),
        Chairs = Credits(session.Chairs),
        Authors = Once(session.Authors.Select(author => (author.Credit, author with { Credit = Credit(author.Credit) })), author => author.Credit),
        Room = session.Room is { } room ? Of(UnpublishedPart.Room, room) : null,
        Tracks = Once(session.Tracks.Select(track => (track, Of(UnpublishedPart.Track, track))), track => track),
        Parent = session.Parent is { } parent ? Of(UnpublishedPart.Session, parent) : null,
    };

    private SectionContent? Rename(SectionContent? content) => content is PeopleGroup group ? group with { Members = Credits(group.Members) } : content;

    private Guid Credit(Guid id) => Of(UnpublishedPart.Person, id);

    private ValueList<Guid> Credits(ValueList<Guid> credits) => Once(credits.Select(credit => (credit, Credit(credit))), credit => credit);

    /// <summary>Those that are one here once; whatever stood twice does so still.</summary>
    private static ValueList<T> Once<T>(IEnumerable<(Guid Theirs, T Ours)> named, Func<T, Guid> id)
    {
        var first = new Dictionary<Guid, Guid>();
        return named.Where(each => first.TryAdd(id(each.Ours), each.Theirs) || first[id(each.Ours)] == each.Theirs).Select(each => each.Ours).ToValueList();
    }
}
