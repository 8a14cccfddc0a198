using System.Reflection;

namespace Workshop.Web.Tests;

internal static class Repository
{
    /// <summary>The folder with the solution in it.</summary>
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepoRoot").Value!;

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));
}
