namespace Workshop.Web.Redacting;

internal static class RedactingServices
{
    public static void AddRedacting(this IServiceCollection services)
    {
        services.AddScoped<Redactions>();
        services.AddSingleton<Scrubbing>();
        services.AddHostedService(provider => provider.GetRequiredService<Scrubbing>());
    }
}
