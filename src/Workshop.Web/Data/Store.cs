using System.Data.Common;

namespace Workshop.Web.Data;

/// <summary>
/// The database without EF Core, whose model takes longer to make than everything else of a start: what each start asks, what is polled, and
/// what published programmes are read from (docs/decisions/0008). It only reads. Derived stores own what is peculiar to their provider.
/// </summary>
public abstract class Store(ILogger log)
{
    private long commands;

    /// <summary>Where the database is, as an operator would look for it.</summary>
    public abstract string Location { get; }

    /// <summary>Whether there is a database at all, up to date or not.</summary>
    public abstract bool Exists { get; }

    /// <summary>How many queries it has been sent; what each start asks and the polls are not counted.</summary>
    public long Commands => Interlocked.Read(ref commands);

    /// <summary>The schema that this program has, as its migrations from the oldest on.</summary>
    public abstract IReadOnlyList<string> KnownMigrations();

    /// <summary>The schema that the database has, likewise; empty where there is none yet.</summary>
    public abstract Task<IReadOnlyList<string>> ReadMigrationsAsync(CancellationToken stop);

    /// <summary>The key ring, oldest key first.</summary>
    public abstract IReadOnlyList<string> ReadKeys();

    /// <summary>Whether anybody may sign in at all.</summary>
    public async Task<bool> HasAccountsAsync(CancellationToken stop)
    {
        await using var connection = await OpenAsync(stop);
        return (await ReadAsync(connection, "SELECT 1 FROM \"Accounts\" LIMIT 1", row => row.GetInt32(0), stop)).Count > 0;
    }

    /// <summary>The engine and its version, for the log; or what it lacks.</summary>
    public abstract Task<EngineReport> InspectEngineAsync(CancellationToken stop);

    /// <summary>A connection that is set up like all others.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken stop);

    /// <summary>A number that differs from the one before when anybody else has changed the database.</summary>
    /// <param name="kept">The same connection each time.</param>
    public abstract Task<long> DataVersionAsync(DbConnection kept, CancellationToken stop);

    /// <summary>All rows that a query finds.</summary>
    /// <param name="sql">Such as every provider understands, with parameters as <c>@name</c>.</param>
    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken stop, params (string Name, object? Value)[] values)
    {
        Interlocked.Increment(ref commands);
        if (log.IsEnabled(LogLevel.Debug)) log.LogDebug("Executed {Sql}", sql);
        await using var connection = await OpenAsync(stop);
        return await ReadAsync(connection, sql, read, stop, values);
    }

    /// <inheritdoc cref="QueryAsync"/>
    internal static async Task<List<T>> ReadAsync<T>(
        DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken stop, params (string Name, object? Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop)) rows.Add(read(reader));
        return rows;
    }
}

/// <param name="Name">Such as "SQLite 3.40.1".</param>
/// <param name="Lack">What the program cannot do without and this engine does not have, in a sentence; else null.</param>
public sealed record EngineReport(string Name, string? Lack);
