using Workshop.Text;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>What attendees are told about a release, in one line.</summary>
internal static class Note
{
    private const int Longest = 500;

    /// <summary>As somebody typed it, made plain; null for none.</summary>
    public static string? Said(string typed) =>
        string.Join(' ', Characters.Clean(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } said ? said : null;

    public static Outcome Check(string typed) =>
        Said(typed)?.Length is > Longest and var length ? new Problem("Note", $"Say it in {Longest} characters; these are {length}.") : Outcome.Success;
}
