namespace Workshop.Web.Data;

/// <summary>Whose a slug is: once given, it stays its owner's for ever, so that an old address leads to the new one.</summary>
public sealed record SlugRow(SlugKind Kind, string Slug, Guid Owner);

public enum SlugKind { Event, Series, Person }
