using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Workshop.Tests.Meetings;
using Xunit.Abstractions;

namespace Workshop.Web.Tests.Hosting.Killed;

/// <summary>
/// The published program, killed on its way to listening: while it makes its database, and while it migrates one that has content. A kill that
/// comes before it touched the database, or when it listens already, does not count.
/// </summary>
[Collection(PublishedCopyCollection.Name)]
public sealed class StartTests(PublishedCopy copy, ITestOutputHelper output) : IDisposable
{
    private const string Samples = "Samples__Load=true";

    private readonly List<TemporaryFolder> folders = [];

    public void Dispose() => folders.ForEach(folder => folder.Dispose());

    [Fact]
    [Trait("Category", Proof.Category)]
    public async Task Killed_while_it_makes_its_database_it_makes_it_the_next_time() => await KillAsync(
        NewFolder,
        folder => File.Exists(DatabaseIn(folder)),
        ["SELECT count(*) FROM sqlite_master WHERE name = 'Releases'", "SELECT count(*) FROM Releases"],
        [Samples]);

    [Fact]
    [Trait("Category", Proof.Category)]
    public async Task Killed_while_it_migrates_it_migrates_the_next_time_and_no_copy_is_half_a_copy()
    {
        var before = NewFolder();
        await using (var program = copy.Start(before, Samples))
        {
            await program.AddressAsync();
            await program.StopAsync();
        }
        await KillAsync(
            () =>
            {
                var folder = NewFolder();
                File.Copy(DatabaseIn(before), DatabaseIn(folder));
                return folder;
            },
            folder => Directory.EnumerateFiles(folder, "workshop.*").Any(file => file.EndsWith(".copying", StringComparison.Ordinal) || file.Contains(".before-", StringComparison.Ordinal)),
            [$"SELECT count(*) FROM __EFMigrationsHistory WHERE MigrationId = '{Tomorrow.Id}'"],
            [Samples, StartupHook.Setting, Tomorrow.Setting]);

        var migrations = Ask(DatabaseIn(before), "SELECT count(*) FROM __EFMigrationsHistory");
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder.Path, "*.before-*.db")))
            Assert.Equal($"ok, {migrations}, 4", Ask(file, "SELECT (SELECT integrity_check FROM pragma_integrity_check) || ', ' || (SELECT count(*) FROM __EFMigrationsHistory) || ', ' || (SELECT count(*) FROM Releases)"));
    }

    /// <param name="begun">Whether the program has begun what it is to be killed in.</param>
    /// <param name="stages">Each asks whether a killed program had come so far; in order.</param>
    private async Task KillAsync(Func<string> prepare, Func<string, bool> begun, string[] stages, string[] settings)
    {
        var random = new Random(20191214);
        var took = await UndisturbedAsync(prepare(), begun, settings);
        var (wanted, hits, misses, came) = (Proof.Of(100), 0, 0, new int[stages.Length + 1]);
        while (hits < wanted)
        {
            Assert.True(misses < 20 + wanted, $"{misses} kills came too late, {hits} did not.");
            var folder = prepare();
            var moment = took * random.NextDouble();
            await using var killed = copy.Start(folder, settings);
            await BegunAsync(killed, folder, begun);
            for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < moment;) Thread.SpinWait(20);
            await killed.KillAsync();
            if (killed.Listens) misses++;
            else (hits, came[StageOf(folder, stages)]) = (hits + 1, came[StageOf(folder, stages)] + 1);

            await using var next = copy.Start(folder, settings);
            await AssertServesAsync(next, folder);
        }
        output.WriteLine($"{hits} kills on the way, {misses} too late; so far had come: {string.Join(", ", came)}");
    }

    /// <summary>From the beginning of it until it listens.</summary>
    private async Task<TimeSpan> UndisturbedAsync(string folder, Func<string, bool> begun, string[] settings)
    {
        await using var program = copy.Start(folder, settings);
        await BegunAsync(program, folder, begun);
        var since = Stopwatch.GetTimestamp();
        await program.AddressAsync();
        return Stopwatch.GetElapsedTime(since);
    }

    private static async Task BegunAsync(RunningProgram program, string folder, Func<string, bool> begun)
    {
        while (!begun(folder) && !program.Listens) await Task.Delay(1);
    }

    private static async Task AssertServesAsync(RunningProgram program, string folder)
    {
        using var client = new HttpClient { BaseAddress = await program.AddressAsync() };
        var list = await client.GetStringAsync(new Uri("/events", UriKind.Relative));
        foreach (var slug in (string[])["lmrl-2019", "ml4ps-2019", "neurips-2019", "zeitlinger-2022"])
            Assert.Contains($"/events/{slug}\"", list, StringComparison.Ordinal);
        Assert.Contains("16 sessions", await client.GetStringAsync(new Uri("/events/ml4ps-2019/schedule", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal("ok, 4, 1", Ask(DatabaseIn(folder), """
            SELECT (SELECT integrity_check FROM pragma_integrity_check) || ', ' || (SELECT count(*) FROM Releases) || ', ' || (SELECT count(*) FROM DataProtectionKeys)
            """));
    }

    /// <summary>Asked of a copy, so that it is the program that finds the database as it was left.</summary>
    private static int StageOf(string folder, string[] stages)
    {
        using var aside = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(folder, "workshop.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(aside.Path, Path.GetFileName(file)));
        return stages.TakeWhile(stage => Ask(DatabaseIn(aside.Path), stage) is not 0L).Count();
    }

    private string NewFolder()
    {
        folders.Add(new());
        return folders[^1].Path;
    }

    private static string DatabaseIn(string folder) => Path.Combine(folder, "workshop.db");

    private static object? Ask(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
