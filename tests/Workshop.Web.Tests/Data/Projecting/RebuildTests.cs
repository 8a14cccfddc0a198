using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Web.Data.Queries;
using Workshop.Web.Hosting;

namespace Workshop.Web.Tests.Data.Projecting;

public sealed class RebuildTests : IAsyncDisposable
{
    private readonly WorkshopApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Projections_of_another_kind_are_made_anew_as_the_releases_had_made_them()
    {
        var somebody = Given.Somebody("grace", "Hopper, Grace");
        var changed = Given.Meeting("Changed", Given.On(2026, 5, 4)).WithOrganizer(somebody, "Grace Hopper").WithTalks(3);
        await app.ReleaseAsync("changed", changed);
        await app.ReleaseAsync("changed", changed with { Event = changed.Event with { Title = "Changed since" }, Sessions = [changed.Sessions[1]] });
        var hidden = Given.Meeting("Hidden").WithOrganizer(somebody, "G. Hopper");
        await app.ReleaseAsync("hidden", hidden);
        await app.ChangeAsync(hidden, meeting => meeting.Become(Visibility.Unlisted));
        await app.SaveAsync("draft", Given.Meeting("Draft"));

        var (before, revision) = (await EverythingAsync(), await RevisionAsync());
        await app.WithDbAsync(db => db.Housekeeping.ExecuteUpdateAsync(house => house.SetProperty(row => row.Projections, "0; of long ago")));
        await FurnishAsync();

        Assert.Equal(before, await EverythingAsync());
        Assert.Equal(revision + 1, await RevisionAsync());
        Assert.Equal(1, (await app.WithAsync<SiteSearch, SearchResults>(search => search.FindAsync(SearchQuery.Parse("since"), 1, default))).Total);
    }

    [Fact]
    public async Task Projections_of_this_kind_are_left_alone()
    {
        await app.ReleaseAsync("event", Given.Meeting("Event"));
        var revision = await RevisionAsync();
        await FurnishAsync();
        Assert.Equal(revision, await RevisionAsync());
    }

    private Task<bool> FurnishAsync() => app.WithAsync<Furnishing, bool>(async furnishing =>
    {
        await furnishing.RunAsync(default);
        return true;
    });

    private Task<long> RevisionAsync() => app.WithDbAsync(db => db.Revisions.MaxAsync(change => change.Revision));

    /// <summary>All rows of all projections, but for the numbers that search rows go by.</summary>
    private Task<string> EverythingAsync() => app.WithDbAsync(async db =>
    {
        var cards = await db.Cards.AsNoTracking().OrderBy(card => card.EventId).ToListAsync();
        var appearances = await db.Appearances.AsNoTracking().OrderBy(row => row.EventId).ThenBy(row => row.PersonId).ToListAsync();
        var calendars = await db.PersonCalendars.AsNoTracking().OrderBy(row => row.EventId).ThenBy(row => row.PersonId).ToListAsync();
        var people = await db.PersonCards.AsNoTracking().OrderBy(card => card.PersonId).ToListAsync();
        var search = await db.SearchRows.AsNoTracking().OrderBy(row => row.Record).ToListAsync();
        return string.Join('\n', [
            .. cards.Select(card => $"{card.Slug} {card.Listed} {card.Number} {card.ReleasedAt} {card.SortKey} {card.FirstYear} {card.Begins} {card.Ends} {card.IsOn} {card.CalendarKey} {Document.WritePart(card.Card)}"),
            .. appearances.Select(row => $"{row.PersonId} {row.EventId} {Document.WritePart(row.Appearance)}"),
            .. calendars.Select(row => $"{row.PersonId} {row.EventId} {Document.WritePart(row.Entries)}"),
            .. people.Select(card => $"{card.Slug} {card.SortKey} {card.Letter} {card.Events} {Document.WritePart(card.Credit)}"),
            .. search.Select(row => $"{row.Kind} {row.Record} {row.EventId} {row.Address} {row.Title} {row.Text} {row.Heading} {row.Names} {row.Words}")]);
    });
}
