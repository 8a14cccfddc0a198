using Workshop.Events;
using Workshop.People;
using Workshop.Publishing;

namespace Workshop.Programmes.SideBySide;

/// <summary>What each part of one programme says, field by field. A part says something else exactly where one of its particulars does.</summary>
/// <param name="titles">What other events and series are called, by id.</param>
public sealed class Particulars(Programme programme, IReadOnlyDictionary<Guid, string>? titles = null)
{
    private readonly Dictionary<Guid, string> credits = programme.Credits.DistinctBy(credit => credit.Id).ToDictionary(credit => credit.Id, credit => credit.Name);
    private readonly Dictionary<Guid, string> rooms = programme.Rooms.DistinctBy(room => room.Id).ToDictionary(room => room.Id, room => room.Name);
    private readonly Dictionary<Guid, string> tracks = programme.Tracks.DistinctBy(track => track.Id).ToDictionary(track => track.Id, track => track.Name);

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
        [.. SessionParticulars.Of(session, programme, id => Named(credits, id), id => Named(rooms, id), id => Named(tracks, id))];

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
        nameof(UnpublishedPart.Section) => programme.Sections.Select(Headline.Of),
        nameof(UnpublishedPart.Session) => programme.Sessions.Select(session => Headline.Of(session, programme)),
        nameof(UnpublishedPart.Person) => programme.Credits.Select(credit => credit.Name),
        nameof(UnpublishedPart.Room) => programme.Rooms.Select(room => room.Name),
        _ => programme.Tracks.Select(track => track.Name),
    };

    /// <summary>What has no name here any more is told apart all the same.</summary>
    private static string Named(IReadOnlyDictionary<Guid, string>? names, Guid id) => names?.GetValueOrDefault(id) ?? Short(id);

    private static string Short(Guid id) => $"(no. {id.ToString("n")[^6..]})";
}
