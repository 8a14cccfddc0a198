using NodaTime;
using Workshop.Events;

namespace Workshop.Tests.Events;

public sealed class WhenDaysTests
{
    private static readonly LocalDate The13th = new(2019, 12, 13), The14th = new(2019, 12, 14);

    public static TheoryData<When, string> InOrder() => new()
    {
        { new When.Around(2019), "2019" },
        { new When.Undecided("December", new YearMonth(2019, 12)), "2019-12" },
        { new When.Alternatives([DateSpan.Day(The13th), DateSpan.Day(The14th)]), "2019-12-13" },
        { new When.OnDays([new(The14th)]), "2019-12-14" },
        { new When.OnDays([new(The14th, new LocalTime(8, 0)), new(new(2020, 1, 1))]), "2019-12-14T08:00" },
        { new When.Range(The14th, null, new LocalTime(9, 0)), "2019-12-14T09:00" },
        { new When.Postponed(new When.Range(new(2019, 12, 15), new(2019, 12, 16))), "2019-12-15" },
        { new When.Around(2020, Month: 1), "2020-01" },
        { new When.Around(2021, Season: Season.Winter), "2020-12" },
        { new When.NotGiven(), "~" },
    };

    [Theory]
    [MemberData(nameof(InOrder))]
    public void A_date_sorts_by_what_is_known_of_it(When when, string key) => Assert.Equal(key, when.SortKey);

    [Fact]
    public void What_is_known_later_sorts_later_and_nothing_known_last()
    {
        var keys = InOrder().Select(row => (string)row[1]).ToList();
        Assert.Equal(keys, keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_days_are_those_on_which_it_is_or_may_be()
    {
        Assert.Equal([The13th, The14th], new When.Alternatives([DateSpan.Day(The13th), new(The13th, The14th)]).Dates());
        Assert.Equal([The13th, The14th], new When.Range(The13th, The14th).Dates());
        Assert.Equal([The13th], new When.Range(The13th, null).Dates());
        Assert.Empty(new When.Around(2019, Month: 12).Dates());
        Assert.Empty(new When.Postponed(new When.Range(The13th, The14th)).Dates());
        Assert.Equal(When.MostDates, new When.Range(The13th, new(2999, 1, 1)).Dates().Count());
    }

    [Fact]
    public void First_and_last_day_bound_its_days()
    {
        var random = new Random(1);
        for (var round = 0; round < 2_000; round++)
        {
            var when = SomeDate.When(random);
            var dates = when.Dates().ToList();
            Assert.Equal(dates.Order().Distinct(), dates);
            if (dates.Count == 0) Assert.Null(when.FirstDay);
            else Assert.Equal((when.FirstDay!.Value, when.LastDay ?? when.FirstDay.Value), (dates[0], dates[^1]));
            Assert.All(dates, date => Assert.Contains(date.Year, when.Years()));
        }
    }

    [Fact]
    public void A_meeting_over_new_year_is_in_both_years() =>
        Assert.Equal([2019, 2020], new When.Range(new(2019, 12, 30), new(2020, 1, 2)).Years());

    [Fact]
    public void Only_a_single_decided_day_is_the_only_day()
    {
        var window = new Day(The14th, new(8, 0), new(18, 30));
        Assert.Equal(window, new When.OnDays([window]).OnlyDay);
        Assert.Equal(window, new When.Range(The14th, The14th, new(8, 0), new(18, 30)).OnlyDay);
        Assert.Null(new When.OnDays([new(The13th), window]).OnlyDay);
        Assert.Null(new When.Range(The14th, null).OnlyDay);
        Assert.Null(new When.Postponed(new When.OnDays([window])).OnlyDay);
    }
}
