using Microsoft.Playwright;

namespace Workshop.Web.Tests.Pages;

[Collection(SamplePortalTests.Name)]
public sealed class AccessibilityTests(SamplePortal portal)
{
    [BrowserFact]
    public async Task Axe_finds_nothing_on_any_page_in_either_theme_on_phone_and_desk()
    {
        var found = new List<string>();
        foreach (var width in new[] { 390, 1440 })
            foreach (var dark in new[] { false, true })
                await ExamineAsync(portal.Address, width, dark, SamplePortal.Pages, found);
        Assert.Empty(found);
    }

    /// <summary>Adds what axe or the console has to say.</summary>
    internal static async Task ExamineAsync(Uri portal, int width, bool dark, IEnumerable<string> pages, List<string> found)
    {
        var page = await Browser.VisitAsync(portal, width, dark);
        page.Heed(found);
        foreach (var path in pages)
        {
            await page.GotoAsync(path);
            await page.ExamineAsync($"{path} {width} {(dark ? "dark" : "light")}", found);
        }
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task No_page_scrolls_sideways_at_320_pixels_with_the_readers_own_spacing()
    {
        var wide = new List<string>();
        var page = await Browser.VisitAsync(portal.Address, 320);
        foreach (var path in SamplePortal.Pages)
        {
            await page.GotoAsync(path);
            await page.UseOwnSpacingAsync();
            await page.MeasureAsync(path, wide);
        }
        await page.Context.CloseAsync();
        Assert.Empty(wide);
    }

    [BrowserFact]
    public async Task Without_script_a_page_says_the_same_but_for_the_readers_own_time()
    {
        var with = await Browser.VisitAsync(portal.Address);
        var without = await Browser.VisitAsync(portal.Address, scripts: false);
        foreach (var path in SamplePortal.Pages)
        {
            await with.GotoAsync(path);
            await without.GotoAsync(path);
            await with.EvaluateAsync("document.querySelectorAll('local-time, your-zone').forEach(element => element.textContent = '')");
            Assert.Equal(await TextAsync(without), await TextAsync(with));
        }
        await with.Context.CloseAsync();
        await without.Context.CloseAsync();

        static async Task<string> TextAsync(IPage page) => string.Join(' ', (await page.Locator("body").TextContentAsync())!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [BrowserFact]
    public async Task The_readers_own_time_stands_beneath_the_events()
    {
        var page = await Browser.VisitAsync(portal.Address, zone: "Asia/Tokyo");
        await page.GotoAsync("/events/zeitlinger-2022");
        Assert.Equal("Your time: Mon 15 Aug, 18:00 (Asia/Tokyo)", await page.Locator("local-time").TextContentAsync());
        await page.Context.CloseAsync();
    }
}
