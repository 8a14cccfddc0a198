using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace Workshop.Web.Data.Working;

/// <summary>
/// Who has changed which rows of an event since its latest release. Each page of the back office asks, and of a trail that may be long by then only what
/// came since the page before is read. There is one writer at a time, so changes are numbered in the order in which they were committed.
/// </summary>
internal sealed class Waiting
{
    /// <summary>Events.</summary>
    private const int Most = 500;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private static readonly MemoryCache Known = new(new MemoryCacheOptions { SizeLimit = Most });

    private readonly OrderedDictionary<(Guid Row, Guid By), Touch> touched;

    /// <summary>The last change that was read: where another stands in its place, this is of another database.</summary>
    private readonly (long Id, Instant At, Guid Row) last;

    private Waiting(IEnumerable<KeyValuePair<(Guid Row, Guid By), Touch>> touched, (long Id, Instant At, Guid Row) last) => (this.touched, this.last) = (new(touched), last);

    /// <param name="Said">Something else than its place has changed.</param>
    /// <param name="Moved">Its place has.</param>
    internal readonly record struct Touch(bool Said, bool Moved)
    {
        public static Touch operator |(Touch one, Touch other) => new(one.Said || other.Said, one.Moved || other.Moved);
    }

    /// <summary>Whoever changed something first stands first; the portal itself is left out.</summary>
    internal IEnumerable<(Guid Row, Guid By, Touch Touch)> All => touched.Select(each => (each.Key.Row, each.Key.By, each.Value));

    internal static async Task<Waiting> OfAsync(WorkshopDb db, Guid meeting, CancellationToken stop)
    {
        if (Known.Get<Waiting>(meeting) is { } known && await known.ReadOnAsync(db, meeting, stop) is { } more) return more;
        var release = await db.Changes.Where(change => change.Event == meeting && change.Table == Deeds.Release).MaxAsync(change => (long?)change.Id, stop) ?? 0;
        return await new Waiting([], (release, default, default)).ReadOnAsync(db, meeting, stop, isFirst: true) ?? new Waiting([], default);
    }

    /// <summary>Null where it is of another database.</summary>
    private async Task<Waiting?> ReadOnAsync(WorkshopDb db, Guid meeting, CancellationToken stop, bool isFirst = false)
    {
        var from = last.Id;
        var changes = await db.Changes.AsNoTracking().Where(change => change.Event == meeting && change.Id >= from).OrderBy(change => change.Id).Select(change => new
        {
            change.Id, change.At, change.Row, change.By, IsRelease = change.Table == Deeds.Release,
            // A change of the order holds nothing else; one of the event's row may be of its status alone.
            Said = change.Old == null || change.New == null || change.New.Contains("\"body\":") || change.New.Contains("\"details\":"),
            Moved = change.Old == null || change.New == null || change.New.Contains("\"order\":"),
        }).ToListAsync(stop);
        if (changes.Count == 0) return null;
        if (!isFirst && (changes[0].Id, changes[0].At, changes[0].Row) != last) return null;
        if (!isFirst && changes.Count == 1) return this;
        var now = new Waiting(touched, (changes[^1].Id, changes[^1].At, changes[^1].Row));
        foreach (var change in changes.Skip(isFirst ? 0 : 1))
            if (change.IsRelease) now.touched.Clear();
            else if (change.By is { } by && change.Row != Guid.Empty) now.touched[(change.Row, by)] = now.touched.GetValueOrDefault((change.Row, by)) | new Touch(change.Said, change.Moved);
        return Known.Set(meeting, now, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Kept });
    }
}
