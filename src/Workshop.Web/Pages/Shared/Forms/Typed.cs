namespace Workshop.Web.Pages.Shared.Forms;

/// <summary>What somebody typed, as the domain keeps it: without the space around it, and nothing where nothing was typed.</summary>
internal static class Typed
{
    public static string? OrNull(string? text) => text?.Trim() is { Length: > 0 } typed ? typed : null;

    /// <summary>Separated by commas or line ends.</summary>
    public static ValueList<string> List(string? text) =>
        (text ?? "").Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToValueList();
}
