using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Programmes;

public sealed class ProblemsTests
{
    private static readonly Session Talk = new(Id(1), "A00001", 1, SessionKind.Keynote);
    private static readonly Person Ada = new(Id(2), "ada", "Ada");
    private static readonly Credit AsAda = new(Id(3), Ada.Id, "Ada");
    private static readonly Programme Sound = new(Id(9), new() { Title = "Meeting", Zone = "UTC" })
    {
        Credits = [AsAda],
        People = [Ada],
        Sessions = [Talk],
        LastNumber = 9,
    };

    [Fact]
    public void A_programme_that_holds_together_has_no_problems() => Assert.Empty(Sound.Problems());

    [Fact]
    public void Nothing_is_given_twice()
    {
        Has("given twice", Sound with { Sessions = [Talk, Talk with { Code = "A00002", Number = 2 }] });
        Has("code A00001", Sound with { Sessions = [Talk, new(Id(4), "A00001", 2, SessionKind.Other)] });
        Has("number 1", Sound with { Sessions = [Talk, new(Id(4), "A00002", 1, SessionKind.Other)] });
        Has("names somebody twice", With(new Section(Id(5), SectionKind.People, "Hosts") { Content = new PeopleGroup(GroupRole.Hosts, [AsAda.Id, AsAda.Id]) }));
        Has("address “ada”", Sound with { Credits = [AsAda, new(Id(6), Id(7), "Bob")], People = [Ada, new(Id(7), "ada", "Bob")] });
    }

    [Fact]
    public void Every_reference_leads_to_something()
    {
        Has("in a room that", With(Talk with { Room = Id(8) }));
        Has("in a track that", With(Talk with { Tracks = [Id(8)] }));
        Has("part of a session that", With(Talk with { Parent = Id(8) }));
        Has("not among the programme's people", With(Talk with { Speakers = [Id(8)] }));
        Has("not among the programme's people", With(Talk with { Authors = [new(Id(8))] }));
        Has("not among the programme's people", With(Talk with { Chairs = [Id(8)] }));
        Has("not among the programme's people", With(new Section(Id(5), SectionKind.People, "Hosts") { Content = new PeopleGroup(GroupRole.Hosts, [Id(8)]) }));
        Has("not said who Ada is", Sound with { People = [] });
    }

    [Fact]
    public void People_are_those_who_are_credited_in_that_order()
    {
        var bob = new Person(Id(7), "bob", "Bob");
        Has("Bob is not credited", Sound with { People = [Ada, bob] });
        Has("another order", Sound with { Credits = [AsAda, new(Id(6), bob.Id, "Bob")], People = [bob, Ada] });
    }

    [Fact]
    public void No_session_is_part_of_itself_however_far_round()
    {
        Has("Session 1 is part of itself", With(Talk with { Parent = Talk.Id }));
        Session second = new(Id(4), "A00002", 2, SessionKind.Other) { Parent = Talk.Id }, third = new(Id(5), "A00003", 3, SessionKind.Other) { Parent = second.Id };
        Assert.Empty((Sound with { Sessions = [third, second, Talk] }).Problems());
        Has("Session 1 is part of itself", Sound with { Sessions = [third, second, Talk with { Parent = second.Id }] });
    }

    [Theory]
    [InlineData("a00001")]
    [InlineData("A0001")]
    [InlineData("A00001A")]
    [InlineData("Ä00001")]
    public void A_code_is_six_digits_and_capitals(string code) => Has("not six of", With(Talk with { Code = code }));

    [Fact]
    public void A_session_says_its_number_and_its_time_in_one_way()
    {
        Has("outside 1–9", With(Talk with { Number = 0 }));
        Has("outside 1–9", With(Talk with { Number = 10 }));
        Has("an end and a duration", With(Talk with { Start = new(9, 0), End = new(10, 0), Minutes = 60 }));
        Has("lasts no time", With(Talk with { Minutes = 0 }));
        Has("without having a start", With(Talk with { PastMidnight = true }));
    }

    [Fact]
    public void A_section_holds_what_its_kind_asks_for() =>
        Has("of kind About", With(new Section(Id(5), SectionKind.About, "About") { Content = new Call("https://example.org") }));

    [Fact]
    public void A_time_needs_a_zone()
    {
        var unzoned = Sound with { Event = new() { Title = "Meeting" } };
        Assert.Empty(unzoned.Problems());
        Has("needs a time zone", unzoned with { Sessions = [Talk with { Start = new(9, 0) }] });
        Has("needs a time zone", unzoned with
        {
            Sections = [new(Id(5), SectionKind.Dates, "Dates") { Content = new ImportantDates([new("Due", ImportantDateKind.Submission, new(new(2019, 9, 9), new(23, 59)))]) }],
        });
    }

    private static Programme With(Session session) => Sound with { Sessions = [session] };

    private static Programme With(Section section) => Sound with { Sections = [section] };

    private static void Has(string words, Programme programme) =>
        Assert.Contains(programme.Problems(), problem => problem.Message.Contains(words, StringComparison.Ordinal));

    private static Guid Id(byte n) => new([n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
}
