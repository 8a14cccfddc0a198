using System.Diagnostics;
using Microsoft.Playwright;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Web.Tests.Pages;

/// <summary>Posters as a real browser prints them: the samples, and events that say very little or very much.</summary>
public sealed class PosterPrintTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    private const string Sentence = "Neural networks learn the sequence rules of gene regulation from data, which nobody had thought possible. ";

    private static readonly Dictionary<string, Programme> Extremes = new()
    {
        ["bare"] = Talk(null, null, null),
        ["short"] = Talk("Why so few?", "Sixty characters of an abstract are quite enough for this.", "Ada Lovelace"),
        ["long"] = Talk(
            "Quantitative and qualitative perspectives on the reproducibility of high-throughput measurements in heterogeneous cell populations: what a decade of benchmarks, blind challenges and negative results has taught us about models, data and the people between",
            string.Concat(Enumerable.Repeat(Sentence, 57)), "María de los Ángeles Fernández-Villaverde y García-Margallo"),
        ["german"] = Talk(
            "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung und Rechtsschutzversicherungsgesellschaften",
            string.Concat(Enumerable.Repeat("Die Wissenschaftskommunikationsveranstaltungsreihe behandelt Mehrteilchenwechselwirkungen in Halbleiterheterostrukturen. ", 16)),
            "Karl-Theodor Freiherr von und zu Hohenlohe-Waldenburg-Schillingsfürst", "de"),
        ["chinese"] = Talk("量子もつれと多体系の熱力学：理論から実験へ", string.Concat(Enumerable.Repeat("量子多体系の熱平衡化を、理論と実験の両面から論じる。", 45)), "山田太郎", "ja"),
        ["arabic"] = Talk("الشبكات العصبية وفك شفرة الجينوم", string.Concat(Enumerable.Repeat("تتعلم الشبكات العصبية قواعد تنظيم الجينات من البيانات. ", 30)), "ليلى الحداد", "ar"),
        ["crowd"] = Meeting(60),
    };

    private static readonly string[] Samples = ["zeitlinger-2022", "lmrl-2019", "ml4ps-2019", "neurips-2019"];

    [ToolFact($"test -x {Browser.Program} && command -v pdfinfo")]
    public async Task Every_poster_is_exactly_one_sheet_of_A4_and_of_A3_where_that_is_asked_for()
    {
        foreach (var slug in await SlugsAsync())
            foreach (var (paper, size) in new[] { ("", @"594\.\d+ x 841"), ("?paper=a3", @"841\.\d+ x 1191") })
            {
                var page = await portal.Browser.VisitAsync(portal.Address);
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
            var page = await portal.Browser.VisitAsync(portal.Address, 794, dark);
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

    [ToolFact($"test -x {Browser.Program} && command -v zbarimg && command -v pdftoppm")]
    public async Task A_camera_reads_the_code_on_the_printed_sheet()
    {
        var page = await portal.Browser.VisitAsync(portal.Address, dark: true);
        await page.GotoAsync("/events/zeitlinger-2022/poster");
        var file = Path.Combine(portal.Storage.Path, "code");
        await page.PdfAsync(new() { Path = $"{file}.pdf", PreferCSSPageSize = true, PrintBackground = true });
        await page.Context.CloseAsync();
        await OutputAsync("pdftoppm", "-r", "150", "-png", "-singlefile", $"{file}.pdf", file);
        Assert.Equal(new Uri(portal.Address, "/events/zeitlinger-2022").ToString(), (await OutputAsync("zbarimg", "--quiet", "--raw", $"{file}.png")).Trim());
    }

    private async Task<IEnumerable<string>> SlugsAsync()
    {
        foreach (var (slug, programme) in Extremes)
            if (await portal.WithDbAsync(db => Task.FromResult(!db.Events.Any(known => known.Id == programme.Id))))
                await portal.ReleaseAsync($"poster-{slug}", programme);
        return Samples.Concat(Extremes.Keys.Select(slug => $"poster-{slug}"));
    }

    private static async Task<string> OutputAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    private static Programme Talk(string? title, string? text, string? speaker, string language = "en")
    {
        var bare = title is null && speaker is null;
        var person = Given.Somebody($"poster-{Guid.NewGuid():n}", speaker ?? "Nobody");
        var credit = new Credit(Guid.NewGuid(), person.Id, person.SortName) { Affiliation = "Institute for Advanced Studies of Long Names, Göttingen" };
        var programme = Given.Meeting("", bare ? null : new When.OnDays([new(new(2026, 9, 30), new(16, 15), new(17, 45))]), EventKind.Seminar);
        return programme with
        {
            Event = programme.Event with
            {
                Languages = [language], Hue = 14,
                Organization = bare ? null : new("Max-Planck-Institut für Multidisziplinäre Naturwissenschaften", "Abteilung Theoretische Biophysik"),
                Place = bare ? null : new() { Room = "Großer Hörsaal", Building = "Gebäude 12", Campus = "Campus am Faßberg", City = "Göttingen" },
            },
            People = speaker is null ? [] : [person],
            Credits = speaker is null ? [] : [credit],
            Sessions = [Given.Talk(1, title) with { Abstract = text, Speakers = speaker is null ? [] : [credit.Id] }],
            LastNumber = 1,
        };
    }

    private static Programme Meeting(int people)
    {
        var programme = Given.Meeting("An unusually well attended workshop on everything that is known about representation learning").WithTalks(people);
        return programme with
        {
            Event = programme.Event with { When = new When.Range(new(2026, 11, 28), new(2026, 12, 3), new(9, 0), new(17, 0)) },
            Sections =
            [
                new(Guid.NewGuid(), SectionKind.About, "About") { Body = string.Join("\n\n", Enumerable.Repeat(string.Concat(Enumerable.Repeat(Sentence, 8)), 6)) },
                new(Guid.NewGuid(), SectionKind.People, "Organizing committee") { Content = new PeopleGroup(GroupRole.Organizers, programme.Credits.Select(credit => credit.Id).ToValueList()) },
            ],
        };
    }
}
