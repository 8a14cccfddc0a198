using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Web.Data;
using Workshop.Web.Hosting;
using Workshop.Web.Posters;

namespace Workshop.Web.Tests.Posters;

/// <summary>What the portal does with a browser, whatever that does: programs of our own stand in for one.</summary>
public sealed class PosterPrinterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_is_told_nothing_of_the_portals_environment_and_reaches_no_host()
    {
        Environment.SetEnvironmentVariable("WORKSHOP_SECRET", "hush");
        using var printer = Printer("{ printf '%%PDF-'; env; printf '%s\\n' \"$@\"; cat \"${f%.pdf}.html\"; } > $f");
        var told = Encoding.UTF8.GetString((await printer.PrintAsync("<p>The sheet", CancellationToken.None)).Sheet!);
        Assert.Contains("<p>The sheet", told, StringComparison.Ordinal);
        Assert.Contains("--host-resolver-rules=MAP * ~NOTFOUND", told, StringComparison.Ordinal);
        Assert.DoesNotContain("--no-sandbox", told, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", told, StringComparison.Ordinal);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task What_takes_too_long_is_ended_with_all_that_it_started()
    {
        var note = Path.Combine(folder.Path, "child");
        using var printer = Printer($"sleep 1000 & echo $! > {note}; wait", TimeSpan.FromMilliseconds(500));
        var (sheet, said) = await printer.PrintAsync("", CancellationToken.None);
        Assert.Null(sheet);
        Assert.Contains("was ended", said, StringComparison.Ordinal);
        var child = (await File.ReadAllTextAsync(note)).Trim();
        for (var tries = 0; tries < 100 && Runs(child); tries++) await Task.Delay(20);
        Assert.False(Runs(child));
        Assert.Empty(Left());
    }

    [Theory]
    [InlineData("echo 'No usable sandbox!' >&2; exit 1", "No usable sandbox!")]
    [InlineData("echo no sheet > $f", "")]
    public async Task A_browser_that_prints_nothing_says_why(string script, string why)
    {
        using var printer = Printer(script);
        var printed = await printer.PrintAsync("", CancellationToken.None);
        Assert.Null(printed.Sheet);
        Assert.Equal(why, printed.Said);
    }

    [Fact]
    public async Task A_browser_that_is_none_is_no_failure_of_ours()
    {
        var none = Path.Combine(folder.Path, "none");
        await File.WriteAllTextAsync(none, "no program");
        using var printer = new PosterPrinter(Settings(none), NullLogger<PosterPrinter>.Instance);
        Assert.Null((await printer.PrintAsync("", CancellationToken.None)).Sheet);
    }

    [Fact]
    public async Task One_prints_at_a_time()
    {
        var busy = Path.Combine(folder.Path, "busy");
        using var printer = Printer($"mkdir {busy} || exit 1; printf '%%PDF-' > $f; rmdir {busy}");
        var sheets = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => printer.PrintAsync("", CancellationToken.None)));
        Assert.All(sheets, printed => Assert.NotNull(printed.Sheet));
    }

    /// <param name="script">$f is where the PDF is to be.</param>
    private PosterPrinter Printer(string script, TimeSpan? limit = null)
    {
        var program = Path.Combine(folder.Path, "browser");
        File.WriteAllText(program, $"#!/bin/sh\nfor a in \"$@\"; do case $a in --print-to-pdf=*) f=${{a#--print-to-pdf=}};; esac; done\n{script}\n");
#pragma warning disable CA1416 // the stand-in for a browser is a shell script, as these tests say themselves
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        return new(Settings(program), NullLogger<PosterPrinter>.Instance) { Limit = limit ?? TimeSpan.FromMinutes(1) };
    }

    /// <summary>One that has ended may stand in the list until somebody asks how.</summary>
    private static bool Runs(string process) => File.Exists($"/proc/{process}/stat") && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);

    private string[] Left() => Directory.GetDirectories(Path.GetTempPath(), "workshop-poster-*").Where(left => Directory.GetCreationTimeUtc(left) > Directory.GetCreationTimeUtc(folder.Path)).ToArray();

    private static Settings Settings(string browser) => new()
    {
        Urls = "", Database = DatabaseSettings.Nowhere, LoadSamples = false, Administrator = null, Mail = null, PosterBrowser = browser, KnownNetworks = [], BaseUrl = null,
    };
}
