using System.Net;
using System.Net.Http.Headers;

namespace Workshop.Web.Tests.Pages;

/// <summary>The addresses that people bookmark and machines subscribe to.</summary>
[Collection(SamplePortalTests.Name)]
public sealed class AddressTests(SamplePortal portal)
{
    private const string Html = "text/html";
    private const string Calendar = "text/calendar";

    [Theory]
    [InlineData("/", Html, "Scientific meetings")]
    [InlineData("/events", Html, "4 events")]
    [InlineData("/events?year=2022", Html, "1 event")]
    [InlineData("/events?kind=workshop", Html, "2 events")]
    [InlineData("/events/lmrl-2019", Html, "14 December 2019")]
    [InlineData("/events/neurips-2019", Html, "Machine Learning and the Physical Sciences")]
    [InlineData("/events/ml4ps-2019/schedule", Html, "Times are not announced yet")]
    [InlineData("/events/ml4ps-2019/schedule?q=zdeborova", Html, "1 session")]
    [InlineData("/events/ml4ps-2019/people", Html, "Frank Wood")]
    [InlineData("/events/ml4ps-2019/changes", Html, "First release")]
    [InlineData("/series", Html, "no series yet")]
    [InlineData("/people", Html, "Zeitlinger")]
    [InlineData("/people/frank-wood", Html, "Organizers")]
    [InlineData("/search?q=Zdeborov%C3%A1", Html, "<mark>Zdeborova</mark>")]
    [InlineData("/search?q=schoelkopf", Html, "<mark>Schölkopf</mark>")]
    [InlineData("/search?q=scholkopf", Html, "<mark>Schölkopf</mark>")]
    [InlineData("/events/lmrl-2019.ics", Calendar, "STATUS:TENTATIVE")]
    [InlineData("/events/ml4ps-2019/schedule.ics", Calendar, "TZID:America/Vancouver")]
    [InlineData("/events/zeitlinger-2022.ics", Calendar, "SUMMARY:")]
    [InlineData("/people/frank-wood.ics", Calendar, "SUMMARY:Machine Learning and the Physical Sciences")]
    [InlineData("/calendar.ics", Calendar, "SUMMARY:Learning Meaningful Representations of Life")]
    [InlineData("/events/ml4ps-2019.json", "application/json", "\"schema\":1")]
    [InlineData("/feed.atom", "application/atom+xml", "<feed")]
    [InlineData("/sitemap.xml", "application/xml", "/events/ml4ps-2019")]
    [InlineData("/imprint", Html, "Emmy Noether")]
    [InlineData("/privacy", Html, "Nothing is kept of them.")]
    [InlineData("/robots.txt", "text/plain", "Sitemap:")]
    public async Task An_address_answers_what_it_says_and_only_once_to_who_has_it(string address, string mediaType, string says)
    {
        var client = portal.CreateClient();
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);

        var head = await client.SendAsync(new(HttpMethod.Head, address));
        Assert.Equal((HttpStatusCode.OK, answer.Headers.ETag!.ToString()), (head.StatusCode, head.Headers.ETag!.ToString()));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Every_page_that_the_sitemap_names_is_there()
    {
        using var client = portal.CreateClientThatStays();
        var map = System.Xml.Linq.XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));
        foreach (var page in map.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).PathAndQuery))
            Assert.Equal((page, HttpStatusCode.OK), (page, (await client.GetAsync(new Uri(page, UriKind.Relative))).StatusCode));
    }

    [Theory]
    [InlineData("/Events/LMRL-2019", "/events/lmrl-2019")]
    [InlineData("/events/ml4ps-2019/", "/events/ml4ps-2019")]
    [InlineData("/events/ml4ps-2019/Schedule", "/events/ml4ps-2019/schedule")]
    [InlineData("/people/Frank-Wood", "/people/frank-wood")]
    public async Task Another_spelling_leads_to_the_one_address(string address, string right)
    {
        var answer = await portal.CreateClientThatStays().GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(right, new Uri(portal.Address, answer.Headers.Location!).AbsolutePath);
    }

    [Theory]
    [InlineData("/events/no-such-event")]
    [InlineData("/events/no-such-event.ics")]
    [InlineData("/events/lmrl-2019/schedule")]
    [InlineData("/events/ml4ps-2019/sessions/ZZZZZZ")]
    [InlineData("/series/none")]
    [InlineData("/people/nobody-at-all")]
    [InlineData("/events?p=99")]
    public async Task What_is_not_there_is_a_page_that_helps(string address)
    {
        var answer = await portal.CreateClient().GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("href=\"/search\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seminars_session_is_its_event()
    {
        var client = portal.CreateClientThatStays();
        var code = (await client.GetStringAsync(new Uri("/events/zeitlinger-2022.json", UriKind.Relative))).Split("\"code\":\"")[1][..6];
        var answer = await client.GetAsync(new Uri($"/events/zeitlinger-2022/sessions/{code}", UriKind.Relative));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/events/zeitlinger-2022"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task No_page_links_to_what_is_not_there()
    {
        var client = portal.CreateClient();
        var broken = new List<string>();
        var seen = new HashSet<string>();
        foreach (var page in SamplePortal.Pages)
        {
            var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
            foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(html, "(?:href|src)=\"(/[^\"#]*)"))
            {
                var target = WebUtility.HtmlDecode(link.Groups[1].Value);
                if (seen.Add(target) && (await client.GetAsync(new Uri(target, UriKind.Relative))).StatusCode != HttpStatusCode.OK) broken.Add($"{page}: {target}");
            }
        }
        Assert.Empty(broken);
    }
}
