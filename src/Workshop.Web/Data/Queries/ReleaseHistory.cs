using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Programmes;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Data.Queries;

/// <summary>An event's releases, for its organizers.</summary>
public sealed class ReleaseHistory(WorkshopDb db)
{
    /// <summary>Newest first, without the documents. One command.</summary>
    public async Task<IReadOnlyList<ReleaseEntry>> AllAsync(Guid meeting, CancellationToken stop) =>
        await (from release in db.Releases
               where release.EventId == meeting
               join account in db.Users on release.By equals account.Id into known
               from account in known.DefaultIfEmpty()
               orderby release.Number descending
               select new ReleaseEntry(release.Number, release.At, release.Note, release.Changes, release.Told,
                   release.By == null ? null : account == null ? PartHistory.Former : account.Name)).ToListAsync(stop);

    /// <summary>With its document.</summary>
    public Task<StoredRelease?> FindAsync(Guid meeting, int number, CancellationToken stop) =>
        db.Releases.AsNoTracking().SingleOrDefaultAsync(release => release.EventId == meeting && release.Number == number, stop);

    /// <summary>What the other events and the series that a programme belongs to are called, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(IEnumerable<Programme?> programmes, CancellationToken stop)
    {
        var ids = programmes.OfType<Programme>().SelectMany(programme => new[] { programme.Event.Parent, programme.Event.Series }).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0) return new Dictionary<Guid, string>();
        var events = await db.Cards.Where(card => ids.Contains(card.EventId)).Select(card => new { card.EventId, card.Card }).ToListAsync(stop);
        var series = await db.Series.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Title }).ToListAsync(stop);
        return events.Select(row => (row.EventId, row.Card.Title)).Concat(series.Select(row => (row.Id, row.Title))).DistinctBy(row => row.Item1).ToDictionary();
    }
}

/// <param name="Found">What it changed, as it was found.</param>
/// <param name="Told">The same as an owner has it told; empty where nothing was done to it.</param>
/// <param name="By">Null for the portal itself.</param>
public sealed record ReleaseEntry(int Number, Instant At, string? Note, ValueList<string> Found, ValueList<string> Told, string? By)
{
    public ValueList<string> Lines => StoredRelease.Telling(Found, Told);
}
