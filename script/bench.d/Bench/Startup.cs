using System.Diagnostics;
using System.Globalization;

namespace Workshop.Bench;

/// <summary>From nothing to the first answer, on an existing database.</summary>
internal static class Startup
{
    private const int Times = 7;

    public static async Task MeasureAsync(Report report, Storage storage)
    {
        var folder = await storage.SamplesAsync();
        var (ours, bare) = (new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            ours.Add(await TimeAsync(() => Server.Start(storage.Portal, 5141, [], ("Storage__Path", folder)), "/events/ml4ps-2019"));
            bare.Add(await TimeAsync(() => Server.Start(storage.BarePages, 5142, []), "/"));
        }
        var ratio = Cold.Median(ours) / Cold.Median(bare);
        report.Add("start to first answer, against a bare Razor Pages app", "≤ 3 ×",
            string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0} × ({Cold.Median(ours):0} ms to {Cold.Median(bare):0} ms)"), ratio <= 3);
    }

    private static async Task<double> TimeAsync(Func<Server> start, string page)
    {
        var watch = Stopwatch.StartNew();
        await using var server = start();
        await server.ReadyAsync(page);
        return watch.Elapsed.TotalMilliseconds;
    }
}
