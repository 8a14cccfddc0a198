using System.Text;
using System.Text.Json;

namespace Workshop.Tests.Importing;

/// <summary>
/// Work of a fixed size, of the kind that reading is (decoding, parsing, allocating) and without any code of ours: how much longer it takes than on a
/// quiet machine of today is how much longer a reader may take. What is promised in seconds is thereby a ratio within one run.
/// </summary>
internal static class Yardstick
{
    /// <summary>What it takes on a quiet processor of the kind that small hosts rent (2 to 3 GHz).</summary>
    private static readonly TimeSpan Nominal = TimeSpan.FromMilliseconds(NominalMs);

    private const int NominalMs = 320;

    /// <summary>1 on such a machine or a faster one.</summary>
    internal static double Slowness() => Math.Max(1, Enumerable.Range(0, 3).Min(_ => Took()) / Nominal);

    /// <summary>20 MB of small objects decoded, parsed, walked and put into a dictionary.</summary>
    private static TimeSpan Took()
    {
        var bytes = Encoding.UTF8.GetBytes($"[{string.Concat(Enumerable.Range(0, 400_000).Select(n => $"{{\"name\":\"A {n}\",\"text\":\"abcdefghijklmnop\"}},"))}0]");
        var began = Fuzzing.ProcessorTime();
        var known = new Dictionary<string, int>();
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(bytes));
        foreach (var one in document.RootElement.EnumerateArray())
            if (one.ValueKind == JsonValueKind.Object) known[one.GetProperty("name").GetString()!] = one.GetProperty("text").GetString()!.Length;
        Assert.Equal(400_000, known.Count);
        return Fuzzing.ProcessorTime() - began;
    }
}
