using System.Diagnostics;

namespace Workshop.Web.Tests;

/// <summary>What <c>script/publish</c> makes, in a folder of its own: the program as it is hosted.</summary>
public sealed class PublishedCopy : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Program => Path.Combine(folder.Path, "Workshop.Web");

    public RunningProgram Start(string storage, params string[] settings) => RunningProgram.StartPublished(Program, storage, settings);

    public async Task InitializeAsync()
    {
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(Repository.Root, "script", "publish"), [folder.Path])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        if (script.ExitCode != 0) throw new InvalidOperationException($"script/publish failed: {said}");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();
}

[CollectionDefinition(Name)]
public sealed class PublishedCopyCollection : ICollectionFixture<PublishedCopy>
{
    public const string Name = "Published copy";
}
