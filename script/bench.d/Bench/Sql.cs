namespace Workshop.Bench;

/// <summary>Commands to the database, counted in the logs of both doors to it.</summary>
internal static class Sql
{
    private const string Logged = "Executed ";

    public static async Task MeasureAsync(Report report, Storage storage)
    {
        var folder = await storage.FilledAsync("sizes", [Conference.Of(1, 1, 1, 100), Conference.Of(2, 3, 1, 100), Conference.Of(3, 1000, 12, 350)]);
        await using var portal = await Server.PortalAsync(storage, folder, 
            ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command", "Information"), ("Logging__LogLevel__Workshop.Web.Data.Store", "Debug"));
        string[] pages = ["/", "/events", "/series", "/people", "/people/person-3-1", "/search?q=learning", "/calendar.ics", "/people/person-3-1.ics", "/feed.atom", "/sitemap.xml", "/robots.txt"];
        string[] ofEvents = ["", "/schedule", "/people", "/changes", "/poster", ".ics", "/schedule.ics", ".json"];
        var (mostCold, mostWarm, constant) = (0, 0, true);
        foreach (var page in pages)
            await CountAsync(page);
        foreach (var page in ofEvents)
        {
            var counts = new List<int>();
            foreach (var meeting in new[] { 1, 2, 3 }) counts.Add(await CountAsync($"/events/meeting-{meeting}{page}"));
            constant &= counts.Distinct().Count() == 1;
        }
        report.Add("SQL commands, warm / cold, 1, 3 and 1,000 sessions", "0 / ≤ 3 and constant", $"{mostWarm} / ≤ {mostCold}, {(constant ? "constant" : "not constant")}",
            mostWarm == 0 && mostCold <= 3 && constant);

        async Task<int> CountAsync(string page)
        {
            await portal.GetAsync(page);   // the code has run
            await Storage.EmptyCachesAsync(folder);
            var cold = await CommandsAsync(page);
            var warm = page.StartsWith("/search", StringComparison.Ordinal) ? 0 : await CommandsAsync(page);
            if (cold > 3 || warm > 0) Console.Error.WriteLine($"{page}: {warm} / {cold}");
            (mostCold, mostWarm) = (Math.Max(mostCold, cold), Math.Max(mostWarm, warm));
            return cold;
        }

        async Task<int> CommandsAsync(string page)
        {
            await Task.Delay(100);
            var before = portal.Lines().Count(line => line.Contains(Logged, StringComparison.Ordinal));
            await portal.GetAsync(page);
            await Task.Delay(100);
            return portal.Lines().Count(line => line.Contains(Logged, StringComparison.Ordinal)) - before;
        }
    }
}
