using Workshop.Text;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>What attendees are told about a release, in one line.</summary>
internal static class Note
{
    /// <summary>As somebody typed it, made plain; null for none.</summary>
    public static string? Said(string typed) =>
        string.Join(' ', Characters.Clean(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } said ? said : null;
}
