namespace Workshop.Events;

/// <summary>What an event is, apart from its sections, people and sessions: one part of its programme.</summary>
public sealed partial record EventDetails
{
    public EventKind Kind { get; init; }

    /// <summary>The kind as its organizers print it ("Scientific seminar"); null where the kind's own name serves.</summary>
    public string? KindAsPrinted { get; init; }

    /// <summary>May be empty for a seminar talk, whose title is its session's.</summary>
    public string Title { get; init; } = "";

    public string? Acronym { get; init; }

    /// <summary>One line, plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>BCP 47 tags; the first is the language of the texts.</summary>
    public ValueList<string> Languages { get; init; }

    /// <summary>The event at which this one takes place (a workshop at a conference).</summary>
    public Guid? Parent { get; init; }

    public Guid? Series { get; init; }

    /// <summary>The edition as printed ("33rd").</summary>
    public string? Edition { get; init; }

    public Organization? Organization { get; init; }

    public ValueList<WebLink> Links { get; init; }

    public Contact? Contact { get; init; }

    public Picture? Image { get; init; }

    /// <summary>The accent: one of 24 hues, 15° apart; null for the site's.</summary>
    public int? Hue { get; init; }

    /// <summary>Null for the site's default.</summary>
    public ClockStyle? Clock { get; init; }

    public When When { get; init; } = new When.NotGiven();

    /// <summary>IANA identifier of the zone in which every wall-clock time of this event is meant; needed as soon as there is one.</summary>
    public string? Zone { get; init; }

    public Place? Place { get; init; }

    public Attendance? Attendance { get; init; }

    /// <summary>The language of the texts, as a BCP 47 tag; English where nothing is recorded.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Language => Languages.IsEmpty ? "en" : Languages[0];
}

public enum EventKind { Other, Conference, Workshop, Symposium, School, Seminar, Colloquium }

public enum ClockStyle { Hours24, Hours12 }

/// <summary>Live, not released: whether and as what the public sees an event at all.</summary>
public enum EventStatus { Draft, Published, Cancelled, Postponed }

/// <summary>Unlisted: reachable by its address only; never in lists, search, feeds, sitemap or on people's pages.</summary>
public enum Visibility { Listed, Unlisted }

public sealed record Organization(string Name, string? Department = null, string? Url = null);

/// <summary>A labelled link; where the address is not known yet, the label is printed as plain text.</summary>
public sealed record WebLink(string Label, string? Url = null);

public sealed record Contact(string? Name = null, string? Email = null, string? Phone = null);

/// <param name="Source">A path on this site; null while there is no file, and then nothing of the picture is shown, its credit included.</param>
/// <param name="Width">Pixels, so that nothing jumps while it loads.</param>
public sealed record Picture(string? Source = null, string? Credit = null, string? Alternative = null, int? Width = null, int? Height = null);

/// <summary>A room in which sessions take place.</summary>
public sealed record Room(Guid Id, string Name) : IPart
{
    /// <summary>Where the room is, where that differs from the event's place.</summary>
    public Place? Place { get; init; }

    public int? Capacity { get; init; }
}

/// <param name="Hue">One of 24.</param>
public sealed record Track(Guid Id, string Name, int? Hue = null) : IPart;
