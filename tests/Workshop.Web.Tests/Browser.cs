using Microsoft.Playwright;

namespace Workshop.Web.Tests;

/// <summary>A real Chromium, one for all tests of a run: started when first wanted, gone with the process. One context is one visitor with nothing remembered.</summary>
internal static class Browser
{
    public const string Program = "/usr/bin/chromium";

    // Milliseconds: it ends a hang, and no test asks how fast a machine is that does all of them at once.
    private const float Patience = 120_000;

    private static readonly Lazy<Task<IBrowser>> Chromium = new(StartAsync);

    /// <param name="width">CSS pixels; 390 is a phone, 1440 a desk.</param>
    /// <param name="zone">The visitor's time zone, where it matters.</param>
    public static async Task<IPage> VisitAsync(Uri portal, int width = 1440, bool dark = false, bool scripts = true, string zone = "Europe/Berlin")
    {
        var visitor = await (await Chromium.Value).NewContextAsync(new()
        {
            BaseURL = portal.ToString(),
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            TimezoneId = zone,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce, // a transition between pages that a busy machine cuts short is an error in the console
        });
        visitor.SetDefaultTimeout(Patience);
        return await visitor.NewPageAsync();
    }

    /// <summary>The same for somebody who has come in already, with their cookies.</summary>
    public static async Task<IPage> VisitAsAsync(Visitor visitor, Uri portal, int width = 1440, bool dark = false, bool scripts = true)
    {
        var page = await VisitAsync(portal, width, dark, scripts);
        await page.Context.AddCookiesAsync(visitor.Jar.Select(cookie => new Cookie { Name = cookie.Key, Value = cookie.Value, Url = portal.ToString(), HttpOnly = true }));
        return page;
    }

    private static async Task<IBrowser> StartAsync() => await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new()
    {
        ExecutablePath = Program,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--enable-blink-features=ComputedAccessibilityInfo",   // an element says under which name it is read out
        ],
    });
}
