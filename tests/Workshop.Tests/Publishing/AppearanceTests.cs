using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;

namespace Workshop.Tests.Publishing;

public sealed class AppearanceTests
{
    private static readonly Release First = new(1, Examples.FirstRelease);
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
        var appearances = Appearance.Of(Meeting, First);
        Assert.Equal([Anna, Ben], appearances.Select(each => each.Credit));
        Assert.Equal(["Lead organizers"], appearances[1].Groups);
        Assert.Equal([("TALK01", Part.Speaker), ("TALK02", Part.Speaker)], appearances[0].Sessions.Select(session => (session.Code, session.Part)));
        Assert.Equal([Part.Chair, Part.Author], appearances[1].Sessions.Select(session => session.Part));
        Assert.Equal(9, appearances[0].Sessions[0].Time?.Start.Hour);
        Assert.Null(appearances[0].Sessions[1].Time);
    }

    [Fact]
    public void A_calendar_has_the_timed_talks_and_the_meeting_for_all_else()
    {
        var timedOnly = (Meeting with { Sessions = [Meeting.Sessions[0]], Sections = [] }).Released(Meeting);
        Assert.Equal(["Ears"], Appearance.Of(timedOnly, First)[0].Calendar.Select(entry => entry.Summary));
        Assert.Equal([Meeting.Event.Title, "Ears"], Appearance.Of(Meeting, First)[1].Calendar.Select(entry => entry.Summary));
    }

    [Fact]
    public void A_seminar_talk_is_one_entry_for_its_speaker()
    {
        var appearance = Appearance.Of(Examples.Seminar().Released(), First)[0];
        Assert.Equal("What tadpoles know", Assert.Single(appearance.Calendar).Summary);
        var calendar = ICalendar.OfPerson("Łucja Żabińska", Addresses.Person("lucja-zabinska"), Addresses.PersonCalendar("lucja-zabinska"),
            [(appearance, Examples.Live("tadpoles"))], Examples.Site);
        var entry = Assert.Single(Calendars.CalendarReading.Read(calendar).Entries);
        Assert.Equal("https://meetings.example/events/tadpoles", entry.Url);
    }

    [Fact]
    public void It_survives_as_a_row_keeps_it()
    {
        foreach (var appearance in Appearance.Of(Meeting, First))
            Assert.Equal(appearance, Document.ReadPart<Appearance>(Document.WritePart(appearance)));
    }
}
