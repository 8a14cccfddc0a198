using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Tests.Publishing;

/// <summary>Examples by chance, the same for the same seed: dates in every state, zones with every kind of trap, hostile and many-tongued texts.</summary>
public sealed class RandomMeetings(int seed)
{
    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/Vancouver", "America/New_York", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham",
        "Asia/Kathmandu", "Asia/Kolkata", "Asia/Tehran", "Africa/Casablanca", "Europe/Dublin", "America/Sao_Paulo", "America/St_Johns", "Asia/Tokyo",
        "Pacific/Apia", "Pacific/Kiritimati", "Etc/GMT+12", "UTC", "Africa/Windhoek", "America/Phoenix", "Europe/Istanbul", "Antarctica/Troll",
    ];

    private static readonly string[] Pieces =
    [
        "Représentations ", "ニューラルネット", "Łódź, ", "שלום ", "مرحبا ", "👩‍🔬🧬 ", "a;b,c\\d ", "\r\n", "e\u0301e\u0301 ", "\u0007", "\"quoted\" ", "BEGIN:VEVENT\n",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft ", "=3D ^n ", "\t", "🇩🇪🇯🇵 ", "naïve ", "<b>&amp;</b> ", ": ",
    ];

    private static readonly ValueList<Credit> Speakers = Enumerable.Range(0, 4).Select(at => new Credit(Examples.Id(30 + at), Examples.Id(40 + at), $"Speaker {at}")).ToValueList();

    private readonly Random random = new(seed);

    /// <summary>Everybody who takes part in any of them.</summary>
    public static IReadOnlyDictionary<Guid, Person> Directory { get; } =
        Speakers.ToDictionary(credit => credit.Person, credit => new Person(credit.Person, credit.Name.ToLowerInvariant().Replace(' ', '-'), credit.Name));

    /// <summary>A first release, or with one given its next one after some edits.</summary>
    public Programme Next(Programme? before = null)
    {
        var programme = before ?? Examples.On(new When.NotGiven()) with
        {
            LastNumber = 0,
            Credits = Speakers,
            People = Directory.Values.ToValueList(),
            Sections = [new(Examples.Id(20), SectionKind.People, "Organizers") { Content = new PeopleGroup(GroupRole.Organizers, [Speakers[0].Id]) }],
        };
        for (var edits = before is null ? 7 : random.Next(3); edits > 0; edits--)
            if (Edited(programme) is var edited && edited.Problems().Count == 0) programme = edited;
        return programme;
    }

    public string Text(int most)
    {
        var text = "";
        for (var pieces = random.Next(1, most); pieces > 0; pieces--) text += Any(Pieces);
        return $"T {text.Trim()} T";
    }

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private bool Maybe(int percent = 50) => random.Next(100) < percent;

    private Programme Edited(Programme programme)
    {
        var details = programme.Event;
        return random.Next(11) switch
        {
            9 => programme with { Sections = [programme.Sections[0] with { Content = new PeopleGroup(GroupRole.Organizers, Some()) }] },
            10 when programme.Sessions.Count > 0 => programme with { Sessions = Renamed(programme.Sessions) },
            0 => programme with { Event = details with { Title = Text(30) } },
            1 => programme with { Event = details with { Zone = Any(Zones) } },
            2 => programme with { Event = details with { Place = Maybe(20) ? null : new() { Room = Text(3), City = Text(2), Latitude = random.NextDouble() * 180 - 90, Longitude = 7 } } },
            3 => programme with { Event = details with { Contact = Maybe() ? null : new(Text(4), Maybe() ? "a.b@example.org" : "nonsense") } },
            4 => programme with { Event = details with { Kind = Any(Enum.GetValues<EventKind>()), Summary = Maybe() ? null : Text(40) } },
            5 or 6 => programme with { Event = details with { When = Date() } },
            7 when programme.Sessions.Count > 0 => programme with { Sessions = Without(programme.Sessions) },
            _ => programme with { LastNumber = programme.LastNumber + 1, Sessions = [.. programme.Sessions, Session(programme.LastNumber + 1)] },
        };
    }

    private ValueList<Session> Without(ValueList<Session> sessions)
    {
        var list = sessions.ToList();
        var at = random.Next(list.Count);
        if (Maybe(30)) list.RemoveAt(at);
        else if (Maybe(30)) list[at] = list[at] with { Cancelled = !list[at].Cancelled };
        else list[at] = Session(list[at].Number) with { Id = list[at].Id };
        return list.ToValueList();
    }

    /// <summary>One of them with other speakers.</summary>
    private ValueList<Session> Renamed(ValueList<Session> sessions)
    {
        var list = sessions.ToList();
        var at = random.Next(list.Count);
        list[at] = list[at] with { Speakers = Some() };
        return list.ToValueList();
    }

    private ValueList<Guid> Some() => Speakers.Select(credit => credit.Id).Where(_ => Maybe(30)).ToValueList();

    private Session Session(int number)
    {
        LocalTime? start = Maybe(70) ? Time() : null;
        return new(Examples.Id(100 + number), $"C{number:00000}", number, Any(Enum.GetValues<SessionKind>()))
        {
            Title = Maybe(80) ? Text(12) : null,
            Day = Maybe() ? Day() : null,
            Start = start,
            End = Maybe(30) ? Time() : null,
            PastMidnight = start is not null && Maybe(5),
            Speakers = Some(),
        };
    }

    private LocalDate Day() => new LocalDate(2019, 1, 1).PlusDays(random.Next(2600));

    private LocalTime Time() => new(random.Next(24), random.Next(4) * 15);

    private When Date() => random.Next(10) switch
    {
        0 => new When.NotGiven(),
        1 => new When.Undecided("some day"),
        2 => new When.Around(2026, 5),
        3 => new When.Postponed(new When.OnDays([new(Day())])),
        4 => new When.Alternatives(Enumerable.Range(0, random.Next(2, 4)).Select(_ => DateSpan.Day(Day())).OrderBy(span => span.First).ToValueList()),
        5 => Day() is var first && Maybe() ? new When.Range(first, first.PlusDays(random.Next(9)), Time(), Time()) : new When.Range(first, null),
        6 => new When.OnDays(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Day()).Distinct().Order().Select(day => new Day(day, Time(), Time())).ToValueList()),
        _ => new When.OnDays([new(Day(), Maybe(80) ? Time() : null, Maybe() ? Time() : null)]),
    };
}
