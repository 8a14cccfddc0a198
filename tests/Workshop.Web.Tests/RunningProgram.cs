using System.Collections.Concurrent;
using System.Diagnostics;

namespace Workshop.Web.Tests;

/// <summary>The program as a process of its own, in Production: as built and started from the repository, like <c>dotnet run</c>, or as published.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    // It ends a hang, and no test asks how fast a machine is that does all of them at once.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => errors.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Raised with each line of its standard output as it comes.</summary>
    public event Action<string>? Said;

    public string Output => string.Join('\n', output);

    public string Errors => string.Join('\n', errors.Where(line => line.Length > 0));

    /// <summary>Whether it has come so far as to listen.</summary>
    public bool Listens => address.Task.IsCompletedSuccessfully;

    /// <param name="storage">The value of <c>Storage:Path</c>.</param>
    /// <param name="settings">More variables, as <c>Key__Name=value</c>; without a value it is taken out of the environment.</param>
    public static RunningProgram Start(string storage, string[] arguments, params string[] settings) =>
        Start(new ProcessStartInfo(Environment.ProcessPath!, [Repository.Program, .. arguments]) { WorkingDirectory = Repository.Root }, storage, settings);

    /// <summary>The same of a published copy, started from a folder that has nothing to do with it.</summary>
    public static RunningProgram StartPublished(string program, string storage, params string[] settings) =>
        Start(new ProcessStartInfo(program) { WorkingDirectory = Path.GetTempPath() }, storage, settings);

    private static RunningProgram Start(ProcessStartInfo start, string storage, string[] settings)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        start.Environment["Storage__Path"] = storage;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["Samples__Load"] = "false";
        foreach (var setting in settings)
        {
            if (setting.Split('=', 2) is [var key, { Length: > 0 } value])
                start.Environment[key] = value;
            else
                start.Environment.Remove(setting.TrimEnd('='));
        }
        return new(new() { StartInfo = start });
    }

    /// <summary>Where it listens, once it does.</summary>
    public Task<Uri> AddressAsync() => address.Task.WaitAsync(Patience);

    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>Sends it a line on its standard input.</summary>
    public void Tell(string line) => process.StandardInput.WriteLine(line);

    /// <summary>Asks it to end, as a service manager does; its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        return await ExitAsync();
    }

    /// <summary>Ends it on the spot, as a power failure does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            address.TrySetException(new InvalidOperationException($"The program ended before it listened: {Errors}"));
            return;
        }
        output.Enqueue(line);
        Said?.Invoke(line);
        if (line.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var at)
            address.TrySetResult(new(line[(at + Announcement.Length)..]));
    }
}
