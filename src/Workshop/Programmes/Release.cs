using NodaTime;

namespace Workshop.Programmes;

/// <summary>One publication of a programme.</summary>
/// <param name="Number">From 1, per event.</param>
/// <param name="Changes">What differs from the release before, a sentence each.</param>
public sealed record Release(int Number, Instant At, string? Note = null, ValueList<string> Changes = default);
