using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Workshop.Web.Hosting;

/// <summary>What is done once a day: soon after a start, so that a portal that is started anew every night does it too, but not while it starts.</summary>
public abstract class DailySweep(TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5), Interval = TimeSpan.FromDays(1);

    protected TimeProvider Clock => clock;

    protected ILogger Log => log;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, clock, stoppingToken);
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await SweepAndTellAsync(stoppingToken);
            }
            catch (DbException wrong)
            {
                Tell(wrong);
            }
            catch (DbUpdateException wrong)
            {
                Tell(wrong.GetBaseException());
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Tell(Exception wrong) => log.LogWarning("What is tidied once a day could not be, and will be tomorrow: {Message}", wrong.Message);

    protected abstract Task SweepAndTellAsync(CancellationToken stop);
}
