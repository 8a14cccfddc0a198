using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Time;

namespace Workshop.Tests.Programmes;

public sealed class TimingTests
{
    private static readonly LocalDate Day = SomeProgramme.Day;

    [Fact]
    public void A_session_without_a_day_is_on_the_events_only_day()
    {
        var timing = Only(SomeProgramme.Talk("t", "11:00", "11:30"));
        Assert.Equal((Day + new LocalTime(11, 0), Day + new LocalTime(11, 30)), (timing.Start, timing.End));
        Assert.Equal((Instant.FromUtc(2019, 12, 14, 19, 0), Instant.FromUtc(2019, 12, 14, 19, 30)), (timing.StartsAt, timing.EndsAt));
        Assert.Equal("Sat 14 Dec 2019, 11:00–11:30 PST (America/Vancouver)", timing.Phrases().ToText());
        Assert.Equal([new("11:00", "2019-12-14T11:00-08:00"), new("–"), new("11:30", "2019-12-14T11:30-08:00")], timing.Window());
    }

    [Fact]
    public void Without_a_decided_day_there_is_a_time_of_day_and_no_more()
    {
        var programme = SomeProgramme.Of(SomeProgramme.Talk("t", "11:00"));
        programme = programme with { Event = programme.Event with { When = new When.Alternatives([DateSpan.Day(Day), DateSpan.Day(Day.PlusDays(1))]) } };
        var timing = Timings.Of(programme)[programme.Sessions[0]];
        Assert.True(timing.HasTime);
        Assert.False(timing.IsTimed);
        Assert.Null(timing.StartsAt);
        Assert.Equal("11:00 (America/Vancouver)", timing.Phrases().ToText());
    }

    [Fact]
    public void What_nobody_has_said_stays_unsaid()
    {
        var timing = Only(SomeProgramme.Talk("t") with { Minutes = 30 });
        Assert.Equal((Day, null, null, null), (timing.Day, timing.From, timing.To, timing.Start));
        Assert.Equal("Sat 14 Dec 2019", timing.Phrases().ToText());
        Assert.Empty(timing.Window());
        Assert.Null(Only(SomeProgramme.Talk("t", "11:00")).End);
    }

    [Theory]
    [InlineData("23:00", "00:30", false, "2019-12-14T23:00", "2019-12-15T00:30")]
    [InlineData("00:30", "01:00", true, "2019-12-15T00:30", "2019-12-15T01:00")]
    [InlineData("23:30", "00:15", true, "2019-12-15T23:30", "2019-12-16T00:15")]
    [InlineData("09:00", "09:00", false, "2019-12-14T09:00", "2019-12-15T09:00")]
    public void An_end_at_or_before_the_start_is_on_the_next_day(string start, string end, bool pastMidnight, string begins, string ends)
    {
        var timing = Only(SomeProgramme.Talk("t", start, end) with { PastMidnight = pastMidnight });
        Assert.Equal(Day, timing.Day);
        Assert.Equal((begins, ends), (timing.Start!.Value.ToString("uuuu-MM-dd'T'HH:mm", null), timing.End!.Value.ToString("uuuu-MM-dd'T'HH:mm", null)));
    }

    [Fact]
    public void A_duration_is_time_that_passes_also_when_the_clocks_change()
    {
        var timing = Only(SomeProgramme.Talk("t", "01:30") with { Day = new(2019, 3, 10), Minutes = 60 });
        Assert.Equal(Duration.FromHours(1), timing.EndsAt - timing.StartsAt);
        Assert.Equal(new LocalTime(3, 30), timing.To);
    }

    [Fact]
    public void An_end_that_the_clocks_skip_is_not_before_the_start()
    {
        var timing = Only(SomeProgramme.Talk("t", "02:30", "03:00") with { Day = new(2019, 3, 10) });
        Assert.Equal(timing.StartsAt, timing.EndsAt);
    }

    [Fact]
    public void A_part_is_on_the_day_of_its_session_and_past_midnight_with_it()
    {
        var night = SomeProgramme.Talk("night", "00:15") with { Day = new(2019, 12, 12), PastMidnight = true };
        var part = SomeProgramme.Talk("part", "00:45") with { Parent = night.Id };
        var own = SomeProgramme.Talk("own", "00:45") with { Parent = night.Id, Day = new(2019, 12, 13) };
        var timings = Timings.Of(SomeProgramme.Of(own, part, night));
        Assert.Equal(new LocalDateTime(2019, 12, 13, 0, 45), timings[part].Start);
        Assert.Equal(new LocalDateTime(2019, 12, 13, 0, 45), timings[own].Start);
    }

    [Theory]
    [InlineData(null, null, "Sat 14 Dec 2019, 11:00–12:00 PST (America/Vancouver)")]
    [InlineData(null, 30, "Sat 14 Dec 2019, 11:00–11:30 PST (America/Vancouver)")]
    [InlineData("13:00", null, "Sat 14 Dec 2019, 13:00 PST (America/Vancouver)")]
    public void A_seminar_talk_without_a_start_takes_place_when_its_event_does(string? start, int? minutes, string text)
    {
        var programme = SomeProgramme.Of(SomeProgramme.Talk("t", start) with { Minutes = minutes });
        programme = programme with
        {
            Event = programme.Event with { Kind = EventKind.Seminar, When = new When.OnDays([new(Day, new LocalTime(11, 0), new LocalTime(12, 0))]) },
        };
        Assert.Equal(text, Timings.Of(programme)[programme.Sessions[0]].Phrases().ToText());
    }

    [Fact]
    public void Sessions_of_other_events_do_not_take_the_events_hours()
    {
        var programme = SomeProgramme.Of(SomeProgramme.Talk("t"));
        programme = programme with { Event = programme.Event with { When = new When.OnDays([new(Day, new LocalTime(8, 0))]) } };
        Assert.False(Timings.Of(programme)[programme.Sessions[0]].HasTime);
    }

    [Fact]
    public void A_reader_elsewhere_sees_the_same_instants()
    {
        var timing = Only(SomeProgramme.Talk("t", "08:00", "18:30"));
        var there = timing.In(Zones.Find("Asia/Tokyo")!);
        Assert.Equal((timing.StartsAt, timing.EndsAt), (there.StartsAt, there.EndsAt));
        Assert.Equal("Sun 15 Dec 2019, 01:00–11:30 JST (Asia/Tokyo)", there.Phrases().ToText());
        Assert.Equal(Day.PlusDays(1), there.Day);
        var untimed = Only(SomeProgramme.Talk("t"));
        Assert.Equal(untimed, untimed.In(Zones.Find("Asia/Tokyo")!));
    }

    [Fact]
    public void Only_an_end_is_until()
    {
        var timing = Only(SomeProgramme.Talk("t", null, "12:00"));
        Assert.Equal("until 12:00", timing.Window().ToText());
        Assert.Equal("Sat 14 Dec 2019, until 12:00 PST (America/Vancouver)", timing.Phrases().ToText());
        Assert.False(timing.IsTimed);
    }

    private static Timing Only(Session session) => Timings.Of(SomeProgramme.Of(session))[session];
}
