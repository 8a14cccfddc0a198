using NodaTime;
using Workshop.Searching;

namespace Workshop.Programmes;

/// <summary>What a reader wants to see of a schedule. All that is given must hold.</summary>
public sealed record AgendaFilter
{
    /// <summary>As printed: with another zone, that zone's.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>Parts are in the tracks of their session, too.</summary>
    public Guid? Track { get; init; }

    /// <summary>Parts without a room are in that of their session.</summary>
    public Guid? Room { get; init; }

    public SessionKind? Kind { get; init; }

    /// <summary>Found in title, label and names; not in the abstract, which a schedule does not show.</summary>
    public SearchQuery? Query { get; init; }

    public bool IsEmpty => Day is null && Track is null && Room is null && Kind is null && Query is null or { IsEmpty: true };

    internal bool Accepts(Session session, Guid? room, bool inTrack, Func<Session, string> words) =>
        (Room is null || Room == room)
        && (Track is null || inTrack)
        && (Kind is null || Kind == session.Kind)
        && (Query is null or { IsEmpty: true } || Query.Matches(words(session)));
}
