using NodaTime;

namespace Workshop.Web.Accounts;

/// <summary>A link that does one thing once. Whoever holds it may do that; the database keeps only a hash of it.</summary>
public sealed class OneTimeLink
{
    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public required LinkPurpose Purpose { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The address that is to become the account's, for <see cref="LinkPurpose.Email"/>.</summary>
    public string? Email { get; init; }

    public required Instant ExpiresAt { get; init; }
}

public enum LinkPurpose
{
    /// <summary>Choose name and password for an account that somebody else made.</summary>
    Join,

    /// <summary>Choose a new password: asked for by mail.</summary>
    Reset,

    /// <summary>Choose a new password, without the second factor: given by an administrator, who knows whom.</summary>
    Recover,

    /// <summary>Make another e-mail address the account's: mailed to that address, or confirmed by an administrator.</summary>
    Email,
}
