namespace Workshop.Web.Data.Sqlite;

/// <summary>
/// SQLite has one writer at a time. Inside this process writers queue here, without occupying a thread, so that none
/// polls for the database's lock and none gives up; between processes the busy timeout does the waiting.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim semaphore = new(1, 1);

    public void Enter() => semaphore.Wait();

    public Task EnterAsync(CancellationToken stop) => semaphore.WaitAsync(stop);

    public void Leave() => semaphore.Release();

    public void Dispose() => semaphore.Dispose();
}
