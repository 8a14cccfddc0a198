using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Workshop.Web.Data.Projecting;

/// <summary>Makes all projections anew from the latest releases, within the transaction of the caller.</summary>
internal sealed class Rebuild(WorkshopDb db)
{
    private const int PeopleAtOnce = 500;

    public async Task RunAsync(Instant at, CancellationToken stop)
    {
        await db.PersonCards.ExecuteDeleteAsync(stop);
        await db.Appearances.ExecuteDeleteAsync(stop);
        await db.PersonCalendars.ExecuteDeleteAsync(stop);
        await db.Cards.ExecuteDeleteAsync(stop);
        await db.ClearSearchAsync(stop);

        var latest = await db.Releases.GroupBy(release => release.EventId)
            .Select(releases => new { Event = releases.Key, Number = releases.Max(release => release.Number) }).ToListAsync(stop);
        var people = new HashSet<Guid>();
        foreach (var one in latest)
        {
            var meeting = await db.Events.AsNoTracking().SingleAsync(row => row.Id == one.Event, stop);
            var release = await db.Releases.AsNoTracking().SingleAsync(row => row.EventId == one.Event && row.Number == one.Number, stop);
            people.UnionWith(await new Projector(db).TakeEventAsync(meeting, release.Open(), release.ToRelease(), stop));
            db.ChangeTracker.Clear();
        }
        foreach (var some in people.Chunk(PeopleAtOnce))
        {
            await new PeopleProjector(db).TakeAsync(some, stop);
            db.ChangeTracker.Clear();
        }
        if (latest.Count > 0) await Revisions.RaiseAsync(db, [], at, stop);
    }
}
