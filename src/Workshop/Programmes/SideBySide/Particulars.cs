using Workshop.Events;
using Workshop.People;
using Workshop.Publishing;

namespace Workshop.Programmes.SideBySide;

/// <summary>What each part of one programme says, field by field. A part says something else exactly where one of its particulars does.</summary>
/// <param name="titles">What other events and series are called, by id.</param>
/// <param name="other">The state beside which it is read: who is called the same in either is told apart in both.</param>
public sealed class Particulars(Programme programme, IReadOnlyDictionary<Guid, string>? titles = null, Programme? other = null)
{
    private readonly Dictionary<Guid, string> credits = Called(programme, other, of => of.Credits.Select(credit => (credit.Id, credit.Name)));
    private readonly Dictionary<Guid, string> rooms = Called(programme, other, of => of.Rooms.Select(room => (room.Id, room.Name)));
    private readonly Dictionary<Guid, string> tracks = Called(programme, other, of => of.Tracks.Select(track => (track.Id, track.Name)));
    private readonly Lazy<Dictionary<Guid, string>> sections = new(() => Called(programme, other, of => of.Sections.Select(section => (section.Id, Headline.Of(section)))));
    private readonly Lazy<Dictionary<Guid, string>> sessions = new(() => Called(programme, other, of => of.Sessions.Select(session => (session.Id, Headline.Of(session, of)))));

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
    private static Dictionary<Guid, string> Called(Programme programme, Programme? other, Func<Programme, IEnumerable<(Guid Id, string Name)>> parts)
    {
        var own = parts(programme).DistinctBy(part => part.Id).ToList();
        var shared = own.Concat(other is null ? [] : parts(other)).Distinct().CountBy(part => part.Name).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
        return own.ToDictionary(part => part.Id, part => shared.Contains(part.Name) ? $"{part.Name} {Short(part.Id)}" : part.Name);
    }

    /// <summary>What has no name here any more is told apart all the same.</summary>
    private static string Named(IReadOnlyDictionary<Guid, string>? names, Guid id) => names?.GetValueOrDefault(id) ?? Short(id);

    private static string Short(Guid id) => $"(no. {id.ToString("n")[^6..]})";
}
