using NodaTime;

namespace Workshop.Web.Accounts;

/// <summary>Failures to sign in to one account from one place.</summary>
public sealed class Attempts
{
    /// <summary>A hash of account and place, so that nobody's whereabouts are kept.</summary>
    public required string Key { get; init; }

    public int Failures { get; set; }

    public Instant LastAt { get; set; }
}
