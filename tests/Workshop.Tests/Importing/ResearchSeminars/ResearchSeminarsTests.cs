using System.Text;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Importing.ResearchSeminars;
using Workshop.Programmes;
using Workshop.Tests.Importing.Indico;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Tests.Importing.ResearchSeminars;

public sealed class ResearchSeminarsTests(ITestOutputHelper output)
{
    private const string Talks = """
        {
          "seminar_id": "KNOTS", "seminar_ctr": 3, "title": "Braids that untie $\\pi_1$", "speaker": "Dorothea Bleek", "speaker_affiliation": "Cape Town", "speaker_homepage": "https://bleek.example/", "speaker_email": "d@bleek.example",
          "start_time": "2031-03-04 20:00:00+00:00", "end_time": "2031-03-04 21:00:00+00:00", "timezone": "America/New_York", "abstract": "We untie.", "room": "Hall 2-190, Knot House", "online": true, "access_control": 0,
          "live_link": "https://meet.example/knots", "slides_link": "https://bleek.example/slides.pdf", "topics": ["math_GT"], "language": "en", "audience": 0
        }
        """;

    private const string Answer = $$"""
        {
          "code": "success",
          "properties": { "shortname": "KNOTS", "name": "Knots on Tuesdays", "is_conference": false, "homepage": "https://knots.example/", "timezone": "America/New_York", "weekdays": [1], "time_slots": ["15:00-16:00"] },
          "talks": [
            {{Talks}},
            { "seminar_id": "KNOTS", "seminar_ctr": 4, "title": "", "speakers": ["Hertha Ayrton", "Emma Castelnuovo"], "speaker_affiliations": ["London", "Rome"], "start_time": "2031-07-08T15:00:00-04", "end_time": null, "online": true, "access_control": 5, "access_registration": "https://knots.example/register", "live_link": "https://meet.example/secret" },
            { "seminar_id": "KNOTS", "seminar_ctr": 5, "title": "Gone", "speaker": "Nobody", "start_time": "2031-07-15T15:00:00-04:00", "hidden": true }
          ]
        }
        """;

    private const string Conference = """
        { "results": [
          { "shortname": "KnotCon", "name": "Knot Conference", "is_conference": true, "start_date": "2031-09-01", "end_date": "2031-09-02", "timezone": "Europe/Oslo", "organizers": [{ "name": "Sophus Lie", "email": "s@lie.example", "homepage": "https://lie.example" }] },
          { "seminar_id": "KnotCon", "seminar_ctr": 2, "title": "Second", "speaker": "B. Two", "start_time": "2031-09-02 09:00:00+02:00", "end_time": "2031-09-02 10:00:00+02:00", "room": "Aud 1" },
          { "seminar_id": "KnotCon", "seminar_ctr": 1, "title": "First", "speaker": "A. One", "start_time": "2031-09-01 07:00:00+00:00", "end_time": "2031-09-01 08:00:00+00:00", "room": "Aud 1" }
        ] }
        """;

    [Fact]
    public void Each_talk_is_an_event_of_the_series_at_the_time_of_its_place()
    {
        var read = Read(Answer);
        Assert.Equal(("Knots on Tuesdays", "https://knots.example/"), (read.Series!.Title, read.Series.Url));
        var programme = read.Events[0].Programme;
        var talk = Assert.Single(programme.Sessions);
        Assert.Equal(new When.OnDays([new(new(2031, 3, 4), new(15, 0), new(16, 0))]), programme.Event.When);
        Assert.Equal(("America/New_York", EventKind.Seminar, "Hall 2-190, Knot House"), (programme.Event.Zone, programme.Event.Kind, programme.Event.Place!.Room));
        Assert.Equal(("Braids that untie $\\pi_1$", "We untie.", null), (talk.Title, talk.Abstract, talk.Start));
        var speaker = Assert.Single(programme.Credits);
        Assert.Equal(("Dorothea Bleek", "Cape Town", "https://bleek.example/"), (speaker.Name, speaker.Affiliation, speaker.Url));
        Assert.Equal([(MaterialKind.Slides, "https://bleek.example/slides.pdf")], talk.Materials.Select(material => (material.Kind, material.Value)));
        Assert.Equal((AttendanceMode.Hybrid, "https://meet.example/knots"), (programme.Event.Attendance!.Mode, programme.Event.Attendance.JoinUrl));
        Assert.Empty(programme.Problems());
        Assert.Empty(read.Events[0].Questions);
    }

    [Fact]
    public void A_talk_without_a_title_has_its_speakers_and_a_link_for_the_registered_stays_out()
    {
        var programme = Read(Answer).Events[1].Programme;
        Assert.Null(programme.Sessions[0].Title);
        Assert.Equal([("Hertha Ayrton", "London"), ("Emma Castelnuovo", "Rome")], programme.Credits.Select(credit => (credit.Name, credit.Affiliation!)));
        Assert.Equal(new When.OnDays([new(new(2031, 7, 8), new(15, 0))]), programme.Event.When);
        Assert.Equal((null, "Register first: https://knots.example/register"), (programme.Event.Attendance!.JoinUrl, programme.Event.Attendance.HowToJoin));
    }

    [Fact]
    public void Hidden_talks_stand_aside()
    {
        var read = Read(Answer);
        Assert.Equal(2, read.Events.Count);
        Assert.Contains(read.Aside, aside => aside.Reason.Contains("hidden", StringComparison.Ordinal));
        Assert.DoesNotContain("@", string.Concat(read.Events.Select(one => Encoding.UTF8.GetString(Document.Write(one.Programme)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Talks_alone_ask_what_their_series_is_called()
    {
        var read = Read($"[{Talks}]");
        Assert.Equal(("series", "KNOTS"), (Assert.Single(read.Questions).Key, read.Series!.Title));
        Assert.Equal("Knots", Read($"[{Talks}]", ("series", "Knots")).Series!.Title);
        Assert.Equal(Read(Answer).Events[0].Programme.Id, read.Events[0].Programme.Id);
    }

    [Fact]
    public void A_conference_is_one_event_with_its_talks()
    {
        var read = Read(Conference);
        var programme = Assert.Single(read.Events).Programme;
        Assert.Null(read.Series);
        Assert.Equal(("Knot Conference", new When.Range(new(2031, 9, 1), new(2031, 9, 2)), "Europe/Oslo"), (programme.Event.Title, programme.Event.When, programme.Event.Zone));
        Assert.Equal(["2031-09-01 09:00 First", "2031-09-02 09:00 Second"], IndicoTests.Lines(programme));
        Assert.Equal("Aud 1", Assert.Single(programme.Rooms).Name);
        Assert.Single(programme.Sections, section => section.Heading == "Organizers");
    }

    [Fact, Trait("Category", Proof.Category)]
    public void Broken_answers_are_read_or_refused() =>
        Fuzzing.Stands(new ResearchSeminarsJson(), "talks.json", [.. new[] { Answer, $"[{Talks}]", Conference }.Select(Encoding.UTF8.GetBytes)], output);

    private static readonly Dictionary<string, Func<string>> Made = new()
    {
        ["talks"] = () => $"[{Attack.Many("{\"seminar_ctr\":1},")}1]",
        ["five thousand talks"] = () => $"[{Attack.Counted(5_000, n => $"{{\"seminar_ctr\":{n},\"title\":\"T {n}\",\"speaker\":\"A {n}\",\"start_time\":\"2031-03-04 20:00:00+00:00\",\"timezone\":\"UTC\"}},")}1]",
        ["conferences"] = () => $"[{Attack.Counted(200_000, n => $"{{\"shortname\":\"s{n}\",\"is_conference\":true}},")}1]",
        ["conferences with talks"] = () => $"[{Attack.Counted(1_999, n => $"{{\"shortname\":\"s{n}\",\"is_conference\":true}},{{\"seminar_id\":\"s{n}\",\"seminar_ctr\":{n},\"speaker\":\"A\"}},")}1]",
        ["speakers"] = () => $"[{{\"seminar_ctr\":1,\"speakers\":[{Attack.Counted(500_000, n => $"\"A {n}\",")}1]}}]",
        ["nesting"] = () => $"{{\"seminar_ctr\":{Attack.Many("[")}",
        ["nested results"] = () => $"{string.Concat(Enumerable.Repeat("{\"results\":[", 30))}{{\"seminar_ctr\":1}}{string.Concat(Enumerable.Repeat("]}", 30))}",
    };

    public static TheoryData<string> Attacks => [.. Made.Keys];

    [Theory, MemberData(nameof(Attacks)), Trait("Category", Proof.Category)]
    public void An_attack_is_stood(string name) => Attack.Stands(new ResearchSeminarsJson(), "talks.json", Made[name](), output);

    private static ReadResult Read(string text, params (string Key, string Answer)[] answers)
    {
        var source = new Source("talks.json", Encoding.UTF8.GetBytes(text));
        return Assert.IsType<ResearchSeminarsJson>(ReadableFormats.Of([source])).Read([source], new(answers.ToDictionary(pair => pair.Key, pair => pair.Answer))).Value;
    }
}
