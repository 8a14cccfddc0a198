namespace Workshop.Web.Hosting;

/// <summary>
/// <c>workshop.lock</c> beside the database. Processes that serve share it; who migrates or restores owns it alone. The
/// operating system holds it (flock on Unix, sharing modes on Windows), so it ends with its process, however that ends.
/// </summary>
public sealed class InstanceLock : IDisposable
{
    private readonly FileStream file;

    private InstanceLock(FileStream file) => this.file = file;

    /// <summary>Null while somebody owns it.</summary>
    public static InstanceLock? TryShare(string folder) => TryOpen(folder, FileAccess.Read, FileShare.Read);

    /// <summary>Null while anybody shares or owns it.</summary>
    public static InstanceLock? TryOwn(string folder) => TryOpen(folder, FileAccess.ReadWrite, FileShare.None);

    public void Dispose() => file.Dispose();

    private static InstanceLock? TryOpen(string folder, FileAccess access, FileShare share)
    {
        try
        {
            return new(new FileStream(Path.Combine(folder, "workshop.lock"), FileMode.OpenOrCreate, access, share));
        }
        catch (IOException taken) when ((taken.HResult & 0xFFFF) is 11 or 35 or 32)
        {
            return null;   // EWOULDBLOCK on Linux, on macOS, and Windows' sharing violation
        }
    }
}
