using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Importing.Planning;

/// <summary>
/// Which parts of a source are parts of an event already, and how the others will be called there. An id of the source is kept where it is this
/// event's or nobody's; else the part gets one that follows from both, so that it is the same the next time.
/// </summary>
internal sealed class Recognition
{
    private readonly ReadEvent read;
    private readonly Programme working;
    private readonly Programme? brought;
    private readonly Outside outside;
    private readonly Dictionary<(UnpublishedPart, Guid), Guid> remembered;
    private readonly HashSet<string> slugs;

    internal Recognition(ReadEvent read, Programme working, Brought? brought, Outside outside, Answers answers, bool tellsPeopleApart)
    {
        (this.read, this.working, this.brought, this.outside) = (read, working, brought?.Programme, outside);
        remembered = brought?.Ids.ToDictionary(part => (part.Part, part.Theirs), part => part.Ours) ?? [];
        slugs = [.. working.People.Select(person => person.Slug)];

        var credits = ById(UnpublishedPart.Person, programme => programme.Credits);
        var people = new PeoplePairs(read, working, Ours(programme => programme.Credits), credits, outside, answers);
        people.ByContent();
        people.Ask(amongThemselves: !tellsPeopleApart);
        Questions = people.Questions;
        Name(UnpublishedPart.Person, credits);
        foreach (var (later, earlier) in people.OneOfTheSource) Names.Set(UnpublishedPart.Person, later, Names.Of(UnpublishedPart.Person, earlier));
        NamePeople(people, credits);

        var rooms = ById(UnpublishedPart.Room, programme => programme.Rooms);
        var tracks = ById(UnpublishedPart.Track, programme => programme.Tracks);
        var sections = ById(UnpublishedPart.Section, programme => programme.Sections);
        foreach (var side in Sides)
        {
            rooms.ByName(side.Rooms);
            tracks.ByName(side.Tracks);
            sections.ByContent(side.Sections);
        }
        Name(UnpublishedPart.Room, rooms);
        Name(UnpublishedPart.Track, tracks);
        Name(UnpublishedPart.Section, sections);
        Name(UnpublishedPart.Session, Sessions());
    }

    internal Renaming Names { get; } = new();

    internal IReadOnlyList<Question> Questions { get; }

    /// <summary>What the same sources said before is likelier to be what they say now than what was made of it here.</summary>
    private IEnumerable<Programme> Sides => brought is null ? [working] : [brought, working];

    private Pairs<Session> Sessions()
    {
        var sessions = ById(UnpublishedPart.Session, programme => programme.Sessions);
        var by = new SessionPairs(sessions, id => Names.Of(UnpublishedPart.Person, id), id => Names.Of(UnpublishedPart.Room, id));
        by.ByCode(working.Sessions);
        var here = working.Sessions.Select(session => session.Id).ToHashSet();
        foreach (var side in Sides) by.ByContent(side.Sessions, here);
        // A talk is its event: whatever has changed of it, it is that one.
        if (Publishing.Headline.TalkOf(working) is { } talk && read.Programme.Sessions is [var only]) sessions.Pair(only.Id, talk.Id);
        return sessions;
    }

    private List<T> Ours<T>(Func<Programme, ValueList<T>> list)
        where T : class, IPart => [.. list(working).Concat(brought is null ? [] : list(brought)).DistinctBy(part => part.Id)];

    private Pairs<T> ById<T>(UnpublishedPart part, Func<Programme, ValueList<T>> list)
        where T : class, IPart
    {
        var pairs = new Pairs<T>(list(read.Programme));
        var ours = Ours(list).ConvertAll(known => known.Id).ToHashSet();
        foreach (var their in list(read.Programme))
            if (remembered.GetValueOrDefault((part, their.Id), their.Id) is var our && ours.Contains(our)) pairs.Pair(their.Id, our);
        return pairs;
    }

    private void Name<T>(UnpublishedPart part, Pairs<T> pairs)
        where T : class, IPart
    {
        var used = new HashSet<Guid>();
        foreach (var (their, our) in pairs.Found)
        {
            Names.Set(part, their, our);
            used.Add(our);
        }
        foreach (var their in pairs.Left) Names.Set(part, their.Id, used.Contains(their.Id) || outside.Ids.Contains(their.Id) ? Made(part, their.Id) : their.Id);
    }

    private void NamePeople(PeoplePairs people, Pairs<Credit> credits)
    {
        var here = Ours(programme => programme.Credits).ToDictionary(credit => credit.Id);
        var persons = Ours(programme => programme.People).ToDictionary(person => person.Id);
        var theirs = read.Programme.People.ToDictionary(person => person.Id);
        var named = new Dictionary<Guid, Person>();
        slugs.UnionWith(people.Meant.Values.Select(person => person.Slug));
        foreach (var credit in read.Programme.Credits)
        {
            if (credits.Of(credit.Id) is { } our) Names.Means(credit.Id, persons[here[our].Person]);
            else if (people.Meant.TryGetValue(credit.Id, out var known)) Names.Means(credit.Id, known);
            else if (named.TryGetValue(credit.Person, out var before)) Names.Means(credit.Id, before);
            else Names.Means(credit.Id, named[credit.Person] = New(theirs[credit.Person]));
        }
    }

    private Person New(Person person)
    {
        var slug = person.Slug;
        for (var again = 2; !slugs.Add(slug); again++) slug = $"{person.Slug}-{again}";
        var taken = NamedId.IsNamed(person.Id) && outside.Ids.Contains(person.Id);
        return person with { Id = taken ? Made(UnpublishedPart.Person, person.Id) : person.Id, Slug = slug };
    }

    private Guid Made(UnpublishedPart part, Guid id) => NamedId.Of("import", working.Id.ToString(), part.ToString(), id.ToString());
}
