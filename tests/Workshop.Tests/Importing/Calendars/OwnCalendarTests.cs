using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Events;
using Workshop.Importing;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;
using Workshop.Tests.Meetings;
using Workshop.Tests.Publishing;
using Workshop.Text;
using Xunit.Abstractions;

namespace Workshop.Tests.Importing.Calendars;

public sealed partial class OwnCalendarTests(ITestOutputHelper output)
{
    private static readonly string Root =
        typeof(OwnCalendarTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!;

    [Fact]
    [Trait("Category", Proof.Category)]
    public void A_calendar_of_any_programme_is_read_and_written_again_to_the_letter()
    {
        var count = 0;
        foreach (var programme in Proof.Of(10_000, Generated.Programme).Concat(Enumerable.Range(1, Proof.Of(5_000)).SelectMany(History)))
        {
            var released = programme.Calendar.All(stamp => stamp.Uid.StartsWith("uid-", StringComparison.Ordinal)) ? programme.Released() : (programme with { Calendar = [] }).Released();
            Mirrors(released, ICalendar.Schedule);
            Mirrors(released, ICalendar.Event);
            count++;
        }
        output.WriteLine($"{count:N0} programmes");
    }

    [Fact]
    public void The_samples_mirror()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Root, "tests", "Workshop.Web.Tests", "Samples"), "*.json"))
        {
            var released = Document.Read(File.ReadAllBytes(path)).Released();
            Mirrors(released, ICalendar.Schedule);
            Mirrors(released, ICalendar.Event);
        }
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void What_is_read_is_what_a_calendar_can_say()
    {
        foreach (var programme in Proof.Of(10_000, Generated.Programme))
        {
            var released = (programme with { Calendar = [] }).Released();
            var read = Read(ICalendar.Schedule(released.Published(), Examples.Site)).Events;
            if (read.IsEmpty) continue;
            Assert.Equal(Nameless(SomeCalendar.Format.Sayable(released)), Nameless(read[0].Programme));
        }
    }

    [Fact]
    [Trait("Category", Proof.Category)]
    public void Titles_times_rooms_speakers_abstracts_and_kinds_survive_where_people_write_them_as_people_do()
    {
        foreach (var size in Enumerable.Range(1, Proof.Of(500)))
        {
            var conference = Generated.Conference(sessions: 10 + (size % 90), rooms: 2 + (size % 5)).Released();
            var read = Read(ICalendar.Schedule(conference.Published(), Examples.Site)).Events[0].Programme;
            Assert.Equal(Told(conference), Told(read));
            // Where every session has its time, the schedule has no entry of the meeting itself.
            Assert.Equal(conference.Calendar.Where(stamp => stamp.Code is not null).Select(stamp => (stamp.Uid, stamp.Sequence, stamp.Code)), read.Calendar.Select(stamp => (stamp.Uid, stamp.Sequence, stamp.Code)));
        }

        static IEnumerable<object> Told(Programme programme)
        {
            var (index, timings) = (new ProgrammeIndex(programme), Timings.Of(programme));
            return programme.Sessions.Select(session => (object)(session.Code, session.Kind, session.Title, Markdown.PlainText(session.Abstract ?? ""), timings[session].Start, timings[session].End,
                index.Room(session.Room)?.Name, string.Join('|', session.Speakers.Concat(session.Authors.Select(author => author.Credit)).Select(id => (index.Credit(id).Name, index.Credit(id).Affiliation))),
                string.Join('|', session.Tracks.Select(track => index.Track(track).Name)), session.Cancelled));
        }
    }

    [Fact]
    public void A_seminar_talk_comes_back_as_one()
    {
        var read = Read(ICalendar.Schedule(Examples.Seminar().Released().Published(Examples.Live("tadpoles")), Examples.Site)).Events[0];
        var (details, talk) = (read.Programme.Event, read.Programme.Sessions[0]);
        Assert.Equal(("tadpoles", EventKind.Seminar, "", "What tadpoles know"), (read.Slug, details.Kind, details.Title, talk.Title));
        Assert.Equal(new When.OnDays([new(new(2026, 10, 5), new(11, 0))]), details.When);
        Assert.Equal(("Łucja Żabińska", "Institute of Ponds, Kraków"), (read.Programme.Credits[0].Name, read.Programme.Credits[0].Affiliation));
        Assert.Equal(new Attendance { Mode = AttendanceMode.Hybrid, JoinUrl = "https://video.example/room?id=7", JoinNote = "Passcode at the door" }, details.Attendance);
        Assert.Equal(new Contact("Ørjan, the host", "orjan+seminars@example.org"), details.Contact);
        Assert.Equal("They know more than we think.\n\n- ponds\n- puddles", talk.Abstract);
    }

    [Fact]
    public void What_is_not_decided_comes_back_undecided()
    {
        var undecided = Examples.On(new When.Alternatives([DateSpan.Day(new(2026, 9, 13)), DateSpan.Day(new(2026, 9, 14))])).Released();
        var details = Read(ICalendar.Event(undecided.Published(), Examples.Site)).Events[0].Programme.Event;
        Assert.Equal((undecided.Event.When, "From the eardrum to the pond.", EventKind.Symposium), (details.When, details.Summary, details.Kind));
    }

    [Fact]
    public void What_has_an_order_and_no_times_comes_back_in_that_order()
    {
        var programme = (Examples.On(Examples.OneDay()) with { Sessions = [Examples.Talk(1, "Ears", new(9, 30), 30), Examples.Talk(2, "Legs"), Examples.Talk(3, "Ponds")] }).Released();
        var read = Read(ICalendar.Schedule(programme.Published(), Examples.Site)).Events[0].Programme;
        Assert.Equal(["Ears", "Legs", "Ponds"], SessionOrder.Of(read).Select(session => session.Title));
        // One that lost its time is one of them again, and not another one that was cancelled.
        var moved = programme.Then(before => before with { Sessions = before.Sessions.With(before.Sessions[0] with { Start = null, Minutes = null }) });
        var again = Read(ICalendar.Schedule(moved.Published(), Examples.Site)).Events[0].Programme;
        Assert.Equal([("Ears", false), ("Legs", false), ("Ponds", false)], again.Sessions.Select(session => (session.Title!, session.Cancelled)));
    }

    [Fact]
    public void An_event_that_is_off_says_so()
    {
        var off = Examples.On(Examples.OneDay()).Released().Published(Examples.Live(status: EventStatus.Cancelled, statusChanges: 1));
        var read = Read(ICalendar.Event(off, Examples.Site)).Events[0];
        Assert.True(read.Cancelled);
        Assert.Equal(1, read.Programme.Calendar[0].Sequence);
    }

    [Fact]
    public void A_calendar_of_a_series_is_its_events()
    {
        var (seminar, symposium) = (Examples.Seminar().Released(), Examples.On(Examples.OneDay()).Released());
        seminar = seminar with { Calendar = seminar.Calendar.Select(stamp => stamp with { Uid = "uid-tadpoles" }).ToValueList() };
        var calendar = ICalendar.Of("Pond talks", Addresses.Series("pond-talks"), Addresses.SeriesCalendar("pond-talks"), new[] { (seminar, "tadpoles"), (symposium, "frogs-2026") }
            .Select(each => new ToldEvent(EventCard.Of(Programme.Public(each.Item1), new(1, Examples.FirstRelease)).Calendar, Examples.Live(each.Item2))), Examples.Site);
        var read = Read(calendar);
        Assert.Equal(("Pond talks", "https://meetings.example/series/pond-talks"), (read.Series?.Title, read.Series?.Url));
        Assert.Equal(["tadpoles", "frogs-2026"], read.Events.Select(one => one.Slug));
        Assert.Equal(["What tadpoles know", "How Frogs Hear; a Symposium, with Questions"], read.Events.Select(one => Headline.Of(one.Programme)));
    }

    [Fact]
    public void A_calendar_in_which_somebody_has_had_a_hand_is_read_like_any_other()
    {
        var text = Encoding.UTF8.GetString(ICalendar.Event(Examples.On(Examples.OneDay()).Released().Published(), Examples.Site));
        var read = SomeCalendar.Read(text.Replace("STATUS:CONFIRMED", "RRULE:FREQ=DAILY;COUNT=2", StringComparison.Ordinal));
        Assert.Equal(2, read.Events[0].Programme.Sessions.Count);
        Assert.True(read.Events[0].Programme.Calendar.IsEmpty);
    }

    [Fact]
    public void An_end_on_a_day_before_the_beginning_is_nobody_s_of_ours_and_is_left_out()
    {
        var text = Encoding.UTF8.GetString(ICalendar.Schedule(Examples.Seminar().Released().Published(Examples.Live("tadpoles")), Examples.Site));
        var turned = Regex.Replace(text, "(DTSTART)(;TZID=[^:]+):20261005T110000", "$1$2:20261024T110000\r\nDTEND$2:20261005T120000");
        Assert.NotEqual(text, turned);
        var read = SomeCalendar.Read(turned);
        Assert.Empty(read.Events[0].Programme.Problems());
    }

    private static void Mirrors(Programme released, Func<Publication, Site, byte[]> write)
    {
        var first = write(released.Published(), Examples.Site);
        var read = Read(first);
        if (read.Events.IsEmpty) return;
        var told = Assert.Single(read.Events).Programme;
        Assert.Empty(told.Problems());
        var again = write(new(told, new(1, Examples.FirstRelease), Examples.Live()), Examples.Site);
        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(again));
    }

    private static ReadResult Read(byte[] calendar) => SomeCalendar.Format.Read([new("x.ics", calendar)], Answers.None).Value;

    /// <summary>Some releases of one event.</summary>
    private static IEnumerable<Programme> History(int seed)
    {
        var meetings = new RandomMeetings(seed);
        Programme? last = null;
        for (var number = 0; number < 3; number++)
        {
            var next = meetings.Next(last);
            last = next.Released(last, Examples.FirstRelease + Duration.FromHours(number));
            yield return last;
        }
    }

    /// <summary>The document with its ids and codes counted in the order in which they stand.</summary>
    private static string Nameless(Programme programme)
    {
        var names = new Dictionary<string, string>();
        return Names().Replace(Encoding.UTF8.GetString(Document.Write(programme)), name => names.TryGetValue(name.Value, out var known) ? known : names[name.Value] = $"#{names.Count}");
    }

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=""code"":"")[0-9A-Z]{6}")]
    private static partial Regex Names();
}
