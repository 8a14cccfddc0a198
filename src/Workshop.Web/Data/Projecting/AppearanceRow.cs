using Workshop.Publishing;

namespace Workshop.Web.Data.Projecting;

/// <summary>Somebody as one released event prints them; shown while the event is listed.</summary>
public sealed class AppearanceRow
{
    public required Guid PersonId { get; init; }

    public required Guid EventId { get; init; }

    public required Appearance Appearance { get; set; }
}
