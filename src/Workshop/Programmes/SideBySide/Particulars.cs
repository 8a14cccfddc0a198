using Workshop.Events;
using Workshop.People;
using Workshop.Publishing;

namespace Workshop.Programmes.SideBySide;

/// <summary>What each part of one programme says, field by field. A part says something else exactly where one of its particulars does.</summary>
/// <param name="titles">What other events and series are called, by id.</param>
public sealed class Particulars(Programme programme, IReadOnlyDictionary<Guid, string>? titles = null)
{
    private readonly Dictionary<Guid, string> credits = Called(programme.Credits, credit => credit.Id, credit => credit.Name);
    private readonly Dictionary<Guid, string> rooms = Called(programme.Rooms, room => room.Id, room => room.Name);
    private readonly Dictionary<Guid, string> tracks = Called(programme.Tracks, track => track.Id, track => track.Name);
    private readonly Lazy<Dictionary<Guid, string>> sections = new(() => Called(programme.Sections, section => section.Id, Headline.Of));
    private readonly Lazy<Dictionary<Guid, string>> sessions = new(() => Called(programme.Sessions, session => session.Id, session => Headline.Of(session, programme)));

    /// <summary>Null where the programme has no such part.</summary>
    public IReadOnlyList<Particular>? Of(Unpublished part) => part.Part switch
    {
        UnpublishedPart.Details => Of(programme.Event),
        UnpublishedPart.Order => [new("Order", string.Join('\n', Names(part.Name)))],
        UnpublishedPart.Section => programme.Sections.Find(part.Id) is { } section ? Of(section) : null,
        UnpublishedPart.Session => programme.Sessions.Find(part.Id) is { } session ? Of(session) : null,
        UnpublishedPart.Person => programme.Credits.Find(part.Id) is { } credit ? Of(credit) : null,
        UnpublishedPart.Room => programme.Rooms.Find(part.Id) is { } room ? Of(room) : null,
        _ => programme.Tracks.Find(part.Id) is { } track ? Of(track) : null,
    };

    public IReadOnlyList<Particular> Of(EventDetails details) => [.. EventParticulars.Of(details, id => Named(titles, id))];

    public IReadOnlyList<Particular> Of(Section section) => [.. SectionParticulars.Of(section, programme.Event, id => Named(credits, id))];

    public IReadOnlyList<Particular> Of(Session session) =>
        [.. SessionParticulars.Of(session, id => Named(sessions.Value, id), id => Named(credits, id), id => Named(rooms, id), id => Named(tracks, id))];

    public IReadOnlyList<Particular> Of(Credit credit) =>
    [
        new("Name", credit.Name), new("Affiliation", credit.Affiliation ?? ""), new("Web page", credit.Url ?? ""),
        new("Biography", credit.Biography ?? ""), .. Written.Picture("Photo", credit.Photo),
        new("Who it is", programme.People.Find(credit.Person) is { } person ? $"{person.SortName} ({Addresses.Person(person.Slug)})" : Short(credit.Person)),
    ];

    public static IReadOnlyList<Particular> Of(Room room) =>
        [new("Name", room.Name), new("Seats", Written.Number(room.Capacity)), .. Written.Place(room.Place)];

    public static IReadOnlyList<Particular> Of(Track track) => [new("Name", track.Name), new("Colour", Written.Number(track.Hue))];

    /// <summary>What a list of parts holds, in its order.</summary>
    private IEnumerable<string> Names(string kind) => kind switch
    {
        nameof(UnpublishedPart.Section) => programme.Sections.Select(section => Named(sections.Value, section.Id)),
        nameof(UnpublishedPart.Session) => programme.Sessions.Select(session => Named(sessions.Value, session.Id)),
        nameof(UnpublishedPart.Person) => programme.Credits.Select(credit => Named(credits, credit.Id)),
        nameof(UnpublishedPart.Room) => programme.Rooms.Select(room => Named(rooms, room.Id)),
        _ => programme.Tracks.Select(track => Named(tracks, track.Id)),
    };

    /// <summary>Names by id. Those who are called the same are told apart, so that to put one for the other is seen.</summary>
    private static Dictionary<Guid, string> Called<T>(IEnumerable<T> parts, Func<T, Guid> id, Func<T, string> name) =>
        parts.DistinctBy(id).GroupBy(name).SelectMany(same => same.Count() == 1 ? same.Select(part => (Id: id(part), Name: same.Key)) : same.Select(part => (Id: id(part), Name: $"{same.Key} {Short(id(part))}")))
            .ToDictionary(part => part.Id, part => part.Name);

    /// <summary>What has no name here any more is told apart all the same.</summary>
    private static string Named(IReadOnlyDictionary<Guid, string>? names, Guid id) => names?.GetValueOrDefault(id) ?? Short(id);

    private static string Short(Guid id) => $"(no. {id.ToString("n")[^6..]})";
}
