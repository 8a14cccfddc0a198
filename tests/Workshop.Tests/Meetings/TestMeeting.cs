using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Tests.Meetings;

/// <summary>
/// A meeting that never was, with everything that makes programmes hard: three days across the night in which the clocks go back, six rooms
/// side by side, tracks, plenaries, clashes, talks past midnight and in the hour that comes twice, talks within sessions, 40 posters with
/// boards, half of it without a time, names in many scripts. In its second release things have moved. Between them both fill every field.
/// </summary>
/// <remarks>The first release is kept as Golden/document-1.json and stays as it is; what a later domain adds goes into the second.</remarks>
public static partial class TestMeeting
{
    public const string Slug = "lml-2026";

    public static Programme First => Releases.First;

    /// <summary>Three weeks later: moved, cancelled, announced, extended, joined, added and gone.</summary>
    public static Programme Second => Releases.Second;

    private static Programme Planned() => new(Id("event"), new()
    {
        Kind = EventKind.Symposium,
        KindAsPrinted = "Internationales Symposium",
        Title = "Light, Matter, Learning: Seventh International Symposium on Time-Resolved Structure and Machine Intelligence",
        Acronym = "LML 2026",
        Summary = "Three days on what short pulses and long computations tell us about molecules that move.",
        Languages = ["en", "de", "ja"],
        Parent = Id("parent"),
        Series = Id("series"),
        Edition = "7th",
        Organization = new("Lichtenberg-Kolleg für Ultrakurzzeitphysik", "Abteilung für Strukturdynamik und Datenwissenschaft", "https://lichtenberg-kolleg.example"),
        Links = [new("Symposium home page", "https://lml.example/2026"), new("Mastodon", "https://social.example/@lml"), new("Recordings of 2025")],
        Contact = new("Symposium office", "office@lml.example", "+49 551 555 01 23"),
        Image = new("/img/favicon.svg", "Drawing: Lichtenberg-Kolleg", "A lens that splits a white beam into seven colours", 512, 512),
        Hue = 19,
        Clock = ClockStyle.Hours24,
        When = new When.Range(new(2026, 10, 24), new(2026, 10, 26), new(8, 30), new(17, 0)),
        Zone = Berlin,
        Place = new()
        {
            Room = "Hörsaal 1", Floor = "Ground floor", Building = "Haus der Optik", Campus = "Nordcampus",
            Venue = "Lichtenberg-Kolleg für Ultrakurzzeitphysik", Address = "Am Fassberg 99", City = "Göttingen", Country = "Germany",
            Latitude = 51.5606, Longitude = 9.9701,
        },
        Attendance = new()
        {
            Mode = AttendanceMode.Hybrid, JoinUrl = "https://meet.example/lml-2026", JoinNote = "passcode on your badge",
            HowToJoin = "Registered participants get the link by e-mail on the eve of the symposium.", JoinHidden = true,
        },
    })
    {
        Sections = Sections,
        Credits = Credits,
        People = People,
        Rooms = Rooms,
        Tracks = Tracks,
        Sessions = Sessions,
        LastNumber = Sessions.Max(session => session.Number),
        Calendar =
        [
            new(Id("event"), "3b6f1c52-4d0e-4a53-9f0a-6f3c1f5a7e10", 1, Instant.FromUtc(2026, 9, 1, 8, 0), new(new(2026, 10, 24, 8, 30), new(2026, 10, 26, 17, 0), Zone: Berlin))
            {
                Place = "Hörsaal 1, Haus der Optik, Göttingen", Status = CalendarStatus.Tentative, Earlier = CalendarTime.Days(new(2026, 10, 17), new(2026, 10, 19)),
            },
            new(Id("session taken back"), "77aa0c1e-90d2-4c1b-8a55-0d2b6a9e4f21", 2, Instant.FromUtc(2026, 9, 1, 8, 0), CalendarTime.Days(Monday, Monday)) { Status = CalendarStatus.Cancelled },
        ],
    };

    /// <summary>Made after the parts that they are made of, which stand in several files.</summary>
    private static class Releases
    {
        internal static readonly Programme First = Planned();
        internal static readonly Programme Second = Changed(First);
    }

    private const string Berlin = "Europe/Berlin";

    /// <summary>The same id for the same name, on every run.</summary>
    internal static Guid Id(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"test meeting: {name}"))[..16]);
}
