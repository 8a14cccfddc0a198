using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Workshop.Web.Data.Sqlite;

/// <summary>
/// What holds for every connection. FULL makes an acknowledged change survive a power failure; readers never wait in
/// WAL; <c>busy_timeout</c> (milliseconds) is for other processes, inside this one <see cref="WriteGate"/> keeps order.
/// Goes with the program, and closes the idle connections then: the last one leaves the whole database in its one file.
/// </summary>
internal sealed class ConnectionSetup(DatabaseSettings settings) : DbConnectionInterceptor, IDisposable
{
    internal const string Pragmas =
        "PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(settings.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
