using Workshop.Events;

namespace Workshop.People;

/// <summary>A person as printed for one event, once, whatever they do there.</summary>
/// <param name="Person">The identity (<see cref="People.Person.Id"/>).</param>
public sealed record Credit(Guid Id, Guid Person, string Name) : IPart
{
    public string? Affiliation { get; init; }

    /// <summary>The person's own page.</summary>
    public string? Url { get; init; }

    /// <summary>Markdown.</summary>
    public string? Biography { get; init; }

    public Picture? Photo { get; init; }
}
