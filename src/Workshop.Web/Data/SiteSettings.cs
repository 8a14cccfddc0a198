using Workshop.Events;
using Workshop.Publishing;

namespace Workshop.Web.Data;

/// <summary>What an administrator says of the portal itself: one row. Live, not released.</summary>
public sealed class SiteSettings
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public string Name { get; set; } = "Workshop";

    public string? Tagline { get; set; }

    /// <summary>IANA; for what has no zone of its own.</summary>
    public string Zone { get; set; } = "UTC";

    public ClockStyle Clock { get; set; }

    public Beginners Beginners { get; set; }

    public long Version { get; private set; }

    public Site At(string baseUrl) => new(Name, baseUrl, Zone, Clock) { Tagline = Tagline };
}

/// <summary>Who may begin an event. Whoever owns a series may do so within it in any case.</summary>
public enum Beginners { Everybody, Administrators }
