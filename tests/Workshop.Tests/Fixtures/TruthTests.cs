using System.Diagnostics;
using System.Text.Json;
using Workshop.Importing;
using Xunit.Abstractions;

namespace Workshop.Tests.Fixtures;

/// <summary>What the importer finds in other people's pages, scored against what a person found in them (<c>truth.json</c>, <c>score.py</c>).</summary>
[Trait("Category", Fixture.Category)]
public sealed class TruthTests(ITestOutputHelper output)
{
    /// <summary>By which a page's record begins.</summary>
    private const string Pages = "W";

    /// <summary>Formats of their own, and seminars, are proved where they are read.</summary>
    [PythonFixtureFact]
    public void Pages_are_read_as_a_person_reads_them()
    {
        var results = new Dictionary<string, Dictionary<string, object?>>();
        foreach (var record in JsonDocument.Parse(Fixture.Read("truth.json")).RootElement.EnumerateArray())
        {
            var id = record.GetProperty("id").GetString()!;
            if (!id.StartsWith(Pages, StringComparison.Ordinal)) continue;
            var parts = record.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).Select(file => new Source(file[(file.LastIndexOf('/') + 1)..], System.Text.Encoding.UTF8.GetBytes(Fixture.Read(file)))).ToList();
            Assert.True(new PastedPage().Read(parts, Answers.None).TryGetValue(out var read), id);
            Assert.All(read.Events[0].Programme.Problems(), problem => Assert.Equal("Zone", problem.Field));
            results[id] = TruthMapping.Of(read);
        }
        var said = Scored(results);
        output.WriteLine(said);
        Assert.InRange(double.Parse(said[(said.LastIndexOf('=') + 1)..].Trim().TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture), 90, 100);
    }

    private static string Scored(Dictionary<string, Dictionary<string, object?>> results)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(results));
            using var python = Process.Start(new ProcessStartInfo("python3", [Fixture.At("score.py"), Fixture.At("truth.json"), file, "--kind", Pages]) { RedirectStandardOutput = true })!;
            return python.StandardOutput.ReadToEnd().TrimEnd();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
