using Microsoft.Extensions.DependencyInjection;
using Workshop.Publishing;
using Workshop.Web.Data.Queries;
using Workshop.Web.Published;

namespace Workshop.Web.Tests.Published;

public sealed class PublishedProgrammesTests : IAsyncDisposable
{
    private readonly WorkshopApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_programme_is_composed_once_for_all_who_ask_and_then_without_the_database()
    {
        await app.ReleaseAsync("talks", Given.Meeting("Talks").WithTalks(30));
        await Task.Delay(500);   // the watch has seen the release, too, and reads no more
        var before = app.CountSql;
        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => FindAsync("talks")));
        Assert.Equal(2, app.CountSql - before);
        Assert.All(found, sought => Assert.Same(found[0].Found, sought.Found));

        Assert.Same(found[0].Found, (await FindAsync("talks")).Found);
        Assert.Equal(2, app.CountSql - before);
    }

    [Fact]
    public async Task A_release_and_a_live_change_are_seen_at_once_and_other_programmes_stay()
    {
        var (one, other) = (Given.Meeting("One"), Given.Meeting("Other"));
        await app.ReleaseAsync("one", one);
        await app.ReleaseAsync("other", other);
        Assert.Equal("One", (await FindAsync("one")).Found!.Title);
        var kept = (await FindAsync("other")).Found;

        await app.ReleaseAsync("one", one with { Event = one.Event with { Title = "One, again" } });
        Assert.Equal("One, again", (await FindAsync("one")).Found!.Title);
        await app.ChangeAsync(one, meeting => meeting.MoveTo("one-again"));
        Assert.Equal(new(null, "one-again"), await FindAsync("one"));
        Assert.Same(kept, (await FindAsync("other")).Found);
    }

    [Fact]
    public async Task A_new_child_is_seen_on_its_parent_at_once()
    {
        var parent = Given.Meeting("Conference");
        await app.ReleaseAsync("conference", parent);
        Assert.Empty((await FindAsync("conference")).Found!.Children);
        var child = Given.Meeting("Workshop", Given.On(2026, 5, 4));
        await app.ReleaseAsync("workshop", child with { Event = child.Event with { Parent = parent.Id } });
        Assert.Single((await FindAsync("conference")).Found!.Children);
    }

    [Fact]
    public async Task A_parent_that_becomes_public_is_seen_on_its_child_at_once()
    {
        var parent = Given.Meeting("Conference to come");
        var child = Given.Meeting("Early workshop", Given.On(2026, 5, 4));
        await app.SaveAsync("conference-to-come", parent);
        await app.ReleaseAsync("early-workshop", child with { Event = child.Event with { Parent = parent.Id } });
        Assert.Null((await FindAsync("early-workshop")).Found!.Parent);
        await app.ReleaseAsync("conference-to-come", parent);
        Assert.NotNull((await FindAsync("early-workshop")).Found!.Parent);
    }

    [Fact]
    public async Task Memory_is_bounded()
    {
        var text = new string('x', 1_500_000);
        for (var i = 0; i < 12; i++)
        {
            var meeting = Given.Meeting($"Long {i}");
            await app.ReleaseAsync($"long-{i}", meeting with { Sessions = [Given.Talk(1, "Talk") with { Abstract = text }], LastNumber = 1 });
            Assert.NotNull((await FindAsync($"long-{i}")).Found);
        }
        Assert.InRange(Programmes.Weight, 20L * 1024 * 1024, PublishedProgrammes.Limit);
    }

    private PublishedProgrammes Programmes => app.Services.GetRequiredService<PublishedProgrammes>();

    private Task<Sought<Publication>> FindAsync(string slug) => Programmes.FindAsync(slug, CancellationToken.None);
}
