using System.CommandLine;
using System.Globalization;
using Workshop.Web.Data.Backups;
using Workshop.Web.Hosting;

namespace Workshop.Web.Commands;

/// <summary>Puts a backup in the place of the database, all of it or nothing; what was there is kept beside it.</summary>
internal static class RestoreCommand
{
    public static Command Create(Launch launch)
    {
        var file = new Argument<string>("FILE") { Description = "What \"backup\" wrote." };
        var command = new Command("restore", "Puts a backup in the place of the database, which is kept beside it. No portal may be running.") { file };
        command.SetAction((parsed, stop) => launch.RunAsync((app, settings) => RunAsync(app, settings, Path.GetFullPath(parsed.GetRequiredValue(file)), stop)));
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, Settings settings, string file, CancellationToken stop)
    {
        if (!File.Exists(file)) return Launch.Fail($"There is no {file}.");
        settings.Database.CreateFolder();
        using var own = InstanceLock.TryOwn(settings.Database.Folder);
        if (own is null) return Launch.Fail($"A portal is running on {settings.Database.File}; stop it first.");
        await using var scope = app.Services.CreateAsyncScope();
        var stamp = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        try
        {
            var kept = await scope.ServiceProvider.GetRequiredService<Restoration>().RunAsync(file, stamp, stop);
            Console.WriteLine($"{settings.Database.File} is what the backup holds.{(kept is null ? "" : $" What was there before is kept as {kept}")}");
            return 0;
        }
        catch (UnfitBackupException wrong)
        {
            return Launch.Fail($"{file} cannot be restored: {wrong.Message} Nothing was changed.");
        }
    }
}
