using Workshop.Events;
using Workshop.People;

namespace Workshop.Programmes;

public sealed partial record Programme
{
    /// <summary>Whether a group or a session names the credit.</summary>
    public bool Names(Guid credit) => GroupsOf(credit).Any() || Sessions.Any(session => session.Credits().Contains(credit));

    /// <summary>The sections whose group the credit is in.</summary>
    public IEnumerable<Section> GroupsOf(Guid credit) => Sections.Where(section => section.Content is PeopleGroup group && group.Members.Contains(credit));

    /// <summary>With somebody at the end of a group: as they are credited here already, else by the credit given. Who is in it stays where they are.</summary>
    public Programme Joining(Guid section, Credit credit, Person person)
    {
        if (Credits.FirstOrDefault(known => known.Person == person.Id) is not { } here) return Crediting(credit, person).InGroup(section, members => [.. members, credit.Id]);
        return InGroup(section, members => members.Any(member => Credits.Find(member)!.Person == person.Id) ? members : [.. members, here.Id]);
    }

    /// <summary>Without the credit in one group; if nothing names it any more it goes with all that it says.</summary>
    public Programme Leaving(Guid section, Guid credit)
    {
        var left = InGroup(section, members => Except(members, credit));
        return left.Names(credit) ? left : left.WithoutCredit(credit);
    }

    /// <summary>With the members of a group changed; of any other section nothing changes.</summary>
    public Programme InGroup(Guid section, Func<ValueList<Guid>, ValueList<Guid>> change) =>
        Sections.Find(section) is { Kind: SectionKind.People } known && (known.Content ?? SectionContent.Empty(known.Kind)) is PeopleGroup group
            ? this with { Sections = Sections.With(known with { Content = group with { Members = change(group.Members) } }) }
            : this;
}
