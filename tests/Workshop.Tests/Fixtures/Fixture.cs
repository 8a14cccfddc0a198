using System.Reflection;
using System.Xml.Linq;

namespace Workshop.Tests.Fixtures;

/// <summary>Real schedules of others: in the folder that WORKSHOP_FIXTURES names, else in one beside the repository. Nothing of them is kept here.</summary>
public static class Fixture
{
    public const string Category = "Fixtures";

    private static readonly string Folder = Environment.GetEnvironmentVariable("WORKSHOP_FIXTURES") is { Length: > 0 } named ? named
        : Path.Combine(typeof(Fixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!,
            "..", "shared", "fixtures");

    public static bool AreThere => Directory.Exists(Folder);

    /// <summary>Where a file of them lies.</summary>
    public static string At(params ReadOnlySpan<string> path) => Path.Combine([Folder, .. path]);

    public static string Read(params ReadOnlySpan<string> path) => File.ReadAllText(At(path));

    /// <summary>All files of that extension, in whatever folder.</summary>
    public static IEnumerable<string> Named(string extension) =>
        Directory.GetFiles(Folder, $"*.{extension}", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The sessions of every conference that is kept as frab XML.</summary>
    public static IEnumerable<XElement> Sessions() => Named("xml").Select(XDocument.Load).SelectMany(schedule => schedule.Descendants("event"));
}
