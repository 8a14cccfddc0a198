using Workshop.Events;
using Workshop.People;

namespace Workshop.Programmes;

public sealed partial record Programme
{
    /// <summary>
    /// Whether the programme holds together: every reference leads to something, nothing is given twice, each section holds what its kind
    /// asks for. Only a programme without problems becomes a working copy (<see cref="Events.Event.Apply"/>) and comes out of it as it was.
    /// Times, zones and languages that nothing could print are problems too; how long or how fine a text is, is for whoever reads it in.
    /// </summary>
    public IReadOnlyList<Problem> Problems() =>
    [
        .. Event.Problems(), .. ZoneProblems(), .. Twice(Sections, "Sections"), .. Twice(Credits, "Credits"), .. Twice(People, "People"), .. Twice(Rooms, "Rooms"),
        .. Twice(Tracks, "Tracks"), .. Twice(Sessions, "Sessions"), .. SectionProblems(), .. PeopleProblems(), .. SessionProblems(),
        .. ParentProblems(),
    ];

    private IEnumerable<Problem> ZoneProblems()
    {
        if (Event.Zone is null && Sessions.FirstOrDefault(session => session.Start is not null || session.End is not null) is { } timed)
            yield return new(nameof(EventDetails.Zone), $"Session {timed.Number} has a time, so the event needs a time zone, such as Europe/Berlin.");
        foreach (var section in Sections)
        {
            var deadlines = section.Content switch
            {
                ImportantDates dates => dates.Rows.SelectMany(row => row.Earlier.Append(row.Due)),
                Registration { Until: { } until } => [until],
                _ => [],
            };
            foreach (var problem in deadlines.SelectMany(deadline => deadline.Problems(Event.Zone)))
                yield return problem with { Field = "Sections" };
        }
    }

    private static IEnumerable<Problem> Twice<T>(ValueList<T> parts, string field)
        where T : class, IPart => Repeated(parts.Select(part => part.Id)).Select(id => new Problem(field, $"The id {id} is given twice."));

    private static IEnumerable<T> Repeated<T>(IEnumerable<T> values) =>
        values.GroupBy(value => value).Where(same => same.Count() > 1).Select(same => same.Key);

    private IEnumerable<Problem> SectionProblems()
    {
        var credits = Credits.Select(credit => credit.Id).ToHashSet();
        foreach (var section in Sections)
        {
            if (section.Content is { } content && content.BelongsTo() != section.Kind)
                yield return new("Sections", $"The section “{section.Heading}” is of kind {section.Kind} but holds what belongs to one of kind {content.BelongsTo()}.");
            if (section.Content is not PeopleGroup group) continue;
            if (!group.Members.All(credits.Contains))
                yield return new("Sections", $"“{section.Heading}” names somebody who is not among the programme's people.");
            if (Repeated(group.Members).Any())
                yield return new("Sections", $"“{section.Heading}” names somebody twice.");
        }
    }

    private IEnumerable<Problem> PeopleProblems()
    {
        var credited = Credits.Select(credit => credit.Person).Distinct().ToList();
        var people = People.Select(person => person.Id).ToList();
        var (known, named) = (people.ToHashSet(), credited.ToHashSet());
        foreach (var credit in Credits.Where(credit => !known.Contains(credit.Person)))
            yield return new("Credits", $"It is not said who {credit.Name} is.");
        foreach (var person in People.Where(person => !named.Contains(person.Id)))
            yield return new("People", $"{person.SortName} is not credited with anything here.");
        if (people.Count == credited.Count && known.SetEquals(named) && !people.SequenceEqual(credited))
            yield return new("People", "The people stand in another order than their credits.");
        foreach (var slug in Repeated(People.Select(person => person.Slug)))
            yield return new("People", $"Two people have the address “{slug}”.");
    }

    private IEnumerable<Problem> SessionProblems()
    {
        var credits = Credits.Select(credit => credit.Id).ToHashSet();
        var rooms = Rooms.Select(room => room.Id).ToHashSet();
        var tracks = Tracks.Select(track => track.Id).ToHashSet();
        foreach (var number in Repeated(Sessions.Select(session => session.Number)))
            yield return new("Sessions", $"Two sessions have the number {number}.");
        foreach (var code in Repeated(Sessions.Select(session => session.Code)))
            yield return new("Sessions", $"Two sessions have the code {code}.");
        foreach (var session in Sessions)
        {
            if (session.Number < 1 || session.Number > LastNumber) yield return Of(session, $"has a number outside 1–{LastNumber}");
            if (!Session.IsCode(session.Code)) yield return Of(session, $"has the code “{session.Code}”, not six of 0–9 and A–Z");
            if (session.End is not null && session.Minutes is not null) yield return Of(session, "has an end and a duration: one of them says it");
            if (session.Minutes is < 1) yield return Of(session, "lasts no time");
            if (session is { PastMidnight: true, Start: null }) yield return Of(session, "is after midnight without having a start");
            if (!session.Credits().All(credits.Contains)) yield return Of(session, "names somebody who is not among the programme's people");
            if (session.Room is { } room && !rooms.Contains(room)) yield return Of(session, "is in a room that the programme does not have");
            if (!session.Tracks.All(tracks.Contains)) yield return Of(session, "is in a track that the programme does not have");
        }
    }

    private IEnumerable<Problem> ParentProblems()
    {
        var parents = Sessions.GroupBy(session => session.Id).ToDictionary(same => same.Key, same => same.First().Parent);
        var circular = Circular(parents);
        foreach (var session in Sessions)
        {
            if (session.Parent is { } parent && !parents.ContainsKey(parent))
                yield return Of(session, "is part of a session that the programme does not have");
            else if (circular.Contains(session.Id))
                yield return Of(session, "is part of itself");
        }
    }

    /// <summary>Those that are parts of themselves, on however long a way; each session is gone to once.</summary>
    private static HashSet<Guid> Circular(Dictionary<Guid, Guid?> parents)
    {
        var (circular, seen) = (new HashSet<Guid>(), new Dictionary<Guid, int>(parents.Count));
        var walk = 0;
        foreach (var session in parents.Keys)
        {
            walk++;
            Guid? at = session;
            while (at is { } here && seen.TryAdd(here, walk)) at = parents.GetValueOrDefault(here);
            if (at is not { } met || seen[met] != walk) continue;
            while (circular.Add(met)) met = parents[met]!.Value;
        }
        return circular;
    }

    private static Problem Of(Session session, string problem) => new("Sessions", $"Session {session.Number} {problem}.");
}
