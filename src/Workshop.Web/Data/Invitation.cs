using NodaTime;

namespace Workshop.Web.Data;

/// <summary>A link by which somebody joins a team, once. Whoever holds it may do that; the database keeps only a hash of it.</summary>
public sealed class Invitation
{
    /// <summary>How long one lasts that nobody uses.</summary>
    public static readonly Duration Life = Duration.FromDays(14);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary><see cref="Accounts.Secret.HashOf"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>The event's id, or the series'.</summary>
    public required Guid Subject { get; init; }

    public required Role Role { get; init; }

    /// <summary>To whom it is sent; null where the link is passed on by hand.</summary>
    public string? Email { get; init; }

    /// <summary>Who invites; the account may be gone since.</summary>
    public required Guid By { get; init; }

    public required Instant ExpiresAt { get; init; }
}
