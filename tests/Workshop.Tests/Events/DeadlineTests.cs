using NodaTime;
using Workshop.Events;

namespace Workshop.Tests.Events;

public sealed class DeadlineTests
{
    private const string Vancouver = "America/Vancouver";

    private static readonly LocalDate Day = new(2019, 9, 9);

    public static TheoryData<Deadline, string, ClockStyle> Printed() => new()
    {
        { new(Day, new LocalTime(23, 59), "AoE"), "Mon 9 Sep 2019, 23:59 AoE (UTC−12)", ClockStyle.Hours24 },
        { new(Day, new LocalTime(23, 59), "aoe"), "Mon 9 Sep 2019, 11:59 pm AoE (UTC−12)", ClockStyle.Hours12 },
        { new(Day, null, "AoE"), "Mon 9 Sep 2019, Anywhere on Earth", ClockStyle.Hours24 },
        { new(Day), "Mon 9 Sep 2019", ClockStyle.Hours24 },
        { new(Day, null, "europe/berlin"), "Mon 9 Sep 2019 (Europe/Berlin)", ClockStyle.Hours24 },
        { new(Day, new LocalTime(17, 0)), "Mon 9 Sep 2019, 17:00 PDT (America/Vancouver)", ClockStyle.Hours24 },
        { new(Day, new LocalTime(17, 0), "Europe/Berlin"), "Mon 9 Sep 2019, 17:00 CEST (Europe/Berlin)", ClockStyle.Hours24 },
    };

    [Theory]
    [MemberData(nameof(Printed))]
    public void A_deadline_says_where_it_holds(Deadline deadline, string text, ClockStyle clock) => Assert.Equal(text, deadline.ToText(Vancouver, clock));

    [Fact]
    public void It_has_a_form_for_machines()
    {
        Assert.Equal("2019-09-09T23:59-12:00", new Deadline(Day, new LocalTime(23, 59), "AoE").Phrases(Vancouver)[0].DateTime);
        Assert.Equal("2019-09-09T17:00-07:00", new Deadline(Day, new LocalTime(17, 0)).Phrases(Vancouver)[0].DateTime);
        Assert.Equal("2019-09-09", new Deadline(Day).Phrases(Vancouver)[0].DateTime);
    }

    [Fact]
    public void Anywhere_on_Earth_the_day_is_over_when_it_is_over_everywhere()
    {
        var over = Instant.FromUtc(2019, 9, 10, 12, 0);
        Assert.Equal(over, new Deadline(Day, null, "AoE").OverAt(Vancouver));
        Assert.Equal(over, new Deadline(Day, new LocalTime(23, 59), "AoE").OverAt(Vancouver));
        Assert.Equal(over, new Deadline(Day).OverAt(null));
    }

    [Fact]
    public void A_time_is_over_when_it_has_come_and_23_59_with_the_day()
    {
        var deadline = new Deadline(Day, new LocalTime(17, 0));
        var over = Instant.FromUtc(2019, 9, 10, 0, 0);
        Assert.False(deadline.IsPast(over - Duration.Epsilon, Vancouver));
        Assert.True(deadline.IsPast(over, Vancouver));
        Assert.Equal(Instant.FromUtc(2019, 9, 10, 7, 0), new Deadline(Day, new LocalTime(23, 59)).OverAt(Vancouver));
    }

    [Fact]
    public void Its_own_zone_goes_before_the_events() =>
        Assert.Equal(Instant.FromUtc(2019, 9, 9, 22, 0), new Deadline(Day, null, "Europe/Berlin").OverAt(Vancouver));

    [Fact]
    public void A_zone_that_is_none_is_refused_in_words()
    {
        Assert.Contains("“PST”", Assert.Single(new Deadline(Day, null, "PST").Problems(null)).Message, StringComparison.Ordinal);
        Assert.Single(new Deadline(Day, new LocalTime(9, 0)).Problems(null));
        Assert.Empty(new Deadline(Day, new LocalTime(9, 0), "AoE").Problems(null));
    }
}
