using System.Net;
using Microsoft.AspNetCore.Http;
using Workshop.Web.Published;

namespace Workshop.Web.Tests.Published;

public sealed class ConcurrencyTests
{
    private static readonly Guid Meeting = Guid.NewGuid(), Other = Guid.NewGuid();

    [Fact]
    public async Task A_hundred_who_ask_at_once_wait_for_one_rendering()
    {
        var finish = new TaskCompletionSource();
        await using var host = new PublishedHost(async context =>
        {
            await finish.Task;
            await context.Response.WriteAsync("words");
        });
        var replies = Enumerable.Range(0, 100).Select(i => host.GetAsync($"/pages/a?ignored={i}")).ToList();
        await Task.Delay(100);
        finish.SetResult();

        Assert.All(await Task.WhenAll(replies), reply => Assert.Equal("words", reply.Text));
        Assert.Equal(1, host.Renderings);
    }

    [Fact]
    public async Task A_rendering_goes_on_for_the_others_when_the_first_has_left()
    {
        var (began, finish) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = new PublishedHost(async context =>
        {
            began.TrySetResult();
            await finish.Task.WaitAsync(context.RequestAborted);
            await context.Response.WriteAsync("words");
        });
        using var leaves = new CancellationTokenSource();
        var first = host.Client.GetAsync("/pages/a", leaves.Token);
        await began.Task;
        var second = host.GetAsync("/pages/a");
        await leaves.CancelAsync();
        finish.SetResult();

        Assert.Equal("words", (await second).Text);
        await Task.WhenAny(first);
        Assert.Equal(1, host.Renderings);
    }

    [Fact]
    public async Task When_a_rendering_fails_those_who_waited_see_for_themselves()
    {
        var (began, finish) = (new TaskCompletionSource(), new TaskCompletionSource());
        var failures = 0;
        await using var host = new PublishedHost(async context =>
        {
            began.TrySetResult();
            await finish.Task;
            if (Interlocked.Increment(ref failures) == 1) throw new InvalidOperationException("The first one fails.");
            await context.Response.WriteAsync("words");
        });
        var first = host.GetAsync("/pages/a");
        await began.Task;
        var second = host.GetAsync("/pages/a");
        await Task.Delay(50);
        finish.SetResult();

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.Equal("words", (await second).Text);
    }

    [Fact]
    public async Task A_change_drops_what_it_touches_and_every_list()
    {
        await using var host = new PublishedHost(context =>
        {
            var name = (string?)context.Request.RouteValues["name"];
            if (name != "list") context.Published().About(name == "meeting" ? Meeting : Other);
            return context.Response.WriteAsync("words");
        });
        foreach (var page in new[] { "meeting", "other", "list" }) await host.GetAsync($"/pages/{page}");
        host.Answers.Purge(new(1, new HashSet<Guid> { Meeting }, Everything: false));
        Assert.Equal(1, host.Answers.Count);
        foreach (var page in new[] { "meeting", "other", "list" }) await host.GetAsync($"/pages/{page}");
        Assert.Equal((5, 3), (host.Renderings, host.Answers.Count));

        host.Answers.Purge(new(2, new HashSet<Guid>(), Everything: true));
        Assert.Equal((0, 0), (host.Answers.Count, host.Answers.Weight));
    }

    [Fact]
    public async Task What_began_before_a_change_is_neither_kept_nor_given_to_who_asked_after_it()
    {
        var (state, began, finish) = ("old", new TaskCompletionSource(), new TaskCompletionSource());
        await using var host = new PublishedHost(async context =>
        {
            var read = state;
            if (read == "old")
            {
                began.SetResult();
                await finish.Task;
            }
            await context.Response.WriteAsync(read);
        });
        var before = host.GetAsync("/pages/a");
        await began.Task;
        state = "new";
        host.Answers.Purge(new(1, new HashSet<Guid> { Meeting }, Everything: false));
        Assert.Equal("new", (await host.GetAsync("/pages/a")).Text);
        finish.SetResult();

        Assert.Equal("old", (await before).Text);
        Assert.Equal("new", (await host.GetAsync("/pages/a")).Text);
        Assert.Equal(2, host.Renderings);
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(1500, true)]
    public async Task Five_hundred_at_once_wait_their_turn_and_a_flood_is_refused_in_words(int requests, bool refused)
    {
        await using var host = new PublishedHost(async context =>
        {
            await Task.Delay(refused ? 20 : 1);
            await context.Response.WriteAsync("found");
        });
        var replies = await Task.WhenAll(Enumerable.Range(0, requests).Select(i => host.GetAsync($"/pages/a?q=word{i}")));

        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.OK), reply =>
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "2"), (reply.Status, reply.Headers["Retry-After"])));
        Assert.Equal(refused, replies.Any(reply => reply.Status != HttpStatusCode.OK));
        Assert.InRange(replies.Count(reply => reply.Text == "found"), Math.Min(requests, 1000), requests);
        Assert.Equal(0, host.Answers.Count);
    }
}
