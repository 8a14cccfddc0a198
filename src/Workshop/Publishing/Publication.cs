using NodaTime;
using Workshop.Events;
using Workshop.Programmes;

namespace Workshop.Publishing;

/// <summary>
/// An event as the public sees it: what every output is a function of. The programme is the public one of its latest release
/// (<see cref="Programmes.Programme.Public"/>); what is live, not released, stands beside it.
/// </summary>
public sealed record Publication(Programme Programme, Release Release, Live Live)
{
    /// <summary>The event at which this one takes place, if the public may see it.</summary>
    public ListedEvent? Parent { get; init; }

    /// <summary>The events that take place at this one, in the order of their dates.</summary>
    public ValueList<ListedEvent> Children { get; init; }

    public Series? Series { get; init; }

    /// <summary>All editions of the series, this one included, newest first.</summary>
    public ValueList<ListedEvent> Editions { get; init; }

    /// <summary>Who of its people has no page of their own, so that no link may lead there.</summary>
    public ValueList<Guid> Unlinked { get; init; }

    public ProgrammeIndex Index => index ??= new(Programme);

    private ProgrammeIndex? index;

    /// <summary>The only session of a seminar talk: an event that is one session, said once.</summary>
    public Session? Talk => Headline.TalkOf(Programme);

    public string Title => Headline.Of(Programme);
}

/// <summary>What takes effect at once, without a release.</summary>
/// <param name="StatusChanges">Added to every SEQUENCE.</param>
/// <param name="ChangedAt">When status or slug last changed; null: not since they came with a release.</param>
public sealed record Live(string Slug, EventStatus Status, Visibility Visibility, int StatusChanges, Instant? ChangedAt = null)
{
    /// <summary>When something that was released at that instant last changed for the public.</summary>
    public Instant Since(Instant released) => ChangedAt is { } changed ? Instant.Max(released, changed) : released;
}

/// <summary>The portal around the events.</summary>
/// <param name="BaseUrl">Scheme and authority for absolute addresses, without a slash at the end: the setting, else the request's.</param>
/// <param name="Zone">IANA; for what has no zone of its own.</param>
public sealed record Site(string Name, string BaseUrl, string Zone = "UTC", ClockStyle Clock = ClockStyle.Hours24)
{
    public string? Tagline { get; init; }

    /// <summary>Of everything that has no colour of its own.</summary>
    public int? Hue { get; init; }

    /// <summary>Address of a picture among the portal's own files; it stands before the name.</summary>
    public string? Logo { get; init; }

    /// <summary>Markdown, on the first page, under its heading.</summary>
    public string Welcome { get; init; } = "";

    /// <summary>Who is answerable for the portal: Markdown; empty where it has no such page.</summary>
    public string Imprint { get; init; } = "";

    /// <summary>What becomes of what it learns about people: Markdown; empty where it has no such page.</summary>
    public string Privacy { get; init; } = "";

    public string Absolute(string path) => BaseUrl + path;

    /// <summary>By which programs that keep calendars subscribe to one; no standard, but what all of them know.</summary>
    public string Subscribe(string path) => $"webcal{Absolute(path)[BaseUrl.IndexOf(':', StringComparison.Ordinal)..]}";
}
