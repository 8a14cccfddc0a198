using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workshop.Web.Data.Sqlite;

/// <summary>
/// What holds for every connection. FULL makes an acknowledged change survive a power failure; readers never wait in
/// WAL; <c>busy_timeout</c> (milliseconds) is for other processes, inside this one <see cref="WriteGate"/> keeps order.
/// </summary>
internal sealed class ConnectionSetup : DbConnectionInterceptor
{
    internal const string Pragmas =
        "PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        PrepareAsync(connection, cancellationToken);

    public static async Task PrepareAsync(DbConnection connection, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(stop);
    }
}
