namespace Workshop.Web.Tests.Pages.Manage.ByHand;

/// <summary>A founding document, out of which texts are copied.</summary>
internal sealed class SeedText(string slug)
{
    private readonly string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "src/Workshop.Web/Samples", $"{slug}.txt"));

    /// <summary>The line that begins like this, whole.</summary>
    public string Line(string beginning) => lines[At(beginning)].Trim();

    /// <summary>From the line that begins like this to the one that begins like that, both included.</summary>
    public string Lines(string first, string last) => string.Join('\n', lines[At(first)..(At(last) + 1)]);

    private int At(string beginning) => Array.FindIndex(lines, line => line.StartsWith(beginning, StringComparison.Ordinal)) is >= 0 and var at
        ? at
        : throw new ArgumentException($"No line begins with {beginning}.", nameof(beginning));
}
