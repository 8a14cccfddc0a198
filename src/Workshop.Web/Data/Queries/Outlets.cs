using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.People;
using Workshop.Publishing;
using Workshop.Publishing.Calendars;

namespace Workshop.Web.Data.Queries;

/// <summary>What goes out to machines: calendars, feeds, the sitemap. At most two commands each.</summary>
public sealed class Outlets(WorkshopDb db)
{
    /// <summary>Sitemaps hold at most 50,000 addresses (sitemaps.org); an event has three.</summary>
    private const int MostInSitemap = 12_000;

    /// <summary>What calendars of many events have been told: the newest of what is on, and of what is off or withdrawn, which they learn too.</summary>
    /// <param name="series">Null: of the whole site.</param>
    public async Task<IReadOnlyList<ToldEvent>> CalendarAsync(Guid? series, CancellationToken stop)
    {
        var told = db.Cards.AsNoTracking().Where(card => card.Visibility == Visibility.Listed && card.CalendarKey != null && (series == null || card.SeriesId == series));
        var cards = await told.Where(card => card.IsOn).OrderByDescending(card => card.CalendarKey).Take(ICalendar.Newest)
            .Concat(told.Where(card => !card.IsOn).OrderByDescending(card => card.CalendarKey).Take(ICalendar.Newest))
            .ToListAsync(stop);
        return [.. cards.Select(card => new ToldEvent(card.Card.Calendar, card.Live))];
    }

    /// <summary>The same for somebody's calendar, which goes on after nobody names them any more.</summary>
    public async Task<Sought<ToldPerson>> PersonAsync(string person, CancellationToken stop)
    {
        var found = await (from known in db.Slugs
                           where known.Kind == SlugKind.Person && known.Slug == person
                           join owner in db.People on known.Owner equals owner.Id
                           join row in db.People on owner.SameAs ?? owner.Id equals row.Id
                           where row.HasPage
                           join card in db.PersonCards on row.Id equals card.PersonId into named
                           from card in named.DefaultIfEmpty()
                           select new { row.Body, Credit = card == null ? null : card.Credit }).SingleOrDefaultAsync(stop);
        if (found is null) return default;
        if (found.Body.Slug != person) return new(null, found.Body.Slug);
        var rows = await (from row in db.PersonCalendars.AsNoTracking()
                          where row.PersonId == found.Body.Id
                          join card in db.Cards.AsNoTracking() on row.EventId equals card.EventId
                          where card.Visibility == Visibility.Listed
                          orderby card.CalendarKey descending
                          select new { row.Entries, Card = card }).Take(2 * ICalendar.Newest).ToListAsync(stop);
        return found.Credit is null && rows.Count == 0
            ? default
            : new(new(found.Body, found.Credit, [.. rows.Select(row => new ToldEvent(PersonCalendar.Told(row.Entries, row.Card.Card.Title, row.Card.ReleasedAt), row.Card.Live))]));
    }

    /// <summary>Latest change first.</summary>
    /// <param name="series">Null: of the whole site.</param>
    public async Task<IReadOnlyList<ListedEvent>> FeedAsync(Guid? series, CancellationToken stop)
    {
        var cards = db.Cards.AsNoTracking().Where(card => card.Listed);
        if (series is not null) cards = cards.Where(card => card.SeriesId == series);
        return [.. (await cards.OrderByDescending(card => card.ChangedAt).Take(AtomFeed.Newest).ToListAsync(stop)).Select(card => card.ToListed())];
    }

    public async Task<SitemapContent> SitemapAsync(CancellationToken stop)
    {
        var cards = await db.Cards.AsNoTracking().Where(card => card.Listed).OrderByDescending(card => card.SortKey).Take(MostInSitemap).ToListAsync(stop);
        var others = await db.Series.Select(series => new { IsSeries = true, series.Slug })
            .Concat(db.PersonCards.OrderBy(card => card.SortKey).Take(MostInSitemap).Select(card => new { IsSeries = false, card.Slug })).ToListAsync(stop);
        return new([.. cards.Select(card => card.ToListed())],
            [.. others.Select(other => other.IsSeries ? Addresses.Series(other.Slug) : Addresses.Person(other.Slug))]);
    }
}

/// <param name="Others">Paths of series and people.</param>
public sealed record SitemapContent(IReadOnlyList<ListedEvent> Events, IReadOnlyList<string> Others);

/// <param name="Credit">As printed by the latest listed release; null: no listed event names them.</param>
public sealed record ToldPerson(Person Person, Credit? Credit, IReadOnlyList<ToldEvent> Events);
