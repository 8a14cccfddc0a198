namespace Workshop.Web.Published;

/// <summary>
/// The one spelling of a public path: no slash at the end, and lower case but for the codes of sessions, which are upper case.
/// </summary>
internal static class Canonical
{
    /// <summary>The right path where the request's is another spelling of it; null where it is right.</summary>
    public static string? Elsewhere(string path, string? code)
    {
        if (!path.AsSpan().ContainsAnyInRange('A', 'Z') && code is null && (path.Length < 2 || path[^1] != '/')) return null;
        var segments = path.TrimEnd('/').Split('/');
        for (var i = 0; i < segments.Length; i++)
            segments[i] = code is not null && segments[i].StartsWith(code, StringComparison.OrdinalIgnoreCase)
                && i > 0 && segments[i - 1] == "sessions"
                    ? code.ToUpperInvariant() + segments[i][code.Length..].ToLowerInvariant()
                    : segments[i].ToLowerInvariant();
        var right = segments.Length == 1 ? "/" : string.Join('/', segments);
        return right == path ? null : right;
    }
}
