using System.Reflection;

namespace Workshop.Web.Tests;

internal static class Repository
{
    /// <summary>The folder with the solution in it.</summary>
    public static string Root { get; } = Metadata("RepoRoot");

    /// <summary>The built program, of the same configuration as the tests.</summary>
    public static string Program { get; } = Metadata("Program");

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key).Value!;
}
