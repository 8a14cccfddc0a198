using Workshop.Bench;

// usage: Bench ARTIFACTS DOCS [PART…]     ARTIFACTS holds the published programs; DOCS is the page that gets the table
var (artifacts, page) = (Path.GetFullPath(args[0]), Path.GetFullPath(args[1]));
var parts = args[2..];
var report = new Report();
var storage = new Storage(artifacts);

await MeasureAsync("warm", () => Warm.MeasureAsync(report, storage));
await MeasureAsync("sql", () => Sql.MeasureAsync(report, storage));
await MeasureAsync("cold", () => Cold.MeasureAsync(report, storage));
await MeasureAsync("large", () => Large.MeasureAsync(report, storage));
await MeasureAsync("start", () => Startup.MeasureAsync(report, storage));
await MeasureAsync("save", () => Saving.MeasureAsync(report, storage));
await MeasureAsync("writers", () => Writers.MeasureAsync(report, storage));
await MeasureAsync("memory", () => Memory.MeasureAsync(report, storage));
await MeasureAsync("visit", () => Visit.MeasureAsync(report, storage));
await MeasureAsync("lighthouse", () => Lighthouse.MeasureAsync(report, storage));
Machine.AddTo(report);
Console.WriteLine(report);
if (parts.Length == 0) await report.WriteIntoAsync(page);

async Task MeasureAsync(string part, Func<Task> measure)
{
    if (parts.Length > 0 && !parts.Contains(part)) return;
    Console.Error.WriteLine($"… {part}");
    Machine.Measure();
    await measure();
}
