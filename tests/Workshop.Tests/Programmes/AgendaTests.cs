using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Time;

namespace Workshop.Tests.Programmes;

public sealed class AgendaTests
{
    private static readonly Room A = new(Guid.NewGuid(), "A"), B = new(Guid.NewGuid(), "B");
    private static readonly Track Theory = new(Guid.NewGuid(), "Theory");

    [Fact]
    public void Without_times_it_is_a_numbered_order_under_the_events_day()
    {
        var agenda = Agenda.Of(SomeProgramme.Of(SomeProgramme.Talk("x"), SomeProgramme.Talk("y")));
        Assert.True(agenda is { AllUntimed: true, SomeUntimed: false, AllTimed: false, IsEmpty: false });
        var day = Assert.Single(agenda.Days);
        Assert.Equal(SomeProgramme.Day, day.Date);
        Assert.Null(day.ZoneText);
        Assert.Equal([(1, "x"), (2, "y")], day.Items.Select(item => (item.Position, item.Session.Title)));
    }

    [Fact]
    public void It_says_whether_all_some_or_no_times_are_known()
    {
        var (timed, untimed) = (SomeProgramme.Talk("t", "09:00"), SomeProgramme.Talk("u"));
        Assert.True(Agenda.Of(SomeProgramme.Of(timed)) is { AllTimed: true, SomeUntimed: false, AllUntimed: false });
        Assert.True(Agenda.Of(SomeProgramme.Of(timed, untimed)) is { AllTimed: false, SomeUntimed: true, AllUntimed: false });
        Assert.True(Agenda.Of(SomeProgramme.Of()) is { AllTimed: false, SomeUntimed: false, AllUntimed: false, IsEmpty: true });
        Assert.True(Agenda.Of(SomeProgramme.Of(untimed, timed with { Parent = untimed.Id })).AllTimed);
    }

    [Fact]
    public void What_overlaps_in_different_rooms_stands_side_by_side()
    {
        var agenda = Agenda.Of(Rooms(
            SomeProgramme.Talk("plenary", "09:00", "10:00") with { Room = B.Id },
            SomeProgramme.Talk("b1", "10:00", "10:30") with { Room = B.Id },
            SomeProgramme.Talk("a", "10:00", "11:00") with { Room = A.Id },
            SomeProgramme.Talk("b2", "10:30", "11:00") with { Room = B.Id },
            SomeProgramme.Talk("break", "11:00", "11:30")));
        Assert.Equal(["plenary", "A[a] B[b1 b2]", "break"], Slots(agenda.Days[0]));
        Assert.Equal([false, true, false], agenda.Days[0].Slots.Select(slot => slot.IsParallel));
        Assert.Equal(["plenary", "b1", "a", "b2", "break"], agenda.Items.Select(item => item.Session.Title));
    }

    [Fact]
    public void What_overlaps_in_one_room_stands_one_after_the_other() =>
        Assert.Equal(["x", "y"], Slots(Agenda.Of(Rooms(
            SomeProgramme.Talk("x", "09:00", "10:00") with { Room = A.Id }, SomeProgramme.Talk("y", "09:30", "10:00") with { Room = A.Id })).Days[0]));

    [Fact]
    public void An_end_that_is_not_known_overlaps_only_with_the_same_start() =>
        Assert.Equal(["A[x] B[y]", "z"], Slots(Agenda.Of(Rooms(
            SomeProgramme.Talk("x", "09:00") with { Room = A.Id }, SomeProgramme.Talk("y", "09:00") with { Room = B.Id },
            SomeProgramme.Talk("z", "09:15") with { Room = A.Id })).Days[0]));

    [Fact]
    public void An_untimed_item_stays_beside_the_one_it_follows() =>
        Assert.Equal(["first", "A[x] B[y u]"], Slots(Agenda.Of(Rooms(
            SomeProgramme.Talk("first"), SomeProgramme.Talk("x", "09:00", "10:00") with { Room = A.Id },
            SomeProgramme.Talk("y", "09:00", "10:00") with { Room = B.Id }, SomeProgramme.Talk("u"))).Days[0]));

    [Fact]
    public void The_zone_is_said_once_a_day_with_both_names_when_the_clocks_change()
    {
        var agenda = Agenda.Of(SomeProgramme.Of(
            SomeProgramme.Talk("x", "01:00", "05:00") with { Day = new(2019, 3, 10) }, SomeProgramme.Talk("y", "09:00") with { Day = new(2019, 3, 11) }));
        Assert.Equal(["PST/PDT (America/Vancouver)", "PDT (America/Vancouver)"], agenda.Days.Select(day => day.ZoneText));
    }

    [Fact]
    public void In_another_zone_items_move_to_their_days_there_and_untimed_ones_with_those_they_follow()
    {
        var programme = SomeProgramme.Of(
            SomeProgramme.Talk("opening"), SomeProgramme.Talk("morning", "08:00", "09:00"), SomeProgramme.Talk("late", "15:30", "16:30"), SomeProgramme.Talk("after"));
        var there = Agenda.Of(programme).In(Zones.Find("Europe/Berlin")!);
        Assert.Equal(["2019-12-14: opening, morning", "2019-12-15: late, after"],
            there.Days.Select(day => $"{day.Date:uuuu-MM-dd}: {string.Join(", ", day.Items.Select(item => item.Session.Title))}"));
        Assert.Equal(["", "17:00–18:00", "00:30–01:30", ""], there.Items.Select(item => item.Timing.Window().ToText()));
        Assert.Equal("CET (Europe/Berlin)", there.Days[0].ZoneText);
        Assert.Equal([new LocalDate(2019, 12, 14), new(2019, 12, 15)], there.Dates);
    }

    [Fact]
    public void Narrowed_and_moved_or_moved_and_narrowed_it_is_the_same_but_for_the_days_asked_for()
    {
        var programme = Rooms(SomeProgramme.Talk("x", "08:00") with { Room = A.Id }, SomeProgramme.Talk("y", "16:00") with { Room = B.Id });
        var (berlin, inB) = (Zones.Find("Europe/Berlin")!, new AgendaFilter { Room = B.Id });
        foreach (var agenda in new[] { Agenda.Of(programme).Filter(inB).In(berlin), Agenda.Of(programme).In(berlin).Filter(inB) })
        {
            Assert.Equal(["y"], agenda.Items.Select(item => item.Session.Title));
            Assert.Equal([new LocalDate(2019, 12, 14), new(2019, 12, 15)], agenda.Dates);
        }
    }

    [Fact]
    public void Times_of_a_day_that_is_not_decided_stand_side_by_side_too()
    {
        var programme = Rooms(
            SomeProgramme.Talk("x", "23:00", "01:00") with { Room = A.Id }, SomeProgramme.Talk("y", "23:30", "23:45") with { Room = B.Id });
        var day = Assert.Single(Agenda.Of(programme with { Event = programme.Event with { When = new When.NotGiven() } }).Days);
        Assert.Null(day.Date);
        Assert.Equal("America/Vancouver", day.ZoneText);
        Assert.Equal(["A[x] B[y]"], Slots(day));
    }

    [Fact]
    public void Moving_there_and_back_changes_no_instant()
    {
        var random = new Random(5);
        for (var round = 0; round < 100; round++)
        {
            var agenda = Agenda.Of(SomeProgramme.Random(random, 40));
            var there = agenda.In(Zones.Find(Zones.Ids[random.Next(Zones.Ids.Count)])!);
            Assert.Equal(Instants(agenda), Instants(there));
        }

        static IEnumerable<(int, Instant?, Instant?)> Instants(Agenda agenda) => agenda.Items.SelectMany(item => item.WithParts())
            .Select(item => (item.Session.Number, item.Timing.StartsAt, item.Timing.EndsAt)).Order();
    }

    [Fact]
    public void A_filter_by_room_or_track_takes_the_parts_of_what_fits()
    {
        var session = SomeProgramme.Talk("session", "09:00", "10:00") with { Room = A.Id, Tracks = [Theory.Id] };
        var part = SomeProgramme.Talk("part", "09:00") with { Parent = session.Id };
        var other = SomeProgramme.Talk("other", "09:00") with { Room = B.Id };
        var agenda = Agenda.Of(Rooms(session, part, other));
        foreach (var filter in new AgendaFilter[] { new() { Room = A.Id }, new() { Track = Theory.Id }, new() { Room = A.Id, Query = SearchQuery.Parse("part") } })
            Assert.Equal(["session", "part"], agenda.Filter(filter).Items.SelectMany(item => item.WithParts()).Select(item => item.Session.Title));
        Assert.Equal(["other"], agenda.Filter(new() { Room = B.Id }).Items.Select(item => item.Session.Title));
    }

    [Fact]
    public void A_filter_keeps_the_session_of_a_part_that_fits_and_everybodys_number()
    {
        var posters = SomeProgramme.Talk("posters") with { Kind = SessionKind.PosterSession };
        var first = SomeProgramme.Talk("first") with { Parent = posters.Id };
        var second = SomeProgramme.Talk("Zdeborová’s") with { Parent = posters.Id, Kind = SessionKind.Poster };
        var agenda = Agenda.Of(SomeProgramme.Of(SomeProgramme.Talk("before"), posters, first, second));
        foreach (var filter in new AgendaFilter[] { new() { Query = SearchQuery.Parse("zdebor") }, new() { Kind = SessionKind.Poster } })
        {
            var item = Assert.Single(agenda.Filter(filter).Items);
            Assert.Equal((2, "posters"), (item.Position, item.Session.Title));
            Assert.Equal((2, "Zdeborová’s"), Assert.Single(item.Parts) is var part ? (part.Position, part.Session.Title) : default);
        }
    }

    [Fact]
    public void A_filter_finds_people_and_labels()
    {
        var credit = new Credit(Guid.NewGuid(), Guid.NewGuid(), "Bernhard Schölkopf");
        var programme = SomeProgramme.Of(SomeProgramme.Talk("x") with { Speakers = [credit.Id] }, SomeProgramme.Talk("y") with { Label = "Invited Talk 2" });
        var agenda = Agenda.Of(programme with { Credits = [credit] });
        Assert.Equal(["x"], agenda.Filter(new() { Query = SearchQuery.Parse("schoelkopf") }).Items.Select(item => item.Session.Title));
        Assert.Equal(["y"], agenda.Filter(new() { Query = SearchQuery.Parse("invited 2") }).Items.Select(item => item.Session.Title));
    }

    [Fact]
    public void The_controls_of_a_filter_do_not_vanish_with_what_it_hides()
    {
        var agenda = Agenda.Of(Rooms(
            SomeProgramme.Talk("x", "09:00") with { Room = B.Id, Tracks = [Theory.Id] },
            SomeProgramme.Talk("y") with { Room = A.Id, Day = new(2019, 12, 15), Kind = SessionKind.Break }));
        var filtered = agenda.Filter(new() { Day = new(2019, 12, 15) });
        Assert.Equal(["y"], filtered.Items.Select(item => item.Session.Title));
        foreach (var each in new[] { agenda, filtered })
        {
            Assert.Equal([SomeProgramme.Day, new(2019, 12, 15)], each.Dates);
            Assert.Equal([A, B], each.Rooms);
            Assert.Equal([Theory], each.Tracks);
            Assert.Equal([SessionKind.ContributedTalk, SessionKind.Break], each.Kinds);
            Assert.True(each.SomeUntimed);
        }
        Assert.Same(agenda, agenda.Filter(new() { Query = SearchQuery.Parse(" ") }));
        Assert.True(agenda.Filter(new() { Day = new(2020, 1, 1) }).IsEmpty);
    }

    private static Programme Rooms(params Session[] sessions) => SomeProgramme.Of(sessions) with { Rooms = [A, B], Tracks = [Theory] };

    private static IEnumerable<string> Slots(AgendaDay day) => day.Slots.Select(slot => slot.IsParallel
        ? string.Join(' ', slot.Columns.Select(column => $"{column.Room?.Name}[{string.Join(' ', column.Items.Select(item => item.Session.Title))}]"))
        : Assert.Single(slot.Items).Session.Title!);
}
