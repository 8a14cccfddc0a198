using Microsoft.EntityFrameworkCore;
using Workshop.Publishing;
using Workshop.Searching;
using Workshop.Web.Data.Projecting;

namespace Workshop.Web.Data.Queries;

/// <summary>Events, sessions and people by their words. One command.</summary>
public sealed class SiteSearch(WorkshopDb db)
{
    /// <param name="page">From 1.</param>
    public async Task<SearchResults> FindAsync(SearchQuery query, int page, CancellationToken stop)
    {
        if (query.IsEmpty) return new(query, page, [], 0);
        var hits = await (from match in db.Matching(query.ToFts5(), SearchResults.Most)
                          join row in db.SearchRows on match.Id equals row.Id
                          join card in db.Cards on row.EventId equals card.EventId into its
                          from card in its.DefaultIfEmpty()
                          orderby match.Rank, row.Id
                          select new { match.Total, row.Kind, row.Address, row.Title, row.Text, Card = card })
            .Skip((page - 1) * SearchResults.Size).Take(SearchResults.Size).AsNoTracking().ToListAsync(stop);
        return new(query, page, [.. hits.Select(hit => new SearchHit(hit.Kind, hit.Title, hit.Text, hit.Address, hit.Card?.ToListed()))],
            hits.Count == 0 ? 0 : hits[0].Total);
    }
}

/// <param name="Total">How many there are, at most <see cref="Most"/>; 0 also beyond the last page.</param>
public sealed record SearchResults(SearchQuery Query, int Page, IReadOnlyList<SearchHit> Hits, int Total)
{
    public const int Size = 20;

    /// <summary>More are not ranked; there are too many then for any order to mean much.</summary>
    public const int Most = 2000;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <param name="Text">Plain text in which the words may be; <see cref="Highlight.Excerpt"/> cuts it.</param>
/// <param name="Key">A session's code, a person's slug; empty for an event.</param>
/// <param name="Event">The event that it is or belongs to; null for a person.</param>
public sealed record SearchHit(SearchKind Kind, string Title, string Text, string Key, ListedEvent? Event)
{
    public string Address => Kind switch
    {
        SearchKind.Person => Addresses.Person(Key),
        SearchKind.Session => Addresses.Session(Event!.Live.Slug, Key),
        _ => Addresses.Event(Event!.Live.Slug),
    };
}
