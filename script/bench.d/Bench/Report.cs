using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Workshop.Bench;

/// <summary>What was measured beside what is wanted.</summary>
internal sealed class Report
{
    private const string Begin = "<!-- script/bench begins -->", End = "<!-- script/bench ends -->";

    private readonly List<(string Figure, string Target, string Measured, bool? Met)> rows = [];

    /// <summary>Says it at once, too: what has been measured is not lost with what comes after it.</summary>
    public void Add(string figure, string target, string measured, bool? met = null)
    {
        rows.Add((figure, target, measured, met));
        Console.Error.WriteLine($"{figure}: {measured} ({target})");
    }

    public override string ToString()
    {
        var text = new StringBuilder("| figure | target | measured | |\n|---|---|---|---|\n");
        foreach (var (figure, target, measured, met) in rows)
            text.Append(CultureInfo.InvariantCulture, $"| {figure} | {target} | {measured} | {(met switch { true => "met", false => "**missed**", null => "" })} |\n");
        return text.ToString();
    }

    public async Task WriteIntoAsync(string page)
    {
        var text = await File.ReadAllTextAsync(page);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var machine = $"{RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}; one core for the servers, another for their clients.";
        await File.WriteAllTextAsync(page, $"{text[..begin]}\n\n{machine}\n\n{this}\n{text[end..]}");
    }
}
