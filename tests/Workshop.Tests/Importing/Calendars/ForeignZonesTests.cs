using Workshop.Importing;
using Workshop.Importing.Calendars;

namespace Workshop.Tests.Importing.Calendars;

public sealed class ForeignZonesTests
{
    private const string Berlin = """
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:16010101T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
        END:STANDARD
        """;

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin")]
    [InlineData("/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("/softwarestudio.org/Olson_20011030_5/America/New York", "America/New_York")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("pacific standard time", "America/Los_Angeles")]
    [InlineData("UTC", "UTC")]
    [InlineData("GMT", "UTC")]
    [InlineData("Europe/Vienna-1", "Europe/Vienna")]
    public void A_name_is_enough_where_it_is_known(string name, string id)
    {
        var zones = new ForeignZones([], [2026], Answers.None);
        Assert.Equal(id, zones.Find(name)?.Id);
        Assert.Empty(zones.Questions);
    }

    [Theory]
    [InlineData("X-LIC-LOCATION:Europe/Vienna")]
    [InlineData("TZID-ALIAS-OF:Europe/Vienna")]
    public void A_zone_that_says_what_it_is_is_that(string line)
    {
        var zones = new ForeignZones(Zones("My Zone", line), [2026], Answers.None);
        Assert.Equal("Europe/Vienna", zones.Find("My Zone")?.Id);
        Assert.Empty(zones.Questions);
    }

    [Theory]
    [InlineData("Customized Time Zone", "Europe/Berlin")]
    [InlineData("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "Europe/Berlin")]
    [InlineData("Mitteleuropäische Zeit (Prag: Europe)", "Europe/Berlin")]
    public void By_its_rules_a_zone_is_proposed_and_asked(string name, string first)
    {
        var zones = new ForeignZones(Zones(name, Berlin), [2025, 2026], Answers.None);
        Assert.Equal(first, zones.Find(name)?.Id);
        var question = Assert.Single(zones.Questions);
        Assert.Equal((first, true, "Zone"), (question.Choices[0].Value, question.IsProposed, question.Field));
        Assert.DoesNotContain(question.Choices, choice => choice.Value is "Europe/London" or "Africa/Lagos");
        Assert.Equal("Europe/Paris", new ForeignZones(Zones(name, Berlin), [2026], new(new Dictionary<string, string> { [question.Key] = "Europe/Paris" })).Find(name)?.Id);
    }

    [Fact]
    public void An_abbreviation_is_asked_about()
    {
        var zones = new ForeignZones([], [2026], Answers.None);
        Assert.NotNull(zones.Find("CET"));
        Assert.Contains(Assert.Single(zones.Questions).Choices, choice => choice.Value == "Europe/Berlin");
    }

    [Fact]
    public void What_nobody_knows_is_asked_without_a_proposal()
    {
        var zones = new ForeignZones([], [2026], Answers.None);
        Assert.Null(zones.Find("Narnia"));
        Assert.Null(zones.Find("Narnia"));
        Assert.Equal((0, true, false), (Assert.Single(zones.Questions).Choices.Count, zones.Questions[0].IsOpen, zones.Questions[0].IsProposed));
    }

    private static List<CalendarComponent> Zones(string name, string lines) =>
        [.. CalendarComponent.Of(Source.Pasted($"BEGIN:VTIMEZONE\nTZID:{name}\n{lines}\nEND:VTIMEZONE"), (_, _) => { }).Named("VTIMEZONE")];
}
