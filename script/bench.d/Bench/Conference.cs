using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Bench;

/// <summary>Meetings that nobody holds, the same in every run.</summary>
internal static class Conference
{
    private static readonly string[] Words =
    [
        "learning", "representations", "of", "dark", "matter", "with", "graph", "networks", "and", "symmetries", "for", "protein", "folding",
        "on", "noisy", "quantum", "devices", "inference", "from", "galaxy", "surveys", "a", "scalable", "approach", "to", "likelihood",
        "free", "simulation", "in", "particle", "physics", "climate", "models", "neural", "operators", "equivariant", "transformers",
    ];

    private static readonly string[] Given = ["Ada", "Lise", "Emmy", "Vera", "Chien-Shiung", "Jocelyn", "Maria", "Hedy", "Katherine", "Rosalind"];

    /// <param name="number">Makes this meeting another than the rest: ids, codes, words.</param>
    public static (string Slug, Programme Programme) Of(int number, int sessions, int rooms, int perDay, int abstractWords = 0)
    {
        var random = new Random(number);
        var date = new LocalDate(2024, 1, 1).PlusDays(number % 1500);
        var people = Enumerable.Range(0, Math.Max(1, sessions)).Select(_ => Id(random)).Select((id, at) =>
            new Person(id, $"person-{number}-{at}", $"{Surname(random)}, {Given[at % Given.Length]}")).ToList();
        var credits = people.Select(person => new Credit(Id(random), person.Id, string.Join(' ', person.SortName.Split(", ").Reverse()))
        {
            Affiliation = "University of " + Surname(random),
        }).ToList();
        var places = Enumerable.Range(1, rooms).Select(room => new Room(Id(random), $"Room {room}")).ToList();
        var tracks = Enumerable.Range(1, Math.Min(4, rooms)).Select(track => new Track(Id(random), $"Track {track}", track * 5)).ToList();
        var days = Math.Max(1, (sessions + perDay - 1) / perDay);
        return ($"meeting-{number}", new(Id(random), new()
        {
            Kind = EventKind.Conference,
            Title = $"Meeting {number} on {Phrase(random, 4)}",
            Summary = Phrase(random, 12),
            Languages = ["en"],
            When = new When.OnDays([.. Enumerable.Range(0, days).Select(day => new Day(date.PlusDays(day), new(9, 0), new(18, 0)))]),
            Zone = "Europe/Berlin",
        })
        {
            Sections = [new(Id(random), SectionKind.About, "About") { Body = Phrase(random, 80) }, new(Id(random), SectionKind.Schedule, "Schedule")],
            People = [.. people],
            Credits = [.. credits],
            Rooms = [.. places],
            Tracks = [.. tracks],
            LastNumber = sessions,
            Sessions = [.. Enumerable.Range(0, sessions).Select(at => new Session(Id(random), Code(number, at), at + 1, SessionKind.ContributedTalk)
            {
                Title = Phrase(random, 8),
                Abstract = abstractWords == 0 ? null : Phrase(random, abstractWords),
                Speakers = [credits[at].Id],
                Day = date.PlusDays(at / perDay),
                Start = new LocalTime(9, 0).PlusMinutes(20 * (at % perDay / rooms)),
                Minutes = 20,
                Room = places[at % rooms].Id,
                Tracks = [tracks[at % tracks.Count].Id],
            })],
        });
    }

    private static string Phrase(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => random.Next(6) == 0 ? Surname(random) : Words[random.Next(Words.Length)]));

    private static string Surname(Random random)
    {
        string[] syllables = ["ber", "man", "sko", "ta", "ri", "lund", "vic", "zen", "mo", "kar", "el", "su", "no", "pol", "gra", "ti"];
        var name = string.Concat(Enumerable.Range(0, 3).Select(_ => syllables[random.Next(syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static Guid Id(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }

    /// <summary>Six of [0-9A-Z], another for every session of every meeting.</summary>
    private static string Code(int number, int at)
    {
        Span<char> code = stackalloc char[6];
        var rest = (number * 2000L) + at + 1;
        for (var i = code.Length - 1; i >= 0; i--, rest /= 36) code[i] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(int)(rest % 36)];
        return new(code);
    }
}
