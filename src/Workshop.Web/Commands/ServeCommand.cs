using System.CommandLine;
using NodaTime;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Hosting;

namespace Workshop.Web.Commands;

internal static class ServeCommand
{
    public static Command Create(Launch launch)
    {
        var command = new Command("serve", "Runs the portal.");
        command.SetAction((_, stop) => launch.RunAsync((app, settings) => RunAsync(app, settings, stop), logs: true));
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, Settings settings, CancellationToken stop)
    {
        var engine = await app.Services.GetRequiredService<Store>().InspectEngineAsync(stop);
        if (engine.Lack is not null)
            return Launch.Fail($"{engine.Name}: {engine.Lack}");
        var database = await app.Services.GetRequiredService<Migration>().OpenAsync(stop);
        if (database.Refusal is not null)
            return Launch.Fail(database.Refusal);
        app.Logger.LogInformation("{Engine}, {Location}", engine.Name, settings.Database.File);

        using (database.Lock)
        {
            foreach (var warning in settings.Warnings())
                app.Logger.LogWarning("{Warning}", warning);
            if (!await app.Services.GetRequiredService<Store>().HasAccountsAsync(stop) && await BeginAsync(app, settings, stop) is { } refusal)
                return Launch.Fail(refusal);
            await app.RunAsync(stop);
        }
        return 0;
    }

    /// <summary>The first account: made of the settings, or by whoever reads the console.</summary>
    private static async Task<string?> BeginAsync(WebApplication app, Settings settings, CancellationToken stop)
    {
        if (settings.Administrator is not { } named)
        {
            var link = app.Services.GetRequiredService<SetUpLink>();
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(link.Invitation(settings.AddressOf(app.Urls))));
            return null;
        }
        await using var scope = app.Services.CreateAsyncScope();
        var now = Instant.FromDateTimeOffset(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        return await scope.ServiceProvider.GetRequiredService<FirstAccount>().MakeAsync(named.Email, named.Password, now, stop);
    }
}
