using NodaTime;
using Workshop.Events;

namespace Workshop.Tests.Events;

public sealed class WhenProblemsTests
{
    private static readonly LocalDate The13th = new(2019, 12, 13), The14th = new(2019, 12, 14);

    public static TheoryData<When, string> Wrong() => new()
    {
        { new When.Range(The14th, The13th), "before it begins" },
        { new When.Range(The14th, null, null, new LocalTime(18, 0)), "needs the last day" },
        { new When.Range(The14th, The14th, new LocalTime(18, 0), new LocalTime(9, 0)), "closes before it opens" },
        { new When.Alternatives([DateSpan.Day(The14th)]), "at least two" },
        { new When.Alternatives([DateSpan.Day(The14th), DateSpan.Day(The13th)]), "in their order" },
        { new When.Alternatives([new(The14th, The13th), DateSpan.Day(new(2020, 1, 1))]), "before it begins" },
        { new When.OnDays([]), "at least one day" },
        { new When.OnDays([new(The14th), new(The14th)]), "each once" },
        { new When.Around(2019, Month: 13), "1 to 12" },
        { new When.Around(2019, Month: 3, Season.Spring), "not both" },
        { new When.Around(20199), "not a year" },
        { new When.OnDays([new(new(19, 12, 14))]), "not a year" },
        { new When.Postponed(new When.Range(The14th, The13th)), "before it begins" },
        { new When.Postponed(new When.Postponed(new When.NotGiven())), "postponed once" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_date_that_cannot_be_is_refused_in_words(When when, string words)
    {
        var problem = Assert.Single(when.Problems("Europe/Berlin"));
        Assert.Equal(nameof(When), problem.Field);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_needs_a_zone_and_a_day_does_not()
    {
        Assert.Equal("Zone", Assert.Single(new When.OnDays([new(The14th, new LocalTime(9, 0))]).Problems(null)).Field);
        Assert.Empty(new When.OnDays([new(The14th)]).Problems(null));
    }

    [Fact]
    public void What_is_possible_is_not_refused()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++) Assert.Empty(SomeDate.When(random).Problems("Europe/Berlin"));
    }

    [Fact]
    public void Zone_accent_and_languages_are_checked()
    {
        Assert.Equal(["Zone", "Hue", "Languages", "Languages"],
            new EventDetails { Zone = "CEST", Hue = 24, Languages = ["en", "EN", "Deutsch!"] }.Problems().Select(problem => problem.Field));
        Assert.Empty(new EventDetails { Zone = "europe/berlin", Hue = 23, Languages = ["en", "de-CH", "zh-Hant", "sr-Latn-RS"] }.Problems());
    }
}
