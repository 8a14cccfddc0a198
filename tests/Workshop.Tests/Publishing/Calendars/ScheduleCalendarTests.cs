using NodaTime;
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
    public void The_meeting_lists_them_in_the_order_of_the_schedule_day_by_day_with_parts_behind_their_session()
    {
        LocalDate first = new(2026, 9, 14), second = new(2026, 9, 15);
        var entries = Read(Examples.On(new When.Range(first, second)) with
        {
            Sessions =
            [
                Examples.Talk(1, "Tuesday") with { Day = second }, Examples.Talk(2, "Part of Monday") with { Parent = Examples.Id(104) }, Examples.Talk(3, "Some day"),
                Examples.Talk(4, "Monday") with { Day = first },
            ],
        });
        Assert.EndsWith("\n1. Monday\n2. Part of Monday\n3. Tuesday\n4. Some day", Assert.Single(entries).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_without_sessions_is_its_own_schedule() => Assert.Equal("uid-1", Assert.Single(Read(Meeting)).Uid);

    [Fact]
    public void A_calendar_for_a_session_holds_that_session()
    {
        var publication = (Meeting with { Sessions = [Ears, Examples.Talk(3, "Later")] }).Released().Published();
        Assert.Equal("Ears", Assert.Single(CalendarReading.Read(ICalendar.Session(publication, "TALK01", Examples.Site)!).Entries).Summary);
        Assert.Empty(CalendarReading.Read(ICalendar.Session(publication, "TALK03", Examples.Site)!).Entries);
    }

    [Fact]
    public void Posters_are_told_by_their_poster_session()
    {
        var posters = Ears with { Kind = SessionKind.PosterSession, Title = "Posters" };
        var board = Examples.Talk(3, "A poster") with { Kind = SessionKind.Poster, Parent = posters.Id, Board = "1" };
        var meeting = Meeting with { Sessions = [posters, board] };
        Assert.Equal("Posters", Assert.Single(Read(meeting)).Summary);
        var publication = meeting.Released().Published();
        Assert.Equal("Posters", Assert.Single(CalendarReading.Read(ICalendar.Session(publication, board.Code, Examples.Site)!).Entries).Summary);
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
    public void The_calendar_of_a_session_that_is_gone_says_that_it_is_off_and_nothing_else_of_it()
    {
        var released = (Meeting with { Sessions = [Ears, Ponds] }).Released().Then(programme => programme with { Sessions = [Ponds] });
        var calendar = ICalendar.Session(released.Published(), Ears.Code, Examples.Site)!;
        var read = CalendarReading.Read(calendar);
        Assert.Equal("Cancelled session", read.Name);
        var entry = Assert.Single(read.Entries);
        Assert.Equal(("uid-2", "Cancelled session", "CANCELLED", 1, null, null, "2026-09-14T07:30:00Z", "https://meetings.example/events/frogs-2026"),
            (entry.Uid, entry.Summary, entry.Status, entry.Sequence, entry.Location, entry.Description, entry.Start, entry.Url));
        Assert.DoesNotContain(CalendarReading.Lines(calendar), line => $"{line}".Contains("Ears", StringComparison.Ordinal));
        Assert.Null(ICalendar.Session(released.Published(), "TALK09", Examples.Site));

        var withdrawn = CalendarReading.Read(ICalendar.Session(released.Published(Examples.Live(status: EventStatus.Draft, statusChanges: 1)), Ears.Code, Examples.Site)!);
        Assert.Equal(("Cancelled", "Cancelled", 2, null), (withdrawn.Name, withdrawn.Entries[0].Summary, withdrawn.Entries[0].Sequence, withdrawn.Entries[0].Url));
    }

    [Fact]
    public void The_session_that_becomes_the_seminar_talk_is_cancelled_where_it_was_and_told_by_its_event()
    {
        var seminar = (Meeting with { Event = Meeting.Event with { Kind = EventKind.Seminar }, Sessions = [Ears, Ponds] }).Released()
            .Then(programme => programme with { Sessions = [Ears] });
        var entries = CalendarReading.Read(ICalendar.Session(seminar.Published(), Ears.Code, Examples.Site)!).Entries;
        Assert.Equal([("uid-1", "CONFIRMED"), ("uid-2", "CANCELLED")], entries.Select(entry => (entry.Uid!, entry.Status!)));
    }

    [Fact]
    public void A_session_that_was_hidden_and_is_shown_again_has_its_entry_again()
    {
        var shown = (Meeting with { Sessions = [Ears], Sections = [new(Examples.Id(20), SectionKind.Schedule, "Schedule")] }).Released();
        var hidden = shown.Then(programme => programme with { Sections = [programme.Sections[0] with { State = SectionState.Hidden }] });
        Assert.Equal("CANCELLED", Assert.Single(CalendarReading.Read(ICalendar.Session(hidden.Published(), Ears.Code, Examples.Site)!).Entries).Status);
        var again = CalendarReading.Read(ICalendar.Session(hidden.Then(_ => shown with { Calendar = hidden.Calendar }, 2).Published(), Ears.Code, Examples.Site)!);
        Assert.Equal(("uid-2", "CONFIRMED", 2, "Ears"), (again.Entries[0].Uid, again.Entries[0].Status, again.Entries[0].Sequence, again.Entries[0].Summary));
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
