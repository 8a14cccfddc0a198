using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Programmes;

public sealed class MissingTests
{
    private static readonly Instant Now = Instant.FromUtc(2019, 11, 1, 12, 0);

    private static readonly Credit Katie = Named("Katie Bouman"), Frank = Named("Frank Wood");

    [Fact]
    public void A_new_event_lacks_a_date_and_a_place()
    {
        var blank = new Programme(Guid.NewGuid(), new());
        Assert.Equal(["No date is given yet.", "No place is given yet."], Said(blank));
        Assert.Equal([("When", blank.Id), ("Place", blank.Id)], Missing.In(blank, Now, _ => null).Select(missing => (missing.Part, missing.Of[0])));
        Assert.Equal(["The date is not decided yet."],
            Said(blank with { Event = new() { When = new When.Undecided("soon"), Attendance = new() { Mode = AttendanceMode.Online } } }));
        Assert.Equal(["The event is postponed, and no new date is given yet."],
            Said(blank with { Event = new() { When = new When.Postponed(new When.NotGiven()), Place = new() { City = "Vancouver" } } }));
    }

    [Fact]
    public void A_complete_event_lacks_nothing() => Assert.Empty(Said(Complete()));

    [Fact]
    public void Talks_lack_time_title_and_abstract_and_breaks_do_not()
    {
        var talk = Complete().Sessions[0];
        Assert.Equal(["Katie Bouman's talk has no time yet."], Said(With(talk with { Start = null })));
        Assert.Equal(["The title of Katie Bouman's talk is still to be announced."], Said(With(talk with { Title = null })));
        Assert.Equal(["Katie Bouman's talk has no abstract yet."], Said(With(talk with { Abstract = " " })));
        Assert.Empty(Said(With(talk with { Abstract = null, Title = null, Start = null, Cancelled = true })));
        Assert.Empty(Said(With(SomeProgramme.Talk("Coffee", "10:00") with { Kind = SessionKind.Break })));
    }

    [Fact]
    public void Many_alike_are_one_line_with_the_first_names()
    {
        Session[] talks =
            [.. Enumerable.Range(1, 12).Select(number => SomeProgramme.Talk($"Talk {number}", "09:00") with { Code = $"TALK{number:00}" })];
        var missing = Assert.Single(Missing.In(With(talks), Now, _ => null));
        Assert.Equal("12 sessions have no abstract yet: “Talk 1”, “Talk 2”, “Talk 3” and 9 more.", missing.Words);
        Assert.Equal(talks.Select(talk => talk.Id), missing.Of);
    }

    [Fact]
    public void Speakers_lack_photos_and_pictures_alternative_texts()
    {
        Assert.Equal(["There is no photo of Katie Bouman yet."], Said(Complete() with { Credits = [Katie with { Photo = null }, Frank] }));
        Assert.Empty(Said(Complete() with { Credits = [Katie, Frank with { Photo = null }] })); // speaks nowhere
        Assert.Equal(["A picture of Katie Bouman has no alternative text."],
            Said(Complete() with { Credits = [Katie with { Photo = new("/files/k.jpg") }, Frank] }));
        Assert.Equal(["Pictures without alternative text: “Venue” and Katie Bouman."], Said(Complete() with
        {
            Sections = [new(Guid.NewGuid(), SectionKind.Venue, "Venue") { Body = "The map: ![](/files/map.png)" }],
            Credits = [Katie with { Photo = new("/files/k.jpg") }, Frank],
        }));
    }

    [Fact]
    public void A_section_may_be_coming_soon_for_a_month()
    {
        var section = new Section(Guid.NewGuid(), SectionKind.Schedule, "Schedule") { State = SectionState.ComingSoon };
        var programme = Complete() with { Sections = [section] };
        Assert.Empty(Missing.In(programme, Now, _ => null));
        Assert.Empty(Missing.In(programme, Now, _ => Now - Duration.FromDays(31)));
        var missing = Assert.Single(Missing.In(programme, Now, id => id == section.Id ? Now - Duration.FromDays(32) : null));
        Assert.Equal("“Schedule” has been “coming soon” for over a month.", missing.Words);
        Assert.Empty(Missing.In(programme with { Sections = [section with { State = SectionState.Hidden }] }, Now, _ => Instant.MinValue));
    }

    [Fact]
    public void A_text_that_readers_do_not_see_is_named()
    {
        var section = new Section(Guid.NewGuid(), SectionKind.Venue, "Venue") { State = SectionState.ComingSoon, Body = "Past the pond." };
        Assert.Equal(["“Venue” says “coming soon”: readers do not see the text that it has."], Said(Complete() with { Sections = [section] }));
        Assert.Empty(Said(Complete() with { Sections = [section with { Body = "" }] }));
        Assert.Empty(Said(Complete() with { Sections = [section with { State = SectionState.Shown }] }));
    }

    [Fact]
    public void A_group_that_names_nobody_is_named()
    {
        var group = new Section(Guid.NewGuid(), SectionKind.People, "Hosts") { Content = new PeopleGroup(GroupRole.Hosts, []) };
        Assert.Equal(["“Hosts” names nobody yet: readers do not see it."], Said(Complete() with { Sections = [group] }));
        Assert.Empty(Said(Complete() with { Sections = [group with { Body = "To be named." }] }));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_named()
    {
        var programme = Complete();
        Assert.Equal(["A link of “Home page” leads nowhere; an address begins with https://."],
            Said(programme with
            {
                Event = programme.Event with { Links = [new("Home page", "htp://a.example"), new("Recordings"), new("Good", "https://a.example")] },
            }));
        Assert.Equal(["A link of Katie Bouman leads nowhere; an address begins with https://."],
            Said(programme with { Credits = [Katie with { Url = "javascript:alert(1)" }, Frank] }));
    }

    [Fact]
    public void Nobody_is_in_two_places_and_no_room_is_booked_twice()
    {
        var room = new Room(Guid.NewGuid(), "West 110");
        var first = Complete().Sessions[0] with { Title = "First", Start = new(9, 0), End = new(10, 0) };
        var second = first with { Id = Guid.NewGuid(), Code = "SECOND", Title = "Second", Start = new(9, 30), End = new(10, 30) };
        Assert.Equal(["Katie Bouman is in two places at once: “First” and “Second”."], Said(With(first, second)));
        var rooms = With(first with { Room = room.Id }, second with { Room = room.Id, Speakers = [Frank.Id] }) with { Rooms = [room] };
        Assert.Equal(["West 110 is booked twice: for Katie Bouman's talk and Frank Wood's talk."], Said(rooms));
    }

    [Fact]
    public void Whatever_an_event_lacks_is_a_sentence_about_something_in_it()
    {
        foreach (var programme in Proof.Of(1_000, Generated.Programme))
        {
            HashSet<Guid> records =
            [
                programme.Id, .. programme.Sections.Select(part => part.Id), .. programme.Credits.Select(part => part.Id),
                .. programme.Sessions.Select(part => part.Id),
            ];
            foreach (var missing in Missing.In(programme, Now, _ => Instant.MinValue))
            {
                Assert.NotEmpty(missing.Of);
                Assert.Subset(records, missing.Of.ToHashSet());
                Assert.EndsWith(".", missing.Words, StringComparison.Ordinal);
            }
        }
    }

    private static Programme Complete() => With(SomeProgramme.Talk("Imaging black holes", "09:00") with
    {
        Kind = SessionKind.InvitedTalk,
        Speakers = [Katie.Id],
        Abstract = "How.",
    });

    private static Programme With(params Session[] sessions)
    {
        var programme = SomeProgramme.Of(sessions);
        return programme with { Event = programme.Event with { Place = new() { City = "Vancouver" } }, Credits = [Katie, Frank] };
    }

    private static Credit Named(string name) =>
        new(Guid.NewGuid(), Guid.NewGuid(), name) { Photo = new("/files/p.jpg", Alternative: $"Portrait of {name}") };

    private static IEnumerable<string> Said(Programme programme) => Missing.In(programme, Now, _ => null).Select(missing => missing.Words);
}
