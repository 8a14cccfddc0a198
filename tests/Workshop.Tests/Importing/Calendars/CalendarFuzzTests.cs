using System.Text;
using Workshop.Importing;
using Workshop.Publishing.Calendars;
using Workshop.Tests.Fixtures;
using Workshop.Tests.Meetings;
using Workshop.Tests.Publishing;
using Xunit.Abstractions;

namespace Workshop.Tests.Importing.Calendars;

[Trait("Category", Proof.Category)]
public sealed class CalendarFuzzTests(ITestOutputHelper output)
{
    private const string Start = "DTSTART;TZID=Europe/Berlin:20260302T160000";

    private static readonly string[] Calendars =
    [
        SomeCalendar.Of("X-WR-CALNAME:Pond seminar\nX-WR-TIMEZONE:Europe/Berlin\nMETHOD:PUBLISH",
            $"UID:weekly@ponds.example\nSUMMARY:Ada Frosch: Ears\nLOCATION:Room 7\\, Pond House\n{Start}\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=9;BYDAY=MO,TH;WKST=SU\nEXDATE:20260309T150000Z\nRDATE;TZID=Europe/Berlin:20260320T100000,20260321T100000",
            "UID:weekly@ponds.example\nRECURRENCE-ID;TZID=Europe/Berlin:20260316T160000\nSTATUS:CANCELLED\nSEQUENCE:2\nDTSTART;TZID=Europe/Berlin:20260316T160000",
            "UID:day\nSUMMARY:Outing\nDTSTART;VALUE=DATE:20260407\nDTEND;VALUE=DATE:20260409\nCATEGORIES:Social,Ponds\\, wet\nGEO:51.3;12.4\nURL:https://ponds.example\nDESCRIPTION:<p>Bring <b>boots</b>.</p>"),
        "BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nBEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Customized Time Zone:20260301T090000\r\nDTEND;TZID=Customized Time Zone:20260301T100000\r\nRRULE:FREQ=DAILY;UNTIL=20260304T080000Z\r\nSUMMARY:A long title that\r\n  is folded\r\nBEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ];

    private static byte[][] Samples => [.. Calendars.Select(Encoding.UTF8.GetBytes), ICalendar.Schedule((TestMeeting.First with { Calendar = [] }).Released().Published(), Examples.Site), ICalendar.Event(Examples.Seminar().Released().Published(Examples.Live("tadpoles")), Examples.Site)];

    [Fact]
    public void Broken_calendars_are_read_or_refused() => Fuzzing.Stands(new ScheduleCalendar(), "c.ics", Samples, output);

    [FixtureFact, Trait("Category", Fixture.Category)]
    public void Real_calendars_that_are_broken_are_read_or_refused() => Fuzzing.Stands(new ScheduleCalendar(), "c.ics", [.. Fixture.Named("ics").Select(File.ReadAllBytes)], output);

    private static readonly Dictionary<string, Func<string>> Made = new()
    {
        ["every second"] = () => Event("RRULE:FREQ=SECONDLY"),
        ["every minute, a thousand million times"] = () => Event("RRULE:FREQ=MINUTELY;COUNT=1000000000"),
        ["every day, a thousand million times"] = () => Event("RRULE:FREQ=DAILY;COUNT=1000000000"),
        ["every day without end"] = () => Event("RRULE:FREQ=DAILY"),
        ["every day of a millennium"] = () => Event("RRULE:FREQ=DAILY;UNTIL=29981231T000000Z"),
        ["a day that never comes"] = () => Event("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
        ["a place that never comes"] = () => Event("RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366;COUNT=1000"),
        ["every day of the year"] = () => Event("RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=1000000000"),
        ["a rule of twenty megabytes"] = () => Event($"RRULE:FREQ=WEEKLY;BYDAY={Many("MO,")}MO"),
        ["rules in every event"] = () => Calendar(Each(5_000, n => $"UID:{n}\n{Start}\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000")),
        ["events that repeat daily"] = () => Calendar(Each(20_000, n => $"UID:{n}\n{Start}\nSUMMARY:Ada Frosch: Ears {n}\nRRULE:FREQ=DAILY;COUNT=1000")),
        ["dates to leave out"] = () => Event($"RRULE:FREQ=DAILY;COUNT=1000\nEXDATE:{Many("20260309T150000Z,")}20260309T150000Z"),
        ["dates to add"] = () => Event($"RDATE:{string.Join(',', Enumerable.Range(0, 1_000_000).Select(n => $"20{n / 86400 % 90 + 10}0101T{n / 3600 % 24:00}{n / 60 % 60:00}{n % 60:00}"))}"),
        ["lists of nothing"] = () => Event($"RDATE:{Many(",")}\nCATEGORIES:,"),
        ["one event that was edited"] = () => Calendar(Each(20_000, n => $"UID:a\n{Start}\nRECURRENCE-ID:2026{n % 12 + 1:00}{n % 28 + 1:00}T{n % 24:00}{n % 60:00}00")),
        ["events"] = () => Calendar(Many("BEGIN:VEVENT\nEND:VEVENT\n")),
        ["events that never end"] = () => Many("BEGIN:VEVENT\n"),
        ["components in components"] = () => Many("BEGIN:VALARM\n"),
        ["ends of nothing"] = () => $"BEGIN:VCALENDAR\n{Many("END:VEVENT\n")}",
        ["short lines"] = () => Calendar($"BEGIN:VEVENT\n{Many("A:\n")}END:VEVENT\n"),
        ["lines without a name"] = () => Calendar($"BEGIN:VEVENT\n{Many("x\n")}END:VEVENT\n"),
        ["a text that goes on"] = () => Event($"DESCRIPTION:{Many("x\n")}"),
        ["empty lines"] = () => Calendar(Many("\n")),
        ["folded lines"] = () => Event($"DESCRIPTION:x\n{Many(" y\n")}"),
        ["a title"] = () => Event($"SUMMARY:{Many("x")}"),
        ["a title of escapes"] = () => Event($"SUMMARY:{Many("\\n")}"),
        ["a uid"] = () => Event($"UID:{Many("@")}\nRRULE:FREQ=DAILY;COUNT=1000"),
        ["a place of commas"] = () => Event($"LOCATION:{Many("\\, ")}"),
        ["parameters"] = () => Event(string.Concat("SUMMARY", Many(";A=b"), ":x")),
        ["quotes"] = () => Event($"SUMMARY;A={Many("\"")}:x"),
        ["a description that repeats"] = () => Event($"DESCRIPTION:{Many("*a ")}\nRRULE:FREQ=DAILY;COUNT=1000"),
        ["a description of brackets"] = () => Event($"DESCRIPTION:{Many("[")}"),
        ["a description of HTML"] = () => Event($"DESCRIPTION:{Many("<div>")}"),
        ["a description of blocks"] = () => Event($"DESCRIPTION:{Many("-::~:~::")}"),
        ["descriptions of brackets"] = () => Calendar(Each(200, n => $"UID:{n}\n{Start}\nDESCRIPTION:{new string('[', 95_000)}")),
        ["descriptions of HTML"] = () => Calendar(Each(200, n => $"UID:{n}\n{Start}\nDESCRIPTION:{string.Concat(Enumerable.Repeat("<div>a", 15_000))}")),
        ["descriptions of stars"] = () => Calendar(Each(2_000, n => $"UID:{n}\n{Start}\nDESCRIPTION:{string.Concat(Enumerable.Repeat("*a _b\\n", 1_400))}")),
        ["a description of the calendar"] = () => $"BEGIN:VCALENDAR\nX-WR-CALDESC:{Many("seminar ")}\n{Each(2, n => $"UID:{n}\n{Start}")}END:VCALENDAR",
        ["zones"] = () => Calendar(string.Concat(Enumerable.Range(0, 100_000).Select(n => $"BEGIN:VTIMEZONE\nTZID:Zone {n}\nEND:VTIMEZONE\n")) + Each(20_000, n => $"UID:{n}\nDTSTART;TZID=Zone {n}:20260302T160000")),
        ["rules of zones"] = () => Calendar(string.Concat(Enumerable.Range(0, 30).Select(n => $"BEGIN:VTIMEZONE\nTZID:Zone {n}\n{string.Concat(Enumerable.Repeat("BEGIN:STANDARD\nDTSTART:19000101T000000\nTZOFFSETTO:+0100\nRRULE:FREQ=DAILY\nEND:STANDARD\n", 200))}END:VTIMEZONE\n")) + Each(30, n => $"UID:{n}\nDTSTART;TZID=Zone {n}:20260302T160000")),
        ["invitations"] = () => Event(Many("ATTENDEE:mailto:a@x.example\n")),
        ["attachments"] = () => Event($"ATTACH:{Many("x")}"),
        ["our own with a long list"] = () => Ours(Own("", "STATUS:CONFIRMED", $"DESCRIPTION:{CalendarText.Untimed}{string.Concat(Enumerable.Range(1, 200_000).Select(n => $"\\n{n}. Talk {n}"))}")),
        ["our own with many texts"] = () => Ours(string.Concat(Enumerable.Range(0, 190).Select(n => Own($"/sessions/{n:000000}", "STATUS:CONFIRMED", $"SUMMARY:Talk {n}\nDESCRIPTION:Part of: Ponds\\n\\n{new string('*', 90_000)}")))),
        ["our own with a line of commas"] = () => Ours(Own("", "STATUS:CONFIRMED", $"SUMMARY:A: title to be announced\nCATEGORIES:Seminar\nDESCRIPTION:{Many("A\\, ")}")),
        ["our own with all cancelled"] = () => Ours(Own("", "STATUS:CONFIRMED", $"DESCRIPTION:{CalendarText.Untimed}{string.Concat(Enumerable.Range(1, 9_900).Select(n => $"\\n{n}. Talk {n}"))}") + string.Concat(Enumerable.Range(0, 9_900).Select(n => Own($"/sessions/{n:000000}", "STATUS:CANCELLED", $"SUMMARY:Talk {9_900 - n}\nDESCRIPTION:Part of: Ponds")))),
    };

    public static TheoryData<string> Attacks => [.. Made.Keys];

    [Theory, MemberData(nameof(Attacks))]
    public void An_attack_is_stood(string name)
    {
        var attack = Encoding.UTF8.GetBytes(Made[name]());
        Assert.InRange(attack.Length, 1, Source.Largest);
        output.WriteLine($"{name}: {Fuzzing.Stands(new ScheduleCalendar(), new Source("attack.ics", attack)).TotalMilliseconds:N0} ms");
    }

    [Fact]
    public void As_many_sessions_as_there_may_be_are_read()
    {
        var calendar = Calendar(Each(Source.MostSessions, n => $"UID:{n}@ponds.example\nSUMMARY:Ada Frosch{n}: Ears, and how {n} of them hear\nLOCATION:Room {n}, Pond House\nDESCRIPTION:They know more than we think, {n} times.\nDTSTART:202603{n % 3 + 1:00}T{n % 24:00}0000Z"));
        Assert.Equal(Source.MostSessions, SomeCalendar.Event(calendar).Sessions.Count);
        Assert.Contains("more than 20,000 entries", Assert.Single(SomeCalendar.Try(calendar.Replace("END:VCALENDAR", "BEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR", StringComparison.Ordinal)).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_more_entries_than_may_be_events_of_their_own_the_rest_is_told_aside()
    {
        var read = SomeCalendar.Read(Calendar(Each(2_100, n => $"UID:{n}@ponds.example\nSUMMARY:Talk {n}\nDTSTART:2026{n % 12 + 1:00}{n % 28 + 1:00}T{n % 24:00}0000Z")));
        Assert.Equal(2_000, read.Events.Count);
        Assert.Contains("2,000 events of one calendar are the most", Assert.Single(read.Aside).Reason, StringComparison.Ordinal);
    }

    private static string Calendar(string content) => $"BEGIN:VCALENDAR\n{content}END:VCALENDAR\n";

    private static string Event(string lines) => Calendar($"BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\n{Start}\n{lines}\nEND:VEVENT\n");

    private static string Each(int count, Func<int, string> lines) => string.Concat(Enumerable.Range(0, count).Select(n => $"BEGIN:VEVENT\n{lines(n)}\nEND:VEVENT\n"));

    private static string Ours(string content) => $"BEGIN:VCALENDAR\nPRODID:{ICalendar.Producer}\nNAME:Ponds: schedule\nX-WR-CALNAME:Ponds: schedule\nSOURCE:https://x.example/events/ponds/schedule.ics\n{content}END:VCALENDAR\n";

    private static string Own(string session, string status, string lines) =>
        $"BEGIN:VEVENT\nUID:u{session}\nLAST-MODIFIED:20260101T000000Z\n{Start}\n{status}\nURL:https://x.example/events/ponds{session}\n{lines}\nEND:VEVENT\n";

    /// <summary>As often as fits into the largest file.</summary>
    private static string Many(string piece) => string.Concat(Enumerable.Repeat(piece, (Source.Largest - 1_000) / piece.Length));
}
