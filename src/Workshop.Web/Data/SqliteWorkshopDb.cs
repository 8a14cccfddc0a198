using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Data.Sqlite;

namespace Workshop.Web.Data;

/// <summary>The portal in one SQLite file.</summary>
public sealed partial class SqliteWorkshopDb : WorkshopDb
{
    private readonly DatabaseSettings settings;
    private readonly WriteGate gate;

    /// <summary>The portal's own database. Contexts are used again and again (pooled), which allows for nothing but options here.</summary>
    public SqliteWorkshopDb(DbContextOptions<SqliteWorkshopDb> options)
        : base(options)
    {
        var services = options.GetExtension<CoreOptionsExtension>().ApplicationServiceProvider!;
        (settings, gate) = (services.GetRequiredService<DatabaseSettings>(), services.GetRequiredService<WriteGate>());
    }

    /// <summary>Another file.</summary>
    internal SqliteWorkshopDb(DbContextOptions<SqliteWorkshopDb> options, DatabaseSettings settings, WriteGate gate)
        : base(options) => (this.settings, this.gate) = (settings, gate);

    /// <summary>A list goes along as one value: a query is the same text however long the list, made once, and there is no limit to it.</summary>
    internal static void Translate(SqliteDbContextOptionsBuilder sqlite) => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    private static UnixFileMode OwnerOnly => UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public override async Task<WriteTransaction> BeginWriteAsync(CancellationToken stop)
    {
        await gate.EnterAsync(stop);
        try
        {
            // Microsoft.Data.Sqlite begins IMMEDIATE unless told otherwise: the lock is taken here, never half-way.
#pragma warning disable RS0030 // this is the one place that everybody else is sent to
            return new(await Database.BeginTransactionAsync(stop), gate.Leave);
#pragma warning restore RS0030
        }
        catch
        {
            gate.Leave();
            throw;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (Database.CurrentTransaction is not null)
            return base.SaveChanges(acceptAllChangesOnSuccess);
        gate.Enter();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            gate.Leave();
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
            return await SavedAsync();
        await gate.EnterAsync(cancellationToken);
        try
        {
            return await SavedAsync();
        }
        finally
        {
            gate.Leave();
        }

        // Changes are searched for once: what the recorders change they tell the context themselves.
        async Task<int> SavedAsync()
        {
            var searched = ChangeTracker.AutoDetectChangesEnabled;
            if (searched) ChangeTracker.DetectChanges();
            ChangeTracker.AutoDetectChangesEnabled = false;
            try
            {
                return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            }
            finally
            {
                ChangeTracker.AutoDetectChangesEnabled = searched;
            }
        }
    }

    public override async Task<string> FindDamageAsync(CancellationToken stop)
    {
        var synchronous = await Database.SqlQuery<long>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(stop);
        if (synchronous != 2)
            return $"synchronous is {synchronous}, not FULL.";
        var found = await Database.SqlQuery<string>($"SELECT quick_check AS Value FROM pragma_quick_check").FirstAsync(stop);
        return found == "ok" ? "" : found;
    }

    // Ranking reads every match, so there is a limit to them; a word that more have is too common to rank by.
    public override IQueryable<SearchMatch> Matching(string expression, int most) => Database.SqlQuery<SearchMatch>($"""
        SELECT "Id", "Rank", count(*) OVER () AS "Total"
        FROM (
            SELECT found.rowid AS "Id", found.rank AS "Rank"
            FROM "Search" AS found
            JOIN "SearchRows" AS record ON record."Id" = found.rowid
            LEFT JOIN "Cards" AS card ON card."EventId" = record."EventId"
            WHERE found."Search" MATCH {expression} AND (record."EventId" IS NULL OR card."Listed")
            LIMIT {most})
        """);

    // The index keeps no text of its own: it reads the rows' (external content), and triggers tell it of each change.
    internal override Task ClearSearchAsync(CancellationToken stop) => Database.ExecuteSqlRawAsync("""
        DROP TRIGGER IF EXISTS "SearchRowAdded";
        DROP TRIGGER IF EXISTS "SearchRowRemoved";
        DROP TRIGGER IF EXISTS "SearchRowChanged";
        DROP TABLE IF EXISTS "Search";
        DELETE FROM "SearchRows";
        CREATE VIRTUAL TABLE "Search" USING fts5("Heading", "Names", "Words",
            content = 'SearchRows', content_rowid = 'Id', tokenize = 'ascii', prefix = '3 4');
        INSERT INTO "Search"("Search", rank) VALUES ('rank', 'bm25(8.0, 4.0, 1.0)');
        CREATE TRIGGER "SearchRowAdded" AFTER INSERT ON "SearchRows" BEGIN
            INSERT INTO "Search"(rowid, "Heading", "Names", "Words") VALUES (new."Id", new."Heading", new."Names", new."Words");
        END;
        CREATE TRIGGER "SearchRowRemoved" AFTER DELETE ON "SearchRows" BEGIN
            INSERT INTO "Search"("Search", rowid, "Heading", "Names", "Words")
            VALUES ('delete', old."Id", old."Heading", old."Names", old."Words");
        END;
        CREATE TRIGGER "SearchRowChanged" AFTER UPDATE OF "Heading", "Names", "Words" ON "SearchRows" BEGIN
            INSERT INTO "Search"("Search", rowid, "Heading", "Names", "Words")
            VALUES ('delete', old."Id", old."Heading", old."Names", old."Words");
            INSERT INTO "Search"(rowid, "Heading", "Names", "Words") VALUES (new."Id", new."Heading", new."Names", new."Words");
        END;
        """, stop);

    // VACUUM writes what there is into a new file, which goes through the log into the old one; the log is cut off once no reader needs it.
    internal override async Task<bool> ScrubAsync(CancellationToken stop)
    {
        const int tries = 40;
        await gate.EnterAsync(stop);
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(settings.ConnectionString) { Pooling = false, DefaultTimeout = 0 }.ToString());
            await connection.OpenAsync(stop);
            await ConnectionSetup.PrepareAsync(connection, stop);
            await RunAsync("INSERT INTO \"Search\"(\"Search\") VALUES ('rebuild')");
            await RunAsync("VACUUM");
            for (var n = 0; await RunAsync("PRAGMA wal_checkpoint(TRUNCATE)") != 0; n++)
            {
                if (n == tries) return false;
                await Task.Delay(250, stop);
            }
            foreach (var left in new[] { $"{Stem}.before-*.db*", $"{Stem}.copying*" }.SelectMany(pattern => Directory.GetFiles(settings.Folder, pattern))) File.Delete(left);
            await RunAsync("UPDATE \"Housekeeping\" SET \"Scrub\" = 0");
            return true;

            async Task<long> RunAsync(string sql)
            {
                await using var command = connection.CreateCommand();
                command.CommandText = sql;
                return await command.ExecuteScalarAsync(stop) as long? ?? 0;
            }
        }
        finally
        {
            gate.Leave();
        }
    }

    private string Stem => Path.GetFileNameWithoutExtension(settings.File);

    internal override void Create() => Create(settings.File);

    private static void Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite };
        // It holds accounts and keys: nobody else on the machine reads it. SQLite gives -wal and -shm the same mode.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        File.Open(file, options).Dispose();
    }

    internal override async Task ForgetInterruptedMigrationAsync(CancellationToken stop)
    {
        var tables = await Database.SqlQuery<long>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(stop);
        if (tables > 0)
            await Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", stop);
    }

    internal override async Task<string> CopyAsideAsync(string stamp, CancellationToken stop)
    {
        var copy = Path.Combine(settings.Folder, $"{Stem}.before-{stamp}.db");
        // Under another name until it is whole: whoever dies on the way leaves nothing that could be taken for a copy.
        var part = Path.Combine(settings.Folder, $"{Stem}.copying");
        File.Delete(part);
        Create(part);
        await Database.OpenConnectionAsync(stop);
        await using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ToString()))
        {
            await target.OpenAsync(stop);
            ((SqliteConnection)Database.GetDbConnection()).BackupDatabase(target);
        }
        await Database.CloseConnectionAsync();
        File.Move(part, copy, overwrite: true);
        return copy;
    }
}
