using Workshop.People;

namespace Workshop.Web.Data.Projecting;

/// <summary>Somebody whom the public meets: credited by at least one listed event, and printed as in the latest of these releases.</summary>
public sealed class PersonCard
{
    /// <summary>For who does not begin with a Latin letter.</summary>
    public const string OtherLetter = "#";

    public Guid PersonId { get; init; }

    public string Slug { get; set; } = "";

    /// <summary>Of the identity's sort name, for ordinal comparison.</summary>
    public string SortKey { get; set; } = "";

    /// <summary>Under which letter of the alphabet the list has them: A to Z, or <see cref="OtherLetter"/>.</summary>
    public string Letter { get; set; } = "";

    /// <summary>At how many listed events.</summary>
    public int Events { get; set; }

    public Credit Credit { get; set; } = default!;
}
