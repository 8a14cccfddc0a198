using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;

namespace Workshop.Tests.Publishing;

public sealed class AppearanceTests
{
    private static readonly Credit Anna = new(Examples.Id(30), Examples.Id(40), "Anna");
    private static readonly Credit Ben = new(Examples.Id(31), Examples.Id(41), "Ben");

    private static readonly Programme Meeting = (Examples.On(Examples.OneDay()) with
    {
        Credits = [Anna, Ben],
        Sections = [new(Examples.Id(20), SectionKind.People, "Lead organizers") { Content = new PeopleGroup(GroupRole.Organizers, [Ben.Id]) }],
        Sessions =
        [
            Examples.Talk(1, "Ears", new(9, 30), 30) with { Speakers = [Anna.Id], Chairs = [Ben.Id] },
            Examples.Talk(2, null) with { Authors = [new(Ben.Id), new(Anna.Id, Presents: true)] },
        ],
    }).Released();

    [Fact]
    public void Everybody_is_told_with_groups_and_sessions()
    {
        var appearances = Appearance.Of(Meeting);
        Assert.Equal([Anna, Ben], appearances.Select(each => each.Credit));
        Assert.Equal(["Lead organizers"], appearances[1].Groups);
        Assert.Equal([("TALK01", Part.Speaker), ("TALK02", Part.Speaker)], appearances[0].Sessions.Select(session => (session.Code, session.Part)));
        Assert.Equal([Part.Chair, Part.Author], appearances[1].Sessions.Select(session => session.Part));
    }

    [Fact]
    public void It_survives_as_a_row_keeps_it()
    {
        foreach (var appearance in Appearance.Of(Meeting))
            Assert.Equal(appearance, Document.ReadPart<Appearance>(Document.WritePart(appearance)));
    }
}
