namespace Workshop.Web.Published;

internal static class PublishedServices
{
    public static IServiceCollection AddPublished(this IServiceCollection services) => services
        .AddSingleton<PublishedAnswers>().AddScoped<PublishedProgrammes>()
        .AddSingleton<RenderingLimit>()
        .AddHostedService<Recompression>();

    /// <summary>Before everything else but the proxies' headers, which say whom the request was meant for.</summary>
    public static IApplicationBuilder UsePublished(this IApplicationBuilder app) => app.UseMiddleware<FromMemory>();

    /// <summary>After routing, which says what is published and by which parameters.</summary>
    public static IApplicationBuilder UsePublishing(this IApplicationBuilder app) => app.UseMiddleware<Rendering>();
}
