using System.Data.Common;
using System.Net.Sockets;
using Workshop.Web.Data;
using Workshop.Web.Hosting;

namespace Workshop.Web.Commands;

/// <summary>How a command gets at the program: settings read, services built; what the machine refuses becomes one line.</summary>
/// <param name="settingArguments">Settings given as <c>--Key=value</c>.</param>
/// <param name="build">Makes the program of its settings.</param>
internal sealed class Launch(string[] settingArguments, Func<WebApplicationBuilder, Settings, WebApplication> build)
{
    /// <param name="use">What the command does; its answer is the exit code.</param>
    /// <param name="logs">Whether the program's log is wanted; a command speaks for itself.</param>
    public async Task<int> RunAsync(Func<WebApplication, Settings, Task<int>> use, bool logs = false)
    {
        try
        {
            var builder = Portal.CreateBuilder(settingArguments);
            if (!logs)
                builder.Logging.ClearProviders();
            var reader = new SettingsReader(builder.Configuration, Portal.SettingsFolder(builder.Environment.ContentRootPath));
            if (reader.Read() is not { } settings)
            {
                foreach (var problem in reader.Problems)
                    await Console.Error.WriteLineAsync(problem.ToString());
                return 1;
            }
            await using var app = build(builder, settings);
            return await use(app, settings);
        }
        catch (DbException wrong)
        {
            return Fail($"The database cannot be used: {wrong.Message}");
        }
        catch (InvalidDataException wrong)
        {
            return Fail($"appsettings.json cannot be read: {wrong.Message}");
        }
        catch (IOException wrong)
        {
            return Fail(wrong.Message);
        }
        catch (UnauthorizedAccessException wrong)
        {
            return Fail(wrong.Message);
        }
        catch (SocketException wrong)
        {
            return Fail($"Urls cannot be listened on: {wrong.Message}");
        }
    }

    /// <summary>The same for what works on a database that is there and of this program's schema.</summary>
    /// <param name="use">With the services of one piece of work.</param>
    public Task<int> RunOnDatabaseAsync(Func<IServiceProvider, Settings, Task<int>> use, CancellationToken stop) => RunAsync(async (app, settings) =>
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (!scope.ServiceProvider.GetRequiredService<Store>().Exists) return Fail($"There is no database at {settings.Database.File}.");
        var schema = await scope.ServiceProvider.GetRequiredService<Migration>().ReadAsync(stop);
        if (schema.Refusal is not null) return Fail(schema.Refusal);
        if (schema.Pending.Count > 0) return Fail($"The database {settings.Database.File} must be migrated first: serve or migrate does that.");
        return await use(scope.ServiceProvider, settings);
    });

    /// <summary>One line on the error stream, and the exit code that goes with it.</summary>
    public static int Fail(string line)
    {
        Console.Error.WriteLine(line.ReplaceLineEndings(" "));
        return 1;
    }
}
