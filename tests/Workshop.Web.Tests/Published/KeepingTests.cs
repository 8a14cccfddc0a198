using System.Net;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Workshop.Web.Published;

namespace Workshop.Web.Tests.Published;

public sealed class KeepingTests
{
    [Theory]
    [InlineData("/pages/a?utm_source=mail")]
    [InlineData("/pages/a?q=&view=")]
    [InlineData("/pages/a?_=12345")]
    public async Task Parameters_that_the_address_does_not_know_are_as_if_they_were_not_there(string address)
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync);
        Assert.Equal((await host.GetAsync("/pages/a")).Tag, (await host.GetAsync(address)).Tag);
        Assert.Equal((1, 1), (host.Renderings, host.Answers.Count));
    }

    [Fact]
    public async Task Known_parameters_have_pages_of_their_own_and_free_text_is_not_kept()
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync);
        Assert.Contains("?page=2&view=grid ", (await host.GetAsync("/pages/a?view=grid&page=2")).Text);
        Assert.Contains("?page=2&view=grid ", (await host.GetAsync("/pages/a?page=2&view=grid&x=y")).Text);
        Assert.Equal((1, 1), (host.Renderings, host.Answers.Count));

        for (var i = 0; i < 3; i++) Assert.Contains("?q=learning ", (await host.GetAsync("/pages/a?q=learning")).Text);
        Assert.Equal((4, 1), (host.Renderings, host.Answers.Count));
    }

    [Fact]
    public async Task Without_a_public_address_no_host_gets_another_hosts_page()
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync);
        Assert.StartsWith("http://one.example/pages/a ", (await host.GetAsync("/pages/a", host: "one.example")).Text);
        Assert.StartsWith("http://two.example/pages/a ", (await host.GetAsync("/pages/a", host: "two.example")).Text);
        Assert.StartsWith("http://one.example/pages/a ", (await host.GetAsync("/pages/a", host: "one.example")).Text);
        Assert.Equal(2, host.Renderings);
    }

    [Fact]
    public async Task A_thousand_hosts_have_only_a_few_places()
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync);
        for (var i = 0; i < 1000; i++)
            Assert.StartsWith($"http://h{i}.example/", (await host.GetAsync("/pages/a", host: $"h{i}.example")).Text);
        Assert.InRange(host.Answers.Count, 1, 8);
    }

    [Fact]
    public async Task Strangers_names_do_not_keep_the_right_one_out()
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync);
        for (var i = 0; i < 16; i++) await host.GetAsync("/pages/a", host: $"stranger-{i % 8}.example");
        for (var i = 0; i < 3; i++) await host.GetAsync("/pages/a", host: "right.example");
        Assert.Equal(8 + 2, host.Renderings);
    }

    [Fact]
    public async Task With_a_public_address_the_host_does_not_matter()
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync, "https://meetings.example.org");
        await host.GetAsync("/pages/a", host: "one.example");
        await host.GetAsync("/pages/a", host: "two.example");
        Assert.Equal(1, host.Renderings);
    }

    [Fact]
    public async Task What_stops_being_true_is_rendered_anew_at_that_instant()
    {
        PublishedHost host = null!;
        host = new(context =>
        {
            var change = Instant.FromUtc(2026, 3, 2, 12, 0);
            var now = Instant.FromDateTimeOffset(host.Clock.Now);
            context.Published().Until(now < change ? change : null).Until(now < change ? change + Duration.FromDays(1) : null);
            return context.Response.WriteAsync(now < change ? "upcoming" : "past");
        });
        await using var _ = host;
        Assert.Equal("upcoming", (await host.GetAsync("/pages/a")).Text);
        host.Clock.Now = new(2026, 3, 2, 11, 59, 59, TimeSpan.Zero);
        Assert.Equal("upcoming", (await host.GetAsync("/pages/a")).Text);
        Assert.Equal(1, host.Renderings);

        host.Clock.Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal("past", (await host.GetAsync("/pages/a")).Text);
        Assert.Equal("past", (await host.GetAsync("/pages/a")).Text);
        Assert.Equal((2, 1), (host.Renderings, host.Answers.Count));
    }

    [Fact]
    public async Task What_is_not_found_or_said_to_be_passing_is_not_kept()
    {
        await using var host = new PublishedHost(context =>
        {
            context.Published().NotKept();
            context.Response.StatusCode = (string?)context.Request.RouteValues["name"] == "none" ? 404 : 200;
            return context.Response.WriteAsync("words");
        });
        for (var i = 0; i < 2; i++)
        {
            var missing = await host.GetAsync("/pages/none");
            Assert.Equal((HttpStatusCode.NotFound, "words"), (missing.Status, missing.Text));
            Assert.Equal("words", (await host.GetAsync("/pages/passing")).Text);
        }
        Assert.Equal((4, 0), (host.Renderings, host.Answers.Count));
    }

    [Fact]
    public async Task Another_spelling_of_the_address_is_moved_permanently_and_keeps_its_query()
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync);
        var moved = await host.GetAsync("/Pages/A/?view=Grid");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/pages/a?view=Grid"), (moved.Status, moved.Headers["Location"]));
        Assert.Equal(0, host.Renderings);
    }

    [Fact]
    public async Task What_is_published_is_no_form()
    {
        await using var host = new PublishedHost(PublishedHost.SayAddressAsync);
        var reply = await host.GetAsync("/pages/a", method: HttpMethod.Post);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD", 0), (reply.Status, reply.Headers["Allow"], host.Renderings));
    }

    [Fact]
    public async Task What_a_change_drops_is_given_back()
    {
        var meeting = Guid.NewGuid();
        await using var host = new PublishedHost(async context =>
        {
            var changes = (string?)context.Request.RouteValues["name"] == "changes";
            context.Published().About(changes ? meeting : Guid.NewGuid());
            await context.Response.Body.WriteAsync(new byte[changes ? 1024 * 1024 : 10]);
        });
        await host.GetAsync("/pages/stays");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 200; i++)
        {
            await host.GetAsync("/pages/changes");
            host.Answers.Purge(new(i, new HashSet<Guid> { meeting }, Everything: false));
        }
        Assert.Equal(1, host.Answers.Count);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 50L * 1024 * 1024);
    }

    [Fact]
    public async Task Memory_is_bounded_and_what_is_wanted_stays()
    {
        var body = new byte[1024 * 1024];
        new Random(5).NextBytes(body);
        await using var host = new PublishedHost(async context => await context.Response.Body.WriteAsync(body));
        for (var i = 0; i < 200; i++)
        {
            await host.GetAsync("/pages/wanted");
            await host.GetAsync($"/pages/page-{i}");
            Assert.InRange(host.Answers.Weight, 0, PublishedAnswers.Limit);
        }
        Assert.Equal(201, host.Renderings);
        Assert.InRange(host.Answers.Count, 40, 64);
    }
}
