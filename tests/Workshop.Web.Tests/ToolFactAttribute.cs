using System.Diagnostics;

namespace Workshop.Web.Tests;

/// <summary>A test that needs a program of the machine. Without it the test is skipped, by name; in CI it fails instead.</summary>
public class ToolFactAttribute : FactAttribute
{
    /// <param name="tool">What to run, with arguments, such that it succeeds where the tool is there.</param>
    public ToolFactAttribute(string tool)
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !Succeeds(tool))
            Skip = $"needs `{tool}` to succeed on this machine.";
    }

    private static bool Succeeds(string tool)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", tool])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
