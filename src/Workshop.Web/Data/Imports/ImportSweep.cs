using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Workshop.Web.Data.Imports;

/// <summary>Forgets, once a day, imports that nobody has finished for a month.</summary>
public sealed class ImportSweep(IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <returns>How many went.</returns>
    public async Task<int> SweepAsync(CancellationToken stop)
    {
        var before = Instant.FromDateTimeOffset(clock.GetUtcNow()) - ImportDraft.Life;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
        return await db.ImportDrafts.Where(draft => draft.At < before).ExecuteDeleteAsync(stop);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await SweepAsync(stoppingToken);
    }
}
