using NodaTime;

namespace Workshop.Web.Mails;

/// <summary>A mail in the outbox. It waits there until it is sent; where no mail server is set, an administrator reads it and passes it on.</summary>
public sealed class Mail
{
    public long Id { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text; taken away once it is sent or too late for that, because there may be a secret link in it.</summary>
    public required string Text { get; set; }

    public required Instant At { get; init; }

    /// <summary>From when on there is no point in sending it: what it links to is void.</summary>
    public required Instant Until { get; init; }

    public Instant? SentAt { get; set; }

    public int Tries { get; set; }

    public required Instant NextTryAt { get; set; }

    /// <summary>What the mail server said the last time, in a line.</summary>
    public string? Failure { get; set; }
}
