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
        var undecided = Examples.On(new When.Alternatives([DateSpan.Day(new(2026, 9, 13)), DateSpan.Day(new(2026, 9, 14))])).Released();
        var decided = undecided.Then(programme => programme with { Event = programme.Event with { When = Examples.OneDay() } });
        var programme = (Examples.On(Examples.OneDay()) with
        {
            Sessions = [Examples.Talk(1, "Ears", new(9, 30), 30), Examples.Talk(2, "Ponds at 10:00, or so", new(10, 0), 30), Examples.Talk(3, "To be placed")],
        }).Released();
        var moved = programme.Then(before => before with { Sessions = [before.Sessions[1] with { Start = new(10, 30) }, before.Sessions[2]] });
        return new()
        {
            { "undecided.ics", ICalendar.Event(undecided.Published(), Examples.Site) },
            { "decided.ics", ICalendar.Event(decided.Published(), Examples.Site) },
            { "seminar.ics", ICalendar.Event(Examples.Seminar().Released().Published(Examples.Live("tadpoles")), Examples.Site) },
            { "schedule.ics", ICalendar.Schedule(programme.Published(), Examples.Site) },
            { "schedule-moved.ics", ICalendar.Schedule(moved.Published(), Examples.Site) },
            { "unpublished.ics", ICalendar.Schedule(moved.Published(Examples.Live(status: EventStatus.Draft, statusChanges: 1)), Examples.Site) },
            { "no-date.ics", ICalendar.Event(Examples.On(new When.NotGiven()).Released().Published(), Examples.Site) },
            { "collection.ics", Collection(decided, Examples.Seminar().Released()) },
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
            new(EventCard.Of(seminar, new(1, Examples.FirstRelease)).Calendar, Examples.Live("tadpoles")),
            new(EventCard.Of(meeting, new(2, Examples.FirstRelease)).Calendar, Examples.Live(status: EventStatus.Cancelled, statusChanges: 1)),
        ], Examples.Site);
}
