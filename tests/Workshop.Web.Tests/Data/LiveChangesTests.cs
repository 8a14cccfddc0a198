using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Searching;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Tests.Data;

public sealed class LiveChangesTests : IAsyncDisposable
{
    private readonly WorkshopApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_old_slug_leads_to_the_new_one_for_ever()
    {
        var programme = Given.Meeting("Moving house");
        await app.ReleaseAsync("first", programme);
        await app.ChangeAsync(programme, meeting => meeting.MoveTo("second"));
        await app.ChangeAsync(programme, meeting => meeting.MoveTo("third"));

        Assert.Equal("third", (await FindAsync("first")).MovedTo);
        Assert.Equal("third", (await FindAsync("second")).MovedTo);
        Assert.Equal("third", (await FindAsync("third")).Found!.Live.Slug);
    }

    [Fact]
    public async Task A_slug_that_was_given_up_is_nobody_elses_and_its_owner_may_have_it_back()
    {
        var (owner, other) = (Given.Meeting("Owner"), Given.Meeting("Other"));
        await app.ReleaseAsync("owner", owner);
        await app.ReleaseAsync("other", other);
        await app.ChangeAsync(owner, meeting => meeting.MoveTo("elsewhere"));

        var refused = await app.ChangeAsync(other, meeting => meeting.MoveTo("owner"));
        Assert.Equal("Slug", Assert.Single(refused.Problems).Field);
        Assert.Equal("Other", (await FindAsync("other")).Found!.Title);
        Assert.True((await app.ChangeAsync(owner, meeting => meeting.MoveTo("owner"))).Succeeded);
        Assert.Equal("owner", (await FindAsync("elsewhere")).MovedTo);
    }

    [Fact]
    public async Task An_unpublished_event_is_there_for_calendars_alone()
    {
        var programme = Given.Meeting("Withdrawn", Given.On(2026, 5, 4));
        await app.ReleaseAsync("withdrawn", programme);
        Assert.Null(await WithdrawnAsync("withdrawn"));

        await app.ChangeAsync(programme, meeting => meeting.Become(EventStatus.Draft));
        Assert.Equal(default, await FindAsync("withdrawn"));
        Assert.Equal((EventStatus.Draft, 1), ((await WithdrawnAsync("withdrawn"))!.Live.Status, (await WithdrawnAsync("withdrawn"))!.Live.StatusChanges));
    }

    [Fact]
    public async Task What_is_not_ones_own_by_the_time_it_is_changed_stays_as_it_is()
    {
        var programme = Given.Meeting("Handed over", Given.On(2026, 5, 4));
        await app.ReleaseAsync("handed-over", programme);

        await using var scope = app.Services.CreateAsyncScope();
        var (db, live) = (scope.ServiceProvider.GetRequiredService<WorkshopDb>(), scope.ServiceProvider.GetRequiredService<LiveChanges>());
        var refused = await live.EventAsync(programme.Id, _ => throw new InvalidOperationException("It was changed."), app.Now, default, db.Events.Where(row => row.Slug == "another"));
        Assert.False(refused.Succeeded);
        Assert.Equal("Handed over", (await FindAsync("handed-over")).Found!.Title);
    }

    [Fact]
    public async Task An_unlisted_event_is_found_by_its_address_only()
    {
        var somebody = Given.Somebody("ada-byron", "Byron, Ada");
        var programme = Given.Meeting("Quiet corner", Given.On(2026, 5, 4)).WithOrganizer(somebody, "Ada Byron").WithTalks(1);
        await app.ReleaseAsync("quiet", programme);
        Assert.Equal((1, 1, 1, true), await FoundAsync());

        await app.ChangeAsync(programme, meeting => meeting.Become(Visibility.Unlisted));
        Assert.Equal((0, 0, 0, false), await FoundAsync());
        Assert.Equal(Visibility.Unlisted, (await FindAsync("quiet")).Found!.Live.Visibility);

        await app.ChangeAsync(programme, meeting => meeting.Become(Visibility.Listed));
        Assert.Equal((1, 1, 1, true), await FoundAsync());

        async Task<(int Lists, int Search, int Feed, bool Person)> FoundAsync() => (
            (await app.WithAsync<EventLists, EventPage>(lists => lists.PageAsync(new(), default))).Total,
            (await app.WithAsync<SiteSearch, SearchResults>(search => search.FindAsync(SearchQuery.Parse("quiet"), 1, default))).Total,
            (await app.WithAsync<Outlets, IReadOnlyList<ListedEvent>>(outlets => outlets.FeedAsync(null, default))).Count,
            (await app.WithAsync<PeopleLists, Sought<PersonProfile>>(people => people.FindAsync("ada-byron", default))).Found is not null);
    }

    [Fact]
    public async Task What_is_live_cannot_be_saved_behind_the_publics_back()
    {
        var programme = Given.Meeting("Straight");
        await app.ReleaseAsync("straight", programme);
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.WithDbAsync(async db =>
        {
            (await db.Events.SingleAsync()).Become(EventStatus.Cancelled);
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_series_and_a_person_keep_their_old_addresses_too()
    {
        var series = new Series(Guid.NewGuid(), "colloquium", "The colloquium");
        var person = Given.Somebody("emmy", "Noether, Emmy");
        await app.ReleaseAsync("talk", Given.Meeting("Talk").WithOrganizer(person, "Emmy Noether"));
        await app.BeginAsync(series);
        await ChangeAsync(live => live.SeriesAsync(series.Id, known => known with { Slug = "tuesdays", Title = "Tuesdays" }, app.Now, default));
        await ChangeAsync(live => live.PersonAsync(person.Id, row => row.Body with { Slug = "emmy-noether" }, app.Now, default));

        Assert.Equal("tuesdays", (await app.WithAsync<SeriesLists, Sought<SeriesProfile>>(lists => lists.FindAsync("colloquium", default))).MovedTo);
        Assert.Equal("emmy-noether", (await app.WithAsync<PeopleLists, Sought<PersonProfile>>(people => people.FindAsync("emmy", default))).MovedTo);
        Assert.Equal("emmy-noether", Assert.Single((await app.WithAsync<PeopleLists, PeoplePage>(people => people.PageAsync(null, 1, default))).People).Slug);
    }

    private Task<Outcome> ChangeAsync(Func<LiveChanges, Task<Outcome>> change) => app.WithAsync(change);

    private Task<Sought<Publication>> FindAsync(string slug) =>
        app.WithAsync<Publications, Sought<Publication>>(publications => publications.FindAsync(slug, default));

    private Task<Publication?> WithdrawnAsync(string slug) =>
        app.WithAsync<Publications, Publication?>(publications => publications.WithdrawnAsync(slug, default));
}
