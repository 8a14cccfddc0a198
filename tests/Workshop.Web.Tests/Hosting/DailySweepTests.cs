using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Web.Hosting;

namespace Workshop.Web.Tests.Hosting;

public sealed class DailySweepTests
{
    [Fact]
    public async Task It_comes_soon_after_a_start_then_daily_and_goes_on_after_a_database_that_was_locked()
    {
        var clock = new Hurried();
        using var sweep = new Sweep(clock, NullLogger.Instance);
        await sweep.StartAsync(default);
        await sweep.Second.WaitAsync(TimeSpan.FromSeconds(30));
        await sweep.StopAsync(default);
        Assert.Equal([TimeSpan.FromMinutes(5), TimeSpan.FromDays(1)], clock.Asked.Take(2));
    }

    private sealed class Sweep(TimeProvider clock, ILogger log) : DailySweep(clock, log)
    {
        private readonly TaskCompletionSource second = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int times;

        public Task Second => second.Task;

        protected override Task SweepAndTellAsync(CancellationToken stop)
        {
            if (++times == 1) throw new SqliteException("database is locked", 5);
            second.TrySetResult();
            return Task.CompletedTask;
        }
    }

    /// <summary>A clock by which everything is due in a moment.</summary>
    private sealed class Hurried : TimeProvider
    {
        private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(1);

        public List<TimeSpan> Asked { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Asked.Add(dueTime);
            return base.CreateTimer(callback, state, Soon, period == Timeout.InfiniteTimeSpan ? period : Soon);
        }
    }
}
