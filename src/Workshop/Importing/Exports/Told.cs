using NodaTime;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing.Frab;

namespace Workshop.Importing.Exports;

/// <summary>
/// An event as the export of another system tells it: texts where that has texts. Each system is read into this; what it means is decided once
/// (<see cref="ExportDraft"/>).
/// </summary>
/// <param name="key">What the source calls the event.</param>
internal sealed class ToldEvent(string key, Origin origin)
{
    internal string Key { get; } = key;

    internal Origin Origin { get; set; } = origin;

    internal string? Title { get; set; }

    internal string? Acronym { get; set; }

    internal EventKind Kind { get; set; }

    internal string? KindAsPrinted { get; set; }

    /// <summary>In one line.</summary>
    internal string? Summary { get; set; }

    /// <summary>A text or HTML.</summary>
    internal string? About { get; set; }

    internal string? Language { get; set; }

    internal ToldTime? Start { get; set; }

    internal ToldTime? End { get; set; }

    /// <summary>As printed, where the source has the date in words.</summary>
    internal string? DateText { get; set; }

    internal string? Zone { get; set; }

    internal string? Venue { get; set; }

    internal string? Address { get; set; }

    internal string? Room { get; set; }

    internal string? Organization { get; set; }

    internal Attendance? Attendance { get; set; }

    internal string? Slug { get; set; }

    internal List<FrabLink> Links { get; } = [];

    internal List<ToldRoom> Rooms { get; } = [];

    internal List<ToldGroup> Groups { get; } = [];

    internal List<ToldSession> Sessions { get; } = [];

    internal IEnumerable<ToldPerson> People => Groups.SelectMany(group => group.Members).Concat(Sessions.SelectMany(session => session.People));
}

/// <param name="Venue">Where that is another than the event's.</param>
internal sealed record ToldRoom(string Name, string? Venue = null, string? Capacity = null);

internal sealed record ToldGroup(string Heading, GroupRole Role, List<ToldPerson> Members);

/// <param name="Key">What tells two people of one name apart; null where the source has nothing.</param>
internal sealed record ToldPerson(string Name, string? Key = null, string? Affiliation = null)
{
    public string? Biography { get; init; }

    public string? Url { get; init; }

    public string? Orcid { get; init; }
}

/// <param name="key">What the source tells sessions of an event apart by.</param>
internal sealed class ToldSession(string key, Origin origin)
{
    internal const int MostPeople = 1_000, MostLinks = 200;

    internal string Key { get; } = key;

    internal Origin Origin { get; } = origin;

    internal string? Title { get; set; }

    internal string? Label { get; set; }

    /// <summary>Null: whatever the title says.</summary>
    internal SessionKind? Kind { get; set; }

    internal string? Abstract { get; set; }

    internal string? Language { get; set; }

    internal ToldTime? Start { get; set; }

    internal ToldTime? End { get; set; }

    internal int? Minutes { get; set; }

    internal ToldRoom? Room { get; set; }

    internal List<string> Tracks { get; } = [];

    internal string? Board { get; set; }

    internal bool Cancelled { get; set; }

    internal List<ToldPerson> Speakers { get; } = [];

    internal List<ToldPerson> Authors { get; } = [];

    internal List<ToldPerson> Chairs { get; } = [];

    internal List<FrabLink> Links { get; } = [];

    /// <summary>What it is part of.</summary>
    internal ToldSession? Whole { get; set; }

    internal IEnumerable<ToldPerson> People => Speakers.Concat(Authors).Concat(Chairs);

    /// <summary>By which siblings are put in order; null where nothing is known.</summary>
    internal LocalDateTime? Begins { get; set; }
}
