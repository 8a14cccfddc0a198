using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Data.Projecting;

namespace Workshop.Web.Data.Queries;

/// <summary>One event as the public sees it. Two commands to the database, however much is in it.</summary>
public sealed class Publications(WorkshopDb db)
{
    /// <summary>Released and not withdrawn; listed or not.</summary>
    public async Task<Sought<Publication>> FindAsync(string slug, CancellationToken stop) =>
        await LatestAsync(slug, stop) is not { Card.Status: not EventStatus.Draft } latest ? default
        : latest.Card.Slug != slug ? new(null, latest.Card.Slug)
        : new(await RelateAsync(latest, stop));

    /// <summary>Was released once and is unpublished now: for calendars alone, which must say that it is off (RFC 5546 §3.2.5).</summary>
    public async Task<Publication?> WithdrawnAsync(string slug, CancellationToken stop) =>
        await LatestAsync(slug, stop) is { Card.Status: EventStatus.Draft } latest ? latest.ToPublication() : null;

    /// <summary>All releases, newest first, without their documents.</summary>
    public async Task<IReadOnlyList<Release>> ReleasesAsync(Guid meeting, CancellationToken stop) =>
        await db.Releases.AsNoTracking().Where(release => release.EventId == meeting).OrderByDescending(release => release.Number)
            .Select(release => new Release(release.Number, release.At, release.Note, release.Changes)).ToListAsync(stop);

    private Task<Latest?> LatestAsync(string slug, CancellationToken stop) =>
        (from known in db.Slugs
         where known.Kind == SlugKind.Event && known.Slug == slug
         join card in db.Cards on known.Owner equals card.EventId
         join release in db.Releases on new { card.EventId, card.Number } equals new { release.EventId, release.Number }
         join series in db.Series on card.SeriesId equals series.Id into within
         from series in within.DefaultIfEmpty()
         select new Latest(card, release, series == null ? null : series.Body)).AsNoTracking().SingleOrDefaultAsync(stop);

    private async Task<Publication> RelateAsync(Latest latest, CancellationToken stop)
    {
        var (id, parent, series) = (latest.Card.EventId, latest.Card.ParentId, latest.Card.SeriesId);
        var cards = await db.Cards.Where(card => card.Listed && card.EventId == parent)
            .Concat(db.Cards.Where(card => card.Listed && card.ParentId == id))
            .Concat(db.Cards.Where(card => card.SeriesId == series && series != null && (card.Listed || card.EventId == id)))
            .AsNoTracking().ToListAsync(stop);
        var related = cards.DistinctBy(card => card.EventId).OrderBy(card => card.SortKey, StringComparer.Ordinal).ThenBy(card => card.Slug, StringComparer.Ordinal).ToList();
        return latest.ToPublication() with
        {
            Parent = related.Find(card => card.EventId == parent)?.ToListed(),
            Children = related.Where(card => card.ParentId == id).Select(card => card.ToListed()).ToValueList(),
            Editions = related.Where(card => series is not null && card.SeriesId == series).Reverse().Select(card => card.ToListed()).ToValueList(),
        };
    }

    private sealed record Latest(CardRow Card, StoredRelease Release, Series? Series)
    {
        public Publication ToPublication() => new(Programme.Public(Release.Open()), Release.ToRelease(), Card.Live) { Series = Series };
    }
}
