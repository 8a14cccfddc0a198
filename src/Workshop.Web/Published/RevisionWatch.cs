using System.Data.Common;
using Workshop.Programmes;
using Workshop.Web.Data;

namespace Workshop.Web.Published;

/// <summary>
/// Tells this process what the public sees differently from now on, whichever process changed it: every 250 ms it asks the database whether
/// anybody wrote, which costs microseconds, and only then looks into the log of revisions.
/// </summary>
public sealed class RevisionWatch(Store store, TimeProvider clock, ILogger<RevisionWatch> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim looking = new(1, 1);
    private long current = -1;

    /// <summary>Raised once for each look that found something new, in order; handlers only forget, and are quick.</summary>
    public event Action<Touched>? Changed;

    /// <summary>The revision up to which <see cref="Changed"/> has told everything; −1 before the first look.</summary>
    public long Current => Interlocked.Read(ref current);

    /// <summary>Looks now: whoever has just published something here does not wait for the next poll.</summary>
    public async Task LookAsync(CancellationToken stop)
    {
        await using var connection = await store.OpenAsync(stop);
        await LookAsync(connection, stop);
    }

    /// <summary>The first look is before the first request, so that nothing is kept that an unseen change has made untrue.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        looking.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PollAsync(timer, stoppingToken);
            }
            catch (DbException wrong)
            {
                log.LogWarning("Revisions cannot be read, what is kept may be out of date: {Message}", wrong.Message);
                await timer.WaitForNextTickAsync(stoppingToken);
            }
        }
    }

    /// <summary>On one connection, kept open: the data version counts what others have written since it was opened.</summary>
    private async Task PollAsync(PeriodicTimer timer, CancellationToken stop)
    {
        await using var connection = await store.OpenAsync(stop);
        var seen = await store.DataVersionAsync(connection, stop);
        await LookAsync(connection, stop);
        while (await timer.WaitForNextTickAsync(stop))
        {
            var version = await store.DataVersionAsync(connection, stop);
            if (version == seen) continue;
            await LookAsync(connection, stop);
            seen = version;
        }
    }

    private async Task LookAsync(DbConnection connection, CancellationToken stop)
    {
        await looking.WaitAsync(stop);
        try
        {
            var known = Current;
            if (known < 0)
            {
                var newest = await Store.ReadAsync(connection, """SELECT coalesce(max("Revision"), 0) FROM "Revisions" """, row => row.GetInt64(0), stop);
                Interlocked.Exchange(ref current, newest[0]);
                return;
            }
            var changes = await Store.ReadAsync(
                connection, """SELECT "Revision", "Touched" FROM "Revisions" WHERE "Revision" > @known ORDER BY "Revision" """,
                row => (Revision: row.GetInt64(0), Touched: Document.ReadPart<ValueList<Guid>>(row.GetString(1))), stop, ("@known", known));
            if (changes.Count == 0) return;
            var everything = changes[0].Revision > known + 1 || changes.Exists(change => change.Touched.IsEmpty);
            Interlocked.Exchange(ref current, changes[^1].Revision);
            Changed?.Invoke(new(Current, everything ? new HashSet<Guid>() : changes.SelectMany(change => change.Touched).ToHashSet(), everything));
        }
        finally
        {
            looking.Release();
        }
    }
}

/// <param name="Revision">The newest of the changes.</param>
/// <param name="Ids">Of events, their parents, series and people, as they were before and are after; empty where everything may differ.</param>
public sealed record Touched(long Revision, IReadOnlySet<Guid> Ids, bool Everything);
