using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Web.Data.Projecting;

namespace Workshop.Web.Data.Queries;

/// <summary>Lists of events that the public finds without knowing an address. Two commands each.</summary>
public sealed class EventLists(WorkshopDb db)
{
    private const int OnHome = 12;
    private const int SeriesOnHome = 24;

    private IQueryable<CardRow> Listed => db.Cards.AsNoTracking().Where(card => card.Listed);

    public async Task<HomeLists> HomeAsync(Instant now, CancellationToken stop)
    {
        var cards = await Listed.Where(card => card.Ends > now && card.Begins <= now).OrderBy(card => card.Ends).Take(OnHome)
            .Concat(Listed.Where(card => card.Begins > now).OrderBy(card => card.Begins).Take(OnHome))
            .Concat(Listed.Where(card => card.Begins == null && card.Ends > now).OrderBy(card => card.Ends).Take(OnHome))
            .Concat(Listed.Where(card => card.Ends <= now).OrderByDescending(card => card.Ends).Take(OnHome))
            .ToListAsync(stop);
        var series = await db.Series.AsNoTracking().OrderBy(series => series.Title).Take(SeriesOnHome).Select(series => series.Body).ToListAsync(stop);
        return new(
            InOrder(cards.Where(card => card.Ends > now && card.Begins <= now)),
            InOrder(cards.Where(card => card.Begins > now)),
            InOrder(cards.Where(card => card.Begins is null && card.Ends > now)),
            [.. InOrder(cards.Where(card => card.Ends <= now)).Reverse()],
            series,
            cards.SelectMany(card => new[] { card.Begins ?? Instant.MaxValue, card.Ends }).Where(at => at > now).DefaultIfEmpty(Instant.MaxValue).Min());
    }

    /// <summary>Newest first; what has no date yet comes before all.</summary>
    public async Task<EventPage> PageAsync(EventFilter filter, CancellationToken stop)
    {
        var facets = await FacetsAsync(stop);
        var wanted = facets.Where(facet => facet.Fits(filter)).ToList();
        var total = wanted.Sum(facet => facet.Events);
        var series = facets.Find(facet => facet.Series is not null && facet.Series == filter.Series)?.SeriesId;

        var cards = Listed;
        if (filter.Year is { } year) cards = cards.Where(card => card.FirstYear <= year && card.LastYear >= year);
        if (filter.Kind is { } kind) cards = cards.Where(card => card.Kind == kind);
        if (filter.Series is not null) cards = cards.Where(card => card.SeriesId == series);
        var rows = await cards.OrderByDescending(card => card.SortKey).ThenBy(card => card.EventId)
            .Skip((filter.Page - 1) * EventPage.Size).Take(EventPage.Size).ToListAsync(stop);
        return new(filter, [.. rows.Select(card => card.ToListed())], total, facets);
    }

    /// <summary>One pass over an index, whatever the filter.</summary>
    private Task<List<EventFacet>> FacetsAsync(CancellationToken stop) =>
        (from facet in from card in db.Cards
                       where card.Listed
                       group card by new { card.FirstYear, card.LastYear, card.Kind, card.SeriesId } into cards
                       select new { cards.Key, Events = cards.Count() }
         join row in db.Series on facet.Key.SeriesId equals row.Id into within
         from row in within.DefaultIfEmpty()
         select new EventFacet(facet.Key.FirstYear, facet.Key.LastYear, facet.Key.Kind, facet.Key.SeriesId, row.Slug, row.Title, facet.Events))
        .ToListAsync(stop);

    private static IReadOnlyList<ListedEvent> InOrder(IEnumerable<CardRow> cards) =>
        [.. cards.OrderBy(card => card.SortKey, StringComparer.Ordinal).ThenBy(card => card.Slug, StringComparer.Ordinal).Select(card => card.ToListed())];
}

/// <param name="Recent">Past ones, the latest first; the other lists begin with what comes first.</param>
/// <param name="Until">When one of these changes its list; the end of time where none does.</param>
public sealed record HomeLists(
    IReadOnlyList<ListedEvent> Running, IReadOnlyList<ListedEvent> Upcoming, IReadOnlyList<ListedEvent> Undecided,
    IReadOnlyList<ListedEvent> Recent, IReadOnlyList<Series> Series, Instant Until);
