using System.Runtime.InteropServices;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Searching;

namespace Workshop.Importing;

/// <summary>
/// A programme in the making, by which every reader keeps the same rules: a person, a room and a track are there once; ids come from the source or are
/// made of what they name (<see cref="NamedId"/>); numbers and codes are given once.
/// </summary>
/// <param name="key">What the source calls the event; two events of one source differ in it.</param>
internal sealed class ProgrammeDraft(string format, string key)
{
    private readonly Dictionary<string, Credit> credits = [];
    private readonly Dictionary<Guid, Person> people = [];
    private readonly Dictionary<string, int> slugs = [];
    private readonly List<Guid> printed = [];
    private readonly Dictionary<Guid, string> names = [];
    private readonly Dictionary<string, Room> rooms = [];
    private readonly Dictionary<string, Track> tracks = [];
    private readonly List<Section> sections = [];
    private readonly List<Session> sessions = [];
    private readonly HashSet<Guid> ids = [];
    private readonly Dictionary<(string Kind, string Name), int> named = [];
    private readonly HashSet<string> codes = [];
    private readonly HashSet<int> numbers = [];
    private readonly Dictionary<Guid, Origin> origins = [];

    internal EventDetails Event { get; set; } = new();

    /// <summary>The event's own id, where the source has one.</summary>
    internal Guid? EventId { get; init; }

    internal List<Question> Questions { get; } = [];

    internal IReadOnlyList<Session> Sessions => sessions;

    internal IReadOnlyList<Section> Sections => sections;

    /// <summary>An id for a part without one. The same name a second time gives another.</summary>
    internal Guid Id(string kind, string name)
    {
        ref var times = ref CollectionsMarshal.GetValueRefOrAddDefault(named, (kind, name), out _);
        while (true)
        {
            var id = NamedId.Of(format, key, kind, times == 0 ? name : $"{name}\0{times}");
            times++;
            if (ids.Add(id)) return id;
        }
    }

    /// <summary>
    /// The credit of a person: the one that has this key or, without a key, this name as it is folded for search. What is known of them already stays;
    /// what was not is filled in.
    /// </summary>
    /// <param name="personKey">What the source tells people apart by; null: their name.</param>
    /// <param name="id">Of the person, where the source has one.</param>
    internal Guid Credit(string name, string? personKey = null, Func<Credit, Credit>? fill = null, string? orcid = null, Guid? id = null)
    {
        var by = personKey is null ? $"name {Folding.Fold(name)}" : $"key {personKey}";
        if (!credits.TryGetValue(by, out var credit))
        {
            var person = new Person(Given(id) ?? Id("person", by), FreeSlug(PersonName.Of(name).Slug), PersonName.Of(name).SortName, orcid);
            people.Add(person.Id, person);
            credit = new(Id("credit", by), person.Id, name);
            printed.Add(credit.Id);
            names.Add(credit.Id, name);
        }
        if (fill is not null) credit = Filled(credit, fill(credit));
        if (orcid is not null && people[credit.Person].Orcid is null) people[credit.Person] = people[credit.Person] with { Orcid = orcid };
        credits[by] = credit;
        return credit.Id;
    }

    /// <param name="id">Where the source has one.</param>
    /// <param name="key">What the source tells rooms apart by; null: their name as it is folded for search.</param>
    internal Guid Room(string name, Func<Room, Room>? fill = null, Guid? id = null, string? key = null)
    {
        var by = key ?? Folding.Fold(name);
        if (!rooms.TryGetValue(by, out var room)) room = new(Given(id) ?? Id("room", by), name);
        rooms[by] = fill is null ? room : fill(room);
        return room.Id;
    }

    /// <param name="key">Likewise.</param>
    internal Guid Track(string name, int? hue = null, string? key = null)
    {
        var by = key ?? Folding.Fold(name);
        if (!tracks.TryGetValue(by, out var track)) track = new(Id("track", by), name);
        tracks[by] = track with { Hue = track.Hue ?? hue };
        return track.Id;
    }

    /// <summary>As the credit is printed.</summary>
    internal string NameOf(Guid credit) => names[credit];

    internal Section Add(Section section, Origin? origin = null)
    {
        sections.Add(section);
        if (origin is not null) origins[section.Id] = origin;
        return section;
    }

    internal Section Section(SectionKind kind, string heading) => new(Id("section", $"{kind} {Folding.Fold(heading)}"), kind, heading);

    /// <summary>A session with an id, a code and a number of its own, kept from the source where it gives them and nothing else has them. Not added yet.</summary>
    /// <param name="sessionKey">What the source tells sessions apart by.</param>
    internal Session Session(string sessionKey, SessionKind kind, Guid? id = null, string? code = null, int? number = null)
    {
        var its = Given(id) ?? Id("session", sessionKey);
        if (code is null || !Programmes.Session.IsCode(code) || !codes.Add(code))
        {
            var from = its;
            while (!codes.Add(code = NamedId.Code(from))) from = NamedId.Of(from.ToString());
        }
        return new(its, code, number is > 0 and < int.MaxValue && numbers.Add(number.Value) ? number.Value : 0, kind);
    }

    internal void Add(Session session, Origin? origin = null)
    {
        sessions.Add(session);
        if (origin is not null) origins[session.Id] = origin;
    }

    /// <summary>Each by what it has become.</summary>
    internal void ReplaceAll(IReadOnlyDictionary<Guid, Session> by)
    {
        for (var at = 0; at < sessions.Count; at++) sessions[at] = by[sessions[at].Id];
    }

    /// <summary>Those of these ids by what they have become, where they stood.</summary>
    internal void Replace(IEnumerable<Session> changed)
    {
        var by = changed.ToDictionary(session => session.Id);
        for (var at = 0; at < sessions.Count; at++) sessions[at] = by.GetValueOrDefault(sessions[at].Id, sessions[at]);
    }

    internal void Remove(IReadOnlySet<Guid> gone) => sessions.RemoveAll(known => gone.Contains(known.Id));

    internal void Note(Guid part, Origin origin) => origins[part] = origin;

    internal ReadEvent Read()
    {
        var next = 0;
        for (var at = 0; at < sessions.Count; at++)
            if (sessions[at].Number == 0) sessions[at] = sessions[at] with { Number = Next(ref next) };
        var numbered = sessions.ToValueList();
        var known = credits.Values.ToDictionary(credit => credit.Id);
        var programme = new Programme(EventId ?? NamedId.Of(format, key), Event)
        {
            Sections = sections.ToValueList(),
            Credits = printed.Select(id => known[id]).ToValueList(),
            People = people.Values.ToValueList(),
            Rooms = rooms.Values.ToValueList(),
            Tracks = tracks.Values.ToValueList(),
            Sessions = numbered,
            LastNumber = numbered.IsEmpty ? 0 : numbered.Max(session => session.Number),
        };
        return new(programme.Settled()) { Questions = Questions.ToValueList(), Origins = origins };
    }

    /// <summary>An id of the source, if it is one and nothing else has it.</summary>
    private Guid? Given(Guid? id) => id is { } given && given != Guid.Empty && ids.Add(given) ? given : null;

    private int Next(ref int last)
    {
        do last++;
        while (!numbers.Add(last));
        return last;
    }

    private string FreeSlug(string slug)
    {
        if (slugs.TryAdd(slug, 1)) return slug;
        while (true)
            if ($"{slug}-{++slugs[slug]}" is var free && slugs.TryAdd(free, 1)) return free;
    }

    private static Credit Filled(Credit credit, Credit more) => credit with
    {
        Affiliation = credit.Affiliation ?? more.Affiliation,
        Url = credit.Url ?? more.Url,
        Biography = credit.Biography ?? more.Biography,
        Photo = credit.Photo ?? more.Photo,
    };
}
