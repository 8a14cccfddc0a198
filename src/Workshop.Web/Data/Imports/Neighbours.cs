using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Data.Imports;

/// <summary>
/// What the events of one source meet here, one after the other: what comes with one is there for those behind it, so that nothing is there twice and
/// a speaker of two talks is asked about as somebody whom the portal knows.
/// </summary>
public sealed class Neighbours
{
    private readonly HashSet<Guid> ids;
    private readonly Dictionary<string, Guid> codes;
    private readonly Dictionary<Guid, KnownPerson> people = [];
    private readonly Dictionary<string, List<KnownPerson>> beginnings = [];
    private readonly HashSet<Guid> events;
    private readonly HashSet<string> pictures;

    internal Neighbours(HashSet<Guid> ids, Dictionary<string, Guid> codes, IEnumerable<KnownPerson> people, HashSet<Guid> events, HashSet<string> pictures)
    {
        (this.ids, this.codes, this.events, this.pictures) = (ids, codes, events, pictures);
        foreach (var known in people) Meet(known);
    }

    /// <summary>Of all of it what this event may touch.</summary>
    public Outside Of(Programme source) => new()
    {
        Ids = ids,
        Codes = codes,
        People = [.. source.Credits.SelectMany(credit => Acquaintances.BeginningsOf(credit.Name)).Distinct().SelectMany(beginning => beginnings.GetValueOrDefault(beginning, []))
            .Concat(source.People.Select(person => people.GetValueOrDefault(person.Id)).OfType<KnownPerson>()).DistinctBy(known => known.Person.Id)],
        Events = events,
        Pictures = pictures,
    };

    /// <summary>Takes in what is about to be here.</summary>
    /// <param name="brought">Under the ids that it has here.</param>
    internal void Take(Programme brought)
    {
        foreach (var id in brought.Sections.Select(part => part.Id).Concat(brought.Credits.Select(part => part.Id)).Concat(brought.Rooms.Select(part => part.Id))
            .Concat(brought.Tracks.Select(part => part.Id)).Concat(brought.Sessions.Select(part => part.Id))) ids.Add(id);
        foreach (var session in brought.Sessions) codes.TryAdd(session.Code, session.Id);
        var persons = brought.People.ToDictionary(person => person.Id);
        foreach (var credit in brought.Credits) Meet(new(persons[credit.Person], credit.Name, credit.Affiliation));
    }

    private void Meet(KnownPerson known)
    {
        ids.Add(known.Person.Id);
        if (!people.TryAdd(known.Person.Id, known)) return;
        foreach (var beginning in Acquaintances.BeginningsOf(known.Name).Concat(Acquaintances.BeginningsOf(known.Person.SortName)).Distinct())
        {
            if (!beginnings.TryGetValue(beginning, out var same)) beginnings.Add(beginning, same = []);
            same.Add(known);
        }
    }
}
