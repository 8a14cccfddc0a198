using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Workshop.Web.Data;

namespace Workshop.Web.Tests;

/// <summary>
/// The whole program over a real SQLite file of its own, migrated as at any start, with a clock that tests set.
/// <see cref="WebApplicationFactory{T}.UseKestrel()"/>, called first, gives it a real address for browsers.
/// </summary>
public class WorkshopApp : WebApplicationFactory<Program>
{
    /// <summary>From where a request comes: there is no network between a visitor and the portal.</summary>
    internal const string PlaceHeader = "Test-Place";

    private readonly SqlCounter commands = new();

    public TemporaryFolder Storage { get; } = new();

    public TestClock Clock { get; } = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public Instant Now => Instant.FromDateTimeOffset(Clock.Now);

    /// <summary>How many commands the database has been sent so far; the poll for changes is none.</summary>
    public long CountSql => commands.Count + Services.GetRequiredService<Store>().Commands;

    /// <summary>Settings of this app beyond the defaults; to be added before the first request.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["Samples:Load"] = "false",
        ["Logging:LogLevel:Default"] = "Error",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Error",   // the test server cannot limit requests, and says so each time
    };

    /// <summary>A client that shows redirects instead of following them, and leaves cookies to whoever asks.</summary>
    public HttpClient CreatePlainClient() => ClientOptions.BaseAddress.IsDefaultPort
        ? CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = ClientOptions.BaseAddress })
        : new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };   // it listens

    /// <summary>Does something with one of the program's services, in a scope of its own.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Does something with the database, in a scope of its own.</summary>
    public async Task<T> WithDbAsync<T>(Func<WorkshopDb, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<WorkshopDb>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Repository.Root);
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:Path", Storage.Path);
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock))
            .AddSingleton<IInterceptor>(commands)
            .Configure<PasswordHasherOptions>(options => options.IterationCount = 1)   // hundreds of accounts a run, and nobody guesses their passwords
            .AddSingleton<IStartupFilter, Places>());
    }

    private sealed class Places : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                if (context.Request.Headers.TryGetValue(PlaceHeader, out var place)) context.Connection.RemoteIpAddress = IPAddress.Parse(place.ToString());
                return then(context);
            });
            next(app);
        };
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Storage.Dispose();
        GC.SuppressFinalize(this);
    }
}
