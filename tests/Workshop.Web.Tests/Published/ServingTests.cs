using System.Net;
using Microsoft.AspNetCore.Http;
using Workshop.Web.Hosting;

namespace Workshop.Web.Tests.Published;

public sealed class ServingTests
{
    [Fact]
    public async Task A_page_is_rendered_once_and_the_first_answer_is_as_the_second()
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync);
        var first = await host.GetAsync("/pages/a", "br");
        var second = await host.GetAsync("/pages/a", "br");

        Assert.Equal(1, host.Renderings);
        Assert.Equal(first.Bytes, second.Bytes);
        Assert.Equal(first.Headers.OrderBy(header => header.Key), second.Headers.OrderBy(header => header.Key));
    }

    [Fact]
    public async Task It_says_how_long_it_may_be_kept_by_others_and_carries_the_headers_that_protect_it()
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync);
        var reply = await host.GetAsync("/pages/a");

        Assert.Equal("no-cache", reply.Headers["Cache-Control"]);
        Assert.Equal("Accept-Encoding", reply.Headers["Vary"]);
        Assert.Equal("text/html; charset=utf-8", reply.Headers["Content-Type"]);
        Assert.All(SecurityHeaders.All, header => Assert.Equal(header.Value.ToString(), reply.Headers[header.Key]));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, br", "br")]
    public async Task The_body_is_the_same_in_every_coding_and_the_tag_is_not(string? accepted, string? coding)
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync);
        var plain = await host.GetAsync("/pages/a");
        var coded = await host.GetAsync("/pages/a", accepted);

        Assert.Equal(coding, coded.Coding);
        Assert.Equal(plain.Text, coded.Text);
        Assert.Equal(coding is null, plain.Tag == coded.Tag);
        Assert.Equal($"{coded.Bytes.Length}", coded.Headers["Content-Length"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_has_it_is_told_so(bool warm)
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync);
        string? tag;
        await using (var other = new PublishedHost(PublishedHost.SayAddressAsync)) tag = (await other.GetAsync("/pages/a", "gzip")).Tag;
        if (warm) await host.GetAsync("/pages/a");

        var reply = await host.GetAsync("/pages/a", "gzip", known: $"\"other\", {tag}");
        Assert.Equal((HttpStatusCode.NotModified, 0, tag), (reply.Status, reply.Bytes.Length, reply.Tag));
        Assert.Equal("no-cache", reply.Headers["Cache-Control"]);
        Assert.Equal("Accept-Encoding", reply.Headers["Vary"]);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/pages/a", "br", known: tag)).Status);
    }

    [Fact]
    public async Task The_tag_stays_when_the_bytes_become_smaller()
    {
        await using var host = new PublishedHost(context => context.Response.WriteAsync(
            string.Join(' ', Enumerable.Range(0, 2000).Select(number => number * 7919 % 4001))));
        var first = await host.GetAsync("/pages/a", "br");
        var final = first;
        for (var tries = 0; tries < 100 && final.Bytes.Length == first.Bytes.Length; tries++)
        {
            await Task.Delay(100);
            final = await host.GetAsync("/pages/a", "br");
        }

        Assert.InRange(final.Bytes.Length, 1, first.Bytes.Length - 1);
        Assert.Equal(first.Tag, final.Tag);
        Assert.Equal(first.Text, final.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_the_head_is_sent_to_who_asks_for_it(bool warm)
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync);
        if (warm) await host.GetAsync("/pages/a", "br");
        var head = await host.GetAsync("/pages/a", "br", method: HttpMethod.Head);
        var whole = await host.GetAsync("/pages/a", "br");

        Assert.Equal(1, host.Renderings);
        Assert.Empty(head.Bytes);
        Assert.Equal((HttpStatusCode.OK, whole.Tag, whole.Headers["Content-Length"]), (head.Status, head.Tag, head.Headers["Content-Length"]));
    }

    [Fact]
    public async Task A_large_body_arrives_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"{number} "));
        await using var host = new PublishedHost(context => context.Response.WriteAsync(text));
        Assert.Equal(text, (await host.GetAsync("/pages/a")).Text);
        Assert.Equal(text, (await host.GetAsync("/pages/a")).Text);
    }

    [Fact]
    public async Task A_page_cannot_set_a_cookie()
    {
        await using var host = new PublishedHost(context =>
        {
            context.Response.Cookies.Append("who", "you");
            return Task.CompletedTask;
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.GetAsync("/pages/a"));
    }
}
