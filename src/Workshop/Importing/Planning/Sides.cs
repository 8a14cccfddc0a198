using Workshop.People;
using Workshop.Programmes;
using Workshop.Programmes.SideBySide;

namespace Workshop.Importing.Planning;

/// <summary>The programmes between which a plan is made, all under the ids that parts have here.</summary>
/// <param name="Here">The working copy.</param>
/// <param name="Said">As much of it as the source's format can say.</param>
/// <param name="Source">What the source says.</param>
/// <param name="Brought">What it said the last time; null where it comes for the first time.</param>
/// <param name="SaysAll">Whether silence means something (<see cref="IReadableFormat.SaysAll"/>).</param>
internal sealed record Sides(Programme Here, Programme Said, Programme Source, Programme? Brought, bool SaysAll)
{
    /// <summary>Everything that there is here or in the source, as far as names are wanted of it.</summary>
    internal Programme Whole { get; } = Here with
    {
        Event = Here.Event.Zone is null ? Source.Event : Here.Event,
        Sections = Both(Here.Sections, Source.Sections, Brought?.Sections ?? []),
        Credits = Both(Here.Credits, Source.Credits, Brought?.Credits ?? []),
        People = Both(Here.People, Source.People, Brought?.People ?? []),
        Rooms = Both(Here.Rooms, Source.Rooms, Brought?.Rooms ?? []),
        Tracks = Both(Here.Tracks, Source.Tracks, Brought?.Tracks ?? []),
        Sessions = Both(Here.Sessions, Source.Sessions, Brought?.Sessions ?? []),
    };

    internal Particulars Particulars => field ??= new(Whole);

    /// <summary>The credits, rooms and tracks that something here names.</summary>
    internal HashSet<Guid> NamedHere { get; } = Named(Here);

    internal HashSet<Guid> NamedInSource { get; } = Named(Source);

    internal string Headline(Session session)
    {
        if (session.Title is { Length: > 0 } title) return title;
        var speakers = session.Speakers.Select(id => Names.GetValueOrDefault(id, "")).Where(name => name.Length > 0).ToList();
        return speakers.Count > 0 ? $"{string.Join(", ", speakers)}: {Publishing.Headline.ToBeAnnounced}" : session.Label is { Length: > 0 } label ? label : $"Session {session.Number}";
    }

    internal static HashSet<Guid> Named(Programme programme) =>
    [
        .. programme.Sections.Select(section => section.Content).OfType<PeopleGroup>().SelectMany(group => group.Members),
        .. programme.Sessions.SelectMany(session => session.Credits()), .. programme.Sessions.Select(session => session.Room).OfType<Guid>(),
        .. programme.Sessions.SelectMany(session => session.Tracks),
    ];

    private Dictionary<Guid, string> Names => field ??= Whole.Credits.ToDictionary(credit => credit.Id, credit => credit.Name);

    private static ValueList<T> Both<T>(params IEnumerable<ValueList<T>> lists)
        where T : class, IPart => lists.SelectMany(list => list).DistinctBy(part => part.Id).ToValueList();
}
