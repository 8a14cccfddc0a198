namespace Workshop.People;

/// <summary>
/// Who somebody is, across events: an identity and nothing that is printed. What an event prints of a person is its <see cref="Credit"/>.
/// </summary>
/// <param name="Slug">In the person's address; old ones stay theirs.</param>
/// <param name="SortName">By which lists order ("Aspuru-Guzik, Alán").</param>
/// <param name="Orcid">Sixteen digits in groups of four, the last perhaps X.</param>
public sealed record Person(Guid Id, string Slug, string SortName, string? Orcid = null) : IPart;
