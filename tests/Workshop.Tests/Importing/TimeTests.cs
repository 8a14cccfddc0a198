using NodaTime;
using Workshop.Importing;
using Workshop.Tests.Searching;
using Workshop.Time;

namespace Workshop.Tests.Importing;

public sealed class TimeTests
{
    [Theory]
    [InlineData("9", "09:00")]
    [InlineData("9:00", "09:00")]
    [InlineData("9.00", "09:00")]
    [InlineData("09:05", "09:05")]
    [InlineData("08:00:00", "08:00")]
    [InlineData("900", "09:00")]
    [InlineData("0930", "09:30")]
    [InlineData("1430", "14:30")]
    [InlineData("9am", "09:00")]
    [InlineData("9 a.m.", "09:00")]
    [InlineData("9:30 PM", "21:30")]
    [InlineData("930 pm", "21:30")]
    [InlineData("12 am", "00:00")]
    [InlineData("12:15 pm", "12:15")]
    [InlineData("14h30", "14:30")]
    [InlineData("14 h 30", "14:30")]
    [InlineData("14h", "14:00")]
    [InlineData("14 Uhr", "14:00")]
    [InlineData("14.30 Uhr", "14:30")]
    [InlineData("noon", "12:00")]
    [InlineData("12 noon", "12:00")]
    [InlineData("midnight", "00:00")]
    [InlineData("24:00", "00:00")]
    [InlineData("9：15", "09:15")]
    [InlineData(" 8:00 ", "08:00")]
    public void A_time_is_read_as_people_type_it(string typed, string time) => Assert.Equal(time, WallClock.Time.Format(TimeCell.Parse(typed, "Start").Value!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void A_blank_one_is_no_time_and_no_problem(string? typed) => Assert.Null(TimeCell.Parse(typed, "Start").Value);

    [Theory]
    [InlineData("nine", "“nine” is not a time of day; write it like 14:30 or 2:30 pm.")]
    [InlineData("25:00", "“25:00” is not a time of day; write it like 14:30 or 2:30 pm.")]
    [InlineData("9:75", "“9:75” is not a time of day; write it like 14:30 or 2:30 pm.")]
    [InlineData("9:3", "Write the minutes with two digits: 9:03 or 9:30.")]
    [InlineData("9:00–10:00", "“9:00–10:00” is not a time of day; write it like 14:30 or 2:30 pm.")]
    [InlineData("0 pm", "“0 pm” is not a time of day; write it like 14:30 or 2:30 pm.")]
    [InlineData("99999", "“99999” is not a time of day; write it like 14:30 or 2:30 pm.")]
    public void What_is_no_time_is_refused_with_what_would_be_right(string typed, string message) =>
        Assert.Equal([new("Start", message)], TimeCell.Parse(typed, "Start").Problems);

    [Theory]
    [InlineData("09:00\n9:30\n11:00–11:30\n45 min", "09:00|09:30|11:00–11:30|45 min")]
    [InlineData("9.30 am\n11–11:30\n1 h 30 min", "09:30|11:00–11:30|90 min")]
    [InlineData("9 - 10 am\n11–12:30 pm\n11 am – 1\n10 pm to 1 am", "09:00–10:00|11:00–12:30|11:00–13:00|22:00–01:00")]
    [InlineData("14h30 à 15h\n15 Uhr bis 16 Uhr\nde 9:00 a 9:30", "14:30–15:00|15:00–16:00|09:00–09:30")]
    [InlineData("until 12:00\n–13:00\n10:00, 20 min\n(14:00–14:30)", "–12:00|–13:00|10:00 20 min|14:00–14:30")]
    [InlineData("9\n10\n11", "09:00|10:00|11:00")]
    [InlineData("09:00\n\n10:00\n\n", "09:00||10:00")]
    [InlineData("\n09:00", "|09:00")]
    [InlineData("1.5 hours\n90 minutes\n15′\n2 Std.", "90 min|90 min|15 min|120 min")]
    [InlineData("09:00\t09:30", "09:00–09:30")]
    public void A_column_has_a_time_for_each_row_or_leaves_it(string pasted, string rows)
    {
        var column = TimeColumn.Read(pasted);
        Assert.Equal(rows, string.Join('|', column.Items.Select(Said)));
        Assert.Empty(column.Aside);
    }

    [Fact]
    public void A_line_that_is_no_time_leaves_its_row_and_is_said_with_its_number()
    {
        var column = TimeColumn.Read("09:00\nTBA\n10:00 or so\n11:00");
        Assert.Equal("09:00|||11:00", string.Join('|', column.Items.Select(Said)));
        Assert.Equal([2, 3], column.Aside.Select(doubt => doubt.Line));
        Assert.Equal("“TBA” is no time; write it like 09:00, 9.30 am, 11–11:30 or 45 min.", column.Aside[0].Question);
    }

    [Fact]
    public void A_clock_of_twelve_hours_goes_on_into_the_afternoon_and_asks_once()
    {
        var column = TimeColumn.Read("9:30\n12:30–1:30\n1:30\n2:15\n11:45");
        Assert.Equal("09:30|12:30–13:30|13:30|14:15|23:45", string.Join('|', column.Items.Select(Said)));
        Assert.Equal(["13:30", "01:30"], Assert.Single(column.Items.SelectMany(row => row.Doubts)).Choices);

        Assert.Equal("09:30|02:15", string.Join('|', TimeColumn.Read("09:30\n2:15").Items.Select(Said))); // 09 is how 24 hours are written
        Assert.Equal(["02:00", "14:00"], Assert.Single(TimeColumn.Read("2:00").Items[0].Doubts).Choices);
    }

    [Fact]
    public void A_night_goes_on_past_midnight_and_asks()
    {
        var column = TimeColumn.Read("22:00\n00:30\n01:30\n09:00");
        Assert.Equal([false, true, true, false], column.Items.Select(row => row.PastMidnight));
        Assert.Equal("Is 00:30 in the night after the evening before it?", Assert.Single(column.Items.SelectMany(row => row.Doubts)).Question);
    }

    [Fact]
    public void Any_text_is_read_and_every_line_of_it_is_a_row()
    {
        string[] pieces = ["9", "09", "30", ":", ".", "–", "-", " to ", "am", "pm", " ", "h", "min", "(", ")", "\n", "noon", "until ", "1.5", "x", "\t", "99", "24"];
        var random = new Random(7);
        var texts = Enumerable.Range(0, 6_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)])));
        foreach (var text in texts.Concat(RandomText.Many(2_000, 40)).Append(new string('9', 100_000)).Append(new string('\n', 100_000)))
        {
            var column = TimeColumn.Read(text);
            Assert.Equal(Enumerable.Range(1, column.Items.Count), column.Items.Select(row => row.Line));
            Assert.All(column.Items, row => Assert.False(row.End is not null && row.Minutes is not null));
            Assert.True(TimeCell.Parse(text, "Start").Succeeded || TimeCell.Parse(text, "Start").Problems.Count == 1);
        }
        Assert.Single(TimeColumn.Read(string.Concat(Enumerable.Repeat("9:00\n", 20_000))).Aside);
    }

    private static string Said(TimeRow row) => string.Join(' ', new[]
    {
        Time(row.Start) + (row.End is null ? "" : "–") + Time(row.End), row.Minutes is null ? null : $"{row.Minutes} min",
    }.Where(part => part is { Length: > 0 }));

    private static string Time(LocalTime? time) => time is { } known ? WallClock.Time.Format(known) : "";
}
