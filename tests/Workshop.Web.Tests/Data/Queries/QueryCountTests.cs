using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;
using Workshop.Searching;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Tests.Data.Queries;

/// <summary>What a page costs does not depend on how much there is: one literal count for one, three and a thousand.</summary>
public sealed class QueryCountTests : IAsyncDisposable
{
    private static readonly Series Weekly = new(Guid.NewGuid(), "weekly", "Weekly");
    private static readonly Person Host = Given.Somebody("host", "Host, Holly");
    private static readonly Programme Conference = Given.Meeting("Conference", Given.On(2026, 6, 1), EventKind.Conference);

    private readonly WorkshopApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public async Task An_event_takes_two_commands_whatever_the_number_of_its_sessions(int sessions)
    {
        await app.ReleaseAsync("event", Given.Meeting("Event").WithTalks(sessions));
        var found = await CountAsync<Publications, Sought<Publication>>(2, publications => publications.FindAsync("event", default));
        Assert.Equal(sessions, found.Found!.Programme.Sessions.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Everything_else_takes_one_or_two_commands_whatever_the_number_of_events(int events)
    {
        await app.BeginAsync(Weekly);
        await app.ReleaseAsync("conference", Conference);
        for (var at = 1; at <= events; at++) await app.ReleaseAsync($"weekly-{at}", Edition(at));

        var home = await CountAsync<EventLists, HomeLists>(2, lists => lists.HomeAsync(app.Now, default));
        Assert.Equal(events + 1, home.Upcoming.Count);
        var page = await CountAsync<EventLists, EventPage>(2, lists => lists.PageAsync(new(Year: 2026, Series: "weekly"), default));
        Assert.Equal((events, events), (page.Total, page.Events.Count));
        var all = await CountAsync<SeriesLists, IReadOnlyList<SeriesSummary>>(1, lists => lists.AllAsync(default));
        Assert.Equal(events, Assert.Single(all).Events);
        var series = await CountAsync<SeriesLists, Sought<SeriesProfile>>(2, lists => lists.FindAsync("weekly", default));
        Assert.Equal(events, series.Found!.Editions.Count);
        var people = await CountAsync<PeopleLists, PeoplePage>(2, lists => lists.PageAsync(null, 1, default));
        Assert.Equal(events + 1, people.People.Count);
        var person = await CountAsync<PeopleLists, Sought<PersonProfile>>(2, lists => lists.FindAsync("host", default));
        Assert.Equal(events, person.Found!.Appearances.Count);
        var search = await CountAsync<SiteSearch, SearchResults>(1, search => search.FindAsync(SearchQuery.Parse("edition"), 1, default));
        Assert.Equal(events, search.Total);
        Assert.Equal(events + 1, (await CountAsync<Outlets, IReadOnlyList<ToldEvent>>(1, outlets => outlets.CalendarAsync(null, default))).Count);
        Assert.Equal(events, (await CountAsync<Outlets, Sought<ToldPerson>>(2, outlets => outlets.PersonAsync("host", default))).Found!.Events.Count);
        Assert.Equal(events, (await CountAsync<Outlets, IReadOnlyList<ListedEvent>>(1, outlets => outlets.FeedAsync(Weekly.Id, default))).Count);
        var sitemap = await CountAsync<Outlets, SitemapContent>(2, outlets => outlets.SitemapAsync(default));
        Assert.Equal((events + 1, events + 2), (sitemap.Events.Count, sitemap.Others.Count));
        await CountAsync<SiteQueries, SiteSettings>(1, site => site.SiteAsync(default));

        var child = (await CountAsync<Publications, Sought<Publication>>(2, publications => publications.FindAsync("weekly-1", default))).Found!;
        Assert.Equal(("Conference", "Weekly", events), (child.Parent!.Card.Title, child.Series!.Title, child.Editions.Count));
        var parent = (await CountAsync<Publications, Sought<Publication>>(2, publications => publications.FindAsync("conference", default))).Found!;
        Assert.Equal(events, parent.Children.Count);
    }

    private static Programme Edition(int at)
    {
        var edition = Given.Meeting($"Edition {at}", Given.On(2026, 6, at)).WithOrganizer(Host, "Holly Host").WithTalks(1);
        return edition with { Event = edition.Event with { Parent = Conference.Id, Series = Weekly.Id } };
    }

    private async Task<T> CountAsync<TQueries, T>(int commands, Func<TQueries, Task<T>> query)
        where TQueries : notnull
    {
        var before = app.CountSql;
        var answer = await app.WithAsync(query);
        Assert.Equal(commands, app.CountSql - before);
        return answer;
    }
}
