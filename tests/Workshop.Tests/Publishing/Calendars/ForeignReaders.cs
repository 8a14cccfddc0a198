using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
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
    public static void AssertAgree(IReadOnlyList<byte[]> calendars)
    {
        AssertAgree(calendars, ReadByPython(calendars));
        AssertAgree(calendars, ReadByNode(calendars));
    }

    public static void AssertAgree(IReadOnlyList<byte[]> calendars, IReadOnlyList<ReadCalendar> foreign)
    {
        Assert.Equal(calendars.Count, foreign.Count);
        for (var i = 0; i < foreign.Count; i++)
        {
            var own = CalendarReading.Read(calendars[i]);
            Assert.Equal((own.Name, own.Method), (foreign[i].Name, foreign[i].Method));
            Assert.Equal(own.Entries, foreign[i].Entries);
        }
    }

    /// <summary>Both read as many entries in each. What texts say is left out: one takes an escaped backslash for the beginning of another escape (RFC 5545 §3.3.11).</summary>
    public static void AssertReadable(IReadOnlyList<byte[]> calendars)
    {
        var own = calendars.Select(calendar => CalendarReading.Read(calendar).Entries.Count).ToList();
        Assert.Equal(own, ReadByPython(calendars).Select(calendar => calendar.Entries.Count));
        Assert.Equal(own, ReadByNode(calendars).Select(calendar => calendar.Entries.Count));
    }

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
