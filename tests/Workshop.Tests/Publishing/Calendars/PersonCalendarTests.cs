using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;

namespace Workshop.Tests.Publishing.Calendars;

public sealed class PersonCalendarTests
{
    private static readonly Credit Anna = new(Examples.Id(30), Examples.Id(40), "Anna");
    private static readonly Credit Ben = new(Examples.Id(31), Examples.Id(41), "Ben");
    private static readonly Session Ears = Examples.Talk(1, "Ears", new(9, 30), 30) with { Speakers = [Anna.Id], Chairs = [Ben.Id] };
    private static readonly Session Ponds = Examples.Talk(2, "Ponds", new(10, 0), 30) with { Speakers = [Anna.Id] };

    private static readonly Section Organizers =
        new(Examples.Id(20), SectionKind.People, "Lead organizers") { Content = new PeopleGroup(GroupRole.Organizers, [Ben.Id]) };

    private static readonly Programme Meeting = (Examples.On(Examples.OneDay()) with
    {
        Credits = [Anna, Ben],
        People = [new(Anna.Person, "anna", "Anna"), new(Ben.Person, "ben", "Ben")],
        Sections = [Organizers],
        Sessions = [Ears, Ponds],
    }).Released();

    [Fact]
    public void Somebody_s_calendar_has_their_timed_talks_and_the_meeting_for_all_else()
    {
        Assert.Equal([("Ears", "CONFIRMED"), ("Ponds", "CONFIRMED")], Told(Meeting, Anna));
        Assert.Equal([("How Frogs Hear; a Symposium, with Questions", "CONFIRMED"), ("Ears", "CONFIRMED")], Told(Meeting, Ben));
        var untimed = Meeting.Then(programme => programme with { Sessions = [Ears, Ponds with { Start = null }] });
        Assert.Equal([("How Frogs Hear; a Symposium, with Questions", "CONFIRMED"), ("Ears", "CONFIRMED"), ("Ponds", "CANCELLED")], Told(untimed, Anna));
    }

    [Fact]
    public void A_cancelled_talk_without_a_time_brings_nobody_the_meeting()
    {
        var first = (Meeting with { Calendar = [], Sections = [], Sessions = [Ears with { Start = null, Cancelled = true }] }).Released();
        Assert.Empty(Told(first, Anna));
    }

    [Fact]
    public void A_seminar_talk_is_one_entry_for_its_speaker()
    {
        var calendar = Assert.Single(PersonCalendar.Of(Examples.Seminar().Released()), told => told.Person == Examples.Id(40));
        var entry = Assert.Single(Read(calendar, Examples.Live("tadpoles")));
        Assert.Equal(("What tadpoles know", "https://meetings.example/events/tadpoles"), (entry.Summary, entry.Url));
    }

    [Fact]
    public void A_talk_that_is_gone_is_cancelled_for_all_who_were_named_in_it_and_says_nothing_more()
    {
        var gone = Meeting.Then(programme => programme with { Sessions = [Ponds] });
        Assert.Equal([("Ponds", "CONFIRMED"), ("Cancelled session", "CANCELLED")], Told(gone, Anna));
        Assert.Equal([("How Frogs Hear; a Symposium, with Questions", "CONFIRMED"), ("Cancelled session", "CANCELLED")], Told(gone, Ben));
        Assert.Equal(Told(gone, Anna), Told(gone.Then(programme => programme, 2), Anna));
    }

    [Fact]
    public void A_talk_that_is_cancelled_and_loses_its_speaker_in_one_release_is_cancelled_for_them()
    {
        var off = Meeting.Then(programme => programme with { Sessions = [Ears with { Cancelled = true, Speakers = [] }, Ponds] });
        Assert.Equal([("Ears", "CANCELLED"), ("Ponds", "CONFIRMED")], Told(off, Anna));
    }

    [Fact]
    public void A_talk_that_goes_on_without_somebody_leaves_their_calendar_and_is_cancelled_for_nobody()
    {
        var without = Meeting.Then(programme => programme with { Sessions = [Ears with { Speakers = [] }, Ponds] });
        Assert.Equal([("Ponds", "CONFIRMED")], Told(without, Anna));
        Assert.Contains(("Ears", "CONFIRMED"), Told(without, Ben));
    }

    [Fact]
    public void A_date_that_is_withdrawn_is_cancelled_for_those_who_are_gone_too()
    {
        var withdrawn = Meeting.Then(programme => programme with { Event = programme.Event with { When = new When.NotGiven() }, Sections = [] });
        Assert.Contains(("How Frogs Hear; a Symposium, with Questions", "CANCELLED"), Told(withdrawn, Ben));
        Assert.All(withdrawn.Then(programme => programme with { Event = Meeting.Event }, 2).Calendar, stamp => Assert.True(stamp.People.IsEmpty));
    }

    [Fact]
    public void A_new_title_of_the_event_leaves_what_is_kept_of_its_sessions_and_their_dates_as_they_are()
    {
        var renamed = Meeting.Then(programme => programme with { Event = programme.Event with { Title = "How Toads Hear" } });
        Assert.Equal(Sessions(Meeting), Sessions(renamed));
        var told = PersonCalendar.Of(Programme.Public(renamed)).First(each => each.Person == Anna.Person);
        Assert.Contains(PersonCalendar.Told(told.Entries, "How Toads Hear", Examples.FirstRelease), entry => entry.Description?.Contains("Part of: How Toads Hear", StringComparison.Ordinal) == true);

        static IEnumerable<CalendarEntry> Sessions(Programme released)
        {
            var sessions = PersonCalendar.Of(Programme.Public(released)).SelectMany(each => each.Entries).Where(entry => entry.Session is not null).ToList();
            Assert.NotEmpty(sessions);
            return sessions;
        }
    }

    [Fact]
    public void It_survives_as_a_row_keeps_it() => Assert.All(PersonCalendar.Of(Meeting), told =>
        Assert.Equal(told.Entries, Document.ReadPart<ValueList<CalendarEntry>>(Document.WritePart(told.Entries))));

    private static IEnumerable<(string?, string?)> Told(Programme released, Credit credit) =>
        PersonCalendar.Of(Programme.Public(released)).Where(told => told.Person == credit.Person)
            .SelectMany(told => Read(told, Examples.Live())).OrderBy(entry => entry.Status == "CANCELLED" && entry.Summary == "Cancelled session")
            .ThenBy(entry => entry.Start, StringComparer.Ordinal).Select(entry => (entry.Summary, entry.Status));

    private static IReadOnlyList<ReadEntry> Read(PersonCalendar told, Live live) =>
        CalendarReading.Read(ICalendar.Of("Somebody", Addresses.Person("anna"), Addresses.PersonCalendar("anna"), [new(PersonCalendar.Told(told.Entries, "A meeting", Examples.FirstRelease), live)], Examples.Site)).Entries;
}
