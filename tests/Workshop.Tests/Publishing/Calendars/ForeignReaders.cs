using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Workshop.Web.Tests;

namespace Workshop.Tests.Publishing.Calendars;

/// <summary>Two calendar libraries of other people, each asked once for many files.</summary>
public static class ForeignReaders
{
    public const string Python = "/usr/bin/python3 -c 'import icalendar'";

    private static readonly string Root = typeof(ForeignReaders).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepoRoot").Value!;

    private static readonly string Modules = Path.Combine(Root, "artifacts", "node", "node_modules");

    public static string Node => $"node -e \"require('{Modules}/ical.js/dist/ical.es5.cjs')\"";

    /// <summary>Both read the same in each calendar as we do.</summary>
    /// <param name="back">When the clocks went back: for a time in the hour that they then showed twice readers take the one or the other.</param>
    public static void AssertAgree(IReadOnlyList<byte[]> calendars, Instant? back = null)
    {
        AssertAgree(calendars, ReadByPython(calendars), back);
        AssertAgree(calendars, ReadByNode(calendars), back);
    }

    public static void AssertAgree(IReadOnlyList<byte[]> calendars, IReadOnlyList<ReadCalendar> foreign, Instant? back = null)
    {
        Assert.Equal(calendars.Count, foreign.Count);
        for (var i = 0; i < foreign.Count; i++)
        {
            var own = CalendarReading.Read(calendars[i]);
            Assert.Equal((own.Name, own.Method), (foreign[i].Name, foreign[i].Method));
            Assert.Equal(own.Entries.Count, foreign[i].Entries.Count);
            foreach (var (ours, theirs) in own.Entries.Zip(foreign[i].Entries)) Assert.Equal(ShownOnce(ours, back), ShownOnce(theirs, back));
        }
    }

    private static ReadEntry ShownOnce(ReadEntry entry, Instant? back) => back is { } hour ? entry with { Start = ShownOnce(entry.Start, hour), End = ShownOnce(entry.End, hour) } : entry;

    /// <summary>The first of the two hours for both.</summary>
    private static string? ShownOnce(string? moment, Instant back) =>
        moment is not null && InstantPattern.General.Parse(moment).TryGetValue(default, out var at) && at >= back && at < back + Duration.FromHours(1) ? InstantPattern.General.Format(at - Duration.FromHours(1)) : moment;

    public static IReadOnlyList<ReadCalendar> ReadByPython(IReadOnlyList<byte[]> calendars) =>
        Read(calendars, folder => new("/usr/bin/python3", [Script("read.py"), folder]));

    public static IReadOnlyList<ReadCalendar> ReadByNode(IReadOnlyList<byte[]> calendars) =>
        Read(calendars, folder => new("node", [Script("read.cjs"), folder, Modules]));

    private static string Script(string name) => Path.Combine(Root, "tests", "Workshop.Tests", "Publishing", "Calendars", "Readers", name);

    private static List<ReadCalendar> Read(IReadOnlyList<byte[]> calendars, Func<string, ProcessStartInfo> reader)
    {
        var folder = Directory.CreateTempSubdirectory("calendars-");
        try
        {
            for (var i = 0; i < calendars.Count; i++) File.WriteAllBytes(Path.Combine(folder.FullName, $"{i:00000}.ics"), calendars[i]);
            var start = reader(folder.FullName);
            (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
            var read = JsonSerializer.Deserialize<SortedDictionary<string, ReadCalendar>>(output, JsonSerializerOptions.Web)!;
            return [.. read.Values];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>Runs where the library is, fails in CI where it is not.</summary>
public sealed class PythonFactAttribute() : ToolFactAttribute(ForeignReaders.Python);

public sealed class NodeFactAttribute() : ToolFactAttribute(ForeignReaders.Node);

public sealed class ForeignReadersFactAttribute() : ToolFactAttribute($"{ForeignReaders.Python} && {ForeignReaders.Node}");
