using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Workshop.Web.Tests.Hosting;
using Workshop.Web.Tests.Hosting.Killed;

// .NET calls a type of this name, in no namespace, before the first line of a program whose environment asks for it
// (DOTNET_STARTUP_HOOKS). So the published program itself, unchanged, makes releases without anybody to press its buttons, and can be asked
// to be a migration ahead.
#pragma warning disable CA1050 // the name is .NET's to choose
internal static class StartupHook
#pragma warning restore CA1050
{
    /// <summary>For the environment of the program.</summary>
    public static string Setting => $"DOTNET_STARTUP_HOOKS={typeof(StartupHook).Assembly.Location}";

    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new Hosts());

    /// <summary>Hears of the program's host, as the test host of ASP.NET does.</summary>
    private sealed class Hosts : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting") value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder builder } && Tomorrow.IsAskedFor)
                builder.ConfigureServices((_, services) => services.AddTomorrow());
            else if (value is { Key: "HostBuilt", Value: IHost host })
                host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => _ = Task.Run(() => new Organizer(host.Services).WorkAsync()));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
