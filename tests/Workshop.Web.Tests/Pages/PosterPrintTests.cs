using System.Diagnostics;
using Microsoft.Playwright;
using Workshop.Web.Tests.Posters;

namespace Workshop.Web.Tests.Pages;

/// <summary>Posters as a real browser prints them: the samples, and events that say very little or very much.</summary>
public sealed class PosterPrintTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private static readonly string[] Samples = ["zeitlinger-2022", "lmrl-2019", "ml4ps-2019", "neurips-2019"];

    [ToolFact($"test -x {Browser.Program} && command -v pdfinfo")]
    public async Task Every_poster_is_exactly_one_sheet_of_A4_and_of_A3_where_that_is_asked_for()
    {
        foreach (var slug in await SlugsAsync())
            foreach (var (paper, size) in new[] { ("", @"594\.\d+ x 841"), ("?paper=a3", @"841\.\d+ x 1191") })
            {
                var page = await Browser.VisitAsync(portal.Address);
                await page.GotoAsync($"/events/{slug}/poster{paper}");
                var file = Path.Combine(portal.Storage.Path, $"{slug}.pdf");
                await page.PdfAsync(new() { Path = file, PreferCSSPageSize = true, PrintBackground = true });
                await page.Context.CloseAsync();
                var facts = await OutputAsync("pdfinfo", file);
                Assert.Matches(@"Pages:\s+1\n", facts);
                Assert.Matches($@"Page size:\s+{size}", facts);
            }
    }

    [BrowserFact]
    public async Task Nothing_of_a_poster_is_cut_off_or_hidden_in_light_and_dark()
    {
        var found = new List<string>();
        foreach (var dark in new[] { false, true })
        {
            var page = await Browser.VisitAsync(portal.Address, 794, dark);
            await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
            foreach (var slug in await SlugsAsync())
            {
                await page.GotoAsync($"/events/{slug}/poster");
                found.AddRange((await page.EvaluateAsync<string[]>("""
                    () => {
                      const sheet = document.querySelector('.poster').getBoundingClientRect(), found = [];
                      const text = document.querySelector('.poster-text');
                      if (text && (text.scrollHeight > text.clientHeight + 1 || text.scrollWidth > text.clientWidth + 1)) found.push('the text is clipped');
                      for (const element of document.querySelectorAll('.poster *')) {
                        const box = element.getBoundingClientRect();
                        if (box.bottom > sheet.bottom + .5 || box.right > sheet.right + .5 || box.left < sheet.left - .5) found.push(`${element.className || element.tagName} leaves the sheet`);
                      }
                      let before = 0;
                      for (const element of document.querySelector('.poster').children) {
                        const box = element.getBoundingClientRect();
                        if (box.top < before - .5) found.push(`${element.className} overlaps`);
                        before = box.bottom;
                      }
                      if (text && parseFloat(getComputedStyle(text).fontSize) < 12 - .01) found.push('the text is under 9 pt');
                      return found;
                    }
                    """)).Select(what => $"{slug} {(dark ? "dark" : "light")}: {what}"));
            }
            await page.Context.CloseAsync();
        }
        Assert.Empty(found);
    }

    [BrowserFact]
    public async Task A_photo_stands_beside_who_and_what_on_a_third_of_the_width_with_its_credit_below()
    {
        await SlugsAsync();
        var page = await Browser.VisitAsync(portal.Address, 794);
        foreach (var name in new[] { "portrait", "wide" })
        {
            await page.GotoAsync($"/events/poster-{name}/poster");
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            var found = await page.EvaluateAsync<double[]>("""
                () => {
                  const [head, who, img, credit] = ['.poster-head', '.poster-who', 'figure img', 'figcaption'].map(of => document.querySelector(`.poster ${of}`).getBoundingClientRect());
                  return [img.width / head.width, who.right <= img.left ? 1 : 0, credit.top >= img.bottom ? 1 : 0, Math.abs(credit.left - img.left), img.height / img.width];
                }
                """);
            Assert.InRange(found[0], .25, .34);
            Assert.Equal([1, 1, 0, 1.25], found[1..].Select(value => Math.Round(value, 2)));
        }
        await page.Context.CloseAsync();
    }

    [ToolFact($"test -x {Browser.Program} && command -v zbarimg && command -v pdftoppm")]
    public async Task A_camera_reads_the_code_on_the_printed_sheet()
    {
        var page = await Browser.VisitAsync(portal.Address, dark: true);
        await page.GotoAsync("/events/zeitlinger-2022/poster");
        var file = Path.Combine(portal.Storage.Path, "code");
        await page.PdfAsync(new() { Path = $"{file}.pdf", PreferCSSPageSize = true, PrintBackground = true });
        await page.Context.CloseAsync();
        await OutputAsync("pdftoppm", "-r", "150", "-png", "-singlefile", $"{file}.pdf", file);
        Assert.Equal(new Uri(portal.Address, "/events/zeitlinger-2022").ToString(), (await OutputAsync("zbarimg", "--quiet", "--raw", $"{file}.png")).Trim());
    }

    private async Task<IEnumerable<string>> SlugsAsync()
    {
        if (await portal.WithDbAsync(db => Task.FromResult(!db.Events.Any(known => known.Slug == "poster-bare")))) await SomePosters.PublishAsync(portal);
        return Samples.Concat(SomePosters.All.Keys.Select(slug => $"poster-{slug}"));
    }

    private static async Task<string> OutputAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
