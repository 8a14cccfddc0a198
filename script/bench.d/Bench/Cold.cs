using System.Globalization;

namespace Workshop.Bench;

/// <summary>What it costs to render: a schedule of 1,000 sessions in 12 rooms.</summary>
internal static class Cold
{
    private const int Times = 15;
    private const string Schedule = "/events/meeting-3/schedule";

    public static async Task MeasureAsync(Report report, Storage storage)
    {
        var folder = await storage.FilledAsync("sizes", [Conference.Of(1, 1, 1, 100), Conference.Of(2, 3, 1, 100), Conference.Of(3, 1000, 12, 350)]);
        await using var portal = await Server.PortalAsync(storage, folder);
        for (var i = 0; i < 200; i++) await portal.GetAsync($"{Schedule}?tz=Asia/Kathmandu");   // rendered anew each time
        for (var i = 0; i < 100; i++)
        {
            await Storage.EmptyCachesAsync(folder);
            await portal.GetAsync(Schedule);
        }
        // What has run is compiled anew in the background; that is over before anything is measured.
        await Task.Delay(TimeSpan.FromSeconds(3));

        var costs = new List<double>();
        var first = 0;
        for (var i = 0; i < Times; i++)
        {
            await Storage.EmptyCachesAsync(folder);
            costs.Add(await CostAsync(Schedule));
        }
        await Task.Delay(TimeSpan.FromSeconds(4));
        var last = (await portal.GetAsync(Schedule)).Body.Length;
        Add("cold render, 1,000 sessions in 12 rooms", 60, Median(costs), $"; {first / 1000.0:0} KB first, {last / 1000.0:0} KB final", first <= 90_000 && last <= 70_000, "; ≤ 90 KB first, ≤ 70 KB final");

        foreach (var query in new[] { "?tz=Asia/Kathmandu", "?day=2024-01-05", "?q=galaxy" })
        {
            costs.Clear();
            for (var i = 0; i < Times; i++) costs.Add(await CostAsync(Schedule + query));
            Add($"`{query}` on it", 60, Median(costs), "", true, "");
        }

        void Add(string figure, double most, double cost, string more, bool met, string wanted) => report.Add(
            figure, string.Create(CultureInfo.InvariantCulture, $"≤ {most} ms{wanted}"), string.Create(CultureInfo.InvariantCulture, $"{cost:0} ms{more}"), met && cost <= most);

        async Task<double> CostAsync(string page)
        {
            var before = portal.ProcessorTime();
            first = (await portal.GetAsync(page)).Body.Length;
            return (portal.ProcessorTime() - before).TotalMilliseconds;
        }
    }

    public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
