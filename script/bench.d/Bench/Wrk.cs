using System.Diagnostics;
using System.Globalization;

namespace Workshop.Bench;

/// <summary>Requests as fast as they are answered, from 32 connections on the other core.</summary>
internal static class Wrk
{
    /// <returns>How many were answered.</returns>
    public static async Task<long> RunAsync(Uri address, int seconds, params string[] headers)
    {
        var start = new ProcessStartInfo("taskset", ["-c", "1", "wrk", "-t1", "-c32", $"-d{seconds}s", .. headers.SelectMany(header => new[] { "-H", header }), $"{address}"])
        {
            RedirectStandardOutput = true,
        };
        using var wrk = Process.Start(start)!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (said.Contains("Non-2xx", StringComparison.Ordinal) || said.Contains("Socket errors", StringComparison.Ordinal)) throw new InvalidOperationException(said);
        return long.Parse(said.Split('\n').First(line => line.Contains("requests in", StringComparison.Ordinal)).Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
