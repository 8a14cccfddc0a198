using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Data;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Samples;

namespace Workshop.Web.Hosting;

/// <summary>
/// What a database needs beyond its schema before anybody reads it: projections of this program's kind, and once, when it is new, the
/// samples. All in one transaction, so that whoever dies on the way has done nothing and the next start does it all.
/// </summary>
internal sealed class Furnishing(WorkshopDb db, Releases releases, Settings settings, TimeProvider clock, ILogger<Furnishing> log)
{
    public async Task RunAsync(CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        db.ChangeTracker.Clear();
        var at = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var before = await db.Housekeeping.AsNoTracking().SingleAsync(stop);
        if (before.Projections != Projections.Current)
        {
            if (before.Projections.Length > 0) log.LogInformation("Lists and search are being made anew from the releases.");
            await new Rebuild(db).RunAsync(at, stop);
        }
        if (!before.Furnished && settings.LoadSamples && !await db.Events.AnyAsync(stop)) await SampleEvents.LoadAsync(db, releases, at, stop);

        var house = await db.Housekeeping.SingleAsync(stop);
        (house.Projections, house.Furnished) = (Projections.Current, true);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>What is missing, in words; null where nothing is.</summary>
    public static async Task<string?> NeedsAsync(Store store, CancellationToken stop)
    {
        var house = await store.QueryAsync(
            """SELECT "Projections", "Furnished" FROM "Housekeeping" """, row => (Projections: row.GetString(0), Furnished: row.GetBoolean(1)), stop);
        return house.Single() switch
        {
            { Projections: "" } => "they are made at the next start.",
            { Projections: var other } when other != Projections.Current => $"they are of another kind ({other}); the next start makes them anew.",
            { Furnished: false } => "the database is furnished at the next start.",
            _ => null,
        };
    }
}
