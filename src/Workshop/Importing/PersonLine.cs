using Workshop.People;

namespace Workshop.Importing;

/// <summary>A person as one line seems to name them, to be confirmed. Nothing is in it that is not in the line.</summary>
/// <param name="Line">Where it stands; several people may share a line.</param>
/// <param name="Name">As printed, title included.</param>
public sealed record PersonLine(int Line, string Name)
{
    public string? Affiliation { get; init; }

    public string? Url { get; init; }

    /// <summary>Kept aside: nothing that is printed shows it.</summary>
    public string? Email { get; init; }

    /// <summary>What stood beside the name and is neither: "chair", a footnote's mark, further addresses.</summary>
    public ValueList<string> Aside { get; init; }

    public ValueList<Doubt> Doubts { get; init; }

    /// <summary>Who would stand in their place if the same words are meant in the other way; empty where there is none.</summary>
    public ValueList<PersonLine> Otherwise { get; init; }

    /// <summary>A proposal (<see cref="PersonName.SortName"/>).</summary>
    public string SortName => PersonName.Of(Name).SortName;

    /// <summary>A proposal, which may be somebody's already.</summary>
    public string Slug => PersonName.Of(Name).Slug;
}
