using Microsoft.Extensions.Primitives;

namespace Workshop.Web.Hosting;

/// <summary>What every answer carries, from the published pages' cache as from everywhere else.</summary>
public static class SecurityHeaders
{
    /// <summary>Nothing inline, nothing from elsewhere, nothing framed.</summary>
    private const string ContentSecurityPolicy = Sources + "frame-ancestors 'none'";

    private const string Sources =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; ";

    /// <summary>The policy of a page that is made to stand in a frame on anybody's page.</summary>
    public static StringValues InFrames { get; } = Sources + "frame-ancestors *";

    public static IReadOnlyList<KeyValuePair<string, StringValues>> All { get; } =
    [
        new("Content-Security-Policy", ContentSecurityPolicy),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    /// <summary>Added to <see cref="All"/> where the request came over TLS; one year.</summary>
    public static KeyValuePair<string, StringValues> BehindTls { get; } = new("Strict-Transport-Security", "max-age=31536000");

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Late, because an error page starts from cleared headers.
        context.Response.OnStarting(Add, context);
        return next(context);
    });

    private static Task Add(object state)
    {
        var context = (HttpContext)state;
        foreach (var (name, value) in All)
            context.Response.Headers.TryAdd(name, value);
        if (context.Request.IsHttps)
            context.Response.Headers.TryAdd(BehindTls.Key, BehindTls.Value);
        return Task.CompletedTask;
    }
}
