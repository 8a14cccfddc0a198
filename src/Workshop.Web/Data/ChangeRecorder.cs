using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;
using Workshop.Events;

namespace Workshop.Web.Data;

/// <summary>
/// What happens to every saving of versioned rows, in its own transaction: the version rises, the audit trail gets its line, and slugs and
/// session codes are claimed for ever. What is live may change only where the public's projections are kept in step.
/// </summary>
internal sealed class ChangeRecorder(TimeProvider clock) : SaveChangesInterceptor
{
    private static readonly string[] LiveProperties = [nameof(Event.Slug), nameof(Event.Status), nameof(Event.Visibility), nameof(Event.DeletedAt)];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        var db = (WorkshopDb)eventData.Context!;
        var claims = Record(db);
        if (claims.Wanted) claims.Take([.. claims.KnownSlugs(db)], [.. claims.KnownCodes(db)], db);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (WorkshopDb)eventData.Context!;
        var claims = Record(db);
        if (claims.Wanted)
            claims.Take(await claims.KnownSlugs(db).ToListAsync(cancellationToken), await claims.KnownCodes(db).ToListAsync(cancellationToken), db);
        return result;
    }

    private Claims Record(WorkshopDb db)
    {
        var claims = new Claims();
        var at = Instant.FromDateTimeOffset(clock.GetUtcNow());
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (entry.Entity is Change || entry.State is EntityState.Unchanged or EntityState.Detached || entry.Metadata.FindProperty("Version") is not { } property) continue;
            RefuseBypass(db, entry);
            var version = entry.Property(property);
            if (entry.State != EntityState.Deleted) version.CurrentValue = (long)version.OriginalValue! + 1;
            db.Changes.Add(ChangeJson.Of(entry, at, db.By));
            claims.Add(entry);
        }
        return claims;
    }

    private static void RefuseBypass(WorkshopDb db, EntityEntry entry)
    {
        if (db.KeepsStep || entry.State == EntityState.Added) return;
        if (entry.Entity is SeriesRow or PersonRow or SiteSettings
            || entry.Entity is Event && (entry.State == EntityState.Deleted || LiveProperties.Any(name => entry.Property(name).IsModified)))
            throw new InvalidOperationException($"What is live of a {entry.Metadata.DisplayName()} changes through {nameof(LiveChanges)} alone.");
    }
}
