using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Workshop.Web.Data.Sqlite;

namespace Workshop.Web.Data;

/// <summary>
/// The portal's one SQLite file, read plainly. Goes with the program, and closes the idle connections then, its own and EF Core's: the last
/// one leaves the whole database in its one file.
/// </summary>
public class SqliteStore(DatabaseSettings settings, ILogger<Store> log) : Store(log), IDisposable
{
    /// <summary>EF Core's queries into JSON need it.</summary>
    private static readonly Version Oldest = new(3, 38);

    public override string Location => settings.File;

    public override bool Exists => File.Exists(settings.File);

    public override IReadOnlyList<string> KnownMigrations() =>
        [.. typeof(SqliteWorkshopDb).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqliteWorkshopDb))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>().Order(StringComparer.Ordinal)];

    // The three that follow change nothing, not even how the file is written: it may be anybody's.
    public override async Task<IReadOnlyList<string>> ReadMigrationsAsync(CancellationToken stop)
    {
        await using var connection = await OpenAsync(settings.ConnectionString, stop);
        return (await ReadAsync(connection, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'", Text, stop)).Count == 0
            ? []
            : await ReadAsync(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId", Text, stop);
    }

    // The key ring is read in a synchronous call of the framework's; SQLite answers synchronously all the same.
    public override IReadOnlyList<string> ReadKeys()
    {
        using var connection = OpenAsync(settings.ConnectionString, default).GetAwaiter().GetResult();
        return ReadAsync(connection, "SELECT Xml FROM DataProtectionKeys ORDER BY Id", Text, default).GetAwaiter().GetResult();
    }

    public override async Task<EngineReport> InspectEngineAsync(CancellationToken stop)
    {
        await using var connection = await OpenAsync("Data Source=:memory:", stop);
        var searches = await ReadAsync(connection, "SELECT sqlite_compileoption_used('ENABLE_FTS5')", Text, stop) is ["1"];
        return new($"SQLite {connection.ServerVersion}",
            !searches ? "this SQLite was built without full-text search (FTS5)."
            : Version.Parse(connection.ServerVersion) < Oldest ? $"this SQLite is older than {Oldest}."
            : null);
    }

    public override async Task<DbConnection> OpenAsync(CancellationToken stop)
    {
        var connection = await OpenAsync(settings.ConnectionString, stop);
        await ConnectionSetup.PrepareAsync(connection, stop);
        return connection;
    }

    public override async Task<long> DataVersionAsync(DbConnection kept, CancellationToken stop)
    {
        await using var command = kept.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        using var connection = new SqliteConnection(settings.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static string Text(DbDataReader row) => row.GetString(0);

    private static async Task<SqliteConnection> OpenAsync(string connectionString, CancellationToken stop)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(stop);
        return connection;
    }
}
