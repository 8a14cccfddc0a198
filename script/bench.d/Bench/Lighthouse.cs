using System.Diagnostics;
using System.Text.Json;

namespace Workshop.Bench;

/// <summary>Lighthouse, as a phone sees the pages. Left out, in words, where it or a Chromium is not to be had.</summary>
internal static class Lighthouse
{
    private static readonly string[] Categories = ["performance", "accessibility", "best-practices", "seo"];

    private const int Times = 3;

    private const string Perfect = "100 / 100 / 100 / 100";

    public static async Task MeasureAsync(Report report, Storage storage)
    {
        var folder = await storage.SamplesAsync();
        await using var portal = await Server.PortalAsync(storage, folder);
        foreach (var path in new[] { "/events/ml4ps-2019", "/events/ml4ps-2019/schedule" })
        {
            await portal.GetAsync(path);
            await Task.Delay(TimeSpan.FromSeconds(2.5));
            var runs = new List<List<double>>();
            var said = "";
            for (var run = 0; run < Times && said.Length == 0; run++)
            {
                (var scores, said) = await RunAsync(new(portal.Address, path), storage.Artifacts);
                runs.Add(scores);
            }
            // The score for performance is of a processor that it slows down four times, and so of whatever else the machine does.
            var median = said.Length > 0 ? [] : Enumerable.Range(0, Categories.Length).Select(n => Cold.Median([.. runs.Select(run => run[n])])).ToList();
            report.Add($"Lighthouse, phone, `{path}`, the median of {Times}", Perfect, said.Length > 0 ? $"not measured: {said}" : string.Join(" / ", median), said.Length > 0 ? null : median.TrueForAll(score => score == 100));
        }
    }

    private static async Task<(List<double> Scores, string Said)> RunAsync(Uri page, string artifacts)
    {
        // A browser is several processes, and what stands in for a phone must not wait for the program that watches it: while the server
        // rests, the browser has both processors.
        var output = Path.Combine(artifacts, "lighthouse.json");
        File.Delete(output);
        var start = new ProcessStartInfo("taskset", ["-c", "0,1", "npx", "--yes", "lighthouse@12", $"{page}", "--quiet", "--output=json", $"--output-path={output}",
            $"--only-categories={string.Join(',', Categories)}", "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"])
        {
            RedirectStandardError = true, WorkingDirectory = artifacts,
        };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        using var lighthouse = Process.Start(start)!;
        var said = await lighthouse.StandardError.ReadToEndAsync(patience.Token);
        await lighthouse.WaitForExitAsync(patience.Token);
        if (!File.Exists(output)) return ([], said.Split('\n')[0]);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(output));
        return ([.. Categories.Select(category => Math.Round(json.RootElement.GetProperty("categories").GetProperty(category).GetProperty("score").GetDouble() * 100))], "");
    }
}
