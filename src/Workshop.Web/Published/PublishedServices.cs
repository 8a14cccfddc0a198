namespace Workshop.Web.Published;

internal static class PublishedServices
{
    public static IServiceCollection AddPublished(this IServiceCollection services) => services
        .AddSingleton<PublishedAnswers>()
        .AddSingleton<PublishedProgrammes>()
        .AddSingleton<RenderingLimit>()
        .AddHostedService<Recompression>();

    /// <summary>Before everything else but the proxies' headers, which say whom the request was meant for.</summary>
    public static IApplicationBuilder UsePublished(this WebApplication app)
    {
        var (programmes, answers) = (app.Services.GetRequiredService<PublishedProgrammes>(), app.Services.GetRequiredService<PublishedAnswers>());
        app.Services.GetRequiredService<RevisionWatch>().Changed += touched =>
        {
            // Programmes first: an answer that is rendered after its own purge must not come from a programme before its.
            programmes.Purge(touched);
            answers.Purge(touched);
        };
        return app.UseMiddleware<FromMemory>();
    }

    /// <summary>After routing, which says what is published and by which parameters.</summary>
    public static IApplicationBuilder UsePublishing(this IApplicationBuilder app) => app.UseMiddleware<Rendering>();
}
