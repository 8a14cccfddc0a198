using System.Diagnostics;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Web.Data;

namespace Workshop.Web.Tests.Data;

public sealed class SqliteWorkshopDbTests : IAsyncDisposable
{
    private readonly WorkshopApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("synchronous", "2")]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "30000")]
    public async Task Every_connection_is_set_up_alike_first_or_pooled_opened_either_way(string pragma, string value)
    {
        for (var round = 0; round < 2; round++)
        {
            var scopes = Enumerable.Range(0, 3).Select(_ => app.Services.CreateAsyncScope()).ToList();
            foreach (var (scope, at) in scopes.Select((scope, at) => (scope, at)))
            {
                var database = scope.ServiceProvider.GetRequiredService<WorkshopDb>().Database;
                if (at == 0)
                    database.OpenConnection();
                else
                    await database.OpenConnectionAsync();
                await using var command = database.GetDbConnection().CreateCommand();
                command.CommandText = $"PRAGMA {pragma}";
                Assert.Equal(value, Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture));
            }
            foreach (var scope in scopes)
                await scope.DisposeAsync();
        }
    }

    [Fact]
    public async Task Sixty_writers_at_once_all_get_through()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Task.Run(() => number % 2 == 0 ? SaveAsync($"saved {number}") : SaveInTransactionAsync($"saved {number}"))));
        Assert.Equal(60, await CountAsync("saved"));
    }

    [Fact]
    public async Task A_writer_waits_for_another_process_that_is_writing()
    {
        await CountAsync("");
        await using var stranger = new SqliteConnection($"Data Source={Path.Combine(app.Storage.Path, "workshop.db")};Pooling=False");
        await stranger.OpenAsync();
        var writing = stranger.BeginTransaction();

        var watch = Stopwatch.StartNew();
        var save = Task.Run(() => SaveAsync("patient"));
        await Task.Delay(1000);
        await writing.CommitAsync();
        await save;

        Assert.InRange(watch.ElapsedMilliseconds, 900, 10_000);
        Assert.Equal(1, await CountAsync("patient"));
    }

    [Fact]
    public async Task A_transaction_that_is_not_committed_is_undone_and_lets_the_next_one_in()
    {
        await app.WithDbAsync(async db =>
        {
            await using (await db.BeginWriteAsync(default))
            {
                db.DataProtectionKeys.Add(new() { Name = "undone", Xml = "<x/>" });
                await db.SaveChangesAsync();
            }
            return 0;
        });
        await SaveAsync("next");

        Assert.Equal(0, await CountAsync("undone"));
        Assert.Equal(1, await CountAsync("next"));
    }

    [Fact]
    public async Task Readers_do_not_wait_for_a_writer()
    {
        await CountAsync("");
        await app.WithDbAsync(async db =>
        {
            await using var write = await db.BeginWriteAsync(default);
            db.DataProtectionKeys.Add(new() { Name = "unseen", Xml = "<x/>" });
            await db.SaveChangesAsync();
            Assert.Equal(0, await CountAsync("unseen").WaitAsync(TimeSpan.FromSeconds(2)));
            return 0;
        });
    }

    [Fact]
    public async Task A_waiting_writer_can_be_told_to_stop()
    {
        await app.WithDbAsync(async db =>
        {
            await using var write = await db.BeginWriteAsync(default);
            using var impatience = new CancellationTokenSource(100);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.WithDbAsync(other => other.BeginWriteAsync(impatience.Token)));
            return 0;
        });
        await SaveAsync("afterwards");
        Assert.Equal(1, await CountAsync("afterwards"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_file_is_its_owners_alone()
    {
        await CountAsync("");
        foreach (var file in Directory.GetFiles(app.Storage.Path, "workshop.db*"))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_copy_beside_it_has_everything_and_is_its_owners_alone()
    {
        await SaveAsync("kept");
        var copy = await app.WithDbAsync(db => db.CopyAsideAsync("20260302T090000Z", default));

        Assert.Equal(Path.Combine(app.Storage.Path, "workshop.before-20260302T090000Z.db"), copy);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
        await using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM DataProtectionKeys WHERE Name = 'kept'";
        Assert.Equal(1L, await command.ExecuteScalarAsync());
    }

    private Task<int> SaveAsync(string name) => app.WithDbAsync(db =>
    {
        db.DataProtectionKeys.Add(new() { Name = name, Xml = "<x/>" });
        return db.SaveChangesAsync();
    });

    private Task<int> SaveInTransactionAsync(string name) => app.WithDbAsync(async db =>
    {
        await using var write = await db.BeginWriteAsync(default);
        db.DataProtectionKeys.Add(new() { Name = name, Xml = "<x/>" });
        await db.SaveChangesAsync();
        await write.CommitAsync(default);
        return 1;
    });

    private Task<int> CountAsync(string name) =>
        app.WithDbAsync(db => db.DataProtectionKeys.CountAsync(key => key.Name.StartsWith(name)));
}
