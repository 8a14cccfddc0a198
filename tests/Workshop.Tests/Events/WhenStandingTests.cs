using NodaTime;
using Workshop.Events;

namespace Workshop.Tests.Events;

public sealed class WhenStandingTests
{
    private const string Vancouver = "America/Vancouver";

    private static readonly LocalDate The13th = new(2019, 12, 13), The14th = new(2019, 12, 14);

    [Fact]
    public void An_event_with_a_window_is_to_come_then_running_then_past() => Stands(
        On(new Day(The14th, new(8, 0), new(18, 30))), Vancouver,
        [(StandingKind.Upcoming, Utc(14, 16)), (StandingKind.Running, Utc(15, 2, 30)), (StandingKind.Past, null)]);

    [Fact]
    public void An_undecided_event_is_past_when_its_last_alternative_has_passed() => Stands(
        new When.Alternatives([DateSpan.Day(The13th), DateSpan.Day(The14th)]), Vancouver,
        [(StandingKind.Undecided, Utc(15, 8)), (StandingKind.Past, null)]);

    [Fact]
    public void A_start_without_an_end_runs_to_the_end_of_its_day()
    {
        Stands(On(new Day(The14th, new LocalTime(11, 0))), Vancouver,
            [(StandingKind.Upcoming, Utc(14, 19)), (StandingKind.Running, Utc(15, 8)), (StandingKind.Past, null)]);
        Stands(new When.Range(The14th, null), Vancouver,
            [(StandingKind.Upcoming, Utc(14, 8)), (StandingKind.Running, Utc(15, 8)), (StandingKind.Past, null)]);
    }

    [Fact]
    public void A_range_runs_through_its_nights() => Stands(
        new When.Range(The13th, The14th, new LocalTime(9, 0), new LocalTime(17, 0)), Vancouver,
        [(StandingKind.Upcoming, Utc(13, 17)), (StandingKind.Running, Utc(15, 1)), (StandingKind.Past, null)]);

    [Fact]
    public void Days_that_follow_one_another_are_one_run() => Stands(
        On(new(The13th, new(9, 0), new(17, 0)), new(The14th, new(9, 0), new(17, 0))), Vancouver,
        [(StandingKind.Upcoming, Utc(13, 17)), (StandingKind.Running, Utc(15, 1)), (StandingKind.Past, null)]);

    [Fact]
    public void Between_days_apart_it_is_to_come_again() => Stands(
        On(new(new(2019, 12, 10), new(9, 0), new(17, 0)), new(The14th, new(9, 0), new(17, 0))), "UTC",
        [(StandingKind.Upcoming, Utc(10, 9)), (StandingKind.Running, Utc(10, 17)), (StandingKind.Upcoming, Utc(14, 9)),
            (StandingKind.Running, Utc(14, 17)), (StandingKind.Past, null)]);

    [Fact]
    public void A_month_is_undecided_while_it_lasts() => Stands(
        new When.Around(2019, Month: 12), "UTC",
        [(StandingKind.Upcoming, Utc(1, 0)), (StandingKind.Undecided, Instant.FromUtc(2020, 1, 1, 0, 0)), (StandingKind.Past, null)]);

    [Fact]
    public void A_winter_begins_in_the_december_before() => Stands(
        new When.Around(2020, Season: Season.Winter), "UTC",
        [(StandingKind.Upcoming, Utc(1, 0)), (StandingKind.Undecided, Instant.FromUtc(2020, 3, 1, 0, 0)), (StandingKind.Past, null)]);

    [Fact]
    public void Without_a_zone_a_day_lasts_as_long_as_it_is_that_date_anywhere() => Stands(
        On(new Day(The14th)), null,
        [(StandingKind.Upcoming, Utc(13, 10)), (StandingKind.Running, Utc(15, 12)), (StandingKind.Past, null)]);

    [Fact]
    public void A_window_past_midnight_ends_on_the_next_day() => Stands(
        On(new Day(The14th, new(20, 0), new(2, 0))), "UTC",
        [(StandingKind.Upcoming, Utc(14, 20)), (StandingKind.Running, Utc(15, 2)), (StandingKind.Past, null)]);

    [Fact]
    public void A_window_that_the_clocks_skip_is_to_come_and_then_past() => Stands(
        On(new Day(new(2019, 3, 10), new(2, 30), new(3, 0))), Vancouver,
        [(StandingKind.Upcoming, Instant.FromUtc(2019, 3, 10, 10, 30)), (StandingKind.Past, null)]);

    [Fact]
    public void What_has_no_date_is_undecided_for_good()
    {
        foreach (When when in new When[] { new When.NotGiven(), new When.Undecided("autumn 2026", new YearMonth(2026, 9)), new When.Postponed(On(new Day(The14th))) })
            Assert.Equal(new(StandingKind.Undecided, null), when.StandingAt(Utc(20, 0), Vancouver));
    }

    [Fact]
    public void An_answer_holds_until_the_instant_it_names_and_no_longer()
    {
        var random = new Random(20220815);
        for (var round = 0; round < 5_000; round++)
        {
            var (when, zone) = (SomeDate.When(random), SomeDate.Zone(random));
            var now = Instant.FromUtc(2011, 1, 1, 0, 0);
            var answers = new List<Standing>();
            for (var standing = when.StandingAt(now, zone); ; standing = when.StandingAt(now, zone))
            {
                answers.Add(standing);
                if (standing.Until is not { } until) break;
                Assert.True(until > now);
                var between = now + (until - now) * random.NextDouble();
                if (between < until) Assert.Equal(standing, when.StandingAt(between, zone));
                Assert.Equal(standing, when.StandingAt(until - Duration.Epsilon, zone));
                Assert.NotEqual(standing.Kind, when.StandingAt(until, zone).Kind);
                now = until;
            }
            Assert.Equal(answers[^1], when.StandingAt(Instant.FromUtc(2999, 1, 1, 0, 0), zone));
            Assert.True(answers[^1].Kind is StandingKind.Past || answers is [{ Kind: StandingKind.Undecided }], $"{when}");
        }
    }

    private static void Stands(When when, string? zone, (StandingKind Kind, Instant? Until)[] expected)
    {
        var now = Instant.FromUtc(2018, 1, 1, 0, 0);
        foreach (var (kind, until) in expected)
        {
            Assert.Equal(new(kind, until), when.StandingAt(now, zone));
            now = until ?? now;
        }
    }

    private static Instant Utc(int day, int hour, int minute = 0) => Instant.FromUtc(2019, 12, day, hour, minute);

    private static When.OnDays On(params Day[] days) => new(days.ToValueList());
}
