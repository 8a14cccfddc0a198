using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Time;

namespace Workshop.Tests.Publishing;

public sealed class DateFactsTests
{
    public static TheoryData<When, string, string, string> Dates => new()
    {
        { Examples.OneDay(), "Mon 14 Sep 2026", "09:00–17:30", "CEST (Europe/Berlin)" },
        { new When.OnDays([new(new(2026, 9, 14), new(9, 0))]), "Mon 14 Sep 2026", "09:00", "CEST (Europe/Berlin)" },
        { new When.OnDays([new(new(2026, 9, 14))]), "Mon 14 Sep 2026", "", "" },
        { new When.OnDays([new(new(2026, 10, 24), new(22, 0), new(4, 0))]), "Sat 24 Oct 2026", "", "Sat 24 Oct, 22:00 CEST – Sun 25 Oct 2026, 04:00 CET (Europe/Berlin)" },
        { new When.Range(new(2026, 9, 14), new(2026, 9, 16)), "14–16 September 2026", "", "" },
        { new When.Range(new(2026, 10, 24), new(2026, 10, 26), new(8, 30), new(17, 0)), "24–26 October 2026", "", "Sat 24 Oct, 08:30 CEST – Mon 26 Oct 2026, 17:00 CET (Europe/Berlin)" },
        { new When.Alternatives([DateSpan.Day(new(2019, 12, 13)), DateSpan.Day(new(2019, 12, 14))]), "13 or 14 December 2019", "", "not decided yet" },
        { new When.Undecided("Autumn 2026"), "Autumn 2026", "", "not decided yet" },
        { new When.NotGiven(), "Date to be announced", "", "" },
        { new When.Postponed(Examples.OneDay()), "Postponed; was Mon 14 Sep 2026", "", "" },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void The_day_is_said_apart_from_the_hours_and_nothing_is_said_twice(When when, string day, string hours, string note)
    {
        var facts = Of(Examples.On(when));
        Assert.Equal((day, hours, note), (facts.Day.ToText(), facts.Hours.ToText(), facts.Note.ToText()));
    }

    [Fact]
    public void Hours_come_with_the_instants_that_the_readers_own_clocks_need()
    {
        var facts = Of(Examples.On(new When.Range(new(2026, 10, 24), new(2026, 10, 26), new(8, 30), new(17, 0))));
        Assert.Equal((Instant.FromUtc(2026, 10, 24, 6, 30), Instant.FromUtc(2026, 10, 26, 16, 0), "Europe/Berlin"), (facts.StartsAt, facts.EndsAt, facts.Zone));
        Assert.Null(Of(Examples.On(new When.Range(new(2026, 10, 24), new(2026, 10, 26)))).StartsAt);
    }

    [Fact]
    public void A_session_without_a_day_has_its_hours_alone()
    {
        var talk = Examples.Talk(1, "One", new(11, 0), 30);
        var timing = Timings.Of(Examples.On(new When.NotGiven()) with { Sessions = [talk] })[talk];
        Assert.Equal("11:00–11:30 (Europe/Berlin)", DateFacts.Of(timing, ClockStyle.Hours24).Day.ToText());
    }

    private static DateFacts Of(Programme programme) => DateFacts.Of(new Publication(programme, new(1, Examples.FirstRelease), Examples.Live()), ClockStyle.Hours24);
}
