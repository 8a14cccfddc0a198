using Workshop.People;
using Workshop.Programmes;
using Workshop.Sheets;
using Workshop.Time;

namespace Workshop.Tests.Sheets;

public sealed class SessionCellsTests
{
    private static readonly Credit Katie = Known("Katie Bouman", "Caltech"), Wei = Known("Wei Wang", "Tsinghua"), OtherWei = Known("Wei Wang", "MIT"), King = Known("King, Martin", null);
    private static readonly Programme Meeting = new(Guid.NewGuid(), new()) { Credits = [Katie, Wei, OtherWei, King], Rooms = [new(Guid.NewGuid(), "West 110")] };
    private static readonly Session Empty = new(Guid.NewGuid(), "AAAAAA", 1, SessionKind.Other);

    [Theory]
    [InlineData("9", "", "09:00 –  ")]
    [InlineData("09:30", "10.15", "09:30 – 10:15 ")]
    [InlineData("2 pm", "45 min", "14:00 –  45")]
    [InlineData("00:30 +1", "2:00", "00:30+1 – 02:00 ")]
    [InlineData("", "noon", " – 12:00 ")]
    [InlineData("13:00", "2h", "13:00 –  120")]
    [InlineData("13:00", "14h", "13:00 – 14:00 ")]
    [InlineData("13:00", "1.5 hours", "13:00 –  90")]
    [InlineData("+1", "", " –  ")]
    public void Times_are_read_as_people_write_them(string start, string until, string times)
    {
        var session = Read(new() { Start = start, Until = until }).Value;
        Assert.Equal(times, $"{Time(session.Start)}{(session.PastMidnight ? "+1" : "")} – {Time(session.End)} {session.Minutes}");
    }

    [Theory]
    [InlineData("Start", "10.75", "“10.75” is not a time of day; did you mean 10:45?")]
    [InlineData("Start", "soon", "“soon” is not a time of day; write it like 14:30 or 2:30 pm.")]
    [InlineData("Until", "45", "“45” is not a time of day; write it like 14:30 or 2:30 pm. A duration is written like 45 min.")]
    [InlineData("Day", "Saturday", "“Saturday” is not a date: write it like 2019-12-14.")]
    [InlineData("Kind", "Talk", "“Talk” is not a kind of session.")]
    [InlineData("Speakers", "Anna Brandt, Jo Li", "Are these several people? Put a semicolon between them. If it is one name, put it in quotation marks: “Anna Brandt, Jo Li”.")]
    [InlineData("Speakers", "Anna Brandt and Jo Li", "Are these several people? Put a semicolon between them. If it is one name, put it in quotation marks: “Anna Brandt and Jo Li”.")]
    [InlineData("Speakers", "Jo Li, Anna Brandt (MIT)", "Are these several people? Put a semicolon between them. If it is one name, put it in quotation marks: “Jo Li, Anna Brandt”.")]
    [InlineData("Speakers", "Jo Li, MIT, Anna Brandt", "Are these several people? Put a semicolon between them. If it is one name, put it in quotation marks: “Jo Li, MIT, Anna Brandt”.")]
    [InlineData("Speakers", "Wei Wang", "Several people here are called “Wei Wang”: write Wei Wang (Tsinghua) or Wei Wang (MIT).")]
    [InlineData("Speakers", "Katie Bouman (MIT)", "Katie Bouman is here with another affiliation: write Katie Bouman, and change the affiliation among the people.")]
    [InlineData("Speakers", "“”", "There is no name between these marks.")]
    public void What_cannot_be_read_is_said_beside_its_cell(string cell, string typed, string message)
    {
        var cells = new SessionCells();
        typeof(SessionCells).GetProperty(cell)!.SetValue(cells, typed);
        Assert.Equal([new(cell, message)], Read(cells).Problems);
    }

    [Theory]
    [InlineData("Katie Bouman; Jo Li", "Katie Bouman; Jo Li", 1)]
    [InlineData("Katie Bouman (Caltech);; Katie Bouman", "Katie Bouman", 0)]
    [InlineData("Wei Wang (MIT)", "Wei Wang (MIT)", 0)]
    [InlineData("“King, Martin”", "“King, Martin”", 0)]
    [InlineData("King, Martin", "“King, Martin”", 0)]
    [InlineData("\"Brandt; Anna\" (NYU); Jo Li, Jr.", "“Brandt; Anna”; “Jo Li, Jr.”", 2)]
    [InlineData("Jo Li (NYU; Courant)", "Jo Li", 1)]
    [InlineData("Jo Li, Stanford University, CA, USA", "Jo Li", 1)]
    [InlineData("Jo Li · Katie Bouman · Mr. Prabhat", "Jo Li; Katie Bouman; Mr. Prabhat", 2)]
    [InlineData("“Jo · Li”; Anna·Maria", "“Jo · Li”; Anna·Maria", 2)]
    [InlineData("Robert'); DROP TABLE Students;--", "Robert'); DROP TABLE Students; --", 3)]
    public void Speakers_are_found_by_their_names_or_made(string typed, string shown, int made)
    {
        var names = Names(typed);
        var session = new SessionCells { Speakers = typed }.Read(Empty, new(), names).Value;
        var into = names.Into(Meeting);
        Assert.Equal((shown, made), (new Names(into).PeopleOf(session.Speakers), into.Credits.Count - Meeting.Credits.Count));
    }

    [Fact]
    public void Who_speaks_already_is_meant_first_and_a_new_name_makes_one_person()
    {
        var session = Empty with { Speakers = [OtherWei.Id] };
        var names = Names("Jo Li");
        var (was, first) = (SessionCells.From(session, names), Guid.Empty);
        foreach (var typed in new[] { "Wei Wang; Jo Li", "Jo Li; Wei Wang" })
        {
            var read = (was with { Speakers = typed }).Read(session, was, names).Value.Speakers;
            Assert.Contains(OtherWei.Id, read);
            var stranger = read.Single(id => id != OtherWei.Id);
            Assert.Equal(first == Guid.Empty ? stranger : first, stranger);
            first = stranger;
        }
    }

    [Fact]
    public void A_text_is_kept_to_the_letter_where_only_others_are_typed()
    {
        var session = Empty with { Title = " Two\nlines ", Label = "\tx", Start = new(9, 0, 30), Minutes = 90, Kind = SessionKind.Panel };
        var was = SessionCells.From(session, Names(""));
        Assert.Equal(" Two lines ", was.Title);
        Assert.Equal(session with { Room = Meeting.Rooms[0].Id }, (was with { Room = "WEST 110" }).Read(session, was, Names("")).Value);
        Assert.True((was with { Title = new string('x', 1_000) }).Read(session, was, Names("")).Succeeded);
        Assert.Equal("Up to 1,000 characters; these are 1,001.", (was with { Title = new string('x', 1_001) }).Read(session, was, Names("")).Problems[0].Message);
    }

    private static Outcome<Session> Read(SessionCells cells) => cells.Read(Empty, new(), Names(cells.Speakers));

    private static Names Names(string typed) => new(Meeting, new Names(Meeting).Strangers([typed]).ToDictionary(name => name, name =>
    {
        var person = new Person(Guid.NewGuid(), Guid.NewGuid().ToString(), name);
        return new Newcomer(new(Guid.NewGuid(), person.Id, name), person);
    }));

    private static Credit Known(string name, string? affiliation) => new(Guid.NewGuid(), Guid.NewGuid(), name) { Affiliation = affiliation };

    private static string Time(NodaTime.LocalTime? time) => time is { } known ? WallClock.Time.Format(known) : "";
}
