using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;
using Workshop.Files;

namespace Workshop.Web.Data;

/// <summary>
/// Notes in every saving which files the saved rows name. It reads what the audit trail is about to say, so it comes after
/// <see cref="ChangeRecorder"/>. Of an event that is the working copy; series and site are live, so that what they name is shown at once.
/// </summary>
internal sealed class FileRecorder(TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        var db = (WorkshopDb)eventData.Context!;
        var named = NamedIn(db);
        if (named.Count > 0) Note(db, named, [.. Files(db, named)], [.. Uses(db, named)]);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (WorkshopDb)eventData.Context!;
        var named = NamedIn(db);
        if (named.Count > 0)
            Note(db, named, await Files(db, named).ToListAsync(cancellationToken), await Uses(db, named).ToListAsync(cancellationToken));
        return result;
    }

    private static HashSet<Naming> NamedIn(WorkshopDb db) =>
    [
        .. from entry in db.ChangeTracker.Entries<Change>()
           where entry.State == EntityState.Added
           let change = entry.Entity
           from hash in FileAddress.HashesIn(change.New)
           select new Naming(hash, change.Event ?? change.Row, change.Event is null ? FileStage.Shown : FileStage.Saved),
    ];

    /// <summary>Of the named ones those that there are.</summary>
    private static IQueryable<string> Files(WorkshopDb db, HashSet<Naming> named)
    {
        var hashes = named.Select(naming => naming.Hash).Distinct().ToList();
        return db.Files.Where(file => hashes.Contains(file.Hash)).Select(file => file.Hash);
    }

    private static IQueryable<FileUse> Uses(WorkshopDb db, HashSet<Naming> named)
    {
        var (hashes, owners) = (named.Select(naming => naming.Hash).Distinct().ToList(), named.Select(naming => naming.Owner).Distinct().ToList());
        return db.FileUses.Where(use => hashes.Contains(use.Hash) && owners.Contains(use.Owner));
    }

    private void Note(WorkshopDb db, HashSet<Naming> named, IReadOnlyCollection<string> files, IReadOnlyCollection<FileUse> uses)
    {
        var known = uses.ToDictionary(use => (use.Hash, use.Owner));
        foreach (var (hash, owner, stage) in named.Where(naming => files.Contains(naming.Hash)))
            if (!known.TryGetValue((hash, owner), out var use))
                db.FileUses.Add(new() { Hash = hash, Owner = owner, Stage = stage, At = Instant.FromDateTimeOffset(clock.GetUtcNow()) });
            else if (use.Stage < stage)
                db.Entry(use).Property(known => known.Stage).CurrentValue = stage;
    }

    private sealed record Naming(string Hash, Guid Owner, FileStage Stage);
}
