using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Tests.Meetings;
using Workshop.Web.Published;

namespace Workshop.Web.Tests.Pages;

/// <summary>Whatever bytes a stranger sends, the answer is a page or a refusal, never a failure of ours.</summary>
[Collection(SamplePortalTests.Name)]
public sealed class HostileRequestTests(SamplePortal portal)
{
    private const int Most = 10_000;

    private static readonly string[] Targets =
    [
        "/events/../../../../etc/passwd", "/events/..%2f..%2f..%2fetc%2fpasswd", "/events/%2e%2e/%2e%2e/appsettings.json", "/css/../../appsettings.json",
        "/css/..%5c..%5cappsettings.json", "/events/ml4ps-2019%00", "/events/%00", "/events/%ff%fe%fd", "/events/%c3%28/schedule", "/events/ml4ps-2019/sessions/%F0%28%8C%28",
        "/events//schedule", "//events", "///", "/events/ml4ps-2019//", "/./events/./ml4ps-2019", "/events;a=b", "/events/ml4ps-2019;jsessionid=1",
        "/events/ml4ps-2019/schedule?tz=../../etc/localtime", "/events/ml4ps-2019/schedule?tz=%00", "/events/ml4ps-2019/schedule?tz=Nowhere/Land&tz=Europe/Berlin",
        "/events/ml4ps-2019/schedule?day=2019-02-31", "/events/ml4ps-2019/schedule?day=-1-01-01", "/events/ml4ps-2019/schedule?day=99999-01-01", "/events/ml4ps-2019/schedule?kind=99",
        "/events/ml4ps-2019/schedule?kind=-1", "/events/ml4ps-2019/schedule?q=%22%20OR%20*", "/events/ml4ps-2019/schedule?track=%ff", "/events/ml4ps-2019/schedule?%00=%00",
        "/search?q=%22", "/search?q=NEAR(", "/search?q=a*%20OR%20b*", "/search?q=%00%01%02", "/search?q=%ed%a0%80", "/search?q='%3B%20DROP%20TABLE%20Events%3B--", "/search?p=-1&q=machine",
        "/search?p=99999999999999999999&q=machine", "/search?p=2147483647&q=machine", "/events?p=2147483647", "/events?p=0", "/events?year=99999999999", "/events?year=-5", "/events?kind=%00", "/events?series=%ff",
        "/api/v1/events?page=2147483647", "/api/v1/events?year=%ed%a0%80", "/api/v1/events?kind=%00&kind=%00", "/api/v1/events/%00", "/api/v1/events/../../etc", "/api/%2e%2e/", "/events/ml4ps-2019/now?room=%00",
        "/events/ml4ps-2019/embed?theme=%3Cscript%3E", "/people?letter=%00", "/people?letter=ZZ&p=7", "/people?p=2147483647", "/errors/200", "/errors/999", "/errors/404",
    ];

    [Fact]
    public async Task No_known_trick_makes_the_portal_fail()
    {
        foreach (var target in Targets.Append($"/events/{new string('a', 3000)}").Append($"/search?q={new string('a', 3000)}"))
            Assert.True(await StatusAsync(target) < 500, target);
    }

    [Theory]
    [InlineData("Host: evil.example\r\nHost: other.example")]
    [InlineData("Host: ")]
    [InlineData("Host: a b c")]
    [InlineData("Host: [::1")]
    [InlineData("Host: xn--a")]
    [InlineData("Host: .")]
    [InlineData("Host: localhost\r\nIf-None-Match: \"\0\"")]
    [InlineData("Host: localhost\r\nIf-None-Match: W/W/\"\",,,\"")]
    [InlineData("Host: localhost\r\nAccept-Encoding: br;q=nan, gzip;q=99, *;q=")]
    [InlineData("Host: localhost\r\nX-Forwarded-For: 1.1.1.1\r\nX-Forwarded-Proto: javascript\r\nX-Forwarded-Host: evil.example")]
    [InlineData("Host: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 3")]
    [InlineData("Host: localhost\r\nCookie: \u00ff\u00fe=\u0001; .AspNetCore.Identity.Application=garbage")]
    public async Task No_header_makes_the_portal_fail(string headers) => Assert.InRange(await StatusAsync("/events/ml4ps-2019", headers), 200, 499);

    [Theory]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PROPFIND")]
    public async Task What_is_published_is_read_and_nothing_else_is_done_to_it(string method)
    {
        foreach (var target in SamplePortal.Pages.Append("/calendar.ics").Append("/events/ml4ps-2019.json"))
        {
            using var answer = await portal.CreateClient().SendAsync(new(new(method), target));
            Assert.Equal((target, HttpStatusCode.MethodNotAllowed), (target, answer.StatusCode));
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
        }
    }

    [Fact]
    public async Task A_host_that_no_name_can_be_is_refused_and_not_repeated_in_every_link()
    {
        Assert.Equal(400, await StatusAsync("/calendar.ics", $"Host: {new string('a', 256)}"));
        Assert.Equal(200, await StatusAsync("/calendar.ics", $"Host: {new string('a', 255)}"));
    }

    [Fact]
    public async Task What_was_searched_for_is_said_back_without_what_no_page_may_hold()
    {
        var html = await portal.CreateClient().GetStringAsync(new Uri("/search?q=%00ma%E2%80%AEchine%07", UriKind.Relative));
        Assert.Contains("2 results for “machine”", html, StringComparison.Ordinal);
    }

    [Fact, Trait("Category", Proof.Category)]
    public async Task No_random_request_makes_the_portal_fail()
    {
        foreach (var target in Proof.Of(Most, Target))
            Assert.True(await StatusAsync(target) < 500, target);
    }

    [Fact, Trait("Category", Proof.Category)]
    public async Task A_hundred_thousand_query_strings_leave_nothing_in_memory()
    {
        var answers = portal.Services.GetRequiredService<PublishedAnswers>();
        using var client = portal.CreateClient();
        string[] pages = ["/", "/events", "/events/ml4ps-2019/now", "/events/ml4ps-2019/embed", "/api/v1/events", "/search", "/people", "/events/ml4ps-2019", "/events/ml4ps-2019/schedule", "/events/ml4ps-2019/poster"];
        string[] names = ["q", "tz", "day", "room", "track", "kind", "view", "theme", "series", "year", "paper", "utm_source", "_", "x"];
        foreach (var at in pages) await client.GetStringAsync(new Uri(at, UriKind.Relative));
        var before = (answers.Count, answers.Weight);
        foreach (var target in Proof.Of(100_000, random => $"{random.GetItems(pages, 1)[0]}?{random.GetItems(names, 1)[0]}={random.NextInt64():x}"))
        {
            using var answer = await client.GetAsync(new Uri(target, UriKind.Relative));
            Assert.True((int)answer.StatusCode < 500, target);
        }
        Assert.InRange(answers.Count, 1, before.Count);
        Assert.InRange(answers.Weight, 1, before.Weight + 100_000);   // the first pages may have been coded meanwhile
    }

    [Fact]
    public async Task An_unknown_zone_is_a_sentence_on_the_page()
    {
        var html = await portal.CreateClient().GetStringAsync(new Uri("/events/ml4ps-2019/schedule?tz=Nowhere/%3Cscript%3E", UriKind.Relative));
        Assert.Contains("is not a time zone that is known here", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    /// <summary>An address of ours, bent.</summary>
    private static string Target(Random random)
    {
        var known = SamplePortal.Pages[random.Next(SamplePortal.Pages.Length)];
        var bytes = Encoding.UTF8.GetBytes(known).ToList();
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            var noise = random.Next(6) switch
            {
                0 => $"%{random.Next(256):X2}", 1 => "..", 2 => "/", 3 => $"&{(char)random.Next('a', 'z' + 1)}=%{random.Next(256):X2}%{random.Next(256):X2}", 4 => "?",
                _ => ((char)random.Next('!', '~' + 1)).ToString(),
            };
            bytes.InsertRange(random.Next(1, bytes.Count + 1), Encoding.ASCII.GetBytes(noise));
        }
        return Encoding.ASCII.GetString([.. bytes]).Replace(' ', '+');
    }

    /// <summary>Over a bare socket, because a proper client would mend what is sent. A connection that is closed without an answer counts as 400.</summary>
    private async Task<int> StatusAsync(string target, string headers = "Host: localhost")
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, portal.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"GET {target} HTTP/1.1\r\n{headers}\r\nConnection: close\r\n\r\n"));
        var line = await new StreamReader(stream, Encoding.Latin1).ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return line is { Length: > 12 } ? int.Parse(line.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : 400;
    }
}
