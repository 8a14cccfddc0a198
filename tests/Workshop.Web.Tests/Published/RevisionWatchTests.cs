using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Events;
using Workshop.Web.Data;
using Workshop.Web.Published;

namespace Workshop.Web.Tests.Published;

public sealed class RevisionWatchTests : IAsyncDisposable
{
    private readonly WorkshopApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Whoever_releases_has_told_this_process_before_the_release_returns()
    {
        var told = Listen(app);
        var somebody = Given.Somebody("lise", "Meitner, Lise");
        var parent = Guid.NewGuid();
        var programme = Given.Meeting("Told").WithOrganizer(somebody, "Lise Meitner");
        await app.ReleaseAsync("told", programme with { Event = programme.Event with { Parent = parent } });
        Assert.Equal([programme.Id, parent, somebody.Id], told.Single().Ids.Order().OrderBy(id => id == programme.Id ? 0 : id == parent ? 1 : 2));
        Assert.False(told.Single().Everything);
    }

    [Fact]
    public async Task Another_process_learns_of_it_within_a_second()
    {
        await app.WithDbAsync(db => db.Events.CountAsync());
        await using var other = new WorkshopApp { Settings = { ["Storage:Path"] = app.Storage.Path } };
        var told = Listen(other);
        for (var round = 1; round <= 3; round++)
        {
            var programme = Given.Meeting("Elsewhere");
            await app.ReleaseAsync($"elsewhere-{round}", programme);
            var watch = Stopwatch.StartNew();
            while (told.Count < round && watch.Elapsed < TimeSpan.FromSeconds(1)) await Task.Delay(10);
            Assert.Contains(programme.Id, told[round - 1].Ids);
        }
    }

    [Fact]
    public async Task The_portals_own_settings_are_on_every_page()
    {
        var told = Listen(app);
        await app.WithAsync<LiveChanges, Outcome>(live => live.SiteAsync(site => site.Name = "Meetings", app.Now, default));
        Assert.True(told.Single().Everything);
    }

    [Fact]
    public async Task A_change_that_nobody_can_see_raises_no_revision()
    {
        var told = Listen(app);
        var programme = Given.Meeting("Draft");
        await app.SaveAsync("draft", programme);
        await app.ChangeAsync(programme, meeting => meeting.Become(Visibility.Unlisted));
        await app.WithAsync<LiveChanges, Outcome>(live => live.EventAsync(programme.Id, meeting => meeting.MoveTo("still-draft"), app.Now, default));
        await Task.Delay(400);
        Assert.Empty(told);
    }

    [Fact]
    public async Task A_log_that_was_pruned_beyond_what_is_known_means_everything()
    {
        var told = Listen(app);
        await app.WithDbAsync(async db =>
        {
            db.Revisions.Add(new() { Revision = 5000, At = app.Now, Touched = [Guid.NewGuid()] });
            return await db.SaveChangesAsync();
        });
        await app.Services.GetRequiredService<RevisionWatch>().LookAsync(default);
        Assert.Equal((true, 5000), (told.Single().Everything, told.Single().Revision));
    }

    private static List<Touched> Listen(WorkshopApp app)
    {
        var told = new List<Touched>();
        app.Services.GetRequiredService<RevisionWatch>().Changed += told.Add;
        return told;
    }
}
