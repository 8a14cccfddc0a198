using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Tests.Meetings;
using Workshop.Web.Data;
using Workshop.Web.Data.Backups;
using Workshop.Web.Tests.Accounts;
using Workshop.Web.Tests.Files;

namespace Workshop.Web.Tests.Data.Backups;

/// <summary>A portal with the samples, an account and a file, and one to restore it into.</summary>
public sealed class BackupTests : IAsyncLifetime, IDisposable
{
    private readonly WorkshopApp app = new() { Settings = { ["Samples:Load"] = "true" } };
    private readonly TemporaryFolder folder = new();

    private string Archive => Path.Combine(folder.Path, "backup.zip");

    public async Task InitializeAsync()
    {
        await app.AccountAsync("emmy@example.org");
        var meeting = await app.WithDbAsync(db => db.Events.Select(meeting => meeting.Id).FirstAsync());
        await app.UploadAsync(meeting, Uploading.Picture(1));
        await app.UploadAsync(meeting, [.. "%PDF-1.4\n"u8, .. new byte[3 * FilePiece.Length], .. "\n%%EOF\n"u8], "poster.pdf");
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_restored_into_a_fresh_place_is_what_was_there_at_one_moment_while_others_wrote()
    {
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var at = 0; !enough.IsCancellationRequested; at++)
                await app.WithAsync<LiveChanges, Outcome>(live => live.SiteAsync(site => site.Tagline = $"{at}", app.Now, default));
        });
        await app.WithAsync<Backup, int>(async backup => { await backup.WriteAsync(Archive, default); return 0; });
        await enough.CancelAsync();
        await writing;

        await RestoreAsync(Archive, folder.Path);
        var (before, after) = (await ManifestAsync(Archive), await AgainAsync());
        Assert.Equal(Hashes(before), Hashes(after));
        Assert.Equal(2, before.Files.Count);
        Assert.Equal(before.Files, after.Files);

        await using var portal = RunningProgram.Start(folder.Path, ["serve"]);
        using var client = new HttpClient { BaseAddress = await portal.AddressAsync() };
        Assert.Contains("Machine Learning", await client.GetStringAsync(new Uri("/events/ml4ps-2019", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("ml4ps-2019", await client.GetStringAsync(new Uri("/search?q=physical", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact, Trait("Category", Proof.Category)]
    public async Task A_backup_that_was_cut_or_altered_anywhere_is_refused_or_none_the_worse_and_what_is_there_stays()
    {
        await app.WithAsync<Backup, int>(async backup => { await backup.WriteAsync(Archive, default); return 0; });
        await RestoreAsync(Archive, folder.Path);
        var (whole, right) = (await File.ReadAllBytesAsync(Archive), Hashes(await ManifestAsync(Archive)));
        var there = await File.ReadAllBytesAsync(Database(folder.Path));
        var altered = Path.Combine(folder.Path, "altered.zip");
        foreach (var bytes in Proof.Of(400, random => random.Next(3) == 0 ? whole[..random.Next(whole.Length)] : Flipped(whole, random)))
        {
            await File.WriteAllBytesAsync(altered, bytes);
            try
            {
                await RestoreAsync(altered, folder.Path);
                Assert.Equal(right, Hashes(await AgainAsync()));   // what was altered means nothing, such as the time of an entry
                await File.WriteAllBytesAsync(Database(folder.Path), there);
            }
            catch (UnfitBackupException refusal)
            {
                Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
                Assert.NotEqual(refusal.InnerException?.Message, refusal.Message);
                Assert.Equal(there, await File.ReadAllBytesAsync(Database(folder.Path)));
                Assert.Empty(Directory.GetFiles(folder.Path, "*.restoring*"));
            }
        }
    }

    [Theory]
    [InlineData("null", "its manifest is none.")]
    [InlineData("{}", "its manifest is none.")]
    [InlineData("""{"format":1,"schema":"","at":"2026-01-01T00:00:00Z","tables":[null],"files":[]}""", "its manifest is none.")]
    [InlineData("""{"format":1,"schema":"20990101000000_Later","at":"2026-01-01T00:00:00Z","tables":[],"files":[]}""", "another version of Workshop made it (20990101000000_Later); restore it with that one or a newer one.")]
    public async Task An_archive_that_somebody_made_by_hand_is_refused_in_our_own_words(string manifest, string why)
    {
        var made = Path.Combine(folder.Path, "made.zip");
        await using (var zip = await ZipFile.OpenAsync(made, ZipArchiveMode.Create))
        {
            await AddAsync(zip, Manifest.Entry, manifest);
            await AddAsync(zip, Manifest.Seal, Manifest.SealOf(Encoding.UTF8.GetBytes(manifest)));
        }
        Assert.Equal(why, (await Assert.ThrowsAsync<UnfitBackupException>(() => RestoreAsync(made, folder.Path))).Message);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.restoring*"));
    }

    [Theory]
    [InlineData("Housekeeping", """{"Furnished":true,"Id":1,"Projections":"\ud800","Scrub":false}""", "there is a row in it without a proper Projections.")]
    [InlineData("Housekeeping", """{"Furnished":1}""", "there is a row in it without a proper Furnished.")]
    [InlineData("Files", "", "its tables do not fit together.")]
    [InlineData("Housekeeping", "", "it does not say which lists are to be made anew.")]
    public async Task A_table_that_somebody_changed_by_hand_with_its_sums_is_refused_in_our_own_words(string table, string line, string why)
    {
        await app.WithAsync<Backup, int>(async backup => { await backup.WriteAsync(Archive, default); return 0; });
        var rows = line.Length > 0 ? $"{line}\n" : "";
        var old = await ManifestAsync(Archive);
        var manifest = (old with { Tables = [.. old.Tables.Select(each => each.Table.Name != table ? each : each with { Rows = rows.Length > 0 ? 1 : 0, Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rows))) })] }).Write();
        await using (var zip = await ZipFile.OpenAsync(Archive, ZipArchiveMode.Update))
        {
            foreach (var name in new[] { Manifest.Entry, Manifest.Seal, $"tables/{table}.jsonl" }) zip.GetEntry(name)!.Delete();
            await AddAsync(zip, Manifest.Entry, Encoding.UTF8.GetString(manifest));
            await AddAsync(zip, Manifest.Seal, Manifest.SealOf(manifest));
            await AddAsync(zip, $"tables/{table}.jsonl", rows);
        }
        Assert.StartsWith(why, (await Assert.ThrowsAsync<UnfitBackupException>(() => RestoreAsync(Archive, folder.Path))).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.restoring*"));
    }

    private static async Task AddAsync(ZipArchive zip, string name, string text)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync();
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public async Task The_commands_say_what_they_did_and_refuse_in_a_line_and_only_the_owner_reads_a_backup()
    {
        await using (var portal = RunningProgram.Start(folder.Path, ["serve"], "Samples__Load=true"))
        {
            await portal.AddressAsync();
            Assert.Contains("holds all of", (await CommandAsync(0, "backup", Archive)).Output, StringComparison.Ordinal);
            Assert.Contains("took the place of the one that was there", (await CommandAsync(0, "backup", Archive)).Output, StringComparison.Ordinal);
            Assert.Contains($"There is no folder {Path.Combine(folder.Path, "nowhere")}: make it first.", (await CommandAsync(1, "backup", Path.Combine(folder.Path, "nowhere", "b.zip"))).Errors, StringComparison.Ordinal);
            Assert.Contains("is a folder: name a file in it.", (await CommandAsync(1, "backup", folder.Path)).Errors, StringComparison.Ordinal);
            Assert.Contains("A portal is running on", (await CommandAsync(1, "restore", Archive)).Errors, StringComparison.Ordinal);
            Assert.Equal(0, await portal.StopAsync());
        }
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Archive));
        Assert.Contains("is kept as", (await CommandAsync(0, "restore", Archive)).Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder.Path, "workshop.before-*.db"));
        var cut = Path.Combine(folder.Path, "cut.zip");
        await File.WriteAllBytesAsync(cut, (await File.ReadAllBytesAsync(Archive))[..^100]);
        Assert.EndsWith("cannot be restored: it is no backup, or was cut off or changed on its way. Nothing was changed.", (await CommandAsync(1, "restore", cut)).Errors, StringComparison.Ordinal);
        Assert.Contains("There is no", (await CommandAsync(1, "restore", Path.Combine(folder.Path, "nowhere.zip"))).Errors, StringComparison.Ordinal);

        async Task<RunningProgram> CommandAsync(int code, params string[] arguments)
        {
            await using var program = RunningProgram.Start(folder.Path, arguments);
            Assert.Equal((code, arguments[0]), (await program.ExitAsync(), arguments[0]));
            return program;
        }
    }

    [Fact]
    public async Task An_administrator_downloads_it_from_the_running_portal_and_nobody_else_does()
    {
        using var emmy = await app.SignInAsync("emmy@example.org");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await emmy.OpenAsync("/manage/site/backup")).Status);
        using var root = await app.MemberAsync("Root", administrator: true);
        await root.OpenAsync("/manage/site/backup");
        await root.PressAsync("Download a backup");
        await File.WriteAllBytesAsync(Archive, root.Body);
        Assert.Equal(2, (await ManifestAsync(Archive)).Files.Count);
        Assert.Empty(Directory.GetFiles(app.Storage.Path, "*.part"));
    }

    /// <summary>Of the database in the folder, as a backup of it says.</summary>
    private async Task<Manifest> AgainAsync()
    {
        var again = Path.Combine(folder.Path, "again.zip");
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = Open(scope.ServiceProvider, folder.Path);
        using var store = StoreOf(folder.Path);
        await new Backup(db, store, app.Clock).WriteAsync(again, default);
        return await ManifestAsync(again);
    }

    private async Task RestoreAsync(string archive, string into)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = Open(scope.ServiceProvider, into);
        using var store = StoreOf(into);
        await new Restoration(db, store).RunAsync(archive, "test", default);
    }

    private static SqliteWorkshopDb Open(IServiceProvider services, string folder) => new(
        new DbContextOptionsBuilder<SqliteWorkshopDb>().UseSqlite(SettingsOf(folder).ConnectionString, SqliteWorkshopDb.Translate)
            .UseApplicationServiceProvider(services.GetRequiredService<WorkshopDb>().GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.ApplicationServiceProvider)
            .Options,
        SettingsOf(folder), new());

    private static SqliteStore StoreOf(string folder) => new(SettingsOf(folder), NullLogger<Store>.Instance);

    private static DatabaseSettings SettingsOf(string folder) =>
        new(new SqliteConnectionStringBuilder { DataSource = Database(folder), Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString(), Database(folder));

    private static string Database(string folder) => Path.Combine(folder, "workshop.db");

    private static async Task<Manifest> ManifestAsync(string archive)
    {
        await using var zip = await ZipFile.OpenReadAsync(archive);
        await using var entry = await zip.GetEntry(Manifest.Entry)!.OpenAsync();
        using var json = new MemoryStream();
        await entry.CopyToAsync(json);
        return Manifest.Read(json.ToArray())!;
    }

    /// <summary>Of all tables but the one in which the program notes that lists are to be made anew.</summary>
    private static Dictionary<string, (long, string)> Hashes(Manifest manifest) =>
        manifest.Tables.Where(table => table.Table.Name != "Housekeeping").ToDictionary(table => table.Table.Name, table => (table.Rows, table.Sha256));

    private static byte[] Flipped(byte[] whole, Random random)
    {
        var bytes = (byte[])whole.Clone();
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }
}
