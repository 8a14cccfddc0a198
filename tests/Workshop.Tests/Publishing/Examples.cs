using System.Globalization;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;

namespace Workshop.Tests.Publishing;

/// <summary>Examples of our own making, whose ids, UIDs and instants are always the same.</summary>
public static class Examples
{
    public static readonly Site Site = new("Institute of Examples", "https://meetings.example");
    public static readonly Instant FirstRelease = Instant.FromUtc(2026, 3, 1, 9, 30);

    public static Guid Id(int number) => new(number, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static Live Live(string slug = "frogs-2026", EventStatus status = EventStatus.Published, int statusChanges = 0) =>
        new(slug, status, Visibility.Listed, statusChanges);

    /// <summary>A symposium on one day in Leipzig with the date as given.</summary>
    public static Programme On(When when, string? zone = "Europe/Berlin") => new(Id(1), new()
    {
        Kind = EventKind.Symposium,
        Title = "How Frogs Hear; a Symposium, with Questions",
        Summary = "From the eardrum to the pond.",
        Languages = ["en"],
        When = when,
        Zone = zone,
        Place = new() { Room = "Lecture hall 2", Venue = "Biological Station", City = "Leipzig", Country = "Germany" },
        Organization = new("Society for Amphibian Acoustics"),
    });

    public static When OneDay(int day = 14) => new When.OnDays([new(new(2026, 9, day), new LocalTime(9, 0), new LocalTime(17, 30))]);

    public static Session Talk(int number, string? title, LocalTime? start = null, int? minutes = null) =>
        new(Id(100 + number), $"TALK{number:00}", number, SessionKind.ContributedTalk) { Title = title, Start = start, Minutes = minutes };

    /// <summary>A seminar talk: title, abstract and speaker are its session's, the time is the event's.</summary>
    public static Programme Seminar()
    {
        var speaker = new Credit(Id(30), Id(40), "Łucja Żabińska") { Affiliation = "Institute of Ponds, Kraków" };
        var host = new Credit(Id(31), Id(41), "Ørjan Frosk");
        return new(Id(3), new()
        {
            Kind = EventKind.Seminar,
            When = new When.OnDays([new(new(2026, 10, 5), new LocalTime(11, 0))]),
            Zone = "Europe/Warsaw",
            Place = new() { Room = "Seminar room", City = "Kraków" },
            Attendance = new() { Mode = AttendanceMode.Hybrid, JoinUrl = "https://video.example/room?id=7", JoinNote = "Passcode at the door" },
            Contact = new("Ørjan, the host", "orjan+seminars@example.org"),
        })
        {
            Sections = [new(Id(20), SectionKind.People, "Host") { Content = new PeopleGroup(GroupRole.Hosts, [host.Id]) }],
            Credits = [speaker, host],
            People = [new(speaker.Person, "lucja-zabinska", "Żabińska, Łucja"), new(host.Person, "orjan-frosk", "Frosk, Ørjan")],
            Sessions = [Talk(1, "What tadpoles know") with { Speakers = [speaker.Id], Abstract = "They know *more* than\nwe think.\n\n- ponds\n- puddles" }],
        };
    }

    /// <summary>A programme with what a release would have told its calendars.</summary>
    public static Programme Released(this Programme next, Programme? previous = null, Instant? at = null)
    {
        var last = 0;
        foreach (var stamp in next.Calendar) last = Math.Max(last, int.Parse(stamp.Uid[4..], CultureInfo.InvariantCulture));
        return next with { Calendar = CalendarLedger.Issue(previous, next, at ?? FirstRelease, () => $"uid-{++last}") };
    }

    /// <summary>The same event, edited and released again.</summary>
    public static Programme Then(this Programme released, Func<Programme, Programme> edit, int days = 1) =>
        edit(released).Released(released, FirstRelease + Duration.FromDays(days));

    public static Publication Published(this Programme released, Live? live = null, Instant? at = null) =>
        new(Programme.Public(released), new(1, at ?? FirstRelease), live ?? Live());
}
