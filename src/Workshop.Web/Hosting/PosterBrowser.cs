namespace Workshop.Web.Hosting;

/// <summary>The Chromium that prints posters.</summary>
internal static class PosterBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The configured one, else one found on the path; null where the print page has to do.</summary>
    public static string? Find(Settings settings) =>
        settings.PosterBrowser
        ?? (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(_ => Names, Path.Combine)
            .FirstOrDefault(File.Exists);
}
