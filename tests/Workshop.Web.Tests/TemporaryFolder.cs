namespace Workshop.Web.Tests;

/// <summary>A folder that goes with its owner.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("workshop-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
