using Workshop.Programmes;

namespace Workshop.Importing;

/// <summary>
/// What the last import of a kind of source brought to an event, whether it was taken or not: the base from which it is told what the source has
/// changed since and what was edited here.
/// </summary>
/// <param name="Programme">As the source said it, under the ids of this portal.</param>
/// <param name="Ids">Parts that the source calls by another id.</param>
public sealed record Brought(Programme Programme, ValueList<KnownPart> Ids);

/// <param name="Theirs">As the source calls it.</param>
/// <param name="Ours">As it is called here.</param>
public sealed record KnownPart(UnpublishedPart Part, Guid Theirs, Guid Ours);
