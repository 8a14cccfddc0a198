using Workshop.Events;
using Workshop.Publishing;

namespace Workshop.Web.Data;

/// <summary>What an administrator says of the portal itself: one row. Live, not released.</summary>
public sealed class SiteSettings
{
    public const int OnlyId = 1;

    /// <summary>The zone of a portal that has named none.</summary>
    public const string Unsaid = "UTC";

    public int Id { get; init; } = OnlyId;

    public string Name { get; set; } = "Workshop";

    public string? Tagline { get; set; }

    /// <summary>IANA; for what has no zone of its own.</summary>
    public string Zone { get; set; } = Unsaid;

    public ClockStyle Clock { get; set; }

    public Beginners Beginners { get; set; }

    /// <summary>Of new events, where who makes them has not said otherwise: a language tag.</summary>
    public string Language { get; set; } = "en";

    /// <summary><see cref="Site.Hue"/>, and so on.</summary>
    public int? Hue { get; set; }

    /// <summary><see cref="Site.Logo"/>.</summary>
    public string? Logo { get; set; }

    public string Welcome { get; set; } = "";

    public string Imprint { get; set; } = "";

    public string Privacy { get; set; } = "";

    public long Version { get; private set; }

    public Site At(string baseUrl) => new(Name, baseUrl, Zone, Clock) { Tagline = Tagline, Hue = Hue, Logo = Logo, Welcome = Welcome, Imprint = Imprint, Privacy = Privacy };
}

/// <summary>Who may begin an event. Whoever owns a series may do so within it in any case.</summary>
public enum Beginners { Everybody, Administrators }
