using Microsoft.Playwright;

namespace Workshop.Web.Tests;

/// <summary>A real Chromium over a portal with a real address. One context is one visitor with nothing remembered.</summary>
public sealed class Browser : IAsyncDisposable
{
    public const string Program = "/usr/bin/chromium";

    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private Browser(IPlaywright playwright, IBrowser chromium)
    {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static async Task<Browser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new(playwright, chromium);
    }

    /// <param name="width">CSS pixels; 390 is a phone, 1440 a desk.</param>
    /// <param name="zone">The visitor's time zone, where it matters.</param>
    public async Task<IPage> VisitAsync(
        Uri portal, int width = 1440, bool dark = false, bool scripts = true, string zone = "Europe/Berlin")
    {
        var visitor = await chromium.NewContextAsync(new()
        {
            BaseURL = portal.ToString(),
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            TimezoneId = zone,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce, // a transition between pages that a busy machine cuts short is an error in the console
        });
        return await visitor.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }
}
