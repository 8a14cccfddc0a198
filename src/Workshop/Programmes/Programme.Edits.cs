using Workshop.Events;
using Workshop.People;

namespace Workshop.Programmes;

public sealed partial record Programme
{
    /// <summary>With one more session at the end, which gets the next number.</summary>
    /// <param name="code">New on the whole site.</param>
    public Programme Adding(Guid id, string code, Func<Session, Session> fill) => this with
    {
        LastNumber = LastNumber + 1,
        Sessions = [.. Sessions, fill(new(id, code, LastNumber + 1, SessionKind.Other))],
    };

    /// <summary>With those sections shown that were coming soon.</summary>
    public Programme Revealing(Func<Section, bool> which) => this with
    {
        Sections = Sections.Select(section => section.State == SectionState.ComingSoon && which(section) ? section with { State = SectionState.Shown } : section).ToValueList(),
    };

    /// <summary>Without a session; what was part of it goes up to where it stood.</summary>
    public Programme WithoutSession(Guid id) => this with
    {
        Sessions = Sessions.Where(session => session.Id != id)
            .Select(session => session.Parent == id ? session with { Parent = Sessions.Find(id)?.Parent } : session).ToValueList(),
    };

    public Programme WithoutRoom(Guid id) => this with
    {
        Rooms = Rooms.Without(id),
        Sessions = Sessions.Select(session => session.Room == id ? session with { Room = null } : session).ToValueList(),
    };

    public Programme WithoutTrack(Guid id) => this with
    {
        Tracks = Tracks.Without(id),
        Sessions = Sessions.Select(session => session.Tracks.Contains(id) ? session with { Tracks = Except(session.Tracks, id) } : session).ToValueList(),
    };

    /// <summary>With one more person, who is not in any group or session yet.</summary>
    public Programme Crediting(Credit credit, Person person) =>
        (this with { Credits = [.. Credits, credit], People = People.With(person) }).Settled();

    /// <summary>Without a credit, in groups and sessions too.</summary>
    public Programme WithoutCredit(Guid id) => (this with
    {
        Credits = Credits.Without(id),
        Sections = Sections.Select(section => section.Content is PeopleGroup group && group.Members.Contains(id)
            ? section with { Content = group with { Members = Except(group.Members, id) } }
            : section).ToValueList(),
        Sessions = Sessions.Select(session => session.Credits().Contains(id)
            ? session with
            {
                Speakers = Except(session.Speakers, id),
                Authors = session.Authors.Where(author => author.Credit != id).ToValueList(),
                Chairs = Except(session.Chairs, id),
            }
            : session).ToValueList(),
    }).Settled();

    /// <summary>With exactly the people that its credits are of, in their order.</summary>
    public Programme Settled()
    {
        var known = People.DistinctBy(person => person.Id).ToDictionary(person => person.Id);
        return this with
        {
            People = Credits.Select(credit => credit.Person).Distinct().Select(id => known.GetValueOrDefault(id)).OfType<Person>().ToValueList(),
        };
    }

    private static ValueList<Guid> Except(ValueList<Guid> ids, Guid id) => ids.Where(other => other != id).ToValueList();
}
