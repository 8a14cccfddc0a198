using Microsoft.AspNetCore.HttpOverrides;

namespace Workshop.Web.Hosting;

internal static class KnownProxies
{
    /// <summary>Believes <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> from the known networks; from nobody where none is known.</summary>
    public static void UseKnownProxies(this IApplicationBuilder app, Settings settings)
    {
        if (settings.KnownNetworks.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.KnownNetworks)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }
}
