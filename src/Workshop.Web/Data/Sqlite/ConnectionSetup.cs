using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Workshop.Web.Data.Sqlite;

/// <summary>
/// What holds for every connection. FULL makes an acknowledged change survive a power failure; readers never wait in
/// WAL; <c>busy_timeout</c> (milliseconds) is for other processes, inside this one <see cref="WriteGate"/> keeps order.
/// </summary>
internal sealed class ConnectionSetup : DbConnectionInterceptor
{
    internal const string Pragmas =
        "PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    /// <summary>A page opens ten connections and hardly ever a new one: those of the pool keep what was said to them.</summary>
    private static readonly ConditionalWeakTable<sqlite3, object> Prepared = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsPrepared(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Remember(connection);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        PrepareAsync(connection, cancellationToken);

    public static async Task PrepareAsync(DbConnection connection, CancellationToken stop)
    {
        if (IsPrepared(connection)) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(stop);
        Remember(connection);
    }

    private static bool IsPrepared(DbConnection connection) => Prepared.TryGetValue(HandleOf(connection), out _);

    private static void Remember(DbConnection connection) => Prepared.AddOrUpdate(HandleOf(connection), Prepared);

    private static sqlite3 HandleOf(DbConnection connection) => ((SqliteConnection)connection).Handle ?? throw new InvalidOperationException("A connection is set up once it is open.");
}
