using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;

namespace Workshop.Tests.Publishing.Calendars;

public sealed class ScheduleCalendarTests
{
    private static readonly Session Ears = Examples.Talk(1, "Ears", new(9, 30), 30);
    private static readonly Session Ponds = Examples.Talk(2, "Ponds", new(10, 0), 30);
    private static readonly Programme Meeting = Examples.On(Examples.OneDay());

    [Fact]
    public void Where_every_session_has_its_time_there_is_one_entry_each()
    {
        var entries = Read(Meeting with { Sessions = [Ears, Ponds] });
        Assert.Equal([("Ears", "2026-09-14T07:30:00Z", "2026-09-14T08:00:00Z"), ("Ponds", "2026-09-14T08:00:00Z", "2026-09-14T08:30:00Z")],
            entries.Select(entry => (entry.Summary!, entry.Start!, entry.End!)));
        Assert.Equal("https://meetings.example/events/frogs-2026/sessions/TALK01", entries[0].Url);
        Assert.Equal("Part of: How Frogs Hear; a Symposium, with Questions", entries[0].Description);
    }

    [Fact]
    public void Where_some_have_none_the_meeting_lists_them_in_order()
    {
        var entries = Read(Meeting with
        {
            Sessions = [Examples.Talk(3, null) with { Label = "Opening" }, Ears, Examples.Talk(4, "Toads") with { Label = "Talk 2" }, Ponds, Examples.Talk(5, "Off") with { Cancelled = true }],
        });
        Assert.Equal(["How Frogs Hear; a Symposium, with Questions", "Ears", "Ponds"], entries.Select(entry => entry.Summary));
        Assert.Equal("From the eardrum to the pond.\n\nThe times of these are not known yet, their order is:\n1. Opening\n2. Talk 2: Toads", entries[0].Description);
    }

    [Fact]
    public void A_meeting_without_sessions_is_its_own_schedule() => Assert.Equal("uid-1", Assert.Single(Read(Meeting)).Uid);

    [Fact]
    public void A_calendar_for_a_session_holds_that_session()
    {
        var publication = (Meeting with { Sessions = [Ears, Examples.Talk(3, "Later")] }).Released().Published();
        Assert.Equal("Ears", Assert.Single(CalendarReading.Read(ICalendar.Session(publication, publication.Programme.Sessions[0], Examples.Site)).Entries).Summary);
        Assert.Empty(CalendarReading.Read(ICalendar.Session(publication, publication.Programme.Sessions[1], Examples.Site)).Entries);
    }

    [Fact]
    public void Posters_are_told_by_their_poster_session()
    {
        var posters = Ears with { Kind = SessionKind.PosterSession, Title = "Posters" };
        var board = Examples.Talk(3, "A poster") with { Kind = SessionKind.Poster, Parent = posters.Id, Board = "1" };
        var meeting = Meeting with { Sessions = [posters, board] };
        Assert.Equal("Posters", Assert.Single(Read(meeting)).Summary);
        var publication = meeting.Released().Published();
        Assert.Equal("Posters", Assert.Single(CalendarReading.Read(ICalendar.Session(publication, board, Examples.Site)).Entries).Summary);
    }

    [Fact]
    public void A_talk_past_midnight_is_on_the_day_after_and_the_room_is_its_place()
    {
        var cellar = new Room(Examples.Id(50), "Cellar");
        var entry = Assert.Single(Read(Meeting with { Rooms = [cellar], Sessions = [Examples.Talk(1, "Late", new(0, 30), 45) with { PastMidnight = true, Room = cellar.Id }] }));
        Assert.Equal(("2026-09-14T22:30:00Z", "Cellar, Biological Station, Leipzig, Germany"), (entry.Start, entry.Location));
    }

    [Fact]
    public void A_deleted_session_stays_as_cancelled_and_names_nothing_any_more()
    {
        var released = (Meeting with { Sessions = [Ears, Ponds] }).Released().Then(programme => programme with { Sessions = [Ponds] });
        var entries = CalendarReading.Read(ICalendar.Schedule(released.Published(), Examples.Site)).Entries;
        Assert.Equal([("Ponds", "CONFIRMED", 0), ("Cancelled session", "CANCELLED", 1)], entries.Select(entry => (entry.Summary!, entry.Status!, entry.Sequence)));
        Assert.Null(entries[1].Location);
    }

    [Fact]
    public void Sessions_of_a_postponed_meeting_are_off()
    {
        var released = (Meeting with { Sessions = [Ears] }).Released()
            .Then(programme => programme with { Event = programme.Event with { When = new When.Postponed(programme.Event.When) } });
        var entries = CalendarReading.Read(ICalendar.Schedule(released.Published(), Examples.Site)).Entries;
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Equal(("CANCELLED", 1), (entry.Status, entry.Sequence)));
    }

    private static IReadOnlyList<ReadEntry> Read(Programme meeting) =>
        CalendarReading.Read(ICalendar.Schedule(meeting.Released().Published(), Examples.Site)).Entries;
}
