using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Meetings;

namespace Workshop.Tests.Programmes;

public sealed class SuccessorTests
{
    [Fact]
    public void A_next_edition_holds_together_and_keeps_nothing_that_was_true_of_the_earlier_one_alone()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var earlier = Generated.Programme(new(seed));
            var next = earlier.NextEdition(Guid.NewGuid(), "The next");
            Assert.Empty(next.Problems());
            Assert.Equal((true, true, true, 0), (next.Sessions.IsEmpty, next.Rooms.IsEmpty, next.Calendar.IsEmpty, next.LastNumber));
            Assert.Equal(new When.Undecided(), next.Event.When);
            Assert.Null(next.Event.Place);
            Assert.Null(next.Event.Attendance?.JoinUrl);
            Assert.Equal(earlier.Sections.Select(section => (section.Kind, section.Heading, section.Body)), next.Sections.Select(section => (section.Kind, section.Heading, section.Body)));
            Assert.Equal(Grouped(earlier), Grouped(next));
            Assert.Empty(Ids(earlier).Intersect(Ids(next)));
            Assert.DoesNotContain(next.Sections, section => section.Content is ImportantDates { Rows.IsEmpty: false } or Registration { Until: not null } or AcceptedPapers { Papers.IsEmpty: false });
            Assert.DoesNotContain(next.Sections, section => section is { State: SectionState.Shown, Kind: SectionKind.Dates or SectionKind.Call or SectionKind.Registration or SectionKind.Sponsors });
        }
    }

    [Fact]
    public void A_next_talk_keeps_place_hour_hosts_and_organization_and_never_who_speaks_on_what()
    {
        var (speaker, host) = (new Person(Guid.NewGuid(), "julia", "Zeitlinger, Julia"), new Person(Guid.NewGuid(), "patrick", "Cramer, Patrick"));
        var (says, invites) = (new Credit(Guid.NewGuid(), speaker.Id, "Julia Zeitlinger"), new Credit(Guid.NewGuid(), host.Id, "Patrick Cramer"));
        var series = Guid.NewGuid();
        var latest = new Programme(Guid.NewGuid(), new()
        {
            Kind = EventKind.Seminar, KindAsPrinted = "Scientific seminar", Languages = ["de"], Series = series, Zone = "Europe/Berlin", Hue = 3, Summary = "On cells", Image = new("/files/x"),
            Organization = new("MPI"), Place = new() { Room = "Seminar room" }, When = new When.OnDays([new(new(2022, 8, 15), new(11, 0), new(12, 0))]),
        })
        {
            People = [speaker, host],
            Credits = [says, invites],
            Sections = [new(Guid.NewGuid(), SectionKind.People, "Host") { Content = new PeopleGroup(GroupRole.Hosts, [invites.Id]) }, new(Guid.NewGuid(), SectionKind.About, "") { Body = "Julia’s life" }],
            Sessions = [new(Guid.NewGuid(), "AAAAAA", 1, SessionKind.InvitedTalk) { Title = "Using neural networks", Speakers = [says.Id], Abstract = "There has been" }],
            LastNumber = 1,
        };

        var dated = latest.NextTalk(Guid.NewGuid(), "BBBBBB", "", new(2022, 8, 22));
        Assert.Empty(dated.Problems());
        Assert.Equal(new When.OnDays([new(new(2022, 8, 22), new(11, 0), new(12, 0))]), dated.Event.When);
        Assert.Equal((series, "Scientific seminar", "MPI", "Seminar room", "Europe/Berlin", 3, "de"),
            (dated.Event.Series!.Value, dated.Event.KindAsPrinted, dated.Event.Organization!.Name, dated.Event.Place!.Room, dated.Event.Zone, dated.Event.Hue!.Value, dated.Event.Language));
        Assert.Equal("Host", Assert.Single(dated.Sections).Heading);
        Assert.Equal([host], dated.People);
        var session = Assert.Single(dated.Sessions);
        Assert.Equal((null, 0, null, null), (session.Title, session.Speakers.Count, session.Abstract, session.Start));
        Assert.DoesNotContain("Julia", System.Text.Encoding.UTF8.GetString(Document.Write(dated)), StringComparison.Ordinal);

        var undated = latest.NextTalk(Guid.NewGuid(), "BBBBBB", "On fungi", null);
        Assert.Empty(undated.Problems());
        Assert.Equal(new When.NotGiven(), undated.Event.When);
        Assert.Equal(("On fungi", new NodaTime.LocalTime(11, 0), new NodaTime.LocalTime(12, 0)), (undated.Sessions[0].Title, undated.Sessions[0].Start!.Value, undated.Sessions[0].End!.Value));
    }

    private static List<(string, string)> Grouped(Programme programme) =>
        [.. from section in programme.Sections where section.Content is PeopleGroup from member in ((PeopleGroup)section.Content!).Members select (section.Heading, programme.Credits.Find(member)!.Name)];

    private static IEnumerable<Guid> Ids(Programme programme) => programme.Sections.Select(section => section.Id).Concat(programme.Credits.Select(credit => credit.Id)).Append(programme.Id);
}
