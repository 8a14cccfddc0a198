using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Publishing;

namespace Workshop.Web.Data.Queries;

/// <summary>Series and their listed events.</summary>
public sealed class SeriesLists(WorkshopDb db)
{
    /// <summary>By title. One command.</summary>
    public async Task<IReadOnlyList<SeriesSummary>> AllAsync(CancellationToken stop) =>
        await (from series in db.Series.AsNoTracking()
               join counted in from card in db.Cards
                               where card.Listed && card.SeriesId != null
                               group card by card.SeriesId into cards
                               select new { cards.Key, Events = cards.Count(), First = cards.Min(card => card.FirstYear), Last = cards.Max(card => card.LastYear) }
               on series.Id equals counted.Key into within
               from counted in within.DefaultIfEmpty()
               orderby series.Title, series.Slug
               select new SeriesSummary(series.Body, (int?)counted.Events ?? 0, counted.First, counted.Last)).ToListAsync(stop);

    /// <summary>Two commands.</summary>
    public async Task<Sought<SeriesProfile>> FindAsync(string slug, CancellationToken stop)
    {
        var series = await (from known in db.Slugs
                            where known.Kind == SlugKind.Series && known.Slug == slug
                            join row in db.Series on known.Owner equals row.Id
                            select row.Body).SingleOrDefaultAsync(stop);
        if (series is null) return default;
        if (series.Slug != slug) return new(null, series.Slug);
        var cards = await db.Cards.AsNoTracking().Where(card => card.SeriesId == series.Id && card.Listed)
            .OrderByDescending(card => card.SortKey).ThenBy(card => card.Slug).ToListAsync(stop);
        return new(new(series, [.. cards.Select(card => card.ToListed())]));
    }
}

/// <param name="Events">How many listed ones.</param>
public sealed record SeriesSummary(Series Series, int Events, int? FirstYear, int? LastYear);

/// <param name="Editions">Newest first; what has no date yet comes before all.</param>
public sealed record SeriesProfile(Series Series, IReadOnlyList<ListedEvent> Editions);
