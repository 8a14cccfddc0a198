using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Importing.Indico;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Importing.Indico;

public sealed class IndicoTests
{
    private static readonly Lazy<ReadResult> Tides = new(() => All(IndicoSamples.Event));

    private static Programme Programme => Tides.Value.Events[0].Programme;

    [Fact]
    public void An_event_has_its_title_date_place_and_text()
    {
        var details = Programme.Event;
        Assert.Equal(("Tides & Shores 2031", EventKind.Conference, "Europe/Zurich"), (details.Title, details.Kind, details.Zone));
        Assert.Equal(new When.Range(new(2031, 5, 20), new(2031, 5, 21), new(9, 0), new(17, 30)), details.When);
        Assert.Equal(("Harbour House", "1 Quay Street Seatown"), (details.Place!.Venue, details.Place.Address));
        Assert.Equal("All about **tides**.\n\n- Moon\n- Sun", Assert.Single(Programme.Sections, section => section.Kind == SectionKind.About).Body);
        Assert.Equal(["https://indico.example/event/17/", "https://indico.example/event/17/poster.pdf"], details.Links.Select(link => link.Url));
        Assert.Empty(Tides.Value.Events[0].Questions);
        Assert.Empty(Programme.Problems());
    }

    [Fact]
    public void Sessions_with_contributions_have_them_as_parts_and_all_stand_in_the_order_of_their_times() => Assert.Equal(
        [
            "2031-05-20 - Sands", "2031-05-20 10:00 > Sand in Lima", "2031-05-20 11:00 Tides of the Adriatic", "2031-05-20 - > The Venice gauge", "2031-05-21 09:00 Waves: Part one", "2031-05-21 09:00 > Rogue waves",
            "2031-05-21 14:00 Gallery", "2031-05-21 - > Dunes", "- - A talk without a place yet",
        ],
        Lines(Programme));

    [Fact]
    public void A_contribution_that_has_no_time_stays_without_one()
    {
        var talk = Find("A talk without a place yet");
        Assert.Equal((null, null, null), ((LocalDate?)talk.Day, (LocalTime?)talk.Start, (LocalTime?)talk.End));
        Assert.Equal(20, talk.Minutes);
    }

    [Fact]
    public void A_time_in_another_zone_is_told_by_the_clocks_of_the_event() => Assert.Equal((new LocalTime(10, 0), 45), (Find("Sand in Lima").Start!.Value, Find("Sand in Lima").Minutes!.Value));

    [Fact]
    public void People_are_printed_with_their_first_name_in_front_and_speakers_are_marked_among_the_authors()
    {
        var talk = Find("Tides of the Adriatic");
        Assert.Equal(["Emmy Noether"], talk.Speakers.Select(Name));
        Assert.Equal([("Emmy Noether", true), ("Mary Sommerville", false)], talk.Authors.Select(author => (Name(author.Credit), author.Presents)));
        Assert.Equal("Göttingen", Programme.Credits.Single(credit => credit.Name == "Emmy Noether").Affiliation);
        Assert.Equal(["Maria Mitchell"], Find("Waves: Part one").Chairs.Select(Name));
        var chairs = Assert.IsType<PeopleGroup>(Programme.Sections.Single(section => section.Kind == SectionKind.People).Content);
        Assert.Equal((GroupRole.Organizers, "Ada Lovelace"), (chairs.Role, Name(chairs.Members[0])));
    }

    [Fact]
    public void Two_people_of_one_name_stay_two_where_their_addresses_differ() => Assert.Equal(2, Programme.Credits.Count(credit => credit.Name == "Li Wei"));

    [Fact]
    public void What_is_hidden_there_does_not_come_in()
    {
        Assert.Equal(["https://indico.example/3/slides.pdf"], Find("Tides of the Adriatic").Materials.Select(material => material.Value));
        Assert.Contains(Tides.Value.Aside, aside => aside.Reason.Contains("shows to some only", StringComparison.Ordinal));
        Assert.DoesNotContain("@", System.Text.Encoding.UTF8.GetString(Document.Write(Programme)), StringComparison.Ordinal);
    }

    [Fact]
    public void Rooms_elsewhere_say_where_they_are()
    {
        Assert.Null(Room("Salt Room").Place);
        Assert.Equal("Lighthouse", Room("Foam Room").Place!.Venue);
    }

    [Fact]
    public void Kinds_are_those_that_are_said()
    {
        Assert.Equal((SessionKind.PosterSession, SessionKind.Poster, "P7"), (Find("Gallery").Kind, Find("Dunes").Kind, Find("Dunes").Board));
        Assert.Equal(SessionKind.ContributedTalk, Find("Tides of the Adriatic").Kind);
        Assert.Equal(["Seas"], Programme.Tracks.Select(track => track.Name));
    }

    [Fact]
    public void What_has_no_place_stands_aside_with_its_line() =>
        Assert.Contains(Tides.Value.Aside, aside => aside.Reason.Contains("“keywords”", StringComparison.Ordinal) && aside.Origin.Line == 5);

    [Fact]
    public void The_timetable_brings_the_breaks_to_what_the_event_says()
    {
        var read = new IndicoJson().Read([IndicoSamples.Json(IndicoSamples.Event), IndicoSamples.Json(IndicoSamples.Timetable, "timetable.json")], Answers.None).Value;
        var programme = Assert.Single(read.Events).Programme;
        Assert.Equal(Lines(Programme).Take(2).Append("2031-05-20 10:30 Coffee").Concat(Lines(Programme).Skip(2).Take(4)).Append("2031-05-21 09:30 > Leg stretch").Concat(Lines(Programme).Skip(6)), Lines(programme));
        Assert.Equal([SessionKind.Break, SessionKind.Break], programme.Sessions.Where(session => session.IsBreak).Select(session => session.Kind));
        Assert.Equal(Find("Tides of the Adriatic").Id, programme.Sessions.Single(session => session.Title == "Tides of the Adriatic").Id);
    }

    [Fact]
    public void A_timetable_alone_asks_for_the_title_of_its_event()
    {
        var read = All(IndicoSamples.Timetable).Events[0];
        Assert.Equal(["Title"], read.Questions.Select(question => question.Field));
        Assert.Equal("Tides", All(IndicoSamples.Timetable, ("title", "Tides")).Events[0].Programme.Event.Title);
    }

    [Fact]
    public void Several_results_are_several_events_and_a_lecture_is_a_talk()
    {
        var read = All(IndicoSamples.Category);
        Assert.Equal(2, read.Events.Count);
        var (lecture, meeting) = (read.Events[0].Programme, read.Events[1]);
        var talk = Assert.Single(lecture.Sessions);
        Assert.Equal((EventKind.Seminar, "Foam under the microscope", "Bubbles.", "Agnes Pockels"), (lecture.Event.Kind, talk.Title, talk.Abstract, Assert.Single(lecture.Credits).Name));
        Assert.Equal(new When.OnDays([new(new(2031, 3, 4), new(16, 0), new(17, 0))]), lecture.Event.When);
        Assert.Equal(new When.Range(new(2031, 6, 1), new(2031, 6, 2)), meeting.Programme.Event.When);
        Assert.Equal("zone 22", Assert.Single(meeting.Questions).Key);
        Assert.Equal("Atlantic/Azores", All(IndicoSamples.Category, ("zone 22", "Atlantic/Azores")).Events[1].Programme.Event.Zone);
    }

    [Fact]
    public void The_same_export_again_is_the_same_programme() => Assert.Equal(Programme, All(IndicoSamples.Event).Events[0].Programme);

    [Fact]
    public void What_cannot_be_read_is_refused_with_its_line_and_stands_aside_where_another_file_can()
    {
        var broken = IndicoSamples.Json("{\"count\":1,\n\"_type\":\"HTTPAPIResult\",\n\"results\":[{]}", "broken.json");
        Assert.StartsWith("Line 3 ", Assert.Single(new IndicoJson().Read([broken], Answers.None).Problems).Message, StringComparison.Ordinal);
        var read = new IndicoJson().Read([broken, IndicoSamples.Json(IndicoSamples.Event)], Answers.None).Value;
        Assert.Contains(read.Aside, aside => aside.Origin.Source == "broken.json");
        Assert.Equal(Programme.Sessions, read.Events[0].Programme.Sessions);
    }

    private static ReadResult All(string text, params (string Key, string Answer)[] answers)
    {
        var source = IndicoSamples.Json(text);
        return Assert.IsType<IndicoJson>(ReadableFormats.Of([source])).Read([source], new(answers.ToDictionary(pair => pair.Key, pair => pair.Answer))).Value;
    }

    private static Session Find(string title) => Programme.Sessions.Single(session => session.Title == title);

    private static string Name(Guid credit) => Programme.Credits.Find(credit)!.Name;

    private static Room Room(string name) => Programme.Rooms.Single(room => room.Name == name);

    internal static IEnumerable<string> Lines(Programme programme)
    {
        var timings = Timings.Of(programme);
        return SessionOrder.Of(programme).Select(session => $"{timings[session].Day?.ToString("uuuu-MM-dd", null) ?? "-"} {session.Start?.ToString("HH:mm", null) ?? "-"} {(session.Parent is null ? "" : "> ")}{session.Title}");
    }
}
