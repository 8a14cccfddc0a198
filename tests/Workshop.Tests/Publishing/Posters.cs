using System.Reflection;
using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;

namespace Workshop.Tests.Publishing;

/// <summary>Events to make posters of.</summary>
internal static class Posters
{
    private static readonly string[] Words =
    [
        "a", "of", "the", "network", "learning", "Wissenschaftskommunikationsveranstaltung", "cis-regulatory", "représentation", "Ψ", "量子もつれ", "物理学",
        "الشبكات", "нейронные", "ЭВМ", "WWW", "ill", "2019,", "modelling", "—", "Schrödinger", "x̂", "🧬", "한국어", "hypothesis-driven.",
    ];

    public static string StyleSheet { get; } = File.ReadAllText(Path.Combine(
        typeof(Posters).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepoRoot").Value!, "wwwroot", "css", "poster.css"));

    public static PosterSheet SheetOf(Programme programme) => PosterSheet.Of(
        new(programme, new(1, Instant.FromUtc(2022, 1, 1, 0, 0)), new("it", EventStatus.Published, Visibility.Listed, 0)),
        new("Portal", "https://portal.example.org"));

    public static Programme Seminar(string text = "A short abstract.", string title = "Notes on the Analytical Engine")
    {
        var (speaker, host) = (Somebody("Ada Lovelace", "University of London"), Somebody("Charles Babbage", "Cambridge"));
        return new(Guid.NewGuid(), new()
        {
            Kind = EventKind.Seminar,
            KindAsPrinted = "Scientific seminar",
            Organization = new("An institute"),
            When = new When.OnDays([new(new(2022, 8, 15), new(11, 0))]),
            Zone = "Europe/Berlin",
            Place = new() { Room = "Lecture hall", City = "Göttingen", Country = "Germany" },
        })
        {
            Credits = [speaker, host],
            Sections = [Group("Host", GroupRole.Hosts, host)],
            Sessions = [new(Guid.NewGuid(), "ABC123", 1, SessionKind.InvitedTalk) { Title = title, Abstract = text, Speakers = [speaker.Id] }],
        };
    }

    public static Programme Meeting()
    {
        var (one, other, invited) = (Somebody("Ada Lovelace", null), Somebody("Charles Babbage", null), Somebody("Mary Somerville", null));
        return new(Guid.NewGuid(), new() { Kind = EventKind.Workshop, Title = "Engines" })
        {
            Credits = [one, other, invited],
            Sections = [new(Guid.NewGuid(), SectionKind.About, "About") { Body = "About the meeting." }, Group("Organizers", GroupRole.Organizers, one, other)],
            Sessions =
            [
                new(Guid.NewGuid(), "ABC123", 1, SessionKind.InvitedTalk) { Speakers = [invited.Id] },
                new(Guid.NewGuid(), "ABC124", 2, SessionKind.ContributedTalk) { Title = "Another", Speakers = [other.Id] },
            ],
        };
    }

    /// <summary>Anything up to a title of 300 characters, an abstract of 6,000, forty people, six parts of a place.</summary>
    public static Programme Any(Random random)
    {
        var credits = Enumerable.Range(0, random.Next(41)).Select(_ => Somebody(Some(random, 60), Maybe(random, 160))).ToArray();
        var seminar = random.Next(2) == 0;
        var speakers = random.Next(3) switch { 0 => 0, 1 => 1, _ => random.Next(8) };
        return new(Guid.NewGuid(), new()
        {
            Kind = seminar ? EventKind.Seminar : EventKind.Workshop,
            KindAsPrinted = Maybe(random, 60),
            Title = seminar ? "" : Some(random, 300),
            Organization = Maybe(random, 120) is { } name ? new(name, Maybe(random, 80)) : null,
            When = Dates(random),
            Zone = random.Next(5) == 0 ? null : "America/Argentina/ComodRivadavia",
            Clock = random.Next(2) == 0 ? ClockStyle.Hours12 : null,
            Place = random.Next(4) == 0 ? null : new()
            {
                Room = Maybe(random, 60), Building = Maybe(random, 60), Campus = Maybe(random, 60), Venue = Maybe(random, 80), Address = Maybe(random, 80), City = Maybe(random, 40),
            },
        })
        {
            Credits = [.. credits],
            Sections =
            [
                new(Guid.NewGuid(), SectionKind.About, "About") { Body = Text(random) },
                .. credits.Length > 0 ? [Group("Hosts", GroupRole.Hosts, credits[0])] : Array.Empty<Section>(),
                .. credits.Length > 1 ? [Group("Organizers", GroupRole.Organizers, credits[1..])] : Array.Empty<Section>(),
            ],
            Sessions =
            [
                new(Guid.NewGuid(), "ABC123", 1, SessionKind.Keynote)
                {
                    Title = Maybe(random, 300), Abstract = Text(random), Speakers = credits.Take(speakers).Select(credit => credit.Id).ToValueList(),
                },
            ],
        };
    }

    private static When Dates(Random random) => random.Next(5) switch
    {
        0 => new When.NotGiven(),
        1 => new When.OnDays([new(new(2026, 9, 30), new(9, 30), random.Next(2) == 0 ? null : new(18, 45))]),
        2 => new When.OnDays(Enumerable.Range(1, random.Next(1, 15)).Select(day => new Day(new(2026, 9, day), new(9, 30), new(10 + day % 4, 0))).ToValueList()),
        3 => new When.Range(new(2026, 11, 28), new(2026, 12, 3), new(9, 0), new(17, 0)),
        _ => new When.Alternatives([DateSpan.Day(new(2026, 9, 29)), new(new(2026, 9, 30), new(2026, 10, 2))]),
    };

    private static string Text(Random random) => string.Join("\n\n", Enumerable.Range(0, random.Next(5)).Select(_ => Some(random, random.Next(1, 1500))));

    private static string? Maybe(Random random, int most) => random.Next(3) == 0 ? null : Some(random, most);

    private static string Some(Random random, int most)
    {
        var words = new List<string>();
        for (var left = random.Next(1, most + 1); left > 0; left -= words[^1].Length + 1) words.Add(Words[random.Next(Words.Length)]);
        var text = string.Join(' ', words);
        return text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    private static Credit Somebody(string name, string? affiliation) => new(Guid.NewGuid(), Guid.NewGuid(), name) { Affiliation = affiliation };

    private static Section Group(string heading, GroupRole role, params Credit[] members) =>
        new(Guid.NewGuid(), SectionKind.People, heading) { Content = new PeopleGroup(role, members.Select(member => member.Id).ToValueList()) };
}
