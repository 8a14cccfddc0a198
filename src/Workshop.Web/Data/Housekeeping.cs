namespace Workshop.Web.Data;

/// <summary>What the program remembers of its own doings: one row.</summary>
public sealed class Housekeeping
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>Which projections the database holds (<see cref="Projecting.Projections.Current"/>); empty while it holds none.</summary>
    public string Projections { get; set; } = "";

    /// <summary>Whether the new database was filled, or it was decided not to: samples that were removed do not return.</summary>
    public bool Furnished { get; set; }

    /// <summary>Whether something was removed that pages of the file which are no longer used may still hold.</summary>
    public bool Scrub { get; set; }
}
