using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Data;
using Workshop.Web.Hosting;

namespace Workshop.Web.Files;

/// <summary>Forgets, once a day, what was uploaded and never saved, and the files that nothing has any more.</summary>
public sealed class FileSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FileSweep> log) : DailySweep(clock, log)
{
    /// <summary>As long as somebody may leave a form open and come back to it.</summary>
    public static readonly Duration Grace = Duration.FromDays(7);

    /// <returns>How many files went.</returns>
    public async Task<int> SweepAsync(CancellationToken stop)
    {
        var before = Instant.FromDateTimeOffset(Clock.GetUtcNow()) - Grace;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
        await using var transaction = await db.BeginWriteAsync(stop);
        await db.FileUses.Where(use => (use.Stage == FileStage.Uploaded && use.At < before)
            || (use.Owner != FileUse.Site && !db.Events.Any(meeting => meeting.Id == use.Owner) && !db.Series.Any(series => series.Id == use.Owner)))
            .ExecuteDeleteAsync(stop);
        // Its pieces go with it.
        var gone = await db.Files.Where(file => !db.FileUses.Any(use => use.Hash == file.Hash)).ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
        return gone;
    }

    protected override async Task SweepAndTellAsync(CancellationToken stop)
    {
        if (await SweepAsync(stop) is > 0 and var gone) Log.LogInformation("Removed {Files} uploaded files that nothing uses.", gone);
    }
}
