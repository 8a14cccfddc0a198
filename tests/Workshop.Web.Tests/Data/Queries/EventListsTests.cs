using NodaTime;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Tests.Data.Queries;

public sealed class EventListsTests : IAsyncDisposable
{
    private readonly WorkshopApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Home_sorts_by_what_an_event_is_at_the_instant_and_says_until_when()
    {
        await app.ReleaseAsync("past", Given.Meeting("Past", Given.On(2025, 11, 3)));
        await app.ReleaseAsync("long-past", Given.Meeting("Long past", Given.On(2019, 12, 14)));
        await app.ReleaseAsync("today", Given.Meeting("Today", Given.On(2026, 3, 2)));
        await app.ReleaseAsync("later", Given.Meeting("Later", Given.On(2026, 9, 1)));
        await app.ReleaseAsync("soon", Given.Meeting("Soon", Given.On(2026, 3, 9)));
        await app.ReleaseAsync("either", Given.Meeting("Either day", new When.Alternatives([DateSpan.Day(new(2026, 12, 13)), DateSpan.Day(new(2026, 12, 14))])));
        await app.ReleaseAsync("neither", Given.Meeting("Neither day any more", new When.Alternatives([DateSpan.Day(new(2024, 12, 13)), DateSpan.Day(new(2024, 12, 14))])));
        await app.ReleaseAsync("unknown", Given.Meeting("Unknown"));

        var home = await app.WithAsync<EventLists, HomeLists>(lists => lists.HomeAsync(app.Now, default));
        Assert.Equal(["today"], Slugs(home.Running));
        Assert.Equal(["soon", "later"], Slugs(home.Upcoming));
        Assert.Equal(["either", "unknown"], Slugs(home.Undecided));
        Assert.Equal(["past", "neither", "long-past"], Slugs(home.Recent));
        // Midnight in Berlin, when today is over.
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 23, 0), home.Until);

        var after = await app.WithAsync<EventLists, HomeLists>(lists => lists.HomeAsync(home.Until, default));
        Assert.Equal(["today", "past", "neither", "long-past"], Slugs(after.Recent));
        Assert.Empty(after.Running);
    }

    [Fact]
    public async Task The_list_is_paged_newest_first_and_narrowed_by_year_and_kind()
    {
        for (var at = 1; at <= EventPage.Size + 2; at++)
            await app.ReleaseAsync($"talk-{at}", Given.Meeting($"Talk {at}", Given.On(2024, 1 + at % 12, 1 + at % 28), EventKind.Seminar));
        await app.ReleaseAsync("new-year", Given.Meeting("New Year", new When.Range(new(2024, 12, 30), new(2025, 1, 2)), EventKind.School));

        var first = await PageAsync(new());
        Assert.Equal((53, 2, EventPage.Size), (first.Total, first.Pages, first.Events.Count));
        Assert.Equal("new-year", first.Events[0].Live.Slug);
        Assert.Equal(3, (await PageAsync(new(Page: 2))).Events.Count);
        Assert.Equal([(2025, 1), (2024, 53)], first.Years.Select(year => (year.Value, year.Events)));
        Assert.Equal(["new-year"], Slugs((await PageAsync(new(Year: 2025))).Events));
        Assert.Equal(["new-year"], Slugs((await PageAsync(new(Kind: EventKind.School))).Events));
        Assert.Equal(0, (await PageAsync(new(Series: "none"))).Total);
    }

    private Task<EventPage> PageAsync(EventFilter filter) => app.WithAsync<EventLists, EventPage>(lists => lists.PageAsync(filter, default));

    private static IEnumerable<string> Slugs(IEnumerable<ListedEvent> events) => events.Select(listed => listed.Live.Slug);
}
