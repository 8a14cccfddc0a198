using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;

namespace Workshop.Web.Tests.Hosting;

/// <summary>From this version to a later one and back.</summary>
public sealed class MigrationTests : IDisposable
{
    private const string Schema = "SELECT group_concat(MigrationId) FROM __EFMigrationsHistory";

    private readonly TemporaryFolder folder = new();

    private string Database => Path.Combine(folder.Path, "workshop.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_later_version_migrates_a_portal_with_its_content_after_putting_a_copy_beside_it_and_the_copy_takes_it_back()
    {
        await ServeAsync(new WorkshopApp(), samples: true);
        var schema = Ask(Database, Schema);
        var documents = Ask(Database, "SELECT group_concat(hex(Document)) FROM Releases");

        await ServeAsync(new LaterVersion());
        Assert.Equal($"{schema},{Tomorrow.Id}", Ask(Database, Schema));
        Assert.Equal("as ever", Ask(Database, "SELECT DISTINCT Tomorrow FROM Releases"));
        Assert.Equal(documents, Ask(Database, "SELECT group_concat(hex(Document)) FROM Releases"));

        var copy = Assert.Single(Directory.GetFiles(folder.Path, "workshop.before-*.db"));
        Assert.Equal((schema, documents, "ok"), (Ask(copy, Schema), Ask(copy, "SELECT group_concat(hex(Document)) FROM Releases"), Ask(copy, "PRAGMA integrity_check")));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));

        foreach (var command in (string[])["serve", "migrate", "check"])
        {
            await using var earlier = RunningProgram.Start(folder.Path, [command]);
            Assert.Equal(1, await earlier.ExitAsync());
            Assert.Contains($"was written by a newer version of Workshop ({Tomorrow.Id})", command == "check" ? earlier.Output : earlier.Errors, StringComparison.Ordinal);
            Assert.Single(earlier.Errors.Split('\n'));
        }
        File.Move(copy, Database, overwrite: true);
        await ServeAsync(new WorkshopApp());
    }

    [Fact]
    public async Task A_later_version_migrates_once()
    {
        await ServeAsync(new WorkshopApp(), samples: true);
        await ServeAsync(new LaterVersion());
        await ServeAsync(new LaterVersion());
        Assert.Single(Directory.GetFiles(folder.Path, "workshop.before-*.db"));
    }

    /// <summary>Starts it on the folder, finds the samples there, and stops it.</summary>
    private async Task ServeAsync(WorkshopApp app, bool samples = false)
    {
        await using (app)
        {
            app.Settings["Storage:Path"] = folder.Path;
            app.Settings["Samples:Load"] = samples ? "true" : "false";
            Assert.Contains("/events/ml4ps-2019", await app.CreateClient().GetStringAsync(new Uri("/events", UriKind.Relative)), StringComparison.Ordinal);
        }
    }

    private static object? Ask(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private sealed class LaterVersion : WorkshopApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddTomorrow());
        }
    }
}
