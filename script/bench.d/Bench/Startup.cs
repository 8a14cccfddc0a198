using System.Diagnostics;
using System.Globalization;

namespace Workshop.Bench;

/// <summary>From nothing to the first answer, on an existing database; the two in turn.</summary>
internal static class Startup
{
    private const int Times = 15;

    public static async Task MeasureAsync(Report report, Storage storage)
    {
        var folder = await storage.SamplesAsync();
        var (ours, bare) = (new List<Cost>(), new List<Cost>());
        for (var i = 0; i < Times; i++)
        {
            ours.Add(await TimeAsync(() => Server.Start(storage.Portal, 5141, [], ("Storage__Path", folder)), "/events/ml4ps-2019"));
            bare.Add(await TimeAsync(() => Server.Start(storage.BarePages, 5142, []), "/"));
        }
        var (mine, theirs) = (Median(ours, cost => cost.Clock), Median(bare, cost => cost.Clock));
        var (work, others) = (Median(ours, cost => cost.Processor), Median(bare, cost => cost.Processor));
        report.Add("start to first answer, against a bare Razor Pages app", "≤ 3 ×", string.Create(CultureInfo.InvariantCulture,
            $"{mine / theirs:0.0} × ({mine:0} ms to {theirs:0} ms); in processor time {work / others:0.0} × ({work:0} ms to {others:0} ms)"), mine <= 3 * theirs);

        static double Median(List<Cost> costs, Func<Cost, double> of) => Cold.Median([.. costs.Select(of)]);
    }

    private static async Task<Cost> TimeAsync(Func<Server> start, string page)
    {
        var watch = Stopwatch.StartNew();
        await using var server = start();
        await server.ReadyAsync(page);
        return new(watch.Elapsed.TotalMilliseconds, server.ProcessorTime().TotalMilliseconds);
    }

    /// <summary>Milliseconds, by the clock on the wall and of processor time.</summary>
    private sealed record Cost(double Clock, double Processor);
}
