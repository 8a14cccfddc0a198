using Workshop.People;

namespace Workshop.Importing;

/// <summary>What a portal knows beyond the event that is imported into, as far as the source touches it.</summary>
public sealed record Outside
{
    /// <summary>An empty portal.</summary>
    public static Outside Nothing { get; } = new();

    /// <summary>Ids that the source uses and that something else here has already. A person's own id is theirs wherever it stands (<see cref="People"/>).</summary>
    public IReadOnlySet<Guid> Ids { get; init; } = new HashSet<Guid>();

    /// <summary>Codes that the source gives to sessions and that were given here already, each with the session whose it is for ever.</summary>
    public IReadOnlyDictionary<string, Guid> Codes { get; init; } = new Dictionary<string, Guid>();

    /// <summary>Whoever may be meant by one of the source's names, as far as whoever imports may know of them.</summary>
    public IReadOnlyList<KnownPerson> People { get; init; } = [];

    /// <summary>Events at which the source's may take place.</summary>
    public IReadOnlySet<Guid> Events { get; init; } = new HashSet<Guid>();

    /// <summary>Addresses of pictures here that may be shown.</summary>
    public IReadOnlySet<string> Pictures { get; init; } = new HashSet<string>();
}

/// <summary>Somebody of whom the portal knows.</summary>
/// <param name="Name">As they are printed somewhere.</param>
public sealed record KnownPerson(Person Person, string Name, string? Affiliation = null);
