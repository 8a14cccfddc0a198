using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Workshop.Programmes;

namespace Workshop.Web.Tests.Data;

public sealed class ChangeRecorderTests : IAsyncDisposable
{
    private readonly WorkshopApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Every_saved_change_of_a_row_raises_its_version_and_is_written_down()
    {
        var programme = Given.Meeting("Audit").WithTalks(1);
        await app.SaveAsync("audit", programme);
        var talk = programme.Sessions[0];
        await app.SaveAsync("audit", programme with { Sessions = [talk with { Title = "A better title" }] });
        await app.SaveAsync("audit", programme with { Sessions = [] });

        var changes = await app.WithDbAsync(db => db.Changes.Where(change => change.Row == talk.Id).OrderBy(change => change.Id).ToListAsync());
        Assert.Equal([(1L, "Sessions"), (2L, "Sessions"), (2L, "Sessions")], changes.Select(change => (change.Version, change.Table)));
        Assert.Equal([null, "Talk 1", "A better title"], changes.Select(change => Title(change.Old)));
        Assert.Equal(["Talk 1", "A better title", null], changes.Select(change => Title(change.New)));
        Assert.All(changes, change => Assert.Equal((programme.Id, app.Now), (change.Event, change.At)));

        static string? Title(string? json) => json is null ? null : JsonDocument.Parse(json).RootElement.GetProperty("body").GetProperty("title").GetString();
    }

    [Fact]
    public async Task Saving_the_same_again_changes_nothing()
    {
        var programme = Given.Meeting("Same").WithTalks(2);
        await app.SaveAsync("same", programme);
        var before = await app.WithDbAsync(db => db.Changes.CountAsync());
        await app.SaveAsync("same", programme);
        Assert.Equal(before, await app.WithDbAsync(db => db.Changes.CountAsync()));
    }

    [Fact]
    public async Task Whoever_saves_over_a_newer_version_is_told()
    {
        var programme = Given.Meeting("Twice").WithTalks(1);
        await app.SaveAsync("twice", programme);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => app.WithDbAsync(async db =>
        {
            var meeting = (await db.WholeAsync(_ => true))!;
            await app.SaveAsync("twice", programme with { Event = programme.Event with { Title = "Faster" } });
            meeting.Apply(programme with { Event = programme.Event with { Title = "Slower" } });
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task The_code_of_a_session_that_is_gone_is_given_to_no_other_but_may_return_with_it()
    {
        var programme = Given.Meeting("Codes").WithTalks(1);
        var talk = programme.Sessions[0];
        await app.SaveAsync("codes", programme);
        await app.SaveAsync("codes", programme with { Sessions = [] });
        await app.SaveAsync("codes", programme);
        await app.SaveAsync("codes", programme with { Sessions = [] });

        var thief = new Session(Guid.NewGuid(), talk.Code, 2, SessionKind.ContributedTalk);
        await Assert.ThrowsAsync<DbUpdateException>(() => app.SaveAsync("codes", programme with { Sessions = [thief], LastNumber = 2 }));
        await Assert.ThrowsAsync<DbUpdateException>(() => app.SaveAsync("others", Given.Meeting("Others") with { Sessions = [thief], LastNumber = 2 }));
    }
}
