using System.Reflection;
using Workshop.Programmes;

namespace Workshop.Tests.Publishing;

/// <summary>The events that every new portal begins with.</summary>
internal static class Samples
{
    internal static readonly string Root = typeof(Samples).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!;

    internal static IEnumerable<Programme> All() => BySlug().Select(sample => sample.Programme);

    internal static IEnumerable<(string Slug, Programme Programme)> BySlug() =>
        Directory.GetFiles(Path.Combine(Root, "src", "Workshop.Web", "Samples"), "*.json").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileNameWithoutExtension(path), Document.Read(File.ReadAllBytes(path))));
}
