using System.Globalization;
using System.Text.Json;

namespace Workshop.Bench;

/// <summary>Server processor time per request, warm: this portal, bare Kestrel and nginx, in turn, again and again in one run.</summary>
internal static class Warm
{
    private const int Rounds = 11, Seconds = 2;
    private const string Codings = "Accept-Encoding: gzip, deflate, br, zstd";

    public static async Task MeasureAsync(Report report, Storage storage)
    {
        var folder = await storage.SamplesAsync();
        foreach (var path in new[] { "/events/ml4ps-2019", "/events/ml4ps-2019/schedule" })
        {
            await using var portal = await Server.PortalAsync(storage, folder);
            await portal.GetAsync(path);
            await Task.Delay(TimeSpan.FromSeconds(2.5));   // by now its bytes are the smallest
            var (body, head) = await portal.GetAsync(path);
            var (gzip, _) = await portal.GetAsync(path, "gzip");
            var recorded = Path.Combine(storage.Artifacts, "answer.json");
            await File.WriteAllTextAsync(recorded, JsonSerializer.Serialize(new
            {
                Headers = head.Headers.Concat(head.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Length"))
                    .ToDictionary(header => header.Key, header => string.Join(", ", header.Value)),
                Body = body,
            }));
            await using var bare = Server.Start(storage.Bare, 5142, [$"--Answer={recorded}"]);
            await bare.ReadyAsync(path);
            await using var nginx = Nginx.Start(storage.Artifacts, path, gzip, (await portal.GetAsync(path, "")).Body, head);
            await nginx.ReadyAsync(path);
            var ours = $"If-None-Match: {head.Headers.ETag}";
            var theirs = $"If-None-Match: {(await nginx.GetAsync(path, "gzip")).Head.Headers.ETag}";
            await AddAsync("200", []);
            await AddAsync("304", [ours]);

            async Task AddAsync(string status, string[] validator)
            {
                Server[] servers = [portal, bare, nginx];
                var costs = servers.Select(_ => new List<double>()).ToArray();
                for (var round = 0; round <= Rounds + 1; round++)
                {
                    for (var i = 0; i < servers.Length; i++)
                    {
                        var before = servers[i].ProcessorTime();
                        var known = validator.Length > 0 && servers[i] == nginx ? [theirs] : validator;
                        var answered = await Wrk.RunAsync(new(servers[i].Address, path), Seconds, [Codings, .. known]);
                        if (round > 1) costs[i].Add((servers[i].ProcessorTime() - before).TotalMicroseconds / answered);   // the first rounds warm up
                    }
                }
                // A noisy moment is noisy for all of a round: what is compared was measured side by side.
                var (mine, kestrel, best) = (Median(costs[0]), Median(costs[1]), Median(costs[2]));
                var (toKestrel, toNginx) = (Median([.. costs[0].Zip(costs[1], (one, other) => one / other)]), Median([.. costs[0].Zip(costs[2], (one, other) => one / other)]));
                report.Add(
                    string.Create(CultureInfo.InvariantCulture, $"warm {status} `{path}`, {body.Length:N0} bytes"), "≤ 1.15 × bare Kestrel",
                    string.Create(CultureInfo.InvariantCulture, $"{toKestrel:0.00} × ({mine:0.0} µs to {kestrel:0.0} µs); {toNginx:0.0} × nginx ({best:0.0} µs)"),
                    toKestrel <= 1.15);
            }
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
