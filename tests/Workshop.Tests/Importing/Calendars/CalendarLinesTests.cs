using System.Text;
using Workshop.Importing;
using Workshop.Importing.Calendars;

namespace Workshop.Tests.Importing.Calendars;

public sealed class CalendarLinesTests
{
    [Theory]
    [InlineData("SUMMARY:a\r\n b\r\n\tc\r\n", "1 SUMMARY=abc")]
    [InlineData("SUMMARY:a\n b\nURL:c", "1 SUMMARY=ab|3 URL=c")]
    [InlineData("SUMMARY:a\rURL:b\r", "1 SUMMARY=a|2 URL=b")]
    [InlineData("SUMMARY:a\r\n\r\n\r\nURL:b", "1 SUMMARY=a|4 URL=b")]
    [InlineData("summary:a", "1 SUMMARY=a")]
    [InlineData("SUMMARY:12:30 at: the pond", "1 SUMMARY=12:30 at: the pond")]
    [InlineData("SUMMARY:", "1 SUMMARY=")]
    [InlineData("DESCRIPTION:first\nsecond line\n\nURL:x", "1 DESCRIPTION=first\\nsecond line|4 URL=x")]
    [InlineData("URL:x\nthis is nothing\nUID:7", "1 URL=x|3 UID=7")]
    public void Lines_are_unfolded_and_counted(string text, string lines) =>
        Assert.Equal(lines.Split('|'), CalendarLines.In(Source.Pasted(text), (_, _) => { }).Select(line => $"{line.Number} {line.Name}={line.Value}"));

    [Theory]
    [InlineData("DTSTART;TZID=Europe/Berlin:x", "TZID=Europe/Berlin", "x")]
    [InlineData("DTSTART;TZID=\"(UTC+01:00) Bern; Wien\";VALUE=DATE-TIME:x", "TZID=(UTC+01:00) Bern; Wien,VALUE=DATE-TIME", "x")]
    [InlineData("X-A;CN=\"a\",\"b\";x=:v", "CN=a,b,X=", "v")]
    [InlineData("X-A;CN=^'a^' ^^n^nb:v", "CN=\"a\" ^n\nb", "v")]
    [InlineData("X-A;CN=\"never closed:v", "CN=\"never closed", "v")]
    public void Parameters_may_be_quoted(string line, string parameters, string value)
    {
        var read = CalendarLine.Of(1, line)!;
        Assert.Equal((parameters, value), (string.Join(',', read.Parameters.Select(parameter => $"{parameter.Name}={parameter.Value}")), read.Value));
    }

    [Theory]
    [InlineData("no colon")]
    [InlineData(":nothing before it")]
    [InlineData("WITH SPACE:x")]
    [InlineData("X-A;noequals:x")]
    [InlineData("X-A;A=b")]
    [InlineData("")]
    public void What_is_no_content_line_is_none(string line) => Assert.Null(CalendarLine.Of(1, line));

    [Fact]
    public void A_character_that_was_folded_in_its_middle_is_whole_again()
    {
        var bytes = Encoding.UTF8.GetBytes("SUMMARY:Schölkopf");
        byte[] folded = [.. bytes[..12], .. "\r\n "u8, .. bytes[12..]];
        Assert.Equal("Schölkopf", CalendarLines.In(new("x.ics", folded), (_, _) => { }).Single().Value);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public void Other_codings_are_read_too(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal("Schölkopf", CalendarLines.In(new("x.ics", encoding.GetBytes("SUMMARY:Schöl\r\n kopf\r\n")), (_, _) => { }).Single().Value);
    }

    [Theory]
    [InlineData("a\\nb\\Nc\\, d\\; e\\\\f\\:g", "a\nb\nc, d; e\\f:g")]
    [InlineData("a\\", "a\\")]
    [InlineData("  blanks  ", "blanks")]
    [InlineData("bell\u0007 \u202Etrick", "bell trick")]
    public void Texts_lose_their_escapes_and_what_does_harm(string value, string text) => Assert.Equal(text, CalendarValues.Text(new(1, "SUMMARY", [], value)));

    [Fact]
    public void Lists_are_parted_at_commas_that_are_not_escaped() =>
        Assert.Equal(["a", "b, c", "d\\"], CalendarValues.Texts(new(1, "CATEGORIES", [], "a,b\\, c,,d\\\\")));

    [Theory]
    [InlineData("20260314T090000", "2026-03-14T09:00:00")]
    [InlineData("20260314T0900", "2026-03-14T09:00:00")]
    [InlineData("2026-03-14T09:00:00", "2026-03-14T09:00:00")]
    [InlineData("20260314T240000", "2026-03-15T00:00:00")]
    [InlineData("20260314T235960", "2026-03-14T23:59:59")]
    [InlineData("20260314", "2026-03-14T00:00:00 day")]
    [InlineData("20260314T090000Z", "2026-03-14T09:00:00 utc")]
    [InlineData("20260314T090000Z/PT1H", "2026-03-14T09:00:00 utc")]
    [InlineData("20260230", "")]
    [InlineData("20260314T2500", "")]
    [InlineData("tomorrow", "")]
    [InlineData("00000101", "")]
    public void Moments_are_read_as_they_are_written(string value, string moment) => Assert.Equal(moment,
        CalendarMoment.Of(new CalendarLine(1, "DTSTART", [], value)) is { } read ? $"{read.Local:uuuu-MM-ddTHH:mm:ss}{(read.IsDay ? " day" : "")}{(read.IsUtc ? " utc" : "")}" : "");

    [Theory]
    [InlineData("PT1H30M", "P0Y0M0W0DT1H30M0S")]
    [InlineData("P2W", "P2W")]
    [InlineData("P1DT12H", "P1DT12H")]
    [InlineData("-PT15M", null)]
    [InlineData("PT0S", null)]
    [InlineData("P", null)]
    [InlineData("one hour", null)]
    public void Durations_are_read(string value, string? period) =>
        Assert.Equal(period is null ? null : NodaTime.Text.PeriodPattern.Roundtrip.Parse(period.Replace("0Y0M0W0D", "", StringComparison.Ordinal)).Value.Normalize(), CalendarValues.Lasting(value)?.Normalize());

    [Fact]
    public void What_was_opened_and_never_closed_ends_where_the_next_begins()
    {
        var root = CalendarComponent.Of(Source.Pasted("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VALARM\nUID:2\nBEGIN:VEVENT\nUID:3\nEND:NOTHING\nEND:VEVENT\nX:1\nBEGIN:VEVENT\nUID:4"), (_, _) => { });
        Assert.Equal(["1", "3", "4"], root.Parts.Single().Named("VEVENT").Select(component => component["UID"]?.Value));
    }
}
