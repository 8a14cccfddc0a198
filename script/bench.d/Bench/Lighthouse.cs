using System.Diagnostics;
using System.Text.Json;

namespace Workshop.Bench;

/// <summary>Lighthouse, as a phone sees the pages. Left out, in words, where it or a Chromium is not to be had.</summary>
internal static class Lighthouse
{
    private static readonly string[] Categories = ["performance", "accessibility", "best-practices", "seo"];

    public static async Task MeasureAsync(Report report, Storage storage)
    {
        var folder = await storage.SamplesAsync();
        await using var portal = await Server.PortalAsync(storage, folder);
        foreach (var path in new[] { "/events/ml4ps-2019", "/events/ml4ps-2019/schedule" })
        {
            await portal.GetAsync(path);
            await Task.Delay(TimeSpan.FromSeconds(2.5));
            var output = Path.Combine(storage.Artifacts, "lighthouse.json");
            File.Delete(output);
            var start = new ProcessStartInfo("npx", ["--yes", "lighthouse@12", $"{new Uri(portal.Address, path)}", "--quiet", "--output=json", $"--output-path={output}",
                $"--only-categories={string.Join(',', Categories)}", "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"])
            {
                RedirectStandardError = true, WorkingDirectory = storage.Artifacts,
            };
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
            using var lighthouse = Process.Start(start)!;
            var said = await lighthouse.StandardError.ReadToEndAsync(patience.Token);
            await lighthouse.WaitForExitAsync(patience.Token);
            if (!File.Exists(output))
            {
                report.Add($"Lighthouse, phone, `{path}`", "100 / 100 / 100 / 100", $"not measured: {said.Split('\n')[0]}");
                continue;
            }
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(output));
            var scores = Categories.Select(category => Math.Round(json.RootElement.GetProperty("categories").GetProperty(category).GetProperty("score").GetDouble() * 100)).ToList();
            report.Add($"Lighthouse, phone, `{path}`", "100 / 100 / 100 / 100", string.Join(" / ", scores), scores.TrueForAll(score => score == 100));
        }
    }
}
