using System.Threading.Channels;

namespace Workshop.Web.Published;

/// <summary>
/// Makes kept answers as small as they can be, one at a time, when they have survived their first second: what is rendered in a burst
/// of changes, or was asked for once by somebody reading everything, is mostly gone or in nobody's way by then.
/// </summary>
internal sealed class Recompression(PublishedAnswers answers, TimeProvider clock) : BackgroundService
{
    private const int Waiting = 4096;

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);

    /// <summary>Weak, so that what was dropped meanwhile is not held until its turn comes.</summary>
    private readonly Channel<(WeakReference<KeptAnswer> Answer, long Since)> queue =
        Channel.CreateBounded<(WeakReference<KeptAnswer>, long)>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Listens from the start: <see cref="ExecuteAsync"/> may begin when first answers have been given.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        answers.Added = kept => queue.Writer.TryWrite((new(kept), clock.GetTimestamp()));
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (answer, since) in queue.Reader.ReadAllAsync(stoppingToken))
        {
            if (Delay - clock.GetElapsedTime(since) is { Ticks: > 0 } rest) await Task.Delay(rest, clock, stoppingToken);
            if (!answer.TryGetTarget(out var kept) || kept.Dropped) continue;
            kept.Answer.Compress();
            answers.Reweigh(kept);
        }
    }
}
