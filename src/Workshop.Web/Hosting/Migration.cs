using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Data;

namespace Workshop.Web.Hosting;

/// <summary>
/// Opens the database: brings its schema up to date, alone, when that is needed, and then shares the instance lock.
/// Several processes may start at once; one migrates and the others wait for it. docs/decisions/0003 has the rules.
/// </summary>
internal sealed class Migration(Store store, DatabaseSettings settings, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Migration> log)
{
    /// <summary>How long others may go on serving before a start that must migrate gives up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public async Task<OpenDatabase> OpenAsync(CancellationToken stop)
    {
        settings.CreateFolder();
        string? copy = null;
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            if (InstanceLock.TryShare(settings.Folder) is { } shared)
            {
                var schema = await ReadAsync(stop);
                if (schema.Refusal is not null || schema.Pending.Count == 0)
                {
                    if (schema.Refusal is null)
                    {
                        if (await Furnishing.NeedsAsync(store, stop) is not null) await FurnishAsync(stop);
                        return new(shared, copy, null);
                    }
                    shared.Dispose();
                    return new(null, copy, schema.Refusal);
                }
                shared.Dispose();
            }
            else
            {
                waiting.Restart();   // somebody migrates or restores: that ends by itself
            }

            using (var own = InstanceLock.TryOwn(settings.Folder))
            {
                if (own is not null)
                    copy = await MigrateAsync(stop) ?? copy;
                else if (waiting.Elapsed > Patience)
                    return new(null, null, $"The database {store.Location} must be migrated, but a portal is running on it; stop that first.");
            }
            await Task.Delay(Pause, stop);
        }
    }

    /// <summary>What the schema lacks, without changing anything.</summary>
    public async Task<Schema> ReadAsync(CancellationToken stop)
    {
        var known = store.KnownMigrations();
        if (!store.Exists)
            return new(known, IsEmpty: true, null);
        var applied = await store.ReadMigrationsAsync(stop);
        return new([.. known.Except(applied)], applied.Count == 0, applied.Except(known).LastOrDefault() is { } newer
            ? $"The database {store.Location} was written by a newer version of Workshop ({newer}); run that version, or restore an older backup."
            : null);
    }

    private async Task FurnishAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Furnishing>().RunAsync(stop);
    }

    private async Task<string?> MigrateAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
        db.Create();
        var schema = await ReadAsync(stop);
        if (schema.Refusal is not null || schema.Pending.Count == 0)
            return null;

        string? copy = null;
        if (!schema.IsEmpty)
        {
            copy = await db.CopyAsideAsync(clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture), stop);
            log.LogInformation("Before the migration the database was copied to {Copy}", copy);
        }
        await db.ForgetInterruptedMigrationAsync(stop);
        await db.Database.MigrateAsync(stop);
        // The first key is made here, alone: two processes making one each would not read each other's cookies at once.
        scope.ServiceProvider.GetRequiredService<IDataProtectionProvider>().CreateProtector("first key").Protect([]);
        log.LogInformation("{Location} is up to date with {Migration}", store.Location, schema.Pending[^1]);
        return copy;
    }
}

/// <param name="Lock">Shared for as long as the database is used; null where it is refused.</param>
/// <param name="Copy">Where the database was copied to before it was migrated.</param>
/// <param name="Refusal">Why this database cannot be opened, in a line.</param>
internal sealed record OpenDatabase(InstanceLock? Lock, string? Copy, string? Refusal);

/// <param name="Pending">Migrations that this program has and the database lacks, oldest first.</param>
/// <param name="Refusal">Why this program must not touch the database, in a line.</param>
internal sealed record Schema(IReadOnlyList<string> Pending, bool IsEmpty, string? Refusal);
