using System.Diagnostics;
using System.Net;
using System.Text;

namespace Workshop.Web.Tests.Posters;

/// <summary>Posters as PDF, printed as the program prints them and read by others' programs. POSTERS names a folder in which to leave them for eyes.</summary>
public sealed class PosterPdfTests(PosterPdfTests.Portal portal) : IClassFixture<PosterPdfTests.Portal>
{
    private const string Needed = $"test -x {Browser.Program} && command -v pdfinfo && command -v pdftotext && command -v pdffonts && command -v pdftoppm";

    private const int MostWithoutPhoto = 300 * 1024;

    /// <summary>Those whose letters the machine of a test can draw, whatever fonts it has.</summary>
    private static readonly string[] Drawn = ["bare", "short", "long", "german", "greek", "crowd", "portrait", "wide"];

    [ToolFact(Needed)]
    public async Task Every_sheet_is_one_page_tagged_titled_and_with_its_fonts_in_it()
    {
        foreach (var name in Drawn.Append("seminar"))
            foreach (var (size, points) in new[] { ("", @"594\.\d+ x 841"), ("?size=a3", @"841\.\d+ x 1191") })
            {
                var (file, bytes) = await portal.PrintAsync(name, size);
                var facts = await OutputAsync("pdfinfo", file);
                Assert.Matches(@"Pages:\s+1\n", facts);
                Assert.Matches($@"Page size:\s+{points}", facts);
                Assert.Matches(@"Tagged:\s+yes", facts);
                Assert.Matches(@"JavaScript:\s+no", facts);
                Assert.Contains($"Title:           {Portal.TitleOf(name)}", facts, StringComparison.Ordinal);
                Assert.Contains($"/Lang ({Portal.LanguageOf(name)})", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
                Assert.All((await OutputAsync("pdffonts", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2), font => Assert.Matches(@" yes (yes|no)  *(yes|no)  *\d+ ", font));
                if (name is not ("portrait" or "wide")) Assert.InRange(bytes.Length, 1000, MostWithoutPhoto);
            }
    }

    [ToolFact(Needed)]
    public async Task Its_text_can_be_selected_and_a_long_one_ends_at_a_sentence_with_where_the_rest_is()
    {
        var seminar = await TextAsync("seminar");
        Assert.Contains("Using neural networks to", seminar, StringComparison.Ordinal);
        Assert.Contains("Monday 15 August 2022", seminar, StringComparison.Ordinal);
        Assert.Contains("bound to transform biology and medicine.", seminar, StringComparison.Ordinal);
        Assert.DoesNotContain("This page prints", seminar, StringComparison.Ordinal);
        Assert.Contains("Full abstract", await TextAsync("long"), StringComparison.Ordinal);
        Assert.Contains("Sixty characters of an abstract are quite enough for this.", await TextAsync("short"), StringComparison.Ordinal);
    }

    [ToolFact(Needed + " && command -v zbarimg")]
    public async Task A_camera_reads_the_code_on_the_sheet()
    {
        var (file, _) = await portal.PrintAsync("seminar", "");
        await OutputAsync("pdftoppm", "-r", "150", "-png", "-singlefile", file, file);
        Assert.Equal(new Uri(portal.Address, "/events/zeitlinger-2022").ToString(), (await OutputAsync("zbarimg", "--quiet", "--raw", $"{file}.png")).Trim());
    }

    [ToolFact($"test -x {Browser.Program}")]
    public async Task A_sheet_is_printed_once_and_kept_under_what_it_was_printed_of()
    {
        using var client = portal.CreateClient();
        using var first = await client.GetAsync("/events/poster-short/poster.pdf");
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
        Assert.Equal("poster-short-poster.pdf", first.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await client.GetByteArrayAsync("/events/poster-short/poster.pdf"));

        using var again = new HttpRequestMessage(HttpMethod.Get, "/events/poster-short/poster.pdf");
        again.Headers.Add("If-None-Match", first.Headers.ETag!.ToString());
        using var known = await client.SendAsync(again);
        using var head = await client.SendAsync(new(HttpMethod.Head, "/events/poster-short/poster.pdf"));
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK, first.Content.Headers.ContentLength), (known.StatusCode, head.StatusCode, head.Content.Headers.ContentLength));
        Assert.DoesNotContain(first.Headers, header => header.Key == "Set-Cookie");
        Assert.Empty(Directory.GetDirectories(Path.GetTempPath(), "workshop-poster-*"));
    }

    [ToolFact($"test -x {Browser.Program} && test -z \"$(fc-list :charset=182e)\"")]
    public async Task What_no_font_can_draw_is_named_with_the_package_and_no_sheet_is_kept()
    {
        var before = portal.Kept();
        using var answer = await portal.CreateClient().GetAsync("/events/poster-runes/poster.pdf");
        Assert.Equal((HttpStatusCode.NotFound, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var said = await answer.Content.ReadAsStringAsync();
        Assert.Contains("no font on this machine has the letters of Mongolian (ᠮ), install fonts-noto-core", said, StringComparison.Ordinal);
        Assert.Contains("/events/poster-runes/poster", said, StringComparison.Ordinal);
        Assert.Equal(before, portal.Kept());
        Assert.DoesNotContain("poster.pdf", await portal.CreateClient().GetStringAsync("/events/poster-runes/poster"), StringComparison.Ordinal);
    }

    [ToolFact($"test -x {Browser.Program}")]
    public async Task The_posters_page_leads_to_both_sizes()
    {
        var page = await portal.CreateClient().GetStringAsync("/events/poster-short/poster");
        Assert.Contains("href=\"/events/poster-short/poster.pdf\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/events/poster-short/poster.pdf?size=a3\"", page, StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string name)
    {
        var (file, _) = await portal.PrintAsync(name, "");
        return string.Join(' ', (await OutputAsync("pdftotext", file, "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<string> OutputAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    public sealed class Portal : WorkshopApp, IAsyncLifetime
    {
        private readonly string folder = Environment.GetEnvironmentVariable("POSTERS") is { Length: > 0 } named ? Directory.CreateDirectory(named).FullName : Path.GetTempPath();

        public Portal()
        {
            Settings["Samples:Load"] = "true";
            Settings["Poster:Browser"] = File.Exists(Browser.Program) ? Browser.Program : "";
            Settings["Poster:Sandbox"] = Environment.IsPrivilegedProcess ? "false" : "true";   // Chromium has none for root, as whom CI runs
        }

        public Uri Address => ClientOptions.BaseAddress;

        public Task InitializeAsync() => SomePosters.PublishAsync(this);

        public static string TitleOf(string name) => name == "seminar" ? "Using neural networks to decipher the cis-regulatory code" : Publishing.Headline.Of(SomePosters.All[name]);

        public static string LanguageOf(string name) => name == "seminar" ? "en" : SomePosters.All[name].Event.Language;

        public IReadOnlyList<string> Kept() => Directory.Exists(Path.Combine(Storage.Path, "posters")) ? [.. Directory.GetFiles(Path.Combine(Storage.Path, "posters")).Order()] : [];

        public async Task<(string File, byte[] Bytes)> PrintAsync(string name, string size)
        {
            var pdf = await CreateClient().GetByteArrayAsync(name == "seminar" ? $"/events/zeitlinger-2022/poster.pdf{size}" : $"/events/poster-{name}/poster.pdf{size}");
            var file = Path.Combine(folder, $"{name}{(size.Length > 0 ? "-a3" : "")}.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            return (file, pdf);
        }

        async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();
    }
}
