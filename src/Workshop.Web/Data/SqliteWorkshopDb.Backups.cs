using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Workshop.Web.Data.Sqlite;

namespace Workshop.Web.Data;

public sealed partial class SqliteWorkshopDb
{
    private string[] OnDisk => [settings.File, $"{settings.File}-wal", $"{settings.File}-shm"];

    public override async Task<IAsyncDisposable> BeginReadAsync(CancellationToken stop)
    {
        await Database.OpenConnectionAsync(stop);
        // Deferred: in WAL a reader has its own moment, from its first query on, and holds up nobody.
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        await Database.UseTransactionAsync(transaction, stop);
        return new ReadTransaction(this, transaction);
    }

    internal override WorkshopDb CreateBeside()
    {
        var file = $"{settings.File}.restoring";
        var connection = new SqliteConnectionStringBuilder(settings.ConnectionString) { DataSource = file, Pooling = false }.ToString();
        var options = new DbContextOptionsBuilder<SqliteWorkshopDb>().UseSqlite(connection, Translate).AddInterceptors(new ConnectionSetup())
            .UseApplicationServiceProvider(this.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.ApplicationServiceProvider);
        var fresh = new SqliteWorkshopDb(options.Options, new(connection, file), new());
        foreach (var left in fresh.OnDisk) File.Delete(left);   // by somebody who died at it
        fresh.Create();
        return fresh;
    }

    // https://sqlite.org/rescode.html: no such table or column, too big, a constraint, another type.
    internal override bool IsOfRows(DbException wrong) => wrong is SqliteException { SqliteErrorCode: 1 or 18 or 19 or 20 };

    internal override async Task DropAsync()
    {
        await Database.CloseConnectionAsync();
        foreach (var file in OnDisk) File.Delete(file);
    }

    internal override Task DeferConstraintsAsync(CancellationToken stop) => Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON", stop);

    internal override async Task<string?> ReplaceByAsync(WorkshopDb fresh, string stamp, CancellationToken stop)
    {
        await ((SqliteWorkshopDb)fresh).IntoOneFileAsync(stop);
        string? kept = null;
        if (File.Exists(settings.File))
        {
            try
            {
                await IntoOneFileAsync(stop);
            }
            catch (SqliteException)
            {
                // It may be damaged: that can be why it is being replaced. It is kept as it is.
            }
            kept = Path.Combine(settings.Folder, $"{Path.GetFileNameWithoutExtension(settings.File)}.before-{stamp}.db");
            File.Copy(settings.File, kept, overwrite: true);
            if (File.Exists(OnDisk[1])) File.Copy(OnDisk[1], $"{kept}-wal", overwrite: true);
        }
        // What the old one had beside it must not be taken for the new one's.
        foreach (var beside in OnDisk[1..]) File.Delete(beside);
        File.Move(((SqliteWorkshopDb)fresh).OnDisk[0], settings.File, overwrite: true);
        return kept;
    }

    /// <summary>The last connection to close writes into the file what waits beside it.</summary>
    private async Task IntoOneFileAsync(CancellationToken stop)
    {
        await Database.OpenConnectionAsync(stop);
        await Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", stop);
        await Database.CloseConnectionAsync();
        SqliteConnection.ClearPool((SqliteConnection)Database.GetDbConnection());
    }

    private sealed class ReadTransaction(WorkshopDb db, SqliteTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.UseTransactionAsync(null);
            await transaction.DisposeAsync();
            await db.Database.CloseConnectionAsync();
        }
    }
}
