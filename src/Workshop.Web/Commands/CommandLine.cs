using System.CommandLine;
using Workshop.Web.Hosting;

namespace Workshop.Web.Commands;

/// <summary>The program's arguments: a command (none is <c>serve</c>), and settings as <c>--Key=value</c>.</summary>
internal static class CommandLine
{
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args, Func<WebApplicationBuilder, Settings, WebApplication> build)
    {
        var settings = Array.FindAll(args, IsSetting);
        var launch = new Launch(settings, build);
        var serve = ServeCommand.Create(launch);
        var root = new RootCommand("Workshop, a portal for scientific meetings. Any setting may be given as --Key=value.")
        {
            serve,
            MigrateCommand.Create(launch),
            CheckCommand.Create(launch),
            ImportCommand.Create(launch),
            ExportCommand.Create(launch),
            BackupCommand.Create(launch),
            RestoreCommand.Create(launch),
            UserCommand.Create(launch),
            new Option<string>("--applicationName") { Hidden = true },   // said by dotnet ef, when it looks for the context
        };
        root.Action = serve.Action;

        var parsed = root.Parse(Array.FindAll(args, argument => !IsSetting(argument)));
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[0].Message} (--help lists what there is.)");
            return WrongUsage;
        }
        // Exceptions are bugs and stay loud; signals belong to the host.
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    /// <summary>Keys have a capital (<c>--Storage:Path=/srv</c>), options of commands do not; some of the host's are as they are.</summary>
    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.Split('=', 2) is [{ Length: > 2 } key, _]
        && (char.IsAsciiLetterUpper(key[2]) || key is "--urls" or "--environment" or "--contentRoot" or "--applicationName");
}
