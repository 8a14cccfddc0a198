using System.CommandLine;
using Workshop.Web.Hosting;

namespace Workshop.Web.Commands;

internal static class MigrateCommand
{
    public static Command Create(Launch launch)
    {
        var command = new Command("migrate", "Brings the database's schema up to date, making the database if there is none, and exits.");
        command.SetAction((_, stop) => launch.RunAsync((app, settings) => RunAsync(app, settings, stop)));
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, Settings settings, CancellationToken stop)
    {
        var database = await app.Services.GetRequiredService<Migration>().OpenAsync(stop);
        if (database.Refusal is not null)
            return Launch.Fail(database.Refusal);
        database.Lock?.Dispose();
        if (database.Copy is not null)
            Console.WriteLine($"The database as it was is kept as {database.Copy}");
        Console.WriteLine($"{settings.Database.File} is up to date.");
        return 0;
    }
}
