using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Hosting;
using Workshop.Web.Published;

namespace Workshop.Web.Data;

/// <summary>Takes away for good, once a day, what was deleted and not put back in time.</summary>
public sealed class EventSweep(IServiceScopeFactory scopes, RevisionWatch watch, TimeProvider clock, ILogger<EventSweep> log) : DailySweep(clock, log)
{
    /// <summary>For so long an owner may put a deleted event back.</summary>
    public static readonly Duration Grace = Duration.FromDays(30);

    /// <returns>How many events went.</returns>
    public async Task<int> SweepAsync(CancellationToken stop)
    {
        var now = Instant.FromDateTimeOffset(Clock.GetUtcNow());
        var before = now - Grace;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
        if (!await db.Events.AnyAsync(meeting => meeting.DeletedAt < before, stop)) return 0;
        await using var transaction = await db.BeginWriteAsync(stop);
        using var step = new Step(db);
        var due = await db.Events.Where(meeting => meeting.DeletedAt < before).Select(meeting => meeting.Id).ToListAsync(stop);
        await new EventRemoval(db).RunAsync(due, addresses: false, now, stop);
        await transaction.CommitAsync(stop);
        await watch.LookAsync(stop);
        return due.Count;
    }

    protected override async Task SweepAndTellAsync(CancellationToken stop)
    {
        if (await SweepAsync(stop) is > 0 and var gone) Log.LogInformation("Took away {Events} events that were deleted a month ago.", gone);
    }
}
