namespace Workshop.Web.Data;

/// <summary>What an account may do with an event or, for all its events, with a series.</summary>
public sealed class TeamMember
{
    public required Guid AccountId { get; init; }

    /// <summary>The event's id, or the series'.</summary>
    public required Guid Subject { get; init; }

    public required Role Role { get; set; }
}

/// <summary>Each may do what the one before may: see what is not published; edit and publish; decide on team, status and deletion.</summary>
public enum Role { Reader = 1, Editor, Owner }
