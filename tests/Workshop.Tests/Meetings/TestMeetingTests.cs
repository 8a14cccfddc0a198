using NodaTime;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Tests.Meetings;

public sealed class TestMeetingTests
{
    [Fact]
    public void Both_releases_hold_together()
    {
        Assert.Empty(TestMeeting.First.Problems());
        Assert.Empty(TestMeeting.Second.Problems());
    }

    [Fact]
    public void The_test_meeting_fills_every_field_and_uses_every_value_but_for_the_other_kinds_and_dates_of_events() =>
        Assert.Equal([], GeneratedTests.Unseen([TestMeeting.First, TestMeeting.Second])
            .Where(name => !name.StartsWith("EventKind.", StringComparison.Ordinal) && !OfOtherDates.Any(type => name == type.Name || name.StartsWith(type.Name + ".", StringComparison.Ordinal)))
            .Except(["ClockStyle.Hours12", "AttendanceMode.OnSite", "AttendanceMode.Online", "CalendarStatus.Confirmed"]));

    [Fact]
    public void It_is_as_hard_as_it_says()
    {
        var sessions = TestMeeting.First.Sessions;
        Assert.Equal(40, sessions.Count(session => session is { Kind: SessionKind.Poster, Board: not null }));
        Assert.InRange(sessions.Count(session => session.Start is null) / (double)sessions.Count, 0.4, 0.75);
        Assert.Equal(6, sessions.Count(session => session.Start == new LocalTime(10, 30) && session.Parent is null));
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        Assert.Equal(2, zone.MapLocal(new(2026, 10, 25, 2, 15)).Count);
        Assert.Contains(sessions, session => session is { PastMidnight: true } && session.Start == new LocalTime(2, 15));
    }

    [Fact]
    public void Its_second_release_says_what_happened() => Assert.Equal(
        [
            "The link to join is there",
            "“A pixel that forgets on purpose” was cancelled",
            "“Walk on the city wall” was cancelled",
            "“Steering by surprise: active learning at 1 MHz” takes place after all",
            "“Watching water forget” moved from 14:00 to 14:15",
            "“Northern lights in a crystal” moved from 14:45 to 15:00",
            "The time of “The experiment that asks back” is known: Mon 26 Oct 2026, 09:30, until 10:30",
            "“Should a beamline decide by itself?” is now in Bibliothek (was Seminarraum 2.11)",
            "“A generative model for molecular motors” is now on board B20a (was B7)",
            "New: Aoife Ní Bhriain, “Writing about uncertainty”",
            "“Talking to a diffractometer” is no longer in the programme",
            "Early registration extended to Wed 30 Sep 2026, 18:00 CEST (Europe/Berlin) (was Tue 15 Sep 2026, 18:00 CEST (Europe/Berlin))",
            "“Proceedings” is out",
            "“Should a beamline decide by itself?” is now with ธนพร ศรีสุวรรณ instead of Þorgerður Ísleifsdóttir",
            "Þorgerður Ísleifsdóttir's title was announced: “Northern lights in a crystal”",
            "Çağla Öztürk joined “Local hosts”",
            "New for “What a molecule does when nobody looks”: stream",
            "12 abstracts were added",
        ], Changes.Between(TestMeeting.First, TestMeeting.Second));

    [Fact]
    public void A_large_conference_holds_together_and_is_as_large_as_asked()
    {
        var conference = Generated.Conference(1000, 12);
        Assert.Empty(conference.Problems());
        Assert.Equal((1000, 12), (conference.Sessions.Count, conference.Rooms.Count));
        Assert.Equal(conference, Generated.Conference(1000, 12));
    }

    private static readonly Type[] OfOtherDates =
    [
        typeof(When.NotGiven), typeof(When.Undecided), typeof(When.Alternatives), typeof(When.Around), typeof(When.OnDays), typeof(When.Postponed),
        typeof(Day), typeof(DateSpan), typeof(Season),
    ];
}
