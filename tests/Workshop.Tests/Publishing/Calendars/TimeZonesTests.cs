using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;

namespace Workshop.Tests.Publishing.Calendars;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin", 2026,
        "STANDARD 20251026T030000 +0200 +0100 CET", "DAYLIGHT 20260329T020000 +0100 +0200 CEST", "STANDARD 20261025T030000 +0200 +0100 CET")]
    [InlineData("Australia/Lord_Howe", 2026, "DAYLIGHT 20251005T020000 +1030 +1100 +11", "STANDARD 20260405T020000 +1100 +1030 +1030",
        "DAYLIGHT 20261004T020000 +1030 +1100 +11")]
    [InlineData("Asia/Kathmandu", 2026, "STANDARD 20250101T000000 +0545 +0545 +0545")]
    [InlineData("America/Phoenix", 2026, "STANDARD 20250101T000000 -0700 -0700 MST")]
    [InlineData("Europe/Dublin", 2026,
        "STANDARD 20251026T020000 +0100 +0000 GMT", "DAYLIGHT 20260329T010000 +0000 +0100 IST", "STANDARD 20261025T020000 +0100 +0000 GMT")]
    [InlineData("Africa/Casablanca", 2024,
        "DAYLIGHT 20230423T020000 +0000 +0100 +01", "STANDARD 20240310T030000 +0100 +0000 +00", "DAYLIGHT 20240414T020000 +0000 +0100 +01")]
    [InlineData("Africa/Windhoek", 2026, "STANDARD 20250101T000000 +0200 +0200 CAT")]
    [InlineData("America/New_York", 1943, "STANDARD 19420209T020000 -0500 -0400 EWT")]
    [InlineData("Europe/Brussels", 1927,
        "STANDARD 19261003T000000 +0100 +0000 WET", "DAYLIGHT 19270409T230000 +0000 +0100 WEST", "STANDARD 19271002T000000 +0100 +0000 WET")]
    public void A_zone_is_told_as_it_is_in_the_year_of_the_entry(string zone, int year, params string[] observances) =>
        Assert.Equal(observances, Observances(Held(zone, new(year, 7, 1))));

    [Fact]
    public void Years_without_an_entry_are_left_out()
    {
        var days = new When.OnDays([new(new(2020, 7, 1), new LocalTime(9, 0)), new(new(2026, 7, 1), new LocalTime(9, 0))]);
        Assert.Equal(["20191027", "20200329", "20201025", "20251026", "20260329", "20261025"],
            Observances(Examples.On(days)).Select(observance => observance.Split(' ')[1][..8]));
    }

    [Fact]
    public void Utc_needs_no_zone() => Assert.Contains(Lines(Held("UTC", new(2026, 7, 1))), line => line == new CalendarReading.Line("DTSTART", "", "20260701T090000Z"));

    [Fact]
    public void A_time_without_a_zone_floats() =>
        Assert.Contains(Lines(Examples.On(Examples.OneDay(), zone: null)), line => line == new CalendarReading.Line("DTSTART", "", "20260914T090000"));

    [Fact]
    public void An_end_that_the_clocks_put_before_the_start_is_left_out()
    {
        // 02:30 does not exist on that day in Berlin and is 03:30 CEST; 03:15 is before that.
        var night = new When.OnDays([new(new(2026, 3, 29), new LocalTime(2, 30), new LocalTime(3, 15))]);
        Assert.DoesNotContain(Lines(Examples.On(night)), line => line.Name == "DTEND");
    }

    private static Programme Held(string zone, LocalDate day) => Examples.On(new When.OnDays([new(day, new LocalTime(9, 0), new LocalTime(10, 0))]), zone);

    private static IReadOnlyList<CalendarReading.Line> Lines(Programme meeting) =>
        CalendarReading.Lines(ICalendar.Event(meeting.Released().Published(), Examples.Site));

    private static List<string> Observances(Programme meeting)
    {
        var lines = Lines(meeting);
        var begins = Enumerable.Range(0, lines.Count).Where(i => lines[i] is { Name: "BEGIN", Value: "STANDARD" or "DAYLIGHT" });
        return [.. begins.Select(i => string.Join(' ', lines.Skip(i).Take(5).Select(line => line.Value)))];
    }
}
