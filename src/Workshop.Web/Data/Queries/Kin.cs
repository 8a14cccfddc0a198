using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Text;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data.Queries;

/// <summary>What an event may say that it belongs to: an event at which it takes place, a series.</summary>
public sealed class Kin(WorkshopDb db, CurrentAccount me)
{
    private const int MostOffered = 100;

    /// <summary>By id, for who knows the id already; of events that are no more the id stands for the name.</summary>
    public async Task<Dictionary<Guid, Named>> NamesAsync(IEnumerable<Guid?> events, IEnumerable<Guid?> series, CancellationToken stop)
    {
        var (ids, seriesIds) = (events.OfType<Guid>().Distinct().ToList(), series.OfType<Guid>().Distinct().ToList());
        var names = ids.Concat(seriesIds).ToDictionary(id => id, id => new Named(id, id.ToString(), "something that is here no more"));
        if (ids.Count > 0)
            foreach (var row in await (from meeting in db.Events.AsNoTracking()
                                       where ids.Contains(meeting.Id)
                                       join card in db.Cards on meeting.Id equals card.EventId into cards
                                       from card in cards.Where(card => card.Status != EventStatus.Draft).DefaultIfEmpty()
                                       select new { meeting.Id, meeting.Slug, Card = card == null ? null : card.Card }).ToListAsync(stop))
                names[row.Id] = new(row.Id, row.Slug, row.Card?.Title ?? $"“{row.Slug}”, which is not public");
        if (seriesIds.Count > 0)
            foreach (var row in await db.Series.AsNoTracking().Where(row => seriesIds.Contains(row.Id)).Select(row => new Named(row.Id, row.Slug, row.Title)).ToListAsync(stop))
                names[row.Id] = row;
        return names;
    }

    /// <summary>The event that is meant by its address or the end of it, if it is public or one's own.</summary>
    public async Task<Guid?> FindAsync(string typed, CancellationToken stop)
    {
        var text = typed.Trim().ToLowerInvariant();
        var at = text.IndexOf("/events/", StringComparison.Ordinal);
        var slug = (at < 0 ? text : text[(at + "/events/".Length)..]).Split('/', '?', '#', '.')[0];
        if (!Slug.IsValid(slug)) return null;
        var mine = db.Events.OpenTo(db, me, Role.Reader).Select(meeting => meeting.Id);
        return await db.Slugs.Where(known => known.Kind == SlugKind.Event && known.Slug == slug
                && (db.Cards.Any(card => card.EventId == known.Owner && card.Status != EventStatus.Draft) || mine.Contains(known.Owner)))
            .Select(known => (Guid?)known.Owner).SingleOrDefaultAsync(stop);
    }

    /// <summary>By whose clocks the public reads an event's times; null where it is not public, or says nothing.</summary>
    public async Task<string?> ZoneOfAsync(Guid meeting, CancellationToken stop) =>
        (await db.Cards.AsNoTracking().Where(card => card.EventId == meeting && card.Status != EventStatus.Draft).Select(card => card.Card).SingleOrDefaultAsync(stop))?.Zone;

    /// <summary>Whether one event takes place at another, at once or by way of a third.</summary>
    public async Task<bool> IsAtAsync(Guid meeting, Guid other, CancellationToken stop)
    {
        Guid? at = meeting;
        for (var steps = 0; at is { } id && steps < 10; steps++)
        {
            if (id == other) return true;
            at = (await db.Events.AsNoTracking().Where(row => row.Id == id).Select(row => row.Details).SingleOrDefaultAsync(stop))?.Parent;
        }
        return false;
    }

    /// <summary>Events at which others may take place, the latest first.</summary>
    public Task<List<Named>> ConferencesAsync(CancellationToken stop) =>
        db.Cards.AsNoTracking().Where(card => card.Listed && (card.Kind == EventKind.Conference || card.Kind == EventKind.Symposium || card.Kind == EventKind.School))
            .OrderByDescending(card => card.SortKey).Take(MostOffered).Select(card => new Named(card.EventId, card.Slug, card.Card.Title)).ToListAsync(stop);

    /// <summary>Series in which one has at least this role.</summary>
    public Task<List<Named>> SeriesAsync(Role role, CancellationToken stop) =>
        db.Series.AsNoTracking().OpenTo(db, me, role).OrderBy(row => row.Title).Select(row => new Named(row.Id, row.Slug, row.Title)).ToListAsync(stop);
}

/// <summary>An event or a series, as a form names it.</summary>
public sealed record Named(Guid Id, string Slug, string Title);
