using NodaTime;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Tests.Publishing.Calendars;

public sealed class CalendarLedgerTests
{
    private static readonly Programme Decided = Examples.On(Examples.OneDay());

    public static TheoryData<string, Func<EventDetails, EventDetails>, int> Edits() => new()
    {
        { "nothing", details => details, 0 },
        { "title", details => details with { Title = "How Toads Hear" }, 0 },
        { "summary", details => details with { Summary = null }, 0 },
        { "contact", details => details with { Contact = new("A", "a@example.org") }, 0 },
        { "date", details => details with { When = Examples.OneDay(15) }, 1 },
        { "time", details => details with { When = new When.OnDays([new(new(2026, 9, 14), new LocalTime(9, 30), new LocalTime(17, 30))]) }, 1 },
        { "end", details => details with { When = new When.OnDays([new(new(2026, 9, 14), new LocalTime(9, 0), new LocalTime(18, 0))]) }, 1 },
        { "zone", details => details with { Zone = "Europe/London" }, 1 },
        { "place", details => details with { Place = new() { City = "Halle" } }, 1 },
        { "withdrawn", details => details with { When = new When.NotGiven() }, 1 },
        { "postponed", details => details with { When = new When.Postponed(details.When) }, 1 },
    };

    [Theory, MemberData(nameof(Edits))]
    public void Sequence_rises_exactly_with_date_time_place_and_status(string what, Func<EventDetails, EventDetails> edit, int rises)
    {
        var released = Decided.Released();
        var stamp = Assert.Single(released.Then(programme => programme with { Event = edit(programme.Event) }).Calendar);
        Assert.Equal(("uid-1", rises), (stamp.Uid, stamp.Sequence));
        Assert.Equal(what == "nothing" ? Examples.FirstRelease : Examples.FirstRelease + Duration.FromDays(1), stamp.LastModified);
    }

    [Fact]
    public void Undecided_then_decided_keeps_the_uid()
    {
        var stamp = Assert.Single(On(Alternatives(13, 14)).Released().Then(Dated(Examples.OneDay())).Calendar);
        Assert.Equal(("uid-1", 1, CalendarStatus.Confirmed, null), (stamp.Uid, stamp.Sequence, stamp.Status, stamp.Earlier));
        Assert.Equal(new LocalDateTime(2026, 9, 14, 9, 0), stamp.Time.Start);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(14)]
    public void The_alternative_that_is_chosen_has_the_record_s_uid_and_the_others_are_cancelled(int chosen)
    {
        var stamps = On(Alternatives(7, 14)).Released().Then(Dated(Examples.OneDay(chosen))).Calendar;
        Assert.Equal([("uid-1", CalendarStatus.Confirmed, chosen), ("uid-2", CalendarStatus.Cancelled, 14)],
            stamps.Select(stamp => (stamp.Uid, stamp.Status, stamp.Time.Start.Day)));
    }

    [Fact]
    public void A_date_that_was_issued_and_withdrawn_is_cancelled_and_has_its_uid_when_it_returns()
    {
        var postponed = Decided.Released().Then(Dated(new When.Postponed(Decided.Event.When)));
        var gone = Assert.Single(postponed.Calendar);
        Assert.Equal((CalendarStatus.Cancelled, Decided.Released().Calendar[0].Time, 1), (gone.Status, gone.Time, gone.Sequence));
        Assert.Equal(postponed.Calendar, postponed.Then(programme => programme, 2).Calendar);

        var back = Assert.Single(postponed.Then(Dated(Examples.OneDay(21)), 2).Calendar);
        Assert.Equal(("uid-1", CalendarStatus.Confirmed, 2, gone.Time), (back.Uid, back.Status, back.Sequence, back.Earlier));
    }

    [Fact]
    public void An_earlier_date_is_remembered_until_it_holds_again()
    {
        var moved = Decided.Released().Then(Dated(Examples.OneDay(15)));
        Assert.Equal(Decided.Released().Calendar[0].Time, moved.Calendar[0].Earlier);
        Assert.Equal(15, moved.Then(Dated(Examples.OneDay()), 2).Calendar[0].Earlier?.Start.Day);
        Assert.Null(Decided.Released().Then(Dated(new When.NotGiven())).Then(Dated(Examples.OneDay()), 2).Calendar[0].Earlier);
        Assert.Null(On(new When.OnDays([new(new(2026, 9, 14))])).Released().Then(Dated(Examples.OneDay())).Calendar[0].Earlier);
    }

    [Fact]
    public void Of_several_days_each_keeps_its_uid()
    {
        var days = On(Days(7, 14, 21)).Released();
        Assert.Equal([("uid-1", 7), ("uid-2", 14), ("uid-3", 21)], Held(days));
        Assert.Equal([("uid-1", 7), ("uid-3", 21)], Held(days.Then(Dated(Days(7, 21)))));
        Assert.Equal([("uid-1", 7), ("uid-2", 15), ("uid-3", 21)], Held(days.Then(Dated(Days(7, 15, 21)))));
        Assert.Equal([("uid-1", 7), ("uid-2", 14), ("uid-3", 21), ("uid-4", 28)], Held(days.Then(Dated(Days(7, 14, 21, 28)))));
        Assert.Equal([("uid-1", 7), ("uid-2", 14)], Held(days.Then(Dated(new When.NotGiven())).Then(Dated(Days(7, 14)), 2)));

        static IEnumerable<(string, int)> Held(Programme programme) =>
            programme.Calendar.Where(stamp => stamp.Status != CalendarStatus.Cancelled).Select(stamp => (stamp.Uid, stamp.Time.Start.Day));
    }

    [Fact]
    public void A_session_has_an_entry_from_when_its_time_is_known_and_is_cancelled_when_that_is_withdrawn()
    {
        var untimed = (Decided with { Sessions = [Examples.Talk(1, "Ears")] }).Released();
        Assert.Single(untimed.Calendar);
        var timed = untimed.Then(programme => programme with { Sessions = [Examples.Talk(1, "Ears", new(9, 30), 30)] });
        Assert.Equal((Examples.Id(101), "uid-2", 0), (timed.Calendar[1].Record, timed.Calendar[1].Uid, timed.Calendar[1].Sequence));
        var withdrawn = timed.Then(programme => programme with { Sessions = [Examples.Talk(1, "Ears")] }, 2);
        Assert.Equal(("uid-2", CalendarStatus.Cancelled, 1), (withdrawn.Calendar[1].Uid, withdrawn.Calendar[1].Status, withdrawn.Calendar[1].Sequence));
    }

    [Fact]
    public void A_cancelled_and_a_deleted_session_stay_as_cancelled()
    {
        var talk = Examples.Talk(1, "Ears", new(9, 30), 30);
        var released = (Decided with { Sessions = [talk, Examples.Talk(2, "Ponds", new(10, 0), 30)] }).Released();
        var cancelled = released.Then(programme => programme with { Sessions = [talk with { Cancelled = true }] });
        Assert.All(cancelled.Calendar.Skip(1), stamp => Assert.Equal((CalendarStatus.Cancelled, 1), (stamp.Status, stamp.Sequence)));
        Assert.Equal(["Lecture hall 2, Biological Station, Leipzig, Germany", null], cancelled.Calendar.Skip(1).Select(stamp => stamp.Place));
    }

    [Fact]
    public void What_is_hidden_is_told_to_no_calendar()
    {
        var hidden = Decided with
        {
            Sections = [new(Examples.Id(20), SectionKind.Schedule, "Schedule") { State = SectionState.Hidden }],
            Sessions = [Examples.Talk(1, "Secret", new(9, 30), 30)],
        };
        Assert.Single(hidden.Released().Calendar);
    }

    [Fact]
    public void A_restore_takes_nothing_back()
    {
        var first = Decided.Released();
        var second = first.Then(Dated(Examples.OneDay(15)));
        var meeting = new Event(first.Id, "frogs-2026");
        meeting.Apply(second);
        meeting.Apply(first);
        var restored = meeting.Compose(first.People.ToDictionary(person => person.Id)).Released(second, Examples.FirstRelease + Duration.FromDays(2));
        Assert.Equal((first.Event, "uid-1", 2), (restored.Event, restored.Calendar[0].Uid, restored.Calendar[0].Sequence));
    }

    [Fact]
    public void An_import_of_what_is_known_elsewhere_lets_nothing_fall()
    {
        var here = Decided.Released();
        var elsewhere = here.Then(Dated(Examples.OneDay(15))).Then(Dated(Examples.OneDay(16)), 2);
        var meeting = new Event(here.Id, "frogs-2026");
        meeting.Apply(here);
        meeting.Apply(elsewhere);
        Assert.Equal(elsewhere.Calendar, meeting.Calendar);
    }

    [Fact]
    public void A_clock_that_goes_back_does_not_take_last_modified_back()
    {
        var later = Decided.Released().Then(Dated(Examples.OneDay(15)));
        Assert.Equal(later.Calendar[0].LastModified, later.Then(Dated(Examples.OneDay(16)), -9).Calendar[0].LastModified);
    }

    private static Programme On(When when) => Examples.On(when);

    private static Func<Programme, Programme> Dated(When when) => programme => programme with { Event = programme.Event with { When = when } };

    private static When.Alternatives Alternatives(params int[] days) => new(days.Select(day => DateSpan.Day(new(2026, 9, day))).ToValueList());

    private static When.OnDays Days(params int[] days) => new(days.Select(day => new Day(new(2026, 9, day))).ToValueList());
}
