using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;

namespace Workshop.Tests.Importing.Calendars;

public sealed class ForeignCalendarTests
{
    private const string Weekly = "UID:weekly@ponds.example\nSUMMARY:Pond seminar\nDTSTART;TZID=Europe/Berlin:20260302T160000\nDTEND;TZID=Europe/Berlin:20260302T170000";

    [Fact]
    public void A_meeting_that_repeats_is_a_series_of_talks_each_at_its_hour_whatever_the_clocks_do()
    {
        var read = SomeCalendar.Read(SomeCalendar.Of("X-WR-CALNAME:Pond seminar", $"{Weekly}\nRRULE:FREQ=WEEKLY;COUNT=6\nEXDATE;TZID=Europe/Berlin:20260309T160000\nEXDATE:20260406T140000Z"));
        Assert.Equal(["2026-03-02T16:00–17:00", "2026-03-16T16:00–17:00", "2026-03-23T16:00–17:00", "2026-03-30T16:00–17:00"], SomeCalendar.Times(read));
        Assert.Equal("Pond seminar", read.Series?.Title);
        Assert.Equal(("series", true), (read.Questions[0].Choices[0].Value, read.Questions[0].IsProposed));
        Assert.All(read.Events, one => Assert.Equal((EventKind.Seminar, "Pond seminar", "Europe/Berlin"), (one.Programme.Event.Kind, Headline.Of(one.Programme), one.Programme.Event.Zone)));
        Assert.Equal(4, read.Events.Select(one => one.Programme.Id).Distinct().Count());
    }

    [Fact]
    public void A_calendar_that_breaks_off_is_called_so_and_begins_no_empty_event()
    {
        var whole = SomeCalendar.Of("X-WR-CALNAME:Pond seminar", Weekly);
        var head = whole[..whole.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)];
        foreach (var cut in new[] { head, head.Replace("-//Example//Example//EN", Workshop.Publishing.Calendars.ICalendar.Producer, StringComparison.Ordinal) })
            Assert.Contains("breaks off before its first event", Assert.Single(SomeCalendar.Try(cut).Problems).Message, StringComparison.Ordinal);
        Assert.Contains(SomeCalendar.Read(whole[..whole.IndexOf("END:VEVENT", StringComparison.Ordinal)]).Aside, aside => aside.Reason.StartsWith("END:VCALENDAR is missing.", StringComparison.Ordinal));
        Assert.DoesNotContain(SomeCalendar.Read(whole).Aside, aside => aside.Reason.Contains("is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_edited_moved_or_cancelled_of_it_is_told_as_it_is_now()
    {
        var read = SomeCalendar.Read(SomeCalendar.Of("", $"{Weekly}\nRRULE:FREQ=WEEKLY;UNTIL=20260316T150000Z\nRDATE;TZID=Europe/Berlin:20260320T100000",
            "UID:weekly@ponds.example\nRECURRENCE-ID;TZID=Europe/Berlin:20260309T160000\nSUMMARY:Pond seminar: Ears\nDTSTART;TZID=America/New_York:20260310T090000\nDURATION:PT30M\nSEQUENCE:1",
            "UID:weekly@ponds.example\nRECURRENCE-ID:20260316T150000Z\nSTATUS:CANCELLED\nSUMMARY:Pond seminar\nDTSTART;TZID=Europe/Berlin:20260316T160000"));
        Assert.Equal(["2026-03-02T16:00–17:00", "2026-03-10T14:00–14:30", "2026-03-16T16:00 x", "2026-03-20T10:00–11:00"], SomeCalendar.Times(read));
        Assert.Equal("Pond seminar: Ears", Headline.Of(read.Events[1].Programme));
        Assert.True(read.Events[2].Cancelled);
    }

    [Fact]
    public void What_has_no_end_is_told_for_a_year_and_what_is_left_out_is_said()
    {
        var read = SomeCalendar.Read(SomeCalendar.Of("", $"{Weekly}\nRRULE:FREQ=WEEKLY\nDTSTAMP:20260101T000000Z"));
        Assert.Equal(53, read.Events.Count);
        Assert.Contains("without an end", Assert.Single(read.Aside).Reason, StringComparison.Ordinal);
        Assert.Equal(157, SomeCalendar.Read(SomeCalendar.Of("", $"{Weekly}\nRRULE:FREQ=WEEKLY\nDTSTAMP:20280302T160000Z")).Events.Count);
        var many = SomeCalendar.Read(SomeCalendar.Of("", $"{Weekly}\nRRULE:FREQ=WEEKLY;COUNT=1200"));
        Assert.Equal((1_000, "It takes place more often than 1,000 times: 200 times are left out."), (many.Events.Count, many.Aside[0].Reason));
        Assert.Contains("only the first", SomeCalendar.Read(SomeCalendar.Of("", $"{Weekly}\nRRULE:FREQ=SECONDLY")).Aside[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_some_days_on_end_are_the_sessions_of_one_meeting()
    {
        var programme = SomeCalendar.Event(SomeCalendar.Of("X-WR-CALNAME:Symposium on Ponds\nX-WR-CALDESC:All about ponds.",
            Entry("1", "20260914T090000", "20260914T093000", "Welcome", "Lecture hall\\, Pond House\\, Leipzig"),
            Entry("2", "20260914T093000", "20260914T103000", "Ada Frosch: What tadpoles know", "Lecture hall\\, Pond House\\, Leipzig"),
            Entry("3", "20260914T103000", "20260914T110000", "Coffee break", "Foyer\\, Pond House\\, Leipzig"),
            Entry("4", "20260915T093000", "20260915T103000", "Berta Kröte: Ears", "Seminar room\\, Pond House\\, Leipzig"),
            Entry("5", "20260915T220000", "20260916T010000", "Conrad Molch: Night life", "Foyer\\, Pond House\\, Leipzig\nSTATUS:CANCELLED")));
        Assert.Equal(("Symposium on Ponds", EventKind.Symposium, new When.Range(new(2026, 9, 14), new(2026, 9, 15))), (programme.Event.Title, programme.Event.Kind, programme.Event.When));
        Assert.Equal("Pond House, Leipzig", programme.Event.Place?.ToString());
        Assert.Equal(["Lecture hall", "Foyer", "Seminar room"], programme.Rooms.Select(room => room.Name));
        Assert.Equal([SessionKind.Opening, SessionKind.ContributedTalk, SessionKind.Break, SessionKind.ContributedTalk, SessionKind.ContributedTalk], programme.Sessions.Select(session => session.Kind));
        Assert.Equal(["Ada Frosch", "Berta Kröte", "Conrad Molch"], programme.Credits.Select(credit => credit.Name));
        Assert.Equal(["Welcome", "What tadpoles know", "Coffee break", "Ears", "Night life"], programme.Sessions.Select(session => session.Title));
        Assert.True(programme.Sessions[4].Cancelled);
        Assert.Equal("All about ponds.", programme.Sections[0].Body);
    }

    [Fact]
    public void An_entry_that_holds_all_others_is_the_meeting_itself()
    {
        var programme = SomeCalendar.Event(SomeCalendar.Of("",
            "UID:a@x.example\nSUMMARY:Summer school on ponds\nDTSTART;VALUE=DATE:20260907\nDTEND;VALUE=DATE:20260919\nLOCATION:Pond House\nDESCRIPTION:Bring boots.",
            Entry("1", "20260907T090000", "20260907T093000", "Ears", "Hall\\, Pond House"), Entry("2", "20260918T090000", "20260918T093000", "Legs", "Pond House")));
        Assert.Equal(("Summer school on ponds", EventKind.School, "Bring boots."), (programme.Event.Title, programme.Event.Kind, programme.Sections[0].Body));
        Assert.Equal(new When.Range(new(2026, 9, 7), new(2026, 9, 18)), programme.Event.When);
        Assert.Equal(["Ears", "Legs"], programme.Sessions.Select(session => session.Title));
        Assert.Equal(["Hall"], programme.Rooms.Select(room => room.Name));
    }

    [Fact]
    public void Whoever_knows_better_says_what_the_entries_are()
    {
        var calendar = SomeCalendar.Of("", $"{Weekly}\nRRULE:FREQ=WEEKLY;COUNT=3");
        Assert.Equal(3, SomeCalendar.Read(calendar).Events.Count);
        Assert.Equal(3, SomeCalendar.Event(calendar, ("shape", "meeting")).Sessions.Count);
        var days = SomeCalendar.Of("", $"{Weekly}\nRRULE:FREQ=DAILY;COUNT=3");
        Assert.Single(SomeCalendar.Read(days).Events);
        Assert.Equal(3, SomeCalendar.Read(days, ("shape", "series")).Events.Count);
    }

    [Fact]
    public void One_entry_is_one_meeting_or_one_talk()
    {
        var meeting = SomeCalendar.Read(SomeCalendar.Of("", "UID:a\nSUMMARY:Pond workshop\nDTSTART;TZID=Europe/Berlin:20260914T090000\nDTEND;TZID=Europe/Berlin:20260915T170000\nLOCATION:Room 7\\, Pond House\nURL:https://ponds.example/w\nGEO:51.3;12.4"));
        var details = meeting.Events[0].Programme.Event;
        Assert.Empty(meeting.Questions);
        Assert.Equal(("Pond workshop", EventKind.Workshop, new When.Range(new(2026, 9, 14), new(2026, 9, 15), new(9, 0), new(17, 0))), (details.Title, details.Kind, details.When));
        Assert.Equal(new Place { Room = "Room 7", Venue = "Pond House", Latitude = 51.3, Longitude = 12.4 }, details.Place);
        Assert.Equal(new WebLink("ponds.example", "https://ponds.example/w"), details.Links[0]);
        Assert.Empty(meeting.Events[0].Programme.Sessions);

        var talk = SomeCalendar.Event(SomeCalendar.Of("", "UID:b\nSUMMARY:Mini-seminar: ponds\nDTSTART;TZID=Europe/Berlin:20260914T090000\nDESCRIPTION:They know *more* than\\nwe think.\\n\\n- ponds\\n- puddles"));
        Assert.Equal(("Mini-seminar: ponds", new When.OnDays([new(new(2026, 9, 14), new(9, 0))])), (Headline.Of(talk), talk.Event.When));
        Assert.Equal("They know *more* than\nwe think.\n\n- ponds\n- puddles", Workshop.Text.Markdown.PlainText(talk.Sessions[0].Abstract!));
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260914", "Mon 14 Sep 2026")]
    [InlineData("DTSTART;VALUE=DATE:20260914\nDTEND;VALUE=DATE:20260917", "14–16 September 2026")]
    [InlineData("DTSTART:20260914\nDURATION:P2D", "14–15 September 2026")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260914T090000\nDURATION:PT90M", "Mon 14 Sep 2026, 09:00–10:30 (time zone not given)")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260914T090000\nDTEND;TZID=Europe/Berlin:20260914T080000", "Mon 14 Sep 2026, 09:00 (time zone not given)")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260914T090000\nDTEND;TZID=America/New_York:20260914T080000", "Mon 14 Sep 2026, 09:00–14:00 (time zone not given)")]
    [InlineData("DTSTART:nonsense", "Date to be announced")]
    [InlineData("DTSTART:00190914T090000Z", "Date to be announced")]
    public void When_it_is_says_no_more_than_the_calendar(string lines, string when) =>
        Assert.Equal(when, SomeCalendar.Event(SomeCalendar.Of("", $"UID:a\nSUMMARY:Meeting\n{lines}")).Event.When.ToText(null));

    [Fact]
    public void Times_in_utc_are_those_of_the_calendar_s_zone_and_without_one_it_is_asked()
    {
        const string entry = "UID:a\nSUMMARY:Meeting\nDTSTART:20260714T120000Z";
        Assert.Equal(("Europe/Paris", "2026-07-14T14:00"), ZoneAndStart(SomeCalendar.Of("X-WR-TIMEZONE:Europe/Paris", entry)));
        var calendar = SomeCalendar.Of("", $"{entry}\nLOCATION:Institut\\, Paris");
        var question = Assert.Single(SomeCalendar.Read(calendar).Events[0].Questions);
        Assert.Equal(("UTC", true, true), (question.Choices[0].Value, question.Choices.Contains(new("Europe/Paris")), question.IsProposed));
        Assert.Equal(("UTC", "2026-07-14T12:00"), ZoneAndStart(calendar));
        Assert.Equal(("Europe/Paris", "2026-07-14T14:00"), ZoneAndStart(calendar, ("zone", "Europe/Paris")));
    }

    [Fact]
    public void Times_that_float_wait_for_their_zone()
    {
        var calendar = SomeCalendar.Of("", "UID:a\nSUMMARY:Meeting\nDTSTART:20260714T120000");
        var question = Assert.Single(SomeCalendar.Read(calendar).Events[0].Questions);
        Assert.Equal(("Zone", false, true), (question.Field, question.IsProposed, question.IsOpen));
        Assert.Equal((null, "2026-07-14T12:00"), ZoneAndStart(calendar));
        Assert.Equal(("Asia/Tokyo", "2026-07-14T12:00"), ZoneAndStart(calendar, ("zone", "Asia/Tokyo")));
    }

    [Fact]
    public void Names_that_all_titles_have_in_one_place_are_speakers_and_others_are_left()
    {
        Assert.Equal(["Ada Frosch", "Berta Kröte", "Conrad Molch"], Speakers("On ponds (Ada Frosch)", "Ears (Berta Kröte)", "Legs (Conrad Molch)"));
        Assert.Equal(["Ada Frosch, Pond House"], Speakers("Pond talks: Ada Frosch (Pond House)", "Pond talks: speaker to be announced", "Pond talks: TBA"));
        Assert.Empty(Speakers("Monte Carlo: a survey", "Ears", "Legs"));
        Assert.Empty(Speakers("Ada Frosch: Ponds", "Ears in detail", "Legs, and how to use them"));
    }

    [Fact]
    public void Where_one_joins_is_no_place()
    {
        var online = SomeCalendar.Event(SomeCalendar.Of("", "UID:a\nSUMMARY:Meeting\nDTSTART:20260714T120000Z\nLOCATION:https://zoom.us/j/123")).Event;
        Assert.Equal((null, new Attendance { Mode = AttendanceMode.Online, JoinUrl = "https://zoom.us/j/123" }), (online.Place, online.Attendance));
        var hybrid = SomeCalendar.Event(SomeCalendar.Of("", "UID:a\nSUMMARY:Meeting\nDTSTART:20260714T120000Z\nLOCATION:Pond House\nDESCRIPTION:Hello.\\n-::~:~::~:~:~::-\\nJoin with Google Meet: https://meet.google.com/abc-defg-hij\\n-::~:~::~::~:~::-"));
        Assert.Equal(("Pond House", AttendanceMode.Hybrid), (hybrid.Event.Place?.Venue, hybrid.Event.Attendance?.Mode));
        Assert.Equal("Hello.", hybrid.Sections[0].Body);
        Assert.Null(SomeCalendar.Event(SomeCalendar.Of("", "UID:a\nSUMMARY:Meeting\nDTSTART:20260714T120000Z\nLOCATION:papers.html?session=1")).Event.Place);
    }

    [Theory]
    [InlineData("DESCRIPTION:<p>They know <b>more</b>.</p><ul><li>ponds</li></ul>")]
    [InlineData("DESCRIPTION:plain\nX-ALT-DESC;FMTTYPE=text/html:<html><body><p>They know <b>more</b>.</p><ul><li>ponds</li></ul></body></html>")]
    [InlineData("DESCRIPTION;ALTREP=\"data:text/html,%3Cp%3EThey%20know%20%3Cb%3Emore%3C%2Fb%3E.%3C%2Fp%3E%3Cul%3E%3Cli%3Eponds%3C%2Fli%3E%3C%2Ful%3E\":plain")]
    public void A_description_in_html_becomes_markdown(string lines) =>
        Assert.Equal("They know **more**.\n\n- ponds", SomeCalendar.Event(SomeCalendar.Of("", $"UID:a\nSUMMARY:Meeting\n{lines}")).Sections[0].Body);

    [Fact]
    public void What_is_not_read_is_told()
    {
        var read = SomeCalendar.Read("BEGIN:VCALENDAR\nno line\nBEGIN:VTODO\nSUMMARY:Buy boots\nEND:VTODO\nBEGIN:VEVENT\nSUMMARY:Meeting\nATTENDEE:mailto:a@x.example\nATTENDEE:mailto:b@x.example\nEND:VEVENT\nEND:VCALENDAR");
        Assert.Equal(["This line belongs to nothing.", "1 task: nothing that takes place.", "2 invitations: who was invited is not for everybody to know."], read.Aside.Select(aside => aside.Reason));
        Assert.Equal([2, 3, 6], read.Aside.Select(aside => aside.Origin.Line));
        Assert.Equal(new When.NotGiven(), read.Events[0].Programme.Event.When);
    }

    [Fact]
    public void The_title_of_a_meeting_that_nobody_says_is_asked()
    {
        var calendar = SomeCalendar.Of("", Entry("1", "20260914T090000", "20260914T093000", "Ears", "Hall"), Entry("2", "20260914T093000", "20260914T100000", "Legs", "Hall"));
        var question = Assert.Single(SomeCalendar.Read(calendar).Events[0].Questions);
        Assert.Equal(("Title", "talks 2026"), (question.Field, question.Choices[0].Value));
        Assert.Equal("", SomeCalendar.Event(calendar).Event.Title);
        Assert.Equal("All about ponds", SomeCalendar.Event(calendar, ("title", "All about ponds")).Event.Title);
    }

    [Fact]
    public void Of_two_versions_of_an_entry_the_later_is_taken_and_two_entries_of_one_uid_are_two()
    {
        Assert.Equal("Later", SomeCalendar.Event(SomeCalendar.Of("", "UID:a\nSUMMARY:Earlier\nSEQUENCE:1\nDTSTART:20260714T120000Z", "UID:a\nSUMMARY:Later\nSEQUENCE:2\nDTSTART:20260714T130000Z")).Event.Title);
        Assert.Equal(2, SomeCalendar.Event(SomeCalendar.Of("", "UID:a\nSUMMARY:One\nDTSTART:20260714T120000Z", "UID:a\nSUMMARY:Two\nDTSTART:20260714T130000Z")).Sessions.Count);
    }

    [Theory]
    [InlineData("", "there is no calendar in it")]
    [InlineData("hello", "there is no calendar in it")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR", "no event")]
    public void What_is_no_calendar_is_refused_in_words(string text, string words) =>
        Assert.Contains(words, Assert.Single(SomeCalendar.Try(text).Problems).Message, StringComparison.Ordinal);

    private static string Entry(string uid, string start, string end, string title, string place) =>
        $"UID:{uid}@ponds.example\nSUMMARY:{title}\nDTSTART;TZID=Europe/Berlin:{start}\nDTEND;TZID=Europe/Berlin:{end}\nLOCATION:{place}";

    private static IEnumerable<string> Speakers(params string[] titles) =>
        SomeCalendar.Read(SomeCalendar.Of("", [.. titles.Select((title, week) => $"UID:{week}\nSUMMARY:{title}\nDTSTART;TZID=Europe/Berlin:202609{1 + (7 * week):00}T160000")]))
            .Events.SelectMany(one => one.Programme.Credits).Select(credit => credit.Affiliation is null ? credit.Name : $"{credit.Name}, {credit.Affiliation}");

    private static (string? Zone, string Start) ZoneAndStart(string calendar, params (string, string)[] answers)
    {
        var details = SomeCalendar.Event(calendar, answers).Event;
        var day = details.When.OnlyDay!;
        return (details.Zone, $"{day.Date + day.Start!.Value:uuuu-MM-ddTHH:mm}");
    }
}
