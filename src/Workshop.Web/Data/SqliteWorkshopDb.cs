using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Data.Sqlite;

namespace Workshop.Web.Data;

/// <summary>The portal in one SQLite file.</summary>
public sealed class SqliteWorkshopDb(DbContextOptions<SqliteWorkshopDb> options, DatabaseSettings settings, WriteGate gate)
    : WorkshopDb(options)
{
    /// <summary>EF Core's queries into JSON need it.</summary>
    private static readonly Version Oldest = new(3, 38);

    private static UnixFileMode OwnerOnly => UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public override string Location => settings.File;

    public override bool Exists => File.Exists(settings.File);

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
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await gate.EnterAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            gate.Leave();
        }
    }

    public override async Task<EngineReport> InspectEngineAsync(CancellationToken stop)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT sqlite_compileoption_used('ENABLE_FTS5')";
        var searches = (long)(await command.ExecuteScalarAsync(stop))! == 1;
        return new($"SQLite {connection.ServerVersion}",
            !searches ? "this SQLite was built without full-text search (FTS5)."
            : Version.Parse(connection.ServerVersion) < Oldest ? $"this SQLite is older than {Oldest}."
            : null);
    }

    public override async Task<string> FindDamageAsync(CancellationToken stop)
    {
        var synchronous = await Database.SqlQuery<long>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(stop);
        if (synchronous != 2)
            return $"synchronous is {synchronous}, not FULL.";
        var found = await Database.SqlQuery<string>($"SELECT quick_check AS Value FROM pragma_quick_check(1)").FirstAsync(stop);
        return found == "ok" ? "" : found;
    }

    internal override void Create()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite };
        // It holds accounts and keys: nobody else on the machine reads it. SQLite gives -wal and -shm the same mode.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        File.Open(settings.File, options).Dispose();
    }

    internal override async Task ForgetInterruptedMigrationAsync(CancellationToken stop)
    {
        var tables = await Database.SqlQuery<long>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(stop);
        if (tables > 0)
            await Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", stop);
    }

    internal override async Task<string> CopyAsideAsync(string stamp, CancellationToken stop)
    {
        var copy = Path.Combine(settings.Folder, $"{Path.GetFileNameWithoutExtension(settings.File)}.before-{stamp}.db");
        await Database.OpenConnectionAsync(stop);
        await using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        await target.OpenAsync(stop);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(copy, OwnerOnly);
        ((SqliteConnection)Database.GetDbConnection()).BackupDatabase(target);
        await Database.CloseConnectionAsync();
        return copy;
    }
}
