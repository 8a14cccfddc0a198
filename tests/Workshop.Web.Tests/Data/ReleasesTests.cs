using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Tests.Data;

public sealed class ReleasesTests : IAsyncDisposable
{
    private readonly WorkshopApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_working_copy_comes_back_from_the_database_as_the_programme_that_it_was_made_of()
    {
        var programme = Given.Meeting("Rows and documents", Given.On(2026, 5, 4)).WithTalks(3);
        await app.SaveAsync("rows-2026", programme);
        var composed = await app.WithDbAsync(async db =>
        {
            var meeting = await db.Events.SingleAsync(meeting => meeting.Id == programme.Id);
            return meeting.Compose(await db.ReadRowsAsync(meeting, default));
        });
        Assert.Equal(programme, composed);
    }

    [Fact]
    public async Task What_is_saved_is_public_only_once_it_is_released()
    {
        var programme = Given.Meeting("First words");
        await app.SaveAsync("words", programme);
        Assert.Equal(default, await FindAsync("words"));

        await app.ReleaseAsync("words", programme);
        await app.SaveAsync("words", programme with { Event = programme.Event with { Title = "Second thoughts" } });
        Assert.Equal("First words", (await FindAsync("words")).Found!.Title);
        Assert.Equal(EventStatus.Published, (await FindAsync("words")).Found!.Live.Status);
    }

    [Fact]
    public async Task Releases_are_numbered_per_event()
    {
        var (one, other) = (Given.Meeting("One"), Given.Meeting("Other"));
        Assert.Equal(1, (await app.ReleaseAsync("one", one)).Number);
        Assert.Equal(2, (await app.ReleaseAsync("one", one)).Number);
        Assert.Equal(1, (await app.ReleaseAsync("other", other)).Number);
        var releases = await app.WithAsync<Publications, IReadOnlyList<Release>>(publications => publications.ReleasesAsync(one.Id, default));
        Assert.Equal([2, 1], releases.Select(release => release.Number));
    }

    [Fact]
    public async Task Changes_and_releases_are_put_down_to_the_account_that_made_them()
    {
        var (programme, me) = (Given.Meeting("Whose"), Guid.NewGuid());
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
            db.By = me;
            db.Events.Add(new(programme.Id, "whose"));
            await db.SaveChangesAsync();
            await scope.ServiceProvider.GetRequiredService<Releases>().ReleaseAsync(programme.Id, null, app.Now, default);
        }
        Assert.Equal([me], await app.WithDbAsync(db => db.Changes.Where(change => change.Event == programme.Id).Select(change => change.By).Distinct().ToListAsync()));
        Assert.Equal([me], await app.WithDbAsync(db => db.Releases.Where(release => release.EventId == programme.Id).Select(release => release.By).ToListAsync()));
    }

    [Fact]
    public async Task A_release_says_what_it_changed()
    {
        var meeting = Given.Meeting("First title");
        Assert.Equal(["Published"], (await app.ReleaseAsync("told", meeting)).Changes);
        var renamed = meeting with { Event = meeting.Event with { Title = "Second title" } };
        ValueList<string> told = ["The workshop is now called “Second title” (was “First title”)"];
        Assert.Equal(told, (await app.ReleaseAsync("told", renamed)).Changes);
        Assert.Equal([], (await app.ReleaseAsync("told", renamed)).Changes);
        var kept = await app.WithAsync<Publications, IReadOnlyList<Release>>(publications => publications.ReleasesAsync(meeting.Id, default));
        Assert.Equal([[], told, ["Published"]], kept.Select(release => release.Changes));
    }

    [Fact]
    public async Task A_release_refuses_to_publish_what_nobody_has_saved()
    {
        var programme = Given.Meeting("Unsaved");
        await app.ReleaseAsync("unsaved", programme);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
        (await db.WholeAsync(meeting => meeting.Id == programme.Id))!.Apply(programme with { Event = programme.Event with { Title = "Not yet" } });
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            scope.ServiceProvider.GetRequiredService<Releases>().ReleaseAsync(programme.Id, null, app.Now, default));
    }

    [Fact]
    public async Task Twenty_releases_at_once_are_numbered_one_to_twenty_while_readers_read()
    {
        var programme = Given.Meeting("Busy").WithTalks(5);
        await app.ReleaseAsync("busy", programme);
        using var over = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var seen = 0;
            while (!over.IsCancellationRequested)
            {
                var number = (await FindAsync("busy")).Found!.Release.Number;
                Assert.InRange(number, seen, 21);
                seen = number;
            }
        })).ToList();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() =>
            app.WithAsync<Releases, Release>(releases => releases.ReleaseAsync(programme.Id, null, app.Now, default)))));
        await over.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(Enumerable.Range(2, 20), numbers.Select(release => release.Number).Order());
    }

    private Task<Sought<Publishing.Publication>> FindAsync(string slug) =>
        app.WithAsync<Publications, Sought<Publishing.Publication>>(publications => publications.FindAsync(slug, default));
}
