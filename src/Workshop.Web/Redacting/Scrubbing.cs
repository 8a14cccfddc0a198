using System.Data.Common;
using Workshop.Web.Data;
using Workshop.Web.Posters;

namespace Workshop.Web.Redacting;

/// <summary>
/// What was removed may still lie in parts of the database file that nothing uses any more. This overwrites them, once it is asked to, also if
/// the program was stopped meanwhile: the wish is in the database.
/// </summary>
public sealed class Scrubbing(IServiceScopeFactory scopes, Store store, TimeProvider clock, ILogger<Scrubbing> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1), Patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Begins at once, and waits a little. False where it goes on, or has to be tried again.</summary>
    public async Task<bool> RunSoonAsync()
    {
        var work = Task.Run(() => RunAsync(onlyIfWanted: false));
        return await Task.WhenAny(work, Task.Delay(Patience, clock)) == work && await work;
    }

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            await RunAsync(onlyIfWanted: true);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Tell(Exception wrong) => log.LogWarning("The database file could not be rewritten, and will be within the hour: {Message}", wrong.Message);

    private async Task<bool> IsWantedAsync()
    {
        await using var connection = await store.OpenAsync(CancellationToken.None);
        return (await Store.ReadAsync(connection, """SELECT "Scrub" FROM "Housekeeping" """, row => row.GetBoolean(0), CancellationToken.None)).Single();
    }

    private async Task<bool> RunAsync(bool onlyIfWanted)
    {
        await turn.WaitAsync();
        try
        {
            if (onlyIfWanted && !await IsWantedAsync()) return true;
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<PosterShelf>().Clear();
            if (await scope.ServiceProvider.GetRequiredService<WorkshopDb>().ScrubAsync(CancellationToken.None)) return true;
            log.LogWarning("Somebody reads the database all the time; what was removed will be overwritten within the hour.");
        }
        catch (DbException wrong)
        {
            Tell(wrong);
        }
        catch (IOException wrong)
        {
            Tell(wrong);
        }
        finally
        {
            turn.Release();
        }
        return false;
    }
}
