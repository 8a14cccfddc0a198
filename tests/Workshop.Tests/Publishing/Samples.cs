using System.Reflection;
using Workshop.Programmes;

namespace Workshop.Tests.Publishing;

/// <summary>What is in a new portal, under ids and codes that stay: the programmes that the samples are to give.</summary>
internal static class Samples
{
    internal static readonly string Root = typeof(Samples).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!;

    internal static IEnumerable<Programme> All() => BySlug().Select(sample => sample.Programme);

    internal static IEnumerable<(string Slug, Programme Programme)> BySlug() =>
        Directory.GetFiles(Path.Combine(Root, "tests", "Workshop.Web.Tests", "Samples"), "*.json").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileNameWithoutExtension(path), Document.Read(File.ReadAllBytes(path))));
}
