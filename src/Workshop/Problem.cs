namespace Workshop;

/// <summary>Something a user can put right: which field, and what to do about it, in a sentence.</summary>
/// <param name="Field">The field's name as the form posts it, or empty where it concerns the whole.</param>
public sealed record Problem(string Field, string Message);
