using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Publishing;

namespace Workshop.Web.Data.Queries;

/// <summary>What goes out to machines: calendars, feeds, the sitemap. At most two commands each.</summary>
public sealed class Outlets(WorkshopDb db)
{
    private const int NewestInCalendar = 500;
    private const int NewestInFeed = 50;

    /// <summary>Sitemaps hold at most 50,000 addresses (sitemaps.org); an event has three.</summary>
    private const int MostInSitemap = 12_000;

    /// <summary>The newest with a date; withdrawn ones too, as drafts, so that calendars that have them learn that they are off.</summary>
    /// <param name="series">Null: of the whole site.</param>
    public async Task<IReadOnlyList<ListedEvent>> CalendarAsync(Guid? series, CancellationToken stop)
    {
        var dated = db.Cards.AsNoTracking().Where(card => card.FirstYear != null && (series == null || card.SeriesId == series));
        var cards = await dated.Where(card => card.Listed).OrderByDescending(card => card.SortKey).Take(NewestInCalendar)
            .Concat(dated.Where(card => !card.Listed && card.Status == EventStatus.Draft && card.Visibility == Visibility.Listed)
                .OrderByDescending(card => card.SortKey).Take(NewestInCalendar))
            .ToListAsync(stop);
        return [.. cards.OrderByDescending(card => card.SortKey, StringComparer.Ordinal).Take(NewestInCalendar).Select(card => card.ToListed())];
    }

    /// <summary>Latest release first.</summary>
    /// <param name="series">Null: of the whole site.</param>
    public async Task<IReadOnlyList<ListedEvent>> FeedAsync(Guid? series, CancellationToken stop)
    {
        var cards = db.Cards.AsNoTracking().Where(card => card.Listed);
        if (series is not null) cards = cards.Where(card => card.SeriesId == series);
        return [.. (await cards.OrderByDescending(card => card.ReleasedAt).Take(NewestInFeed).ToListAsync(stop)).Select(card => card.ToListed())];
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
