using Workshop.Text;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>What attendees are told about a release, in one line.</summary>
public sealed record NoteInput
{
    [Longest(500)]
    public string Note { get; set; } = "";

    /// <summary>Made plain; null for none.</summary>
    public string? Said() =>
        string.Join(' ', Characters.Clean(Note).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } said ? said : null;
}
