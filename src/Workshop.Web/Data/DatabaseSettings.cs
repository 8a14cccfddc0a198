using Microsoft.Data.Sqlite;

namespace Workshop.Web.Data;

/// <summary>Which database, and where.</summary>
/// <param name="ConnectionString">Never creates a file: only a migration does, first of all.</param>
/// <param name="File">Full path of the database; <c>workshop.lock</c> and copies stand beside it.</param>
public sealed record DatabaseSettings(string ConnectionString, string File)
{
    /// <summary>Stands in while other settings are read although these are wrong.</summary>
    internal static DatabaseSettings Nowhere { get; } = new("", "");

    /// <summary>Seconds that a command waits for another process's writing.</summary>
    private const int PatienceSeconds = 60;

    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>Makes the folder where there is none; nobody else on the machine looks into it.</summary>
    internal void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Folder);
        else
            Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <param name="refuse">Told the key and what would be right; the answer is null then.</param>
    internal static DatabaseSettings? Read(
        string provider, string path, string connectionString, string folder, Action<string, string> refuse)
    {
        if (!provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            refuse("Database:Provider", provider.ToUpperInvariant() is "POSTGRESQL" or "POSTGRES"
                ? "PostgreSQL comes in a later version; until then it must be Sqlite."
                : "it must be Sqlite.");
            return null;
        }

        var connection = new SqliteConnectionStringBuilder();
        if (connectionString.Length > 0)
        {
            try
            {
                connection.ConnectionString = connectionString;
            }
            catch (ArgumentException wrong)
            {
                refuse("ConnectionStrings:Workshop", $"it must read like \"Data Source=/var/lib/workshop/workshop.db\": {wrong.Message}");
                return null;
            }
            if (connection.DataSource is "" or ":memory:" || connection.Mode == SqliteOpenMode.Memory)
            {
                refuse("ConnectionStrings:Workshop", "its Data Source must be a file.");
                return null;
            }
        }
        else if (path.Length == 0)
        {
            refuse("Storage:Path", "it must be a folder.");
            return null;
        }
        else
        {
            connection.DataSource = Path.Combine(path, "workshop.db");
        }

        connection.DataSource = Path.GetFullPath(connection.DataSource, folder);
        connection.Mode = SqliteOpenMode.ReadWrite;
        connection.ForeignKeys = true;
        connection.DefaultTimeout = PatienceSeconds;
        return new(connection.ToString(), connection.DataSource);
    }
}
