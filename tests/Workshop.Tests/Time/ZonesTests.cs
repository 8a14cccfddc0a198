using NodaTime;
using Workshop.Time;

namespace Workshop.Tests.Time;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("America/Vancouver", "America/Vancouver")]
    [InlineData("america/vancouver", "America/Vancouver")]
    [InlineData("EUROPE/OSLO", "Europe/Oslo")]
    [InlineData("utc", "UTC")]
    public void A_zone_is_found_in_any_case_under_its_own_name(string asked, string id) => Assert.Equal(id, Zones.Find(asked)?.Id);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("PST")]
    [InlineData("EST")]
    [InlineData("CET")]
    [InlineData("GMT")]
    [InlineData("Japan")]
    [InlineData("AoE")]
    [InlineData("UTC+01:30")]
    [InlineData("Mars/Olympus")]
    [InlineData(" Europe/Berlin")]
    public void What_is_no_zone_of_the_database_is_none(string? asked) => Assert.Null(Zones.Find(asked));

    [Fact]
    public void Every_identifier_that_is_offered_is_found() => Assert.All(Zones.Ids, id => Assert.Equal(id, Zones.Find(id)?.Id));

    [Theory]
    [InlineData("America/Vancouver", 2019, 12, "PST (America/Vancouver)")]
    [InlineData("America/Vancouver", 2019, 7, "PDT (America/Vancouver)")]
    [InlineData("Europe/Istanbul", 2019, 7, "UTC+3 (Europe/Istanbul)")]
    [InlineData("Asia/Kathmandu", 2019, 7, "UTC+5:45 (Asia/Kathmandu)")]
    [InlineData("America/Noronha", 2019, 7, "UTC−2 (America/Noronha)")]
    [InlineData("Australia/Lord_Howe", 2019, 7, "UTC+10:30 (Australia/Lord_Howe)")]
    [InlineData("Europe/London", 2019, 12, "GMT (Europe/London)")]
    [InlineData("UTC", 2019, 12, "UTC")]
    [InlineData("Etc/GMT+12", 2019, 12, "UTC−12 (Etc/GMT+12)")]
    public void An_abbreviation_never_stands_alone(string zone, int year, int month, string label) =>
        Assert.Equal(label, Zones.Find(zone)!.Label(Instant.FromUtc(year, month, 15, 12, 0)));

    [Theory] // local time, its instant, which by RFC 5545 has the offset before a gap and the first of an overlap
    [InlineData("America/Vancouver", "2019-03-10T01:59", "2019-03-10T09:59Z")]
    [InlineData("America/Vancouver", "2019-03-10T02:30", "2019-03-10T10:30Z")]
    [InlineData("America/Vancouver", "2019-03-10T03:00", "2019-03-10T10:00Z")]
    [InlineData("America/Vancouver", "2019-11-03T01:30", "2019-11-03T08:30Z")]
    [InlineData("America/Vancouver", "2019-11-03T02:00", "2019-11-03T10:00Z")]
    [InlineData("Europe/Berlin", "2020-03-29T02:30", "2020-03-29T01:30Z")]
    [InlineData("Europe/Berlin", "2020-10-25T02:30", "2020-10-25T00:30Z")]
    [InlineData("Australia/Lord_Howe", "2019-10-06T02:15", "2019-10-05T15:45Z")]
    [InlineData("Australia/Lord_Howe", "2019-04-07T01:45", "2019-04-06T14:45Z")]
    [InlineData("Pacific/Apia", "2011-12-30T09:00", "2011-12-30T19:00Z")]
    [InlineData("Asia/Kathmandu", "2019-12-14T09:00", "2019-12-14T03:15Z")]
    public void A_time_that_is_skipped_or_comes_twice_has_one_instant(string zone, string local, string instant) =>
        Assert.Equal(At(instant), Zones.Find(zone)!.ToInstant(Local(local)));

    [Fact]
    public void An_end_is_never_before_its_start()
    {
        var vancouver = Zones.Find("America/Vancouver")!;
        var start = vancouver.ToInstant(Local("2019-03-10T02:30"));
        Assert.Equal(start, vancouver.ToInstant(Local("2019-03-10T03:00"), start));
    }

    [Theory]
    [InlineData("America/Vancouver", "2019-03-10", 23)]
    [InlineData("America/Vancouver", "2019-11-03", 25)]
    [InlineData("Australia/Lord_Howe", "2019-10-06", 23.5)]
    [InlineData("America/Sao_Paulo", "2018-11-04", 23)] // midnight itself was skipped
    [InlineData("Pacific/Apia", "2011-12-30", 0)]
    public void A_day_is_as_long_as_it_was(string zone, string day, double hours)
    {
        var (there, date) = (Zones.Find(zone)!, WallClock.Date.Parse(day).Value);
        Assert.Equal(Duration.FromHours(hours), there.EndOf(date) - there.StartOf(date));
    }

    [Fact]
    public void Later_by_the_clock_is_later_in_time_wherever_the_clock_shows_it()
    {
        var random = new Random(20191214);
        for (var round = 0; round < 20_000; round++)
        {
            var zone = Zones.Find(Zones.Ids[random.Next(Zones.Ids.Count)])!;
            var first = new LocalDateTime(random.Next(1990, 2035), random.Next(1, 13), random.Next(1, 29), random.Next(24), random.Next(60));
            var second = first.PlusMinutes(random.Next(1, 60 * 24));
            if (zone.MapLocal(first).Count == 0 || zone.MapLocal(second).Count == 0) continue;
            Assert.True(zone.ToInstant(first) < zone.ToInstant(second), $"{zone.Id} {first} {second}");
        }
    }

    [Fact]
    public void Each_day_begins_where_the_one_before_it_ends_and_contains_its_noon()
    {
        foreach (var id in Zones.Ids)
        {
            var zone = Zones.Find(id)!;
            for (var day = new LocalDate(2011, 12, 25); day < new LocalDate(2012, 12, 31); day = day.PlusDays(1))
            {
                var (start, end) = (zone.StartOf(day), zone.EndOf(day));
                if (start == end) continue; // skipped as a whole
                Assert.Equal(day, start.InZone(zone).Date);
                Assert.Equal(day, (end - Duration.Epsilon).InZone(zone).Date);
                Assert.InRange(zone.ToInstant(day.At(new(12, 0))), start, end);
            }
        }
    }

    private static LocalDateTime Local(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    private static Instant At(string text) => NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Parse(text).Value;
}
