using NodaTime;

namespace Workshop.Events;

/// <summary>How an event stands at an instant.</summary>
/// <param name="Until">The next instant at which that answer is another one; null: never.</param>
public readonly record struct Standing(StandingKind Kind, Instant? Until);

public enum StandingKind { Upcoming, Running, Past, Undecided }
