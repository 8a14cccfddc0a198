using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;

namespace Workshop.Tests.Publishing.Calendars;

public sealed class ICalendarTests
{
    [Fact]
    public void A_meeting_is_one_entry()
    {
        var entry = Assert.Single(Read(Examples.On(Examples.OneDay())).Entries);
        Assert.Equal(("uid-1", "CONFIRMED", "OPAQUE", 0), (entry.Uid, entry.Status, entry.Transp, entry.Sequence));
        Assert.Equal(("2026-09-14T07:00:00Z", "2026-09-14T15:30:00Z"), (entry.Start, entry.End));
        Assert.Equal(("How Frogs Hear; a Symposium, with Questions", "From the eardrum to the pond."), (entry.Summary, entry.Description));
        Assert.Equal("Lecture hall 2, Biological Station, Leipzig, Germany", entry.Location);
        Assert.Equal("https://meetings.example/events/frogs-2026", entry.Url);
        Assert.Equal("2026-03-01T09:30:00Z", entry.Stamp);
    }

    [Fact]
    public void Alternatives_side_by_side_are_one_tentative_entry_of_whole_days()
    {
        var entry = Assert.Single(Read(Examples.On(Alternatives(13, 14))).Entries);
        Assert.Equal(("TENTATIVE", "TRANSPARENT", "2026-09-13", "2026-09-15"), (entry.Status, entry.Transp, entry.Start, entry.End));
    }

    [Fact]
    public void Alternatives_apart_are_one_tentative_entry_each()
    {
        var entries = Read(Examples.On(Alternatives(7, 14))).Entries;
        Assert.Equal(["2026-09-07", "2026-09-14"], entries.Select(entry => entry.Start));
        Assert.All(entries, entry => Assert.Equal("TENTATIVE", entry.Status));
    }

    [Fact]
    public void Separate_days_are_one_entry_each_with_its_own_window()
    {
        var when = new When.OnDays([new(new(2026, 9, 7), new LocalTime(18, 0), new LocalTime(2, 0)), new(new(2026, 9, 14))]);
        var entries = Read(Examples.On(when)).Entries;
        Assert.Equal([("2026-09-07T16:00:00Z", "2026-09-08T00:00:00Z", "OPAQUE"), ("2026-09-14", "2026-09-15", "TRANSPARENT")],
            entries.Select(entry => (entry.Start!, entry.End!, entry.Transp!)));
    }

    [Theory]
    [InlineData(null, null, "2026-09-14", "2026-09-17", null)]
    [InlineData(9, 16, "2026-09-14T07:00:00Z", "2026-09-16T14:00:00Z", null)]
    [InlineData(9, null, "2026-09-14", "2026-09-17", "09:00")]
    public void A_range_has_times_only_where_both_are_known(int? opening, int? closing, string start, string end, string? told)
    {
        var when = new When.Range(new(2026, 9, 14), new LocalDate(2026, 9, 16), At(opening), At(closing));
        var entry = Assert.Single(Read(Examples.On(when)).Entries);
        Assert.Equal((start, end), (entry.Start, entry.End));
        if (told is not null) Assert.Contains(told, entry.Description, StringComparison.Ordinal);
        static LocalTime? At(int? hour) => hour is { } known ? new(known, 0) : null;
    }

    [Fact]
    public void An_end_that_is_not_known_is_not_made_up()
    {
        Assert.Null(Assert.Single(Read(Examples.Seminar()).Entries).End);
        Assert.Null(Assert.Single(Read(Examples.On(new When.Range(new(2026, 9, 14), null))).Entries).End);
    }

    [Fact]
    public void Without_a_date_the_calendar_is_valid_and_has_no_entry()
    {
        foreach (var when in new When[] { new When.NotGiven(), new When.Undecided("soon"), new When.Around(2026, 9), new When.Around(2026, null, Season.Autumn) })
        {
            var calendar = ICalendar.Event(Examples.On(when).Released().Published(), Examples.Site);
            Assert.Empty(CalendarReading.Read(calendar).Entries);
            Assert.Contains(CalendarReading.Lines(calendar), line => line is { Name: "BEGIN", Value: "VTIMEZONE" });
        }
    }

    [Fact]
    public void A_calendar_says_what_it_is_and_how_often_to_look_again()
    {
        var lines = CalendarReading.Lines(ICalendar.Event(Examples.On(Examples.OneDay()).Released().Published(), Examples.Site));
        Assert.Equal([
            new("BEGIN", "", "VCALENDAR"), new("VERSION", "", "2.0"), new("PRODID", "", "-//Workshop//Workshop//EN"), new("CALSCALE", "", "GREGORIAN"),
            new("METHOD", "", "PUBLISH"), new("NAME", "", "How Frogs Hear\\; a Symposium\\, with Questions"),
            new("X-WR-CALNAME", "", "How Frogs Hear\\; a Symposium\\, with Questions"), new("URL", "", "https://meetings.example/events/frogs-2026"),
            new("SOURCE", "VALUE=URI", "https://meetings.example/events/frogs-2026.ics"), new("REFRESH-INTERVAL", "VALUE=DURATION", "PT1H"),
            new CalendarReading.Line("X-PUBLISHED-TTL", "", "PT1H"),
        ], lines.Take(11));
    }

    [Fact]
    public void A_seminar_talk_is_one_entry_with_what_its_session_says()
    {
        var meeting = Examples.Seminar().Released();
        var publication = meeting.Published(Examples.Live("tadpoles"));
        var entry = Assert.Single(CalendarReading.Read(ICalendar.Event(publication, Examples.Site)).Entries);
        Assert.Equal("What tadpoles know", entry.Summary);
        Assert.Equal(
            "Łucja Żabińska, Institute of Ponds, Kraków\n\nOn site and online.\nTo join: https://video.example/room?id=7\nPasscode at the door\n\n"
            + "They know more than we think.\n\n- ponds\n- puddles", entry.Description);
        Assert.Equal("mailto:orjan+seminars@example.org", entry.Organizer);
        Assert.Equal(entry, Assert.Single(CalendarReading.Read(ICalendar.Schedule(publication, Examples.Site)).Entries));
        Assert.Equal(entry, Assert.Single(CalendarReading.Read(ICalendar.Session(publication, meeting.Sessions[0].Code, Examples.Site)!).Entries));
        Assert.Contains(CalendarReading.Lines(ICalendar.Event(publication, Examples.Site)),
            line => line == new CalendarReading.Line("CONFERENCE", "VALUE=URI;LABEL=Join online", "https://video.example/room?id=7"));
    }

    [Fact]
    public void What_is_kept_private_about_joining_stays_out()
    {
        var seminar = Examples.Seminar();
        var hidden = seminar with { Event = seminar.Event with { Attendance = seminar.Event.Attendance! with { JoinHidden = true } } };
        var calendar = System.Text.Encoding.UTF8.GetString(ICalendar.Event(hidden.Released().Published(), Examples.Site));
        Assert.DoesNotContain("video.example", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Passcode", calendar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EventStatus.Cancelled)]
    [InlineData(EventStatus.Postponed)]
    public void What_does_not_take_place_is_cancelled_with_a_higher_sequence(EventStatus status)
    {
        var publication = Examples.On(Examples.OneDay()).Released().Published(Examples.Live(status: status, statusChanges: 2));
        var entry = Assert.Single(CalendarReading.Read(ICalendar.Event(publication, Examples.Site)).Entries);
        Assert.Equal(("uid-1", "CANCELLED", 2), (entry.Uid, entry.Status, entry.Sequence));
        Assert.Equal("How Frogs Hear; a Symposium, with Questions", entry.Summary);
    }

    [Theory]
    [InlineData(EventStatus.Cancelled)]
    [InlineData(EventStatus.Draft)]
    public void What_changed_without_a_release_is_dated_by_that_change(EventStatus status)
    {
        var live = Examples.Live(status: status, statusChanges: 1) with { ChangedAt = Examples.FirstRelease + Duration.FromDays(3) };
        var entry = Assert.Single(CalendarReading.Read(ICalendar.Event(Examples.On(Examples.OneDay()).Released().Published(live), Examples.Site)).Entries);
        Assert.Equal(("2026-03-04T09:30:00Z", "2026-03-04T09:30:00Z"), (entry.Stamp, entry.Modified));
    }

    [Fact]
    public void An_event_unpublished_says_that_it_is_off_and_nothing_else()
    {
        var meeting = (Examples.On(Examples.OneDay()) with { Sessions = [Examples.Talk(1, "Ears", new(9, 30), 30), Examples.Talk(2, "Ponds", new(10, 0), 30)] }).Released();
        var publication = meeting.Published(Examples.Live(status: EventStatus.Draft, statusChanges: 1));
        foreach (var calendar in new[]
        {
            ICalendar.Event(publication, Examples.Site), ICalendar.Schedule(publication, Examples.Site),
            ICalendar.Session(publication, meeting.Sessions[0].Code, Examples.Site)!,
        })
        {
            var read = CalendarReading.Read(calendar);
            Assert.NotEmpty(read.Entries);
            Assert.All(read.Entries, entry => Assert.Equal(("CANCELLED", "Cancelled", null, null, null, 1),
                (entry.Status, entry.Summary, entry.Description, entry.Location, entry.Url, entry.Sequence)));
            foreach (var word in new[] { "Frogs", "Leipzig", "Amphibian", "Ears", "eardrum" })
                Assert.DoesNotContain(CalendarReading.Lines(calendar), line => $"{line}".Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_calendar_of_many_has_the_newest_entries_that_hold_and_behind_them_the_newest_that_are_cancelled()
    {
        var told = EventCard.Of(Examples.On(Examples.OneDay()).Released(), new(1, Examples.FirstRelease)).Calendar[0];
        var events = Enumerable.Range(0, 1200).Select(day => new ToldEvent(
            [told with { Uid = $"uid-{day}", Time = CalendarTime.Days(new LocalDate(2020, 1, 1).PlusDays(day), null) }],
            Examples.Live($"frogs-{day}", day % 2 == 0 ? EventStatus.Cancelled : EventStatus.Published)));
        var calendar = ICalendar.Of("Everything", Addresses.Home, Addresses.Calendar, events, Examples.Site);
        var read = CalendarReading.Read(calendar);
        Assert.Equal("Everything", read.Name);
        Assert.Equal([
            .. Enumerable.Range(0, ICalendar.Newest).Select(at => ($"uid-{1199 - (2 * at)}", "CONFIRMED")),
            .. Enumerable.Range(0, ICalendar.Newest).Select(at => ($"uid-{1198 - (2 * at)}", "CANCELLED")),
        ], read.Entries.Select(entry => (entry.Uid!, entry.Status!)));
        Assert.Equal("https://meetings.example/events/frogs-1199", read.Entries[0].Url);
    }

    [Fact]
    public void The_order_in_which_a_calendar_of_many_is_given_its_events_makes_no_difference()
    {
        ToldEvent[] events =
        [
            new(EventCard.Of(Examples.On(Alternatives(7, 14)).Released(), new(1, Examples.FirstRelease)).Calendar, Examples.Live()),
            new(EventCard.Of(Examples.Seminar().Released(), new(1, Examples.FirstRelease)).Calendar, Examples.Live("tadpoles", EventStatus.Postponed)),
        ];
        Assert.Equal(Of(events), Of([.. events.Reverse()]));
        static byte[] Of(ToldEvent[] events) => ICalendar.Of("Everything", Addresses.Home, Addresses.Calendar, events, Examples.Site);
    }

    [Fact]
    public void A_card_keeps_its_entries_as_a_row_keeps_it()
    {
        var card = EventCard.Of(Examples.Seminar().Released(), new(3, Examples.FirstRelease, null, ["The title changed."]));
        Assert.Equal(card, Document.ReadPart<EventCard>(Document.WritePart(card)));
        Assert.DoesNotContain("tadpoles know more", Document.WritePart(card), StringComparison.Ordinal);
    }

    private static When.Alternatives Alternatives(params int[] days) =>
        new(days.Select(day => DateSpan.Day(new(2026, 9, day))).ToValueList());

    private static ReadCalendar Read(Programme meeting) => CalendarReading.Read(ICalendar.Event(meeting.Released().Published(), Examples.Site));
}
