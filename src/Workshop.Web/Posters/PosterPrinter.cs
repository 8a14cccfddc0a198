using System.ComponentModel;
using System.Diagnostics;
using Workshop.Web.Hosting;

namespace Workshop.Web.Posters;

/// <summary>
/// Prints a sheet by a Chromium of this machine: one at a time, each in a folder of its own that is gone afterwards, without a network, without
/// what the portal's environment holds, and in no more time than there is.
/// </summary>
internal sealed class PosterPrinter(Settings settings, ILogger<PosterPrinter> log) : IDisposable
{
    private const int MostWaiting = 8;

    private readonly SemaphoreSlim one = new(1, 1);
    private int waiting;

    /// <summary>A sheet takes one second, on a machine that has much else to do several.</summary>
    internal TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Why nothing can be printed here, to go on after "because"; null where it can.</summary>
    public string? Lack => PosterBrowser.Lack(settings);

    /// <summary>Whether so many wait that one more had better come again later.</summary>
    public bool IsBusy => Volatile.Read(ref waiting) >= MostWaiting;

    public async Task<Printed> PrintAsync(string html, CancellationToken stop)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            await one.WaitAsync(stop);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
        try
        {
            return await PrintNowAsync(html, stop);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<Printed> PrintNowAsync(string html, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("workshop-poster-").FullName;
        try
        {
            var (page, sheet) = (Path.Combine(folder, "poster.html"), Path.Combine(folder, "poster.pdf"));
            await File.WriteAllTextAsync(page, html, stop);
            var said = await RunAsync(folder, page, sheet, stop);
            return new(File.Exists(sheet) && await File.ReadAllBytesAsync(sheet, stop) is var pdf && pdf.AsSpan().StartsWith("%PDF-"u8) ? pdf : null, said);
        }
        finally
        {
            Remove(folder);
        }
    }

    /// <returns>What it had to say.</returns>
    private async Task<string> RunAsync(string folder, string page, string sheet, CancellationToken stop)
    {
        var start = new ProcessStartInfo(PosterBrowser.Find(settings)!, Arguments(folder, page, sheet)) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        // Settings and their secrets are none of its business.
        start.Environment.Clear();
        foreach (var (name, value) in new[] { ("PATH", Environment.GetEnvironmentVariable("PATH")), ("LANG", "C.UTF-8"), ("HOME", folder), ("TMPDIR", folder) }) start.Environment[name] = value;
        using var browser = Start(start, out var refusal);
        if (browser is null) return refusal;
        var said = Task.WhenAll(browser.StandardError.ReadToEndAsync(CancellationToken.None), browser.StandardOutput.ReadToEndAsync(CancellationToken.None));
        using var limit = new CancellationTokenSource(Limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            await browser.WaitForExitAsync(either.Token);
            return Last(await said.WaitAsync(either.Token));
        }
        catch (OperationCanceledException)
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync(CancellationToken.None);
            stop.ThrowIfCancellationRequested();
            return $"it took more than {Limit.TotalSeconds} seconds and was ended.";
        }
    }

    private static Process? Start(ProcessStartInfo start, out string refusal)
    {
        refusal = "";
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception wrong)
        {
            refusal = wrong.Message;
            return null;
        }
    }

    private IEnumerable<string> Arguments(string folder, string page, string sheet) =>
    [
        "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-breakpad", "--disable-dev-shm-usage", $"--user-data-dir={Path.Combine(folder, "profile")}",
        // Whatever a page could name is not there.
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--no-pdf-header-footer", $"--print-to-pdf={sheet}", .. settings.PosterSandbox ? Array.Empty<string>() : ["--no-sandbox"], new Uri(page).AbsoluteUri,
    ];

    /// <summary>Of all that a browser says, the end is about the matter.</summary>
    private static string Last(string[] said) => string.Join(' ', said.SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).TakeLast(3));

    /// <summary>A browser that was ended may be writing yet; what it leaves is in the machine's folder for such things.</summary>
    private void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException still)
        {
            log.LogWarning("A temporary folder was left: {Message}", still.Message);
        }
    }
}

/// <param name="Sheet">The PDF; null where there is none.</param>
/// <param name="Said">What the browser had to say, of all that it says the end.</param>
internal readonly record struct Printed(byte[]? Sheet, string Said);
