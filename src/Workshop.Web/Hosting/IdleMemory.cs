using System.Runtime.InteropServices;

namespace Workshop.Web.Hosting;

/// <summary>
/// Gives back the memory that a busy time, the start among them, has left behind: the runtime and the C library keep it for the next one, and on
/// a small machine others have more use for it. It waits until nobody asks for anything that must be made.
/// </summary>
public sealed class IdleMemory(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Allocated within an interval, in bytes: less is idle, more in all since the last time is worth the some ten milliseconds that it takes.</summary>
    private const long Idle = 1 << 20, Worthwhile = 16 << 20;

    private static readonly MallocTrim? Trim =
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "malloc_trim", out var function)
            ? Marshal.GetDelegateForFunctionPointer<MallocTrim>(function)
            : null;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int MallocTrim(nuint kept);

    private long before, given;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!IsDue(GC.GetTotalAllocatedBytes())) continue;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            Trim?.Invoke(0);
        }
    }

    /// <param name="allocated">Since the start, in bytes.</param>
    internal bool IsDue(long allocated)
    {
        var isDue = allocated - before < Idle && allocated - given > Worthwhile;
        before = allocated;
        if (isDue) given = allocated;
        return isDue;
    }
}
