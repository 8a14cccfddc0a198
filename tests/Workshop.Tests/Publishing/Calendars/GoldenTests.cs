using System.Reflection;
using System.Text;
using Workshop.Events;
using Workshop.People;
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
    private static readonly string Root =
        typeof(GoldenTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!;

    public static TheoryData<string, byte[]> Calendars()
    {
        var data = new TheoryData<string, byte[]>();
        foreach (var (file, calendar) in Single().Concat(Samples()).Concat(OfMany())) data.Add(file, calendar);
        return data;
    }

    [Theory, MemberData(nameof(Calendars))]
    public void A_calendar_is_the_same_to_the_byte(string file, byte[] calendar)
    {
        var path = Path.Combine(Root, "tests", "Workshop.Tests", "Golden", file);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllBytes(path, calendar);
        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(path)), Encoding.UTF8.GetString(calendar));
    }

    private static Programme Undecided => Examples.On(new When.Alternatives([DateSpan.Day(new(2026, 9, 13)), DateSpan.Day(new(2026, 9, 14))])).Released();

    private static Programme Decided => Undecided.Then(programme => programme with { Event = programme.Event with { When = Examples.OneDay() } });

    private static IEnumerable<(string File, byte[] Calendar)> Single()
    {
        var programme = (Examples.On(Examples.OneDay()) with
        {
            Sessions = [Examples.Talk(1, "Ears", new(9, 30), 30), Examples.Talk(2, "Ponds at 10:00, or so", new(10, 0), 30), Examples.Talk(3, "To be placed")],
        }).Released();
        var moved = programme.Then(before => before with { Sessions = [before.Sessions[1] with { Start = new(10, 30) }, before.Sessions[2]] });
        yield return ("undecided.ics", ICalendar.Event(Undecided.Published(), Examples.Site));
        yield return ("decided.ics", ICalendar.Event(Decided.Published(), Examples.Site));
        yield return ("seminar.ics", ICalendar.Event(Examples.Seminar().Released().Published(Examples.Live("tadpoles")), Examples.Site));
        yield return ("schedule.ics", ICalendar.Schedule(programme.Published(), Examples.Site));
        yield return ("schedule-moved.ics", ICalendar.Schedule(moved.Published(), Examples.Site));
        yield return ("session.ics", ICalendar.Session(moved.Published(), "TALK02", Examples.Site)!);
        yield return ("session-gone.ics", ICalendar.Session(moved.Published(), "TALK01", Examples.Site)!);
        yield return ("unpublished.ics", ICalendar.Schedule(moved.Published(Examples.Live(status: EventStatus.Draft, statusChanges: 1)), Examples.Site));
        yield return ("no-date.ics", ICalendar.Event(Examples.On(new When.NotGiven()).Released().Published(), Examples.Site));
    }

    /// <summary>The events that every new portal begins with.</summary>
    private static IEnumerable<(string File, byte[] Calendar)> Samples()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Root, "tests", "Workshop.Web.Tests", "Samples"), "*.json").Order(StringComparer.Ordinal))
        {
            var slug = Path.GetFileNameWithoutExtension(path);
            var publication = Document.Read(File.ReadAllBytes(path)).Released().Published(Examples.Live(slug));
            yield return ($"{slug}.ics", ICalendar.Event(publication, Examples.Site));
            yield return ($"{slug}-schedule.ics", ICalendar.Schedule(publication, Examples.Site));
        }
    }

    /// <summary>A talk and its speaker's other one that is gone, a symposium that is off, and what was withdrawn.</summary>
    private static IEnumerable<(string File, byte[] Calendar)> OfMany()
    {
        var seminar = Examples.Seminar().Released();
        seminar = seminar with { Calendar = seminar.Calendar.Select(stamp => stamp with { Uid = "uid-tadpoles" }).ToValueList() };
        var speaker = seminar.Credits[0];
        var talks = (Examples.On(Examples.OneDay()) with
        {
            Credits = [speaker],
            People = [seminar.People[0]],
            Sessions = [Examples.Talk(1, "Ears", new(9, 30), 30) with { Speakers = [speaker.Id] }, Examples.Talk(2, "Ponds", new(10, 0), 30) with { Speakers = [speaker.Id] }],
        }).Released().Then(programme => programme with { Sessions = [programme.Sessions[1]] });
        var live = Examples.Live("tadpoles");

        yield return ("series.ics", ICalendar.Of("Pond talks", Addresses.Series("pond-talks"), Addresses.SeriesCalendar("pond-talks"),
            [Told(seminar, live), Told(Decided, Examples.Live(status: EventStatus.Cancelled, statusChanges: 1))], Examples.Site));
        yield return ("person.ics", ICalendar.Of(speaker.Name, Addresses.Person("lucja-zabinska"), Addresses.PersonCalendar("lucja-zabinska"),
            [Personal(seminar, speaker, live), Personal(talks, speaker, Examples.Live())], Examples.Site));
        yield return ("nobody.ics", ICalendar.OfNobody(Addresses.PersonCalendar("lucja-zabinska"),
            [Personal(talks.Then(programme => programme with { Credits = [], People = [], Sessions = [] }, 2), speaker, Examples.Live())], Examples.Site));
        yield return ("all.ics", ICalendar.Of("Institute of Examples", Addresses.Home, Addresses.Calendar,
            [Told(seminar, live with { Status = EventStatus.Draft, StatusChanges = 1 }), Told(Undecided, Examples.Live())], Examples.Site));
    }

    private static ToldEvent Told(Programme released, Live live) => new(EventCard.Of(Programme.Public(released), new(1, Examples.FirstRelease)).Calendar, live);

    private static ToldEvent Personal(Programme released, Credit credit, Live live) =>
        new(PersonCalendar.Told(PersonCalendar.Of(Programme.Public(released)).Single(told => told.Person == credit.Person).Entries, Headline.Of(Programme.Public(released)), Examples.FirstRelease), live);
}
