using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Data;
using Workshop.Web.Published;

namespace Workshop.Web.Samples;

/// <summary>
/// Takes the sample events away, whatever has become of them, with the people who are at no other event. They leave nothing behind, no
/// releases and no addresses, and do not return: a furnished database is not furnished again.
/// </summary>
public sealed class SampleRemoval(WorkshopDb db, RevisionWatch watch)
{
    private static readonly Guid[] Ids = [.. Sample.All.Select(sample => sample.Id)];

    /// <summary>The titles of those that are still there.</summary>
    public async Task<IReadOnlyList<string>> PresentAsync(CancellationToken stop) =>
        [.. (await db.Events.AsNoTracking().Where(meeting => Ids.Contains(meeting.Id)).ToListAsync(stop)).Select(meeting => meeting.Details.Title is { Length: > 0 } title ? title : $"The talk at {Addresses.Event(meeting.Slug)}").Order(StringComparer.CurrentCulture)];

    public async Task RunAsync(Instant at, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        db.ChangeTracker.Clear();
        using var step = new Step(db);
        var present = await db.Events.Where(meeting => Ids.Contains(meeting.Id)).Select(meeting => meeting.Id).ToListAsync(stop);
        if (present.Count == 0) return;

        await new EventRemoval(db).RunAsync(present, addresses: true, at, stop);
        await transaction.CommitAsync(stop);
        await watch.LookAsync(stop);
    }
}
