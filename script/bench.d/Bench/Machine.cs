using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Workshop.Bench;

/// <summary>
/// How fast the machine is while it measures: work of a fixed size, of the kind that pages are made of (decoding, parsing, allocating), without any code
/// of the product. Where figures in milliseconds differ between two runs, this tells the machine's part from the program's.
/// </summary>
internal static class Machine
{
    private static readonly List<double> Took = [];

    public static void Measure()
    {
        for (var i = 0; i < 3; i++) Took.Add(Work());
    }

    public static void AddTo(Report report)
    {
        if (Took.Count == 0) return;
        report.Add("work of a fixed size, without any code of ours, before each part", "–", string.Create(
            CultureInfo.InvariantCulture, $"{Cold.Median(Took):0} ms, from {Took.Min():0} to {Took.Max():0} ms"));
    }

    /// <summary>Milliseconds of processor time.</summary>
    private static double Work()
    {
        var bytes = Encoding.UTF8.GetBytes($"[{string.Concat(Enumerable.Range(0, 400_000).Select(n => $"{{\"name\":\"A {n}\",\"text\":\"abcdefghijklmnop\"}},"))}0]");
        using var process = Process.GetCurrentProcess();
        var began = process.TotalProcessorTime;
        var known = new Dictionary<string, int>();
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(bytes));
        foreach (var one in document.RootElement.EnumerateArray())
            if (one.ValueKind == JsonValueKind.Object) known[one.GetProperty("name").GetString()!] = one.GetProperty("text").GetString()!.Length;
        process.Refresh();
        return (process.TotalProcessorTime - began).TotalMilliseconds;
    }
}
