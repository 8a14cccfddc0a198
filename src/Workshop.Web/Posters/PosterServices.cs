namespace Workshop.Web.Posters;

internal static class PosterServices
{
    public static IServiceCollection AddPosters(this IServiceCollection services) => services
        .AddSingleton<PosterPrinter>()
        .AddSingleton<PosterShelf>()
        .AddSingleton(all => new PosterPrinting(
            all.GetRequiredService<PosterPrinter>(), all.GetRequiredService<PosterShelf>(), all.GetRequiredService<IHostApplicationLifetime>(), all.GetRequiredService<ILogger<PosterPrinting>>()))
        .AddScoped<PosterDocument>();
}
