using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Workshop.Web.Data.Backups;
using Workshop.Web.Data.Imports;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Sqlite;
using Workshop.Web.Data.Working;
using Workshop.Web.Samples;
using Workshop.Web.Trail;

namespace Workshop.Web.Data;

internal static class DatabaseServices
{
    /// <summary>The database, and the data-protection keys in it: a portal moved with its one file keeps everybody signed in.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<Store, SqliteStore>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<IInterceptor, ConnectionSetup>();
        services.AddSingleton<IInterceptor, ChangeRecorder>();
        services.AddSingleton<IInterceptor, FileRecorder>();
        services.AddDbContextPool<WorkshopDb, SqliteWorkshopDb>((provider, options) => options
            .UseSqlite(settings.ConnectionString, SqliteWorkshopDb.Translate)
            .AddInterceptors(provider.GetServices<IInterceptor>()));
        services.AddSingleton<Publications>();
        services.AddSingleton<SiteQueries>();
        services.AddScoped<Releases>();
        services.AddScoped<LiveChanges>();
        services.AddScoped<WorkingCopies>();
        services.AddScoped<PreviewPublications>();
        services.AddScoped<ReleaseHistory>();
        services.AddScoped<TrailReader>();
        services.AddSingleton<Uploads>();
        services.AddScoped<StoredFiles>();
        services.AddScoped<SampleRemoval>();
        services.AddScoped<Kin>();
        services.AddScoped<NewEvents>();
        services.AddScoped<Neighbourhood>();
        services.AddScoped<ImportPlans>();
        services.AddScoped<ImportedEvents>();
        services.AddScoped<ImportDrafts>();
        services.AddScoped<SiteFacts>();
        services.AddScoped<TeamSubjects>();
        services.AddScoped<TeamChanges>();
        services.AddScoped<Backup>();
        services.AddScoped<Restoration>();
        services.AddScoped<WorkingList>();
        services.AddScoped<EventLists>();
        services.AddScoped<SeriesLists>();
        services.AddScoped<PeopleLists>();
        services.AddScoped<Acquaintances>();
        services.AddScoped<SiteSearch>();
        services.AddScoped<Outlets>();

        services.AddDataProtection().SetApplicationName("Workshop");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new DataProtectionKeyStore(provider.GetRequiredService<Store>(), provider.GetRequiredService<IServiceScopeFactory>())));
        return services;
    }
}
