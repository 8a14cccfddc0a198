using System.Globalization;

namespace Workshop.Bench;

/// <summary>5,000 events with 100,000 sessions against 50 events with 1,000.</summary>
internal static class Large
{
    private const int Times = 45;

    public static async Task MeasureAsync(Report report, Storage storage)
    {
        string[] pages = ["/", "/events", "/search?q=rarely"];
        var small = await CostsAsync("small", 50, pages);
        var large = await CostsAsync("large", 5000, [.. pages, "/search?q=learning", "/search?q=lea", "/search?q=graph+networks", "/search?q=Meeting"]);
        for (var i = 0; i < pages.Length; i++)
            report.Add(
                $"5,000 events with 100,000 sessions against 50, cold: `{pages[i]}`", "≤ 1.5 ×",
                string.Create(CultureInfo.InvariantCulture, $"{large[i] / small[i]:0.00} × ({large[i]:0.0} ms to {small[i]:0.0} ms)"), large[i] <= 1.5 * small[i]);
        var slowest = large[(pages.Length - 1)..].Max();
        report.Add("any search on it", "≤ 60 ms", string.Create(CultureInfo.InvariantCulture, $"≤ {slowest:0} ms"), slowest <= 60);

        async Task<List<double>> CostsAsync(string name, int events, string[] addresses)
        {
            var folder = await storage.FilledAsync(name, Enumerable.Range(1, events).Select(number => WithRareWord(Conference.Of(number, 20, 2, 20), number)));
            await using var portal = await Server.PortalAsync(storage, folder);
            var costs = new List<double>();
            foreach (var address in addresses)
            {
                // A search is rendered anew each time, a list once it has been forgotten.
                var isSearch = address.Contains('?');
                for (var i = 0; i < (isSearch ? 200 : 60); i++)
                {
                    if (!isSearch) await Storage.EmptyCachesAsync(folder);
                    await portal.GetAsync(address);
                }
                await Task.Delay(TimeSpan.FromSeconds(3));
                var measured = new List<double>();
                for (var i = 0; i < Times; i++)
                {
                    await Storage.EmptyCachesAsync(folder);
                    var before = portal.ProcessorTime();
                    await portal.GetAsync(address);
                    measured.Add((portal.ProcessorTime() - before).TotalMilliseconds);
                }
                costs.Add(Cold.Median(measured));
            }
            return costs;
        }
    }

    /// <summary>In 50 records, of few events and of many alike.</summary>
    private static (string, Workshop.Programmes.Programme) WithRareWord((string Slug, Workshop.Programmes.Programme Programme) meeting, int number) => number > 50
        ? meeting
        : (meeting.Slug, meeting.Programme with { Event = meeting.Programme.Event with { Summary = "A rarely held meeting" } });
}
