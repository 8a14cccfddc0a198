using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Workshop.Bench;

/// <summary>Everything that a first visit transfers: the page and what it asks for, heads included.</summary>
internal static partial class Visit
{
    public static async Task MeasureAsync(Report report, Storage storage)
    {
        var folder = await storage.SamplesAsync();
        await using var portal = await Server.PortalAsync(storage, folder);
        await portal.GetAsync("/events/ml4ps-2019");
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        var (seen, waiting, foreign) = (new HashSet<string>(), new Queue<string>(["/events/ml4ps-2019"]), 0);
        long bytes = 0;
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path)) continue;
            var (body, head) = await portal.GetAsync(path);
            bytes += body.Length + $"HTTP/1.1 200 OK\r\n{head.Headers}{head.Content.Headers}\r\n".Length;
            if (head.Content.Headers.ContentType?.MediaType is not ("text/html" or "text/css" or "text/javascript")) continue;
            var text = Encoding.UTF8.GetString((await portal.GetAsync(path, "")).Body);
            foreach (Match match in Referred().Matches(text))
            {
                var address = new Uri(new Uri(portal.Address, path), match.Groups["address"].Value);
                if (address.Host == portal.Address.Host && address.Port == portal.Address.Port) waiting.Enqueue(address.AbsolutePath);
                else foreign++;
            }
        }
        report.Add("everything a first visit transfers, event page", "≤ 40 KB, 0 third-party requests",
            string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0.0} KB in {seen.Count} requests, {foreign} third-party"), bytes <= 40_000 && foreign == 0);
    }

    /// <summary>What a browser fetches by itself: style sheets, icons, scripts, pictures, imports.</summary>
    [GeneratedRegex("""<link(?=[^>]*rel="(?:stylesheet|icon|modulepreload|manifest)")[^>]*href="(?<address>[^"]+)"|<(?:script|img)[^>]*src="(?<address>[^"]+)"|@import\s+(?:url\()?["'](?<address>[^"']+)|\burl\(["']?(?<address>[^"')]+)|\bfrom\s*["'](?<address>\.[^"']+)""")]
    private static partial Regex Referred();
}
