using NodaTime;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Tests.Meetings;

public static partial class TestMeeting
{
    private static readonly LocalDate Saturday = new(2026, 10, 24), Sunday = new(2026, 10, 25), Monday = new(2026, 10, 26);

    private static readonly ValueList<Room> Rooms =
    [
        Room("Hörsaal 1", 420), Room("Hörsaal 2", 180), Room("Seminarraum 2.11", 60), Room("Bibliothek", 40), Room("Werkstatthalle", 90),
        Room("Observatorium", 35) with { Place = new() { Building = "Alte Sternwarte", Campus = "Hainberg", Address = "Sternwartenweg 1", City = "Göttingen" } },
    ];

    private static readonly ValueList<Track> Tracks =
        [Track("Detectors", 2), Track("Phasing and inverse problems", 6), Track("Learned dynamics", 11), Track("Protein motion", 15), Track("Instruments that think", 20)];

    private static readonly ValueList<Session> Sessions = [.. Numbered([.. FirstDay(), .. SecondDay(), .. ThirdDay()])];

    private static IEnumerable<Session> FirstDay() =>
    [
        At(Saturday, "08:30", "09:00", Of(SessionKind.Opening, "Welcome and opening") with { Speakers = [Who(0), Who(12)], Room = In(0) }),
        At(Saturday, "09:00", "10:00", Of(SessionKind.Keynote, "What a molecule does when nobody looks") with
        {
            Label = "Keynote 1", Speakers = [Who(1)], Chairs = [Who(0)], Room = In(0), Abstract = Abstract(0),
            Materials = [new(MaterialKind.Slides, "https://slides.example/lml/1"), new(MaterialKind.Stream, "https://stream.example/lml/1", "Live stream")],
        }),
        At(Saturday, "10:00", "10:30", Break("Coffee Break")),
        .. Enumerable.Range(0, 6).SelectMany(room => Parallel(Saturday, "10:30", room, timed: room < 4)),
        At(Saturday, "12:30", "14:00", Of(SessionKind.Meal, null) with { Label = "Lunch" }),
        At(Saturday, "14:00", "14:45", Invited(1, 3, "Watching water forget") with { Room = In(0) }),
        At(Saturday, "14:45", "15:30", Invited(2, 4, null) with { Room = In(0) }),
        At(Saturday, "14:00", "17:00", Of(SessionKind.Tutorial, "Differentiable diffraction in an afternoon") with
        {
            Speakers = [Who(8), Who(18)], Room = In(1), Tracks = [Topic(1), Topic(2)], Abstract = Abstract(3),
            Materials = [new(MaterialKind.Code, "https://code.example/tutorial"), new(MaterialKind.Other, "https://lml.example/setup", "How to prepare")],
        }),
        // Who gives the second invited talk sits on this panel at the same time: a clash to be found.
        At(Saturday, "15:00", "16:00", Of(SessionKind.Panel, "Should a beamline decide by itself?") with
        {
            Speakers = [Who(4), Who(9), Who(16)], Chairs = [Who(22)], Room = In(2), Tracks = [Topic(4)],
        }),
        At(Saturday, "16:00", "16:30", Break("Coffee Break")),
        At(Saturday, "16:30", "18:30", Of(SessionKind.PosterSession, "Poster session") with { Room = In(4) }),
        .. Posters("Poster session"),
        At(Saturday, "19:30", null, Of(SessionKind.Social, "Dinner at the Ratskeller")),
        At(Saturday, "23:30", "02:45", Of(SessionKind.Other, "Night session: light that left long ago") with { Room = In(5) }),
        Past("00:30", 25, "Afterglow", 6),
        Past("01:15", 25, "Eine kurze Geschichte des Wartens auf Photonen", 23) with { Language = "de" },
        // 02:15 comes twice in this night; the first is meant (RFC 5545 §3.3.5).
        Past("02:15", 30, "The hour that comes twice", 13),
    ];

    private static IEnumerable<Session> SecondDay() =>
    [
        At(Sunday, "10:00", "11:00", Of(SessionKind.Keynote, "Priors that lie, and how to catch them") with
        {
            Label = "Keynote 2", Speakers = [Who(2)], Chairs = [Who(1)], Room = In(0), Abstract = Abstract(1),
            Materials = [new(MaterialKind.Video, "https://video.example/lml/2"), new(MaterialKind.Paper, "https://lml.example/keynote2.pdf"), new(MaterialKind.OpenReview, "lml2026K2")],
        }),
        At(Sunday, "11:00", null, Break("Coffee Break")),
        .. Enumerable.Range(0, 6).SelectMany(room => Parallel(Sunday, room < 3 ? "11:30" : null, room, timed: false)),
        Of(SessionKind.Meal, null) with { Label = "Lunch", Day = Sunday },
        Invited(3, 5, "Charge migration in the language of graphs") with { Day = Sunday, Minutes = 45 },
        Invited(4, 6, null) with { Day = Sunday, Minutes = 45 },
        Of(SessionKind.Social, "Walk on the city wall") with { Day = Sunday, Start = new(17, 0) },
    ];

    private static IEnumerable<Session> ThirdDay() =>
    [
        Of(SessionKind.Keynote, "The experiment that asks back") with { Label = "Keynote 3", Speakers = [Who(7)], Day = Monday, Room = In(0), Abstract = Abstract(2) },
        Invited(5, 7, "Seeing with few photons") with { Day = Monday },
        Invited(6, 8, null) with { Day = Monday },
        Of(SessionKind.ContributedTalk, null) with { Label = "Late-breaking talk", Day = Monday },
        Of(SessionKind.ContributedTalk, "Steering by surprise: active learning at 1 MHz") with { Speakers = [Who(20)], Day = Monday, Cancelled = true },
        At(Monday, "16:00", "17:00", Of(SessionKind.Closing, "Awards and farewell") with { Speakers = [Who(0)], Room = In(0) }),
    ];

    /// <summary>A session in one of six rooms, with four talks in it.</summary>
    private static IEnumerable<Session> Parallel(LocalDate day, string? start, int room, bool timed)
    {
        var title = $"{Themes[room]} {(day == Saturday ? "I" : "II")}";
        var session = Of(SessionKind.Other, title) with { Day = day, Room = In(room), Tracks = [Topic(room)], Chairs = [Who(room + 9)] };
        yield return start is null ? session : session with { Start = Clock(start), Minutes = 120 };
        for (var n = 0; n < 4; n++)
        {
            var at = ((day == Saturday ? 0 : 24) + (room * 4) + n) % Talks.Length;
            var talk = Of(SessionKind.ContributedTalk, Talks[at]) with
            {
                Label = $"Contributed Talk {(day == Saturday ? "A" : "B")}{(room * 4) + n + 1}",
                Parent = Id($"session {title}"), Day = day, Room = In(room), Tracks = [Topic(room)], Abstract = n == 3 ? null : Abstract(at),
                Authors = [new(Who(at + 5), n % 2 == 0), new(Who(at + 11), n % 2 == 1), new(Who(at + 17))], Speakers = [Who(at + 5 + (n % 2 * 6))],
                Award = at == 9 ? "Best talk by a student" : null,
                Materials = at % 5 == 0 ? [new(MaterialKind.Arxiv, $"2610.0{at:0000}"), new(MaterialKind.Doi, $"10.5555/lml.2026.{100 + at}")] : [],
            };
            yield return timed ? talk with { Start = Clock(start!).PlusMinutes(30 * n), End = Clock(start!).PlusMinutes(30 * (n + 1)) } : talk;
        }
    }

    private static Session Past(string start, int minutes, string title, int speaker) => Of(SessionKind.InvitedTalk, title) with
    {
        Parent = Id("session Night session: light that left long ago"), Day = Saturday, Start = Clock(start), PastMidnight = true, Minutes = minutes,
        Speakers = [Who(speaker)], Room = In(5),
    };

    private static Session Invited(int n, int speaker, string? title) =>
        new(Id($"invited {n}"), "", 0, SessionKind.InvitedTalk) { Label = $"Invited Talk {n}", Title = title, Speakers = [Who(speaker)] };

    private static Session Break(string label) => new(Guid.Empty, "", 0, SessionKind.Break) { Label = label };

    private static Session Of(SessionKind kind, string? title) => new(title is null ? Guid.Empty : Id($"session {title}"), "", 0, kind) { Title = title };

    private static Session At(LocalDate day, string start, string? end, Session session) =>
        session with { Day = day, Start = Clock(start), End = end is null ? null : Clock(end) };

    private static IEnumerable<Session> Numbered(IReadOnlyList<Session> sessions) => sessions.Select((session, n) => session with
    {
        Id = session.Id == Guid.Empty ? Id($"session number {n}") : session.Id, Code = $"LML{n + 1:000}", Number = n + 1,
    });

    private static LocalTime Clock(string time) => Workshop.Time.WallClock.Time.Parse(time).Value;

    private static Room Room(string name, int capacity) => new(Id($"room {name}"), name) { Capacity = capacity };

    private static Track Track(string name, int hue) => new(Id($"track {name}"), name, hue);

    private static Guid In(int room) => Rooms[room].Id;

    private static Guid Topic(int track) => Tracks[track % Tracks.Count].Id;
}
