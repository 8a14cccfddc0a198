using System.Diagnostics;
using System.Reflection;
using Workshop.Tests.Fixtures;

namespace Workshop.Tests.Publishing.Frab;

/// <summary>Programs of others that hold files against a schema, each asked once for many files.</summary>
internal static class Schemas
{
    private static readonly string Root = typeof(Schemas).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepoRoot").Value!;

    private static readonly string Modules = Path.Combine(Root, "artifacts", "node", "node_modules");

    internal static string Ajv => $"node -e \"require('{Modules}/ajv'); require('{Modules}/ajv-formats')\"";

    internal static void ValidXml(IEnumerable<byte[]> files) => InFolder(files, "xml", folder =>
        new("xmllint", ["--noout", "--nonet", "--schema", Fixture.At("schedules", "c3voc", "xsd", "schedule.xml.xsd"), .. Directory.GetFiles(folder).Order(StringComparer.Ordinal)]));

    internal static void ValidJson(IEnumerable<byte[]> files) => InFolder(files, "json", folder =>
        new("node", [Path.Combine(Root, "tests", "Workshop.Tests", "Publishing", "Frab", "validate.cjs"), Modules, Fixture.At("schedules", "c3voc", "json", "schema.json"), folder]));

    private static void InFolder(IEnumerable<byte[]> files, string ending, Func<string, ProcessStartInfo> program)
    {
        var folder = Directory.CreateTempSubdirectory("schedules-");
        try
        {
            foreach (var (at, file) in files.Index()) File.WriteAllBytes(Path.Combine(folder.FullName, $"{at:00000}.{ending}"), file);
            var start = program(folder.FullName);
            (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, string.Join('\n', (output + errors.GetAwaiter().GetResult()).Split('\n').Where(line => !line.EndsWith(" validates", StringComparison.Ordinal)).Take(20)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>Runs where the schema and a program that knows schemas are.</summary>
public sealed class AjvFixtureFactAttribute() : FixtureFactAttribute(Schemas.Ajv);
