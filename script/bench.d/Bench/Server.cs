using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;

namespace Workshop.Bench;

/// <summary>A server process on one core, while clients have the other.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> output = [];

    private Server(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { Timeout = TimeSpan.FromMinutes(2) };

    public static Server Start(string program, int port, IEnumerable<string> arguments, params (string Key, string Value)[] environment) =>
        StartOn(0, program, port, arguments, environment);

    public static Server StartOn(int core, string program, int port, IEnumerable<string> arguments, params (string Key, string Value)[] environment) =>
        StartOn(core.ToString(CultureInfo.InvariantCulture), program, port, arguments, environment);

    /// <param name="cores">As taskset takes them.</param>
    public static Server StartOn(string cores, string program, int port, IEnumerable<string> arguments, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("taskset", ["-c", cores, program, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(program)!, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["Urls"] = start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        foreach (var (key, value) in environment) start.Environment[key] = value;
        var server = new Server(new() { StartInfo = start }, new($"http://127.0.0.1:{port}"));
        server.process.OutputDataReceived += server.Hear;
        server.process.ErrorDataReceived += server.Hear;
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        return server;
    }

    /// <summary>The portal over a folder of its own.</summary>
    public static async Task<Server> PortalAsync(Storage storage, string folder, params (string Key, string Value)[] environment)
    {
        var server = Start(storage.Portal, 5141, [], [("Storage__Path", folder), ("Site__BaseUrl", "http://127.0.0.1:5141"), .. environment]);
        await server.ReadyAsync("/readyz");
        return server;
    }

    public async Task ReadyAsync(string path)
    {
        for (var tries = 0; tries < 6000 && !process.HasExited; tries++)
        {
            try
            {
                using var response = await Client.GetAsync(new Uri(Address, path));
                if (response.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // not yet listening
            }
            await Task.Delay(2);
        }
        throw new InvalidOperationException($"{process.StartInfo.ArgumentList[2]} does not answer:\n{string.Join('\n', Lines())}");
    }

    /// <summary>With the codings that browsers name.</summary>
    public async Task<(byte[] Body, HttpResponseMessage Head)> GetAsync(string path, string coding = "gzip, deflate, br, zstd")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        if (coding.Length > 0) request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        var response = await Client.SendAsync(request);
        return response.StatusCode == HttpStatusCode.OK
            ? (await response.Content.ReadAsByteArrayAsync(), response)
            : throw new InvalidOperationException($"{path} answers {(int)response.StatusCode}.");
    }

    public IReadOnlyList<string> Lines()
    {
        lock (output) return [.. output];
    }

    /// <summary>Processor time of all threads so far, user and system; the scheduler counts it in nanoseconds.</summary>
    public TimeSpan ProcessorTime() => ReadClock((~process.Id << 3) | 2, out var time) == 0
        ? new(time.Seconds * TimeSpan.TicksPerSecond + time.Nanoseconds / TimeSpan.NanosecondsPerTick)
        : throw new InvalidOperationException("The process has no clock: it is gone.");

    /// <summary>Linux keeps a clock for each process, with the time of its threads that have ended: clock_getcpuclockid(3) makes its number of the process's.</summary>
    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out Timespec time);

    private readonly record struct Timespec(long Seconds, long Nanoseconds);

    /// <summary>Bytes.</summary>
    public long ResidentMemory() => long.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) * 1024;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            using var term = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (output) output.Add(line.Data);
    }
}
