using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using QRCoder;
using Workshop.Web.Pages.Shared;

namespace Workshop.Web.Tests.Pages;

[Collection(SamplePortalTests.Name)]
public sealed class PosterTests(SamplePortal portal)
{
    [Fact]
    public async Task The_seminars_poster_says_what_its_document_says()
    {
        var poster = await PosterAsync("zeitlinger-2022");
        Assert.Equal("Scientific seminar", Text(poster, ".poster-kind"));
        Assert.Equal("Julia Zeitlinger", Text(poster, ".poster-name"));
        Assert.Equal("Stowers Institute for Medical Research, Kansas City, MO, USA", Text(poster, ".poster-at"));
        Assert.Equal("Using neural networks to decipher the cis-regulatory code", Text(poster, "h1"));
        Assert.Equal("Monday 15 August 2022 11:00 CEST (Europe/Berlin)", Text(poster, ".poster-when"));
        Assert.Equal("Host: Patrick Cramer, Department of Molecular Biology", Text(poster, ".poster-host"));
        Assert.StartsWith("Seminar room, 2nd Floor, T4", Text(poster, ".poster-where"), StringComparison.Ordinal);
        Assert.Equal("Max-Planck-Institut für Multidisziplinäre Naturwissenschaften", Text(poster, ".poster-foot"));
        Assert.StartsWith("There has been a revolution", Text(poster, ".poster-text"), StringComparison.Ordinal);
        Assert.EndsWith("bound to transform biology and medicine.", Text(poster, ".poster-text"), StringComparison.Ordinal);
        Assert.Empty(poster.QuerySelectorAll("figure, img"));
    }

    [Fact]
    public async Task An_undecided_workshops_poster_says_that_it_is_undecided()
    {
        var poster = await PosterAsync("lmrl-2019");
        Assert.Equal("Workshop at NeurIPS 2019", Text(poster, ".poster-kind"));
        Assert.Equal("Learning Meaningful Representations of Life", Text(poster, "h1"));
        Assert.Equal("13 or 14 December 2019 Not decided yet", Text(poster, ".poster-when"));
        Assert.Contains("Jonathan Bloom, Yakir Reshef, Elizabeth Wood", Text(poster, ".poster-names"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workshops_poster_names_organizers_and_invited_speakers()
    {
        var poster = await PosterAsync("ml4ps-2019");
        Assert.Equal("Saturday 14 December 2019 08:00–18:30 PST (America/Vancouver)", Text(poster, ".poster-when"));
        Assert.StartsWith("West 109 + 110", Text(poster, ".poster-where"), StringComparison.Ordinal);
        var names = poster.QuerySelectorAll(".poster-names").Select(group => (Words(group.Children[0].TextContent), Words(group.Children[1].TextContent))).ToList();
        Assert.Equal("Organizers", names[0].Item1);
        Assert.StartsWith("Atilim Gunes Baydin, Juan Carrasquilla", names[0].Item2, StringComparison.Ordinal);
        Assert.Equal(("Invited speakers", "Bernhard Schölkopf, Katie Bouman, Alán Aspuru-Guzik, Maria Schuld, Lenka Zdeborova"), names[1]);
    }

    [Fact]
    public async Task The_code_on_the_sheet_is_the_matrix_of_the_events_address_with_its_quiet_zone()
    {
        var poster = await PosterAsync("ml4ps-2019");
        var svg = poster.QuerySelector(".poster-code svg")!;
        var path = svg.QuerySelector("path")!.GetAttribute("d")!;
        var code = QrCode.Of(new Uri(portal.Address, "/events/ml4ps-2019").ToString());
        Assert.Equal(code.Path, path);
        Assert.Equal($"-4 -4 {code.Size + 8} {code.Size + 8}", svg.GetAttribute("viewBox"));
        Assert.Single(svg.Children);
    }

    [Theory]
    [InlineData("https://meetings.example.org/events/zeitlinger-2022")]
    [InlineData("https://veranstaltungen.multidisziplinaere-naturwissenschaften.example.org/events/using-neural-networks-to-decipher-the-cis-regulatory-code")]
    public void A_code_drawn_is_the_matrix_module_by_module(string address)
    {
        var code = QrCode.Of(address);
        var dark = new bool[code.Size, code.Size];
        foreach (var run in code.Path.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = run[1..].Split([' ', 'h', 'v'], StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
            for (var x = 0; x < numbers[2]; x++) dark[numbers[1], numbers[0] + x] = true;
        }
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        Assert.Equal(data.ModuleMatrix.Count, code.Size + 8);
        for (var y = 0; y < code.Size; y++)
            for (var x = 0; x < code.Size; x++)
                Assert.Equal(data.ModuleMatrix[y + 4][x + 4], dark[y, x]);
    }

    private async Task<IElement> PosterAsync(string slug)
    {
        var html = await portal.CreateClient().GetStringAsync($"/events/{slug}/poster");
        return new HtmlParser().ParseDocument(html).QuerySelector("article.poster")!;
    }

    private static string Text(IElement poster, string selector) => Words(poster.QuerySelector(selector)!.TextContent);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
