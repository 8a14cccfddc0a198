using System.Text;
using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Importing.MiniConf;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Tests.Fixtures;
using Workshop.Tests.Importing.Indico;
using Workshop.Tests.Meetings;
using Workshop.Publishing.Tables;
using Xunit.Abstractions;

namespace Workshop.Tests.Importing.MiniConf;

public sealed class MiniConfTests(ITestOutputHelper output)
{
    private const string Calendar = """
        [{"title": "Posters B", "start": "2031-04-28T08:00:00+00:00", "end": "2031-04-28T10:00:00+00:00", "location": "https://moss.example/papers.html?session=Tue+B&filter=keywords", "link": "https://moss.example/papers.html?session=Tue+B&filter=keywords", "category": "time", "calendarId": "---"},
         {"title": "Lunch", "start": "2031-04-27T12:00:00+00:00", "end": "2031-04-27T13:00:00+00:00", "location": "Fern Hall", "link": null, "category": "time", "calendarId": "lunch"},
         {"title": "Posters A", "start": "2031-04-27T08:00:00+00:00", "end": "2031-04-27T10:00:00+00:00", "location": "papers.html?session=Mon+A", "link": "papers.html?session=Mon+A", "category": "time", "calendarId": "pos"}]
        """;

    private const string Config = """
        name: MossConf
        tagline: The Conference <br> on Mosses
        date: April 2031
        citation_date: April 2031
        proceedings_title: Proceedings of the Mosses
        logo:
          image: static/images/moss.png
        # uncomment: nothing
        organization: Society of Mosses
        twitter: moss
        """;

    private const string Papers = "UID,title,authors,abstract,keywords,sessions\np1,Peat and $CO_2$,Lina Fern|Olaf Moos,\"It is wet, and cold.\",peat|bog,Mon A|Tue B\np2,Spores,Lina Fern,Fly.,,\np3,Liverworts,Ida Ried,Green.,,Thu Z\n";

    private const string Speakers = "UID,image,title,institution,speaker,abstract,bio,session\n1,https://moss.example/i.jpg,Bogs of the world,\"Bog Institute, Moorland\",Dr. Wilma Watt,Deep.,Wilma digs.,\n";

    private const string Committee = "committee:\n  - role: Chair\n    name: Ida Ried\n    aff: Bog Institute\n    tw: ida\n  - role: Web\n    name: Ole Moos\n    im: https://moss.example/o.jpg\n";

    private const string Workshops = """[{ "UID": "w", "title": "How to draw moss", "authors": ["Ida Ried", "Lina Fern"], "abstract": "With ink." }]""";

    private static readonly Source[] Parts =
    [
        File("README.md", "# Data of the site\n\nIt is about data."), File("papers.csv", Papers), File("speakers.csv", Speakers), File("workshops.json", Workshops), File("committee.yml", Committee), File("config.yml", Config), File("main_calendar.json", Calendar),
    ];

    private static readonly Lazy<ReadResult> Mosses = new(() => Read(Parts, ("zone", "UTC")));

    private static Programme Programme => Mosses.Value.Events[0].Programme;

    [Fact]
    public void Papers_are_in_the_sessions_that_they_name() => Assert.Equal(
        ["2031-04-27 08:00 Posters A", "2031-04-27 - > Peat and $CO_2$", "2031-04-27 12:00 Lunch", "2031-04-28 08:00 Posters B", "- - Spores", "- - Liverworts", "- - Bogs of the world", "- - How to draw moss"], Order(Programme));

    [Fact]
    public void The_event_is_what_its_configuration_says()
    {
        var details = Programme.Event;
        Assert.Equal(("The Conference on Mosses", "MossConf", "Society of Mosses"), (details.Title, details.Acronym, details.Organization!.Name));
        Assert.Equal(new When.Range(new(2031, 4, 27), new(2031, 4, 28)), details.When);
        Assert.Equal("April 2031", Read([Parts[5], Parts[4]]).Events[0].Programme.Event.When.ToText(null));
    }

    [Fact]
    public void Papers_have_their_authors_keynotes_their_speaker_and_workshops_who_organizes_them()
    {
        var paper = Find("Peat and $CO_2$");
        Assert.Equal((SessionKind.Poster, "It is wet, and cold."), (paper.Kind, paper.Abstract));
        Assert.Equal(["Lina Fern", "Olaf Moos"], paper.Authors.Select(author => Name(author.Credit)));
        Assert.Equal((SessionKind.Keynote, "Dr. Wilma Watt"), (Find("Bogs of the world").Kind, Name(Find("Bogs of the world").Speakers[0])));
        Assert.Equal(("Bog Institute, Moorland", "Wilma digs."), (Programme.Credits.Single(credit => credit.Biography is not null).Affiliation, "Wilma digs."));
        Assert.Equal(["Ida Ried", "Lina Fern"], Find("How to draw moss").Chairs.Select(Name));
        Assert.Equal(["Chair: Ida Ried", "Web: Ole Moos"], Programme.Sections.Select(section => $"{section.Heading}: {Name(((PeopleGroup)section.Content!).Members[0])}"));
    }

    [Fact]
    public void Times_are_told_by_the_clocks_of_the_zone_that_is_answered()
    {
        var asked = Read(Parts).Events[0];
        Assert.Equal("zone", Assert.Single(asked.Questions).Key);
        var there = Read(Parts, ("zone", "Africa/Addis_Ababa")).Events[0].Programme;
        Assert.Equal((new LocalTime(11, 0), new LocalTime(13, 0)), (there.Sessions[0].Start!.Value, there.Sessions[0].End!.Value));
        Assert.Empty(there.Problems());
    }

    [Fact]
    public void What_has_no_place_and_what_is_no_part_of_it_stand_aside()
    {
        foreach (var word in new[] { "keywords", "further session", "not in the calendar", "no part of the data", "setting of the site" }) Assert.Contains(Mosses.Value.Aside, aside => aside.Reason.Contains(word, StringComparison.Ordinal));
        Assert.Equal((SessionKind.Meal, "Fern Hall"), (Find("Lunch").Kind, Programme.Rooms.Single().Name));
    }

    [Fact]
    public void Tables_alone_are_tables_and_the_calendar_alone_is_enough()
    {
        Assert.IsType<Csv>(ReadableFormats.Of([Parts[1]]));
        Assert.Equal(["2031-04-27 08:00 Posters A", "2031-04-27 12:00 Lunch", "2031-04-28 08:00 Posters B"], Order(Read([Parts[6]]).Events[0].Programme));
    }

    [FixtureFact, Trait("Category", Fixture.Category)]
    public void The_template_s_own_data_is_read_whole()
    {
        var parts = Directory.GetFiles(Fixture.At("schedules", "miniconf_template", "sitedata")).Order(StringComparer.Ordinal).Select(path => new Source(Path.GetFileName(path), System.IO.File.ReadAllBytes(path))).ToArray();
        var read = Read(parts, ("zone", "UTC"));
        var programme = Assert.Single(read.Events).Programme;
        Assert.Equal((56 + 687 + 2 + 2, 687, 2), (programme.Sessions.Count, programme.Sessions.Count(session => session.Kind == SessionKind.Poster), Assert.IsType<PeopleGroup>(Assert.Single(programme.Sections).Content).Members.Count));
        Assert.Equal(("MINICONF CONFERENCE MANAGEMENT", new LocalDate(2020, 4, 27), new LocalDate(2020, 4, 30)), (programme.Event.Title, programme.Event.When.FirstDay, programme.Event.When.LastDay));
        output.WriteLine($"{programme.Sessions.Count(session => session.Parent is not null)} papers in sessions, {programme.Credits.Count} people; {string.Join(" ", read.Aside.Select(aside => $"[{aside.Origin.Source}:{aside.Origin.Line}] {aside.Reason}"))}");
        Assert.Empty(programme.Problems());
    }

    [Fact, Trait("Category", Proof.Category)]
    public void Broken_calendars_are_read_or_refused() => Fuzzing.Stands(new MiniConfSite(), "main_calendar.json", [Encoding.UTF8.GetBytes(Calendar)], output);

    [Fact, Trait("Category", Proof.Category)]
    public void Broken_configurations_are_read_or_refused() => Fuzzing.Stands(new MiniConfSite(), "config.yml", [Encoding.UTF8.GetBytes(Config)], output);

    [Fact, Trait("Category", Proof.Category)]
    public void Broken_committees_are_read_or_refused() => Fuzzing.Stands(new MiniConfSite(), "committee.yml", [Encoding.UTF8.GetBytes(Committee)], output);

    [Fact, Trait("Category", Proof.Category)]
    public void Broken_papers_are_read_or_refused() => Fuzzing.Stands(new MiniConfSite(), "papers.csv", [Encoding.UTF8.GetBytes(Papers)], output);

    private static readonly Dictionary<string, (string Name, Func<string> Text)> Made = new()
    {
        ["items of the calendar"] = ("main_calendar.json", () => $"[{Attack.Many("{\"calendarId\":1,\"start\":2},")}1]"),
        ["fifteen thousand items"] = ("main_calendar.json", () => $"[{Attack.Counted(15_000, n => $"{{\"title\":\"T {n}\",\"calendarId\":\"pos\",\"start\":\"2031-04-27T08:00:00+00:00\",\"link\":\"papers.html?session=S{n}\"}},")}1]"),
        ["rows"] = ("papers.csv", () => "UID,title,authors\n" + Attack.Many("1,T,A\n")),
        ["ten thousand papers"] = ("papers.csv", () => "UID,title,authors,sessions\n" + Attack.Counted(10_000, n => $"{n},T {n},A {n}|B {n},S1\n")),
        ["authors"] = ("papers.csv", () => "UID,title,authors\n1,T,\"" + Attack.Many("A B|") + "\"\n"),
        ["sessions"] = ("papers.csv", () => "UID,title,sessions\n1,T,\"" + Attack.Many("A|") + "\"\n"),
        ["a record of yaml"] = ("committee.yml", () => "committee:\n  - role: A\n" + Attack.Counted(120_000, _ => "    name: B\n")),
        ["a large record of yaml"] = ("committee.yml", () => "committee:\n  - role: A\n" + Attack.Many("    name: B\n")),
        ["roles"] = ("committee.yml", () => "committee:\n" + Attack.Counted(19_000, n => $"  - role: R{n}\n    name: N{n}\n")),
        ["settings"] = ("config.yml", () => "citation_date: x\n" + Attack.Counted(800_000, n => $"k{n}: v\n")),
        ["a tagline of tags"] = ("config.yml", () => "citation_date: x\ntagline: " + Attack.Many("<div>") + "\n"),
    };

    public static TheoryData<string> Attacks => [.. Made.Keys];

    [Theory, MemberData(nameof(Attacks)), Trait("Category", Proof.Category)]
    public void An_attack_is_stood(string name) => Attack.Stands(new MiniConfSite(), Made[name].Name, Made[name].Text(), output);

    private static Source File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    private static ReadResult Read(Source[] parts, params (string Key, string Answer)[] answers) =>
        Assert.IsType<MiniConfSite>(ReadableFormats.Of(parts)).Read(parts, new(answers.ToDictionary(pair => pair.Key, pair => pair.Answer))).Value;

    private static Session Find(string title) => Programme.Sessions.Single(session => session.Title == title);

    private static string Name(Guid credit) => Programme.Credits.Find(credit)!.Name;

    private static IEnumerable<string> Order(Programme programme) => IndicoTests.Lines(programme);
}
