using System.Text;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Tests.Programmes;

public sealed class PublicTests(ITestOutputHelper output)
{
    [Fact]
    [Trait("Category", Proof.Category)]
    public void A_marker_in_every_hidden_field_is_nowhere_in_what_the_public_sees()
    {
        var count = 0;
        foreach (var (programme, markers) in Proof.Of(10_000, Marked.Programme))
        {
            count += markers.Count;
            Assert.Empty(programme.Problems());
            var whole = Encoding.UTF8.GetString(Document.Write(programme));
            var seen = Encoding.UTF8.GetString(Document.Write(Programme.Public(programme)));
            Assert.All(markers, marker => Assert.Contains(marker, whole, StringComparison.Ordinal));
            Assert.DoesNotContain(markers, marker => seen.Contains(marker, StringComparison.OrdinalIgnoreCase));
        }
        output.WriteLine($"{count} markers in {Proof.Of(10_000)} programmes");
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Where_nothing_is_hidden_nothing_is_lost()
    {
        foreach (var programme in Proof.Of(10_000, random => Open(Generated.Programme(random)))) Assert.Equal(programme, Programme.Public(programme));
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void What_is_public_holds_together_and_stays_as_it_is()
    {
        foreach (var programme in Proof.Of(10_000, Generated.Programme))
        {
            var seen = Programme.Public(programme);
            Assert.Empty(seen.Problems());
            Assert.Equal(seen, Programme.Public(seen));
        }
    }

    [Fact]
    public void Shown_sections_stay_beside_hidden_ones_as_they_are()
    {
        Programme meeting = Meeting(SectionState.Hidden) with
        {
            Sections = [new(new Guid("00000000-0000-0000-0000-000000000001"), SectionKind.About, "About") { Body = "Text" }, .. Meeting(SectionState.Hidden).Sections],
        };
        Assert.Equal(meeting.Sections[0], Assert.Single(Programme.Public(meeting).Sections));
    }

    [Fact]
    public void A_group_in_which_is_nobody_yet_is_not_there_unless_it_says_something()
    {
        var group = new Section(Guid.NewGuid(), SectionKind.People, "Hosts") { Content = new PeopleGroup(GroupRole.Hosts, []) };
        Assert.Empty(Programme.Public(new(Guid.NewGuid(), new()) { Sections = [group] }).Sections);
        foreach (var said in new[] { group with { Body = "To be named." }, group with { State = SectionState.ComingSoon, Content = null } })
            Assert.Equal([said], Programme.Public(new(Guid.NewGuid(), new()) { Sections = [said] }).Sections);
    }

    [Fact]
    public void A_schedule_that_is_coming_soon_keeps_its_heading_and_nothing_of_its_sessions()
    {
        var seen = Programme.Public(Meeting(SectionState.ComingSoon));
        Assert.Equal("Schedule", Assert.Single(seen.Sections).Heading);
        Assert.True(seen.Sessions.IsEmpty && seen.Credits.IsEmpty && seen.People.IsEmpty && seen.Rooms.IsEmpty && seen.Tracks.IsEmpty);
    }

    [Fact]
    public void A_session_that_calendars_know_can_be_cancelled_there_after_it_was_hidden()
    {
        var meeting = Meeting(SectionState.Hidden);
        var issued = new CalendarStamp(meeting.Sessions[0].Id, "known@example.org", 3, Instant.FromUtc(2019, 10, 1, 8, 0), new(new(2019, 12, 14, 8, 0)))
        {
            Place = "West 109",
        };
        Assert.Equal([issued with { Status = CalendarStatus.Cancelled, Place = null }], Programme.Public(meeting with { Calendar = [issued] }).Calendar);
    }

    [Fact]
    public void The_stream_of_a_session_is_kept_private_with_the_link_to_join_and_its_other_materials_are_not()
    {
        Material stream = new(MaterialKind.Stream, "https://video.example/live"), slides = new(MaterialKind.Slides, "https://slides.example/1");
        var meeting = Meeting(SectionState.Shown);
        meeting = meeting with { Sessions = [meeting.Sessions[0] with { Materials = [stream, slides] }] };
        Assert.Equal([stream, slides], Seen(new() { JoinHidden = false }));
        Assert.Equal([slides], Seen(new() { JoinHidden = true }));
        IEnumerable<Material> Seen(Attendance attendance) =>
            Programme.Public(meeting with { Event = meeting.Event with { Attendance = attendance } }).Sessions[0].Materials;
    }

    [Fact]
    public void What_is_part_of_a_hidden_poster_is_hidden_with_it()
    {
        var meeting = Meeting(SectionState.Shown);
        var poster = new Session(new("00000000-0000-0000-0000-0000000000f1"), "P00001", 2, SessionKind.Poster);
        var demonstration = new Session(new("00000000-0000-0000-0000-0000000000f2"), "P00002", 3, SessionKind.Other) { Parent = poster.Id };
        var hidden = meeting with
        {
            Sessions = [.. meeting.Sessions, demonstration, poster],
            Sections = [.. meeting.Sections, new(new("00000000-0000-0000-0000-0000000000f3"), SectionKind.Posters, "Posters") { State = SectionState.Hidden }],
        };
        Assert.Equal(meeting.Sessions, Programme.Public(hidden).Sessions);
    }

    private static Programme Meeting(SectionState state)
    {
        var person = new Person(new("00000000-0000-0000-0000-0000000000a1"), "ada", "Ada");
        var credit = new Credit(new("00000000-0000-0000-0000-0000000000a2"), person.Id, "Ada");
        var room = new Room(new("00000000-0000-0000-0000-0000000000a3"), "West 109");
        var track = new Track(new("00000000-0000-0000-0000-0000000000a4"), "Vision");
        return new(new("00000000-0000-0000-0000-0000000000a5"), new() { Title = "Meeting" })
        {
            Sections = [new(new("00000000-0000-0000-0000-0000000000a6"), SectionKind.Schedule, "Schedule") { State = state, Body = "Text" }],
            Credits = [credit],
            People = [person],
            Rooms = [room],
            Tracks = [track],
            Sessions =
            [
                new(new("00000000-0000-0000-0000-0000000000a7"), "A00001", 1, SessionKind.Keynote)
                {
                    Speakers = [credit.Id], Room = room.Id, Tracks = [track.Id],
                },
            ],
            LastNumber = 3,
        };
    }

    /// <summary>The same with nothing hidden in it, and nothing in it that nothing refers to.</summary>
    private static Programme Open(Programme programme)
    {
        var records = programme.Sessions.Select(session => session.Id).Append(programme.Id).ToHashSet();
        var open = programme with
        {
            Event = programme.Event with
            {
                Image = WithFile(programme.Event.Image),
                Attendance = programme.Event.Attendance is { } attendance ? attendance with { JoinHidden = false } : null,
            },
            Sections = programme.Sections.Select(section => section with
            {
                State = SectionState.Shown,
                Body = section.Body.Length > 0 ? section.Body : "Somebody will be named.",
                Content = section.Content is Sponsors sponsors
                    ? new Sponsors(sponsors.Items.Select(item => item with { Logo = WithFile(item.Logo) }).ToValueList()) : section.Content,
            }).ToValueList(),
            Credits = programme.Credits.Select(credit => credit with { Photo = WithFile(credit.Photo) }).ToValueList(),
            Calendar = programme.Calendar.Where(stamp => records.Contains(stamp.Record)).ToValueList(),
        };
        var credited = open.Sections.Select(section => section.Content).OfType<PeopleGroup>().SelectMany(group => group.Members)
            .Concat(open.Sessions.SelectMany(session => session.Credits())).ToHashSet();
        var credits = open.Credits.Where(credit => credited.Contains(credit.Id)).ToValueList();
        return open with
        {
            Credits = credits,
            People = open.People.Where(person => credits.Any(credit => credit.Person == person.Id)).ToValueList(),
            Rooms = open.Rooms.Where(room => open.Sessions.Any(session => session.Room == room.Id)).ToValueList(),
            Tracks = open.Tracks.Where(track => open.Sessions.Any(session => session.Tracks.Contains(track.Id))).ToValueList(),
        };

        static Picture? WithFile(Picture? picture) => picture is { Source: null } ? picture with { Source = "/files/a.jpg" } : picture;
    }
}
