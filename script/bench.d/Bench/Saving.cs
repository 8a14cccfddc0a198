using System.Diagnostics;
using System.Globalization;

namespace Workshop.Bench;

/// <summary>From the press of "Save and publish" until an attendee reads it, here and in another process; and the back office of a large meeting.</summary>
internal static class Saving
{
    private const int Times = 15;

    public static async Task MeasureAsync(Report report, Storage storage)
    {
        var folder = await storage.FilledAsync("saving", [Conference.Of(1, 1000, 12, 350)]);
        await using var portal = await Server.PortalAsync(storage, folder, ("Administrator__Email", Organizer.Email), ("Administrator__Password", Organizer.Password));
        await using var other = Server.StartOn(1, storage.Portal, 5143, [], ("Storage__Path", folder));
        await other.ReadyAsync("/readyz");
        using var organizer = new Organizer(portal);
        await organizer.SignInAsync();

        var far = new List<double>();
        await AddAsync("the samples", "ml4ps-2019", 100);
        await AddAsync("1,000 sessions", "meeting-1", 500);
        report.Add("the same, to another process", "≤ 1 s", string.Create(CultureInfo.InvariantCulture, $"{Cold.Median(far):0} ms, at most {far.Max():0} ms"), far.Max() <= 1000);

        foreach (var (page, name) in new[] { ("", "the event's page"), ("/sessions", "the table of sessions"), ("/people", "its people"), ("/missing", "what is still missing") })
        {
            for (var i = 0; i < 40; i++) await organizer.OpenAsync($"/manage/events/meeting-1{page}");
            await Task.Delay(TimeSpan.FromSeconds(2));
            var costs = new List<double>();
            for (var i = 0; i < Times; i++)
            {
                var before = portal.ProcessorTime();
                await organizer.OpenAsync($"/manage/events/meeting-1{page}");
                costs.Add((portal.ProcessorTime() - before).TotalMilliseconds);
            }
            report.Add($"back office with 1,000 sessions: {name}", "≤ 200 ms", string.Create(CultureInfo.InvariantCulture, $"{Cold.Median(costs):0} ms"), Cold.Median(costs) <= 200);
        }

        async Task AddAsync(string name, string slug, double most)
        {
            var near = new List<double>();
            for (var i = 0; i < Times + 5; i++)
            {
                var title = $"Meeting {Guid.NewGuid():N}";
                var form = await organizer.OpenAsync($"/manage/events/{slug}/details");
                var watch = Stopwatch.StartNew();
                await organizer.PublishAsync(form, ("Form.Title", title));
                await Task.WhenAll(SeenAsync(portal, near), SeenAsync(other, far));

                async Task SeenAsync(Server server, List<double> took)
                {
                    while (!System.Text.Encoding.UTF8.GetString((await server.GetAsync($"/events/{slug}", "")).Body).Contains(title, StringComparison.Ordinal)) await Task.Delay(2);
                    if (i >= 5) took.Add(watch.Elapsed.TotalMilliseconds);   // the first ones compile
                }
            }
            report.Add($"save and publish to visible, {name}", string.Create(CultureInfo.InvariantCulture, $"≤ {most} ms"),
                string.Create(CultureInfo.InvariantCulture, $"{Cold.Median(near):0} ms, at most {near.Max():0} ms"), Cold.Median(near) <= most);
        }
    }
}
