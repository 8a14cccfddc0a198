using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Published;

namespace Workshop.Bench;

/// <summary>Databases to measure on: made once, by the published program and the domain's own methods, and kept among the artifacts.</summary>
internal sealed class Storage(string artifacts)
{
    public string Artifacts => artifacts;

    public string Portal => Path.Combine(artifacts, "portal", "Workshop.Web");

    public string Bare => Path.Combine(artifacts, "bare", "Bare");

    public string BarePages => Path.Combine(artifacts, "bare-pages", "BarePages");

    /// <summary>What this program's databases are like: one of another kind is filled anew.</summary>
    private static string Kind { get; } = string.Join(' ', [
        .. new SqliteStore(DatabaseSettings.Nowhere, NullLogger<Store>.Instance).KnownMigrations(), Projections.Current, $"{Document.Schema}",
    ]);

    /// <summary>The sample events and nothing else.</summary>
    public Task<string> SamplesAsync() => FilledAsync("samples", []);

    public async Task<string> FilledAsync(string name, IEnumerable<(string Slug, Programme Programme)> events)
    {
        var folder = Path.Combine(artifacts, "data-" + name);
        var complete = Path.Combine(folder, "complete");
        if (File.Exists(complete) && await File.ReadAllTextAsync(complete) == Kind) return folder;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        await using (await Server.PortalAsync(this, folder))
        {
        }
        await WithAsync(folder, async services =>
        {
            var (db, releases) = (services.GetRequiredService<WorkshopDb>(), services.GetRequiredService<Releases>());
            foreach (var batch in events.Chunk(50))
            {
                await using var transaction = await db.BeginWriteAsync(default);
                foreach (var (slug, programme) in batch)
                {
                    var meeting = db.Events.Add(new(programme.Id, slug)).Entity;
                    meeting.Apply(programme);
                    await db.IntroduceAsync(programme.People, default);
                    await db.SaveChangesAsync();
                    await releases.WriteAsync(meeting, null, null, Instant.FromUtc(2026, 3, 1, 9, 0), default);
                    await db.SaveChangesAsync();
                    db.ChangeTracker.Clear();
                }
                await transaction.CommitAsync(default);
            }
        });
        await File.WriteAllTextAsync(complete, Kind);
        return folder;
    }

    /// <summary>Empties the caches of a running portal, as any other process would that changes what stands on every page.</summary>
    public static async Task EmptyCachesAsync(string folder)
    {
        await WithAsync(folder, services => services.GetRequiredService<LiveChanges>()
            .SiteAsync(site => site.Tagline = $"{Guid.NewGuid()}", Instant.FromUtc(2026, 3, 1, 9, 0), default));
        await Task.Delay(TimeSpan.FromMilliseconds(600));
    }

    private static async Task WithAsync(string folder, Func<IServiceProvider, Task> use)
    {
        var file = Path.Combine(folder, "workshop.db");
        var settings = new DatabaseSettings($"Data Source={file};Mode=ReadWrite;Foreign Keys=True;Default Timeout=60", file);
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddDatabase(settings)
            .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)   // as the program's accounts say
            .AddSingleton<RevisionWatch>().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await use(scope.ServiceProvider);
    }
}
