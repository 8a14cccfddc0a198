using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Meetings;

public static partial class Generated
{
    private static readonly string[] Areas =
        ["Vision", "Language", "Robotics", "Theory", "Optimization", "Biology", "Climate", "Chemistry", "Fairness", "Speech", "Graphs", "Systems"];

    private static readonly string[] Ideas =
        ["sparse attention", "equivariant flows", "causal discovery", "neural operators", "offline reinforcement", "contrastive pretraining", "score matching", "tensor networks"];

    private static readonly string[] Claims =
        ["scales linearly", "needs fewer labels", "is provably stable", "generalizes across domains", "explains its errors", "runs on a phone", "forgets gracefully"];

    private static readonly string[] Given =
        ["Anna", "Bilal", "Chiara", "Dmitri", "Élodie", "Fatima", "Göran", "Hiroko", "Ifeoma", "João", "Katarzyna", "Liang", "Miriam", "Niccolò", "Óscar", "Priya"];

    private static readonly string[] Family =
        ["Almeida", "Bergström", "Chowdhury", "Dvořák", "Eriksson", "Fontaine", "Gutiérrez", "Hoffmann", "Ivanova", "Jankowski", "Kobayashi", "Lindqvist", "Müller-Lüdenscheidt", "Nakamura", "Okafor", "Petrov"];

    /// <summary>A large conference as they are: for measuring. Every session has its time, its room and its people; the same on every run.</summary>
    public static Programme Conference(int sessions = 1000, int rooms = 12)
    {
        var random = new Random(sessions + rooms);
        var dice = new Dice(random);
        var people = Enumerable.Range(0, (sessions * 3 / 2) + 1).Select(n => (Name: $"{Given[n % 16]} {Family[n / 16 % 16]}", Id: dice.Id(), Credit: dice.Id())).ToList();
        var halls = Enumerable.Range(1, rooms).Select(n => new Room(dice.Id(), $"Hall {n}") { Capacity = 100 * n }).ToValueList();
        var tracks = Areas.Select((name, n) => new Track(dice.Id(), name, 2 * n)).ToValueList();
        return new(dice.Id(), new()
        {
            Kind = EventKind.Conference,
            Title = "International Conference on Learning Systems",
            Acronym = "ICLS 2027",
            Languages = ["en"],
            When = new When.Range(First, First.PlusDays(Math.Max(0, (sessions - 1) / (rooms * Slots)))),
            Zone = "America/Vancouver",
            Place = new() { Venue = "Convention Centre", City = "Vancouver", Country = "Canada" },
        })
        {
            Sections = [new(dice.Id(), SectionKind.About, "") { Body = "The yearly meeting." }, new(dice.Id(), SectionKind.Schedule, "Schedule")],
            Credits = people.Select((one, n) => new Credit(one.Credit, one.Id, one.Name) { Affiliation = $"University of {Family[n % 16]}" }).ToValueList(),
            People = people.Select((one, n) => new Person(one.Id, $"{Workshop.Text.Slug.From(one.Name)}-{n}", string.Join(", ", one.Name.Split(' ').Reverse()))).ToValueList(),
            Rooms = halls,
            Tracks = tracks,
            Sessions = Enumerable.Range(0, sessions).Select(n => Talk(dice, n, halls, tracks, people.ConvertAll(one => one.Credit))).ToValueList(),
            LastNumber = sessions,
        };
    }

    private static readonly LocalDate First = new(2027, 7, 19);

    /// <summary>Talks of 20 minutes from nine to five.</summary>
    private const int Slots = 24;

    private static Session Talk(Dice dice, int n, ValueList<Room> rooms, ValueList<Track> tracks, List<Guid> credits)
    {
        var (slot, room) = (n / rooms.Count, n % rooms.Count);
        var title = $"{dice.Pick(Ideas)} for {Areas[room % Areas.Length].ToLowerInvariant()} {dice.Pick(Claims)}";
        return new(dice.Id(), $"C{n:00000}", n + 1, SessionKind.ContributedTalk)
        {
            Title = $"{char.ToUpperInvariant(title[0])}{title[1..]}: {dice.Pick(Ideas)} revisited",
            Speakers = [credits[n]],
            Authors = [new(credits[n], true), new(credits[(n * 7) % credits.Count]), new(credits[credits.Count - 1 - (n / 2)])],
            Abstract = string.Join(' ', Enumerable.Range(0, 7).Select(_ => $"We show that {dice.Pick(Ideas)} {dice.Pick(Claims)} where {dice.Pick(Ideas)} {dice.Pick(Claims)} only by chance.")),
            Day = First.PlusDays(slot / Slots),
            Start = new LocalTime(9, 0).PlusMinutes(20 * (slot % Slots)),
            Minutes = 20,
            Room = rooms[room].Id,
            Tracks = [tracks[room % tracks.Count].Id],
        };
    }
}
