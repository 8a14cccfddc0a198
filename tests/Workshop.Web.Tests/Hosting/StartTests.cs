using Microsoft.Data.Sqlite;
using Workshop.Web.Hosting;

namespace Workshop.Web.Tests.Hosting;

/// <summary>Real processes on a real folder.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Two_started_at_once_on_a_fresh_folder_both_serve()
    {
        await using var one = Start("serve");
        await using var two = Start("serve");

        using var client = new HttpClient();
        Assert.Equal("ready\n", await client.GetStringAsync(new Uri(await one.AddressAsync(), "/readyz")));
        Assert.Equal("ready\n", await client.GetStringAsync(new Uri(await two.AddressAsync(), "/readyz")));
        Assert.Equal(1L, Ask("SELECT count(*) FROM DataProtectionKeys"));
    }

    [Fact]
    public async Task While_somebody_migrates_a_start_waits()
    {
        RunningProgram program;
        using (InstanceLock.TryOwn(folder.Path))
        {
            program = Start("serve");
            await Assert.ThrowsAsync<TimeoutException>(() => program.AddressAsync().WaitAsync(TimeSpan.FromSeconds(3)));
        }
        await using (program)
            await program.AddressAsync();
    }

    [Fact]
    public async Task A_database_that_a_running_portal_uses_is_not_migrated()
    {
        await Run(0, "migrate");
        Ask("DELETE FROM __EFMigrationsHistory");
        using var serving = InstanceLock.TryShare(folder.Path);

        Assert.Equal($"The database {Database} must be migrated, but a portal is running on it; stop that first.", await Run(1, "migrate"));
        Assert.Single(Directory.GetFiles(folder.Path, "*.db"));
    }

    [Fact]
    public async Task A_newer_database_is_refused_in_one_line_and_left_as_it_was()
    {
        await Run(0, "migrate");
        Ask("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Tomorrow', '99.0')");
        var before = File.ReadAllBytes(Database);

        var line = $"The database {Database} was written by a newer version of Workshop (20990101000000_Tomorrow); run that version, or restore an older backup.";
        Assert.Equal(line, await Run(1, "serve"));
        Assert.Equal(line, await Run(1, "migrate"));
        Assert.Equal(before, File.ReadAllBytes(Database));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_one_line()
    {
        File.WriteAllText(Database, new string('x', 5000));
        Assert.Equal("The database cannot be used: SQLite Error 26: 'file is not a database'.", await Run(1, "serve"));
    }

    [Fact]
    public async Task What_an_interrupted_migration_left_behind_does_not_block_the_next()
    {
        Ask("CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, 'then')");
        Assert.Equal("", await Run(0, "migrate"));
    }

    [Fact]
    public async Task An_address_in_use_is_one_line()
    {
        await using var one = Start("serve");
        var taken = await one.AddressAsync();

        await using var two = RunningProgram.Start(folder.Path, ["serve"], $"Urls={taken}");
        Assert.Equal(1, await two.ExitAsync());
        Assert.Equal($"Failed to bind to address {taken.ToString().TrimEnd('/')}: address already in use.", two.Errors);
    }

    [Fact]
    public async Task The_usual_variable_for_addresses_is_heard_and_ours_wins()
    {
        await using var usual = RunningProgram.Start(folder.Path, ["serve"], "Urls=", "ASPNETCORE_URLS=http://127.0.0.2:0");
        await using var ours = RunningProgram.Start(folder.Path, ["serve"], "ASPNETCORE_URLS=http://127.0.0.2:0");

        Assert.Equal("127.0.0.2", (await usual.AddressAsync()).Host);
        Assert.Equal("127.0.0.1", (await ours.AddressAsync()).Host);
    }

    [Fact]
    public async Task A_clean_stop_leaves_everything_in_the_one_file()
    {
        await using var program = Start("serve");
        await program.AddressAsync();
        Assert.True(File.Exists(Database + "-wal"));

        Assert.Equal(0, await program.StopAsync());
        Assert.Equal(["workshop.db", "workshop.lock"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private string Database => Path.Combine(folder.Path, "workshop.db");

    private RunningProgram Start(string command) => RunningProgram.Start(folder.Path, [command]);

    private async Task<string> Run(int expected, string command)
    {
        await using var program = Start(command);
        Assert.Equal(expected, await program.ExitAsync());
        return program.Errors;
    }

    private object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
