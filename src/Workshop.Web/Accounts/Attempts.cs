using NodaTime;

namespace Workshop.Web.Accounts;

/// <summary>Tries that failed, about one account and from one place; see <see cref="Throttle"/>.</summary>
public sealed class Attempts
{
    /// <summary>A hash of account and place, so that nobody's whereabouts are kept.</summary>
    public required string Key { get; init; }

    public int Failures { get; set; }

    public Instant LastAt { get; set; }
}
