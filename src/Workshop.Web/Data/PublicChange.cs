using NodaTime;

namespace Workshop.Web.Data;

/// <summary>
/// One change of what the public sees, numbered by the revision it led to and saved with it. Other processes read here what to forget.
/// </summary>
public sealed class PublicChange
{
    /// <summary>Rises by at least one each time, and never falls, whatever is pruned.</summary>
    public long Revision { get; init; }

    public required Instant At { get; init; }

    /// <summary>Ids of the events, series and people that show something else now; empty: everything may.</summary>
    public required ValueList<Guid> Touched { get; init; }
}
