using System.CommandLine;
using Workshop.Web.Data;
using Workshop.Web.Data.Backups;
using Workshop.Web.Hosting;

namespace Workshop.Web.Commands;

/// <summary>Writes all state into one file, also while the portal runs.</summary>
internal static class BackupCommand
{
    public static Command Create(Launch launch)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; it holds keys and accounts, and only its owner can read it." };
        var command = new Command("backup", "Writes content, accounts, files and keys into one file. The portal may be running.") { file };
        command.SetAction((parsed, stop) => launch.RunAsync((app, settings) => RunAsync(app, settings, Path.GetFullPath(parsed.GetRequiredValue(file)), stop)));
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, Settings settings, string file, CancellationToken stop)
    {
        if (!app.Services.GetRequiredService<Store>().Exists) return Launch.Fail($"There is no database at {settings.Database.File}.");
        if (Directory.Exists(file)) return Launch.Fail($"{file} is a folder: name a file in it.");
        if (!Directory.Exists(Path.GetDirectoryName(file))) return Launch.Fail($"There is no folder {Path.GetDirectoryName(file)}: make it first.");
        var replaces = File.Exists(file);
        var schema = await app.Services.GetRequiredService<Migration>().ReadAsync(stop);
        if (schema.Refusal is not null || schema.Pending.Count > 0)
            return Launch.Fail(schema.Refusal ?? $"The database {settings.Database.File} is of an older version: run \"migrate\" first.");
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Backup>().WriteAsync(file, stop);
        Console.WriteLine($"{file} holds all of {settings.Database.File}. Keep it as safe as the database: there are accounts and keys in it.{(replaces ? " It took the place of the one that was there." : "")}");
        return 0;
    }
}
