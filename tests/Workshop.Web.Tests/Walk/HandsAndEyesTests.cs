using System.Diagnostics;
using System.Net;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Workshop.Web.Tests.Walk;

/// <summary>Every page behind the sign-in, and every page on the way there, as the table of roles has them: for eyes, ears and keys.</summary>
public sealed class HandsAndEyesTests(ListeningWorld world, ITestOutputHelper output) : IClassFixture<ListeningWorld>
{
    /// <summary>CSS pixels: a desk, a phone, and the narrowest that WCAG knows (1.4.10).</summary>
    private const int Desk = 1440, Phone = 390, Narrow = 320;

    /// <summary>What a script fetches and nobody opens.</summary>
    private const string Fragment = "/manage/people/known";

    [BrowserFact]
    public async Task Nothing_is_wrong_with_any_page_in_either_theme_on_phone_and_desk_or_for_who_has_keys_alone()
    {
        var (found, visits, stops, watch) = (new List<string>(), new Dictionary<Who, IPage>(), 0, Stopwatch.StartNew());
        var pages = await PagesAsync();
        foreach (var (line, who) in pages)
        {
            if (!visits.TryGetValue(who, out var page))
            {
                using var visitor = world.As(who);
                visits[who] = page = await Browser.VisitAsAsync(visitor, world.Address);
                page.Heed(found);
            }
            stops += await ExamineAsync(page, line, found);
        }
        foreach (var page in visits.Values) await page.Context.CloseAsync();
        output.WriteLine($"{pages.Count} pages, {stops} stops of the Tab key, {watch.Elapsed.TotalSeconds:0} s");
        Assert.InRange(pages.Count, 90, 500);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>As it lies on a desk in the light, with the keys; then in the dark; then on a phone in both; then as narrow as can be, with the reader's own spacing.</summary>
    private static async Task<int> ExamineAsync(IPage page, Line line, List<string> found)
    {
        await ResizeAsync(page, Desk, ColorScheme.Light);
        await page.GotoAsync(line.Address);
        var stops = await page.StopsAsync();
        found.AddRange(stops.Where(stop => stop.Name.Length == 0).Select(stop => $"{line}: without a name: {stop.Element}"));
        found.AddRange(stops.Where(stop => !stop.IsSeen).Select(stop => $"{line}: focus is not visible or something lies over it: {stop.Element}"));
        await page.ExamineAsync($"{line} {Desk} light", found);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.ExamineAsync($"{line} {Desk} dark", found, coloursOnly: true);

        await ResizeAsync(page, Phone, ColorScheme.Dark);
        await page.ExamineAsync($"{line} {Phone} dark", found);
        await page.MeasureAsync($"{line}", found);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.ExamineAsync($"{line} {Phone} light", found, coloursOnly: true);

        await ResizeAsync(page, Narrow, ColorScheme.Light);
        await page.UseOwnSpacingAsync();
        await page.MeasureAsync($"{line} with the reader’s own spacing", found);
        return stops.Count;
    }

    private static async Task ResizeAsync(IPage page, int width, ColorScheme theme)
    {
        await page.SetViewportSizeAsync(width, width == Desk ? 900 : 844);
        await page.EmulateMediaAsync(new() { ColorScheme = theme });
    }

    /// <summary>Each with whoever sees most of it.</summary>
    private async Task<List<(Line Line, Who Who)>> PagesAsync()
    {
        var pages = new List<(Line, Who)>();
        foreach (var line in Line.Read(world.Ours).Where(line => !line.Endpoint.TakesForms && line.Endpoint.Pattern != Fragment && line.Endpoint.Pattern.Split('/')[1] is "manage" or "account"))
        {
            if (new[] { Who.Administrator, Who.Owner, Who.Anonymous }.Cast<Who?>().FirstOrDefault(who => line.For(who!.Value) == "shown") is not { } who) continue;
            using var visitor = await world.As(who).OpenAsync(line.Address);
            if (visitor is { Status: HttpStatusCode.OK, Type: "text/html" }) pages.Add((line, who));
        }
        return pages;
    }
}
