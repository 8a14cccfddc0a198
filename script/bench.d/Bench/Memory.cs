using System.Globalization;

namespace Workshop.Bench;

/// <summary>Resident memory after 200,000 requests over 300 pages.</summary>
internal static class Memory
{
    private static readonly string[] Pages = ["", "/schedule", "/people", "/changes", ".ics", "/schedule.ics"];

    private const int Requests = 200_000, Connections = 16;

    public static async Task MeasureAsync(Report report, Storage storage)
    {
        var folder = await storage.FilledAsync("small", Enumerable.Range(1, 50).Select(number => Conference.Of(number, 20, 2, 20)));
        await using var portal = await Server.PortalAsync(storage, folder);
        string[] pages = [.. Enumerable.Range(1, 50).SelectMany(number => Pages.Select(page => $"/events/meeting-{number}{page}"))];
        string[] codings = ["gzip, deflate, br, zstd", "gzip", ""];
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async connection =>
        {
            for (var i = connection; i < Requests; i += Connections) await portal.GetAsync(pages[i % pages.Length], codings[i / 7 % codings.Length]);
        }));
        var atOnce = portal.ResidentMemory() / 1e6;
        await Task.Delay(TimeSpan.FromSeconds(30));
        var megabytes = portal.ResidentMemory() / 1e6;
        report.Add("resident memory after 200,000 requests over 300 pages", "≤ 200 MB",
            string.Create(CultureInfo.InvariantCulture, $"{megabytes:0} MB, half a minute later; {atOnce:0} MB with the last of them"), Math.Max(atOnce, megabytes) <= 200);
    }
}
