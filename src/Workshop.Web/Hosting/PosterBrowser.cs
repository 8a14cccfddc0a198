namespace Workshop.Web.Hosting;

/// <summary>The Chromium that prints posters.</summary>
internal static class PosterBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Why it prints nothing, to go on after "because"; null where it may.</summary>
    public static string? Lack(Settings settings) =>
        Find(settings) is null ? "there is no Chromium on this machine"
        : settings.PosterSandbox && Environment.IsPrivilegedProcess ? "Chromium has no sandbox for root: run the portal as a user of its own, or set Poster:Sandbox to false"
        : null;

    /// <summary>The configured one, else one found on the path; null where the print page has to do.</summary>
    public static string? Find(Settings settings) =>
        settings.PosterBrowser
        ?? (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(_ => Names, Path.Combine)
            .FirstOrDefault(File.Exists);
}
