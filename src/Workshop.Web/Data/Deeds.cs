using NodaTime;

namespace Workshop.Web.Data;

/// <summary>Lines of the audit trail for what is done and changes no versioned row by itself: a release, a link, a redaction, a team.</summary>
internal static class Deeds
{
    public const string Release = "Releases", Telling = "Telling", Link = "PreviewLinks", Redaction = "Redactions", Team = "Team", Invitation = "Invitations",
        Import = "Imports";

    /// <summary>To be saved by the caller, with what is done.</summary>
    /// <param name="deed">Stands where other lines name their table.</param>
    /// <param name="number">Of the release that it is about; else 0.</param>
    /// <param name="series">Whose it is, where it is no event's.</param>
    public static void Note(this WorkshopDb db, string deed, Guid? meeting, Instant at, int number = 0, string? old = null, string? now = null, Guid? series = null) =>
        db.Changes.Add(new() { At = at, By = db.By, Table = deed, Row = series ?? Guid.Empty, Event = meeting, Version = number, Old = old, New = now });
}
