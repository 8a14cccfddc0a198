using System.Reflection;
using System.Text;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;

namespace Workshop.Tests.Publishing.Calendars;

/// <summary>
/// Whole calendars, byte for byte, in tests/Workshop.Tests/Golden. With GOLDEN=write in the environment they are written anew, to be read
/// before they are kept.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(
        typeof(GoldenTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!,
        "tests", "Workshop.Tests", "Golden");

    public static TheoryData<string, byte[]> Calendars()
    {
        var undecided = Meetings.On(new When.Alternatives([DateSpan.Day(new(2026, 9, 13)), DateSpan.Day(new(2026, 9, 14))])).Released();
        var decided = undecided.Then(programme => programme with { Event = programme.Event with { When = Meetings.OneDay() } });
        var programme = (Meetings.On(Meetings.OneDay()) with
        {
            Sessions = [Meetings.Talk(1, "Ears", new(9, 30), 30), Meetings.Talk(2, "Ponds at 10:00, or so", new(10, 0), 30), Meetings.Talk(3, "To be placed")],
        }).Released();
        var moved = programme.Then(before => before with { Sessions = [before.Sessions[1] with { Start = new(10, 30) }, before.Sessions[2]] });
        return new()
        {
            { "undecided.ics", ICalendar.Event(undecided.Published(), Meetings.Site) },
            { "decided.ics", ICalendar.Event(decided.Published(), Meetings.Site) },
            { "seminar.ics", ICalendar.Event(Meetings.Seminar().Released().Published(Meetings.Live("tadpoles")), Meetings.Site) },
            { "schedule.ics", ICalendar.Schedule(programme.Published(), Meetings.Site) },
            { "schedule-moved.ics", ICalendar.Schedule(moved.Published(), Meetings.Site) },
            { "unpublished.ics", ICalendar.Schedule(moved.Published(Meetings.Live(status: EventStatus.Draft, statusChanges: 1)), Meetings.Site) },
            { "no-date.ics", ICalendar.Event(Meetings.On(new When.NotGiven()).Released().Published(), Meetings.Site) },
            { "collection.ics", Collection(decided, Meetings.Seminar().Released()) },
        };
    }

    [Theory, MemberData(nameof(Calendars))]
    public void A_calendar_is_the_same_to_the_byte(string file, byte[] calendar)
    {
        var path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllBytes(path, calendar);
        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(path)), Encoding.UTF8.GetString(calendar));
    }

    private static byte[] Collection(Programme meeting, Programme seminar) => ICalendar.Of("Institute of Examples", Addresses.Home, Addresses.Calendar,
        [
            new(EventCard.Of(seminar, new(1, Meetings.FirstRelease)), Meetings.Live("tadpoles")),
            new(EventCard.Of(meeting, new(2, Meetings.FirstRelease)), Meetings.Live(status: EventStatus.Cancelled, statusChanges: 1)),
        ], Meetings.Site);
}
