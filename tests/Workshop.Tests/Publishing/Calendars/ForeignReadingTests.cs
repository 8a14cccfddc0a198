using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;
using Workshop.Time;

namespace Workshop.Tests.Publishing.Calendars;

/// <summary>
/// Two foreign libraries read 2,000 of our calendars, and those in Golden, as we do; they take the zones from VTIMEZONE, we from the IANA
/// database.
/// </summary>
public sealed class ForeignReadingTests
{
    private static readonly IReadOnlyList<byte[]> Calendars =
        [.. Enumerable.Range(1, 500).SelectMany(OfEachKind), .. GoldenTests.Calendars().Select(row => (byte[])row[1])];

    [PythonFact]
    public void Python_s_icalendar_reads_what_we_read() => ForeignReaders.AssertAgree(Calendars, ForeignReaders.ReadByPython(Calendars));

    [NodeFact]
    public void Ical_js_reads_what_we_read() => ForeignReaders.AssertAgree(Calendars, ForeignReaders.ReadByNode(Calendars));

    [Fact]
    public void There_is_something_to_agree_on()
    {
        var entries = Calendars.SelectMany(calendar => CalendarReading.Read(calendar).Entries).ToList();
        Assert.True(Calendars.Count > 2000);
        Assert.True(entries.Count > 2000, $"{entries.Count} entries");
        Assert.True(entries.Count(entry => entry.Start!.EndsWith('Z')) > 1000);
    }

    /// <summary>The calendars of an event, of its schedule, of one of its people and of its series, after a few releases.</summary>
    private static byte[][] OfEachKind(int seed)
    {
        var random = new RandomMeetings(seed);
        Programme? released = null;
        for (var release = 0; release < 3; release++)
            released = random.Next(released).Released(released, Examples.FirstRelease + Duration.FromDays(release));
        var live = Examples.Live(status: seed % 11 == 0 ? EventStatus.Cancelled : seed % 13 == 0 ? EventStatus.Draft : EventStatus.Published, statusChanges: seed % 3);
        var publication = new Publication(Programme.Public(Unambiguous(released!)), new(3, Examples.FirstRelease + Duration.FromDays(2)), live);
        var person = PersonCalendar.Of(publication.Programme).FirstOrDefault();
        var name = random.Text(9);
        return
        [
            ICalendar.Event(publication, Examples.Site), ICalendar.Schedule(publication, Examples.Site),
            ICalendar.Of(name, Addresses.Person("a"), Addresses.PersonCalendar("a"), [new(PersonCalendar.Told(person?.Entries ?? [], publication.Title, publication.Release.At), live)], Examples.Site),
            ICalendar.Of(name, Addresses.Series("b"), Addresses.SeriesCalendar("b"), [new(EventCard.Of(publication.Programme, publication.Release).Calendar, live)], Examples.Site),
        ];
    }

    /// <summary>Times that the clocks show twice or never are read differently by everybody; they are moved into daylight here.</summary>
    private static Programme Unambiguous(Programme programme) => programme with
    {
        Calendar = programme.Calendar.Select(stamp => stamp with { Time = stamp.Time with { Start = Clear(stamp.Time.Start, stamp.Time), End = End(stamp.Time) } }).ToValueList(),
    };

    private static LocalDateTime? End(CalendarTime time) => time.End is { } end && Clear(end, time) is var clear && clear > Clear(time.Start, time) ? clear : null;

    private static LocalDateTime Clear(LocalDateTime at, CalendarTime time)
    {
        if (time.AllDay || Zones.Find(time.Zone) is not { } zone) return at;
        while (zone.MapLocal(at).Count != 1) at = at.PlusHours(1);
        return at;
    }
}
