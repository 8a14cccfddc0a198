namespace Workshop.Web.Data;

/// <summary>
/// The address at which anybody who has it sees an event's working copy as attendees will. It is kept as it is, so that organizers can look
/// it up again: whoever reads it in the database reads the working copy there, too.
/// </summary>
public sealed class PreviewLink
{
    public required Guid EventId { get; init; }

    public required string Secret { get; set; }
}
