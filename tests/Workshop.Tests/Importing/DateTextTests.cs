using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Tests.Events;
using Workshop.Tests.Searching;
using Workshop.Time;

namespace Workshop.Tests.Importing;

public sealed class DateTextTests
{
    private static readonly LocalDate The13th = new(2019, 12, 13), The14th = new(2019, 12, 14);

    [Theory]
    [InlineData("14 Dec 2019")]
    [InlineData("2019-12-14")]
    [InlineData("2019/12/14")]
    [InlineData("14.12.2019")]
    [InlineData("14. 12. 2019")]
    [InlineData("12/14/2019")]
    [InlineData("14/12/2019")]
    [InlineData("Dec. 14, 2019")]
    [InlineData("December 14th, 2019")]
    [InlineData("14th of December 2019")]
    [InlineData("Saturday, 14 December 2019")]
    [InlineData("Sat Dec 14 2019")]
    [InlineData("Samstag, den 14. Dezember 2019")]
    [InlineData("Sa, 14.12.2019")]
    [InlineData("samedi 14 décembre 2019")]
    [InlineData("sábado, 14 de diciembre de 2019")]
    [InlineData("sabato 14 dicembre 2019")]
    [InlineData("on 14 december 2019.")]
    public void A_day_is_read_as_people_write_it(string typed) => Assert.Equal(new When.OnDays([new(The14th)]), DateText.Parse(typed).Value);

    public static TheoryData<string, When> Dates() => new()
    {
        { "13–14 December 2019", new When.Range(The13th, The14th) },
        { "Dec 13-14, 2019", new When.Range(The13th, The14th) },
        { "13.12.2019 - 14.12.2019", new When.Range(The13th, The14th) },
        { "13.-14. Dezember 2019", new When.Range(The13th, The14th) },
        { "du 13 au 14 décembre 2019", new When.Range(The13th, The14th) },
        { "Fri 13 to Sat 14 Dec 2019", new When.Range(The13th, The14th) },
        { "30 December – 2 January 2020", new When.Range(new(2019, 12, 30), new(2020, 1, 2)) },
        { "28 Feb – 2 March 2020", new When.Range(new(2020, 2, 28), new(2020, 3, 2)) },
        { "2019-12-13 – 2019-12-14", new When.Range(The13th, The14th) },
        { "December 13 or 14, 2019", new When.Alternatives([DateSpan.Day(The13th), DateSpan.Day(The14th)]) },
        { "13 or 14 December 2019", new When.Alternatives([DateSpan.Day(The13th), DateSpan.Day(The14th)]) },
        { "13, 14 or 16 December 2019", new When.Alternatives([DateSpan.Day(The13th), DateSpan.Day(The14th), DateSpan.Day(new(2019, 12, 16))]) },
        { "6–7 or 13–14 December 2019", new When.Alternatives([new(new(2019, 12, 6), new(2019, 12, 7)), new(The13th, The14th)]) },
        { "13, 14 and 16 December 2019", new When.OnDays([new(The13th), new(The14th), new(new(2019, 12, 16))]) },
        { "13–14 and 16 Dec 2019", new When.OnDays([new(The13th), new(The14th), new(new(2019, 12, 16))]) },
        { "Monday, 15.8.2022, 11:00 am", new When.OnDays([new(new(2022, 8, 15), new(11, 0))]) },
        { "14 Dec 2019, 08:00–18:30", new When.OnDays([new(The14th, new(8, 0), new(18, 30))]) },
        { "13–14 Dec 2019, 9:00–17:00", new When.Range(The13th, The14th, new(9, 0), new(17, 0)) },
        { "December 2019", new When.Around(2019, 12) },
        { "mars 2026", new When.Around(2026, 3) },
        { "autumn 2026", new When.Around(2026, Season: Season.Autumn) },
        { "Fall 2026", new When.Around(2026, Season: Season.Autumn) },
        { "Frühjahr 2026", new When.Around(2026, Season: Season.Spring) },
        { "winter 2026/27", new When.Around(2027, Season: Season.Winter) },
        { "2026", new When.Around(2026) },
        { "TBA", new When.Undecided("TBA") },
        { "to be announced", new When.Undecided("to be announced") },
        { "noch offen", new When.Undecided("noch offen") },
        { "early 2027", new When.Undecided("early 2027") },
        { "mid-May 2026", new When.Undecided("mid-May 2026", new YearMonth(2026, 5)) },
        { "May or June 2026", new When.Undecided("May or June 2026", new YearMonth(2026, 5)) },
        { "14 December 2019 (tentative)", new When.Undecided("14 December 2019 (tentative)", new YearMonth(2019, 12)) },
        { "", new When.NotGiven() },
        { "  ", new When.NotGiven() },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_is_read_as_far_as_it_is_known(string typed, When when) => Assert.Equal(when, DateText.Parse(typed).Value);

    [Theory]
    [InlineData("12/11/2019", "Is that 12 November 2019 or 11 December 2019? Write the month as a word.")]
    [InlineData("14 December", "Which year? Write it behind day and month.")]
    [InlineData("December 13 or 14", "Which year? Write it behind day and month.")]
    [InlineData("December", "Which year? Write it behind the month.")]
    [InlineData("13–14", "Which month?")]
    [InlineData("14.12.19", "Write the year with four digits.")]
    [InlineData("Friday 14 December 2019", "14 December 2019 is a Saturday, not a Friday.")]
    [InlineData("30 February 2020", "February 2020 has no day 30.")]
    [InlineData("14–13 December 2019", "It ends on Fri 13 Dec 2019, before it begins on Sat 14 Dec 2019.")]
    [InlineData("winter 2026", "Is that the winter 2025/26 or 2026/27? Write both years.")]
    [InlineData("14 December 1066", "1066 is not a year in which we can plan.")]
    [InlineData("some day", "“some day” is no date; write it like 14 Dec 2019, 2019-12-14, 13–14 Dec 2019, December 2019 or autumn 2026.")]
    [InlineData("14 Dec 2019 at noon in Vancouver", "“in Vancouver” was not understood beside the date; write it like 14 Dec 2019, 2019-12-14, 13–14 Dec 2019, December 2019 or autumn 2026.")]
    public void What_is_missing_or_has_two_meanings_is_asked(string typed, string question) =>
        Assert.Equal([new("When", question)], DateText.Parse(typed).Problems);

    [Fact]
    public void What_the_interface_prints_is_read_back()
    {
        var random = new Random(8);
        for (var round = 0; round < 500; round++)
        {
            var day = SomeDate.Day(random);
            Assert.Equal(new When.OnDays([new(day)]), DateText.Parse(Wording.Day(day)).Value);
            Assert.Equal(new When.OnDays([new(day)]), DateText.Parse(Wording.LongDay(day)).Value);
            foreach (When when in new When[] { new When.Range(day, day.PlusDays(random.Next(1, 40))), new When.Around(day.Year, day.Month) })
                Assert.Equal(when, DateText.Parse(when.ToText(null)).Value);
        }
    }

    [Fact]
    public void Any_text_gives_a_date_without_problems_or_a_question()
    {
        string[] pieces = ["14", "13", "2019", "19", "Dec", "December", " ", " ", "–", "-", ".", "/", ",", " or ", " and ", "Sat", "mar", "winter", "9:00", "am", "TBA", "(", ")", "99", "31"];
        var random = new Random(9);
        var texts = Enumerable.Range(0, 10_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)])));
        foreach (var text in texts.Concat(RandomText.Many(2_000, 40)).Append(new string('1', 100_000)))
        {
            var date = DateText.Parse(text, "Date");
            if (date.TryGetValue(out var when)) Assert.Empty(when.Problems("UTC"));
            else Assert.Equal("Date", Assert.Single(date.Problems).Field);
        }
    }
}
