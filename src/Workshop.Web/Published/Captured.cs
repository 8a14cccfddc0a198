using Microsoft.AspNetCore.Http.Features;

namespace Workshop.Web.Published;

/// <summary>What an endpoint writes, held back.</summary>
internal static class Captured
{
    /// <summary>Its body; status and headers are the response's.</summary>
    public static async Task<MemoryStream> RunAsync(HttpContext context, RequestDelegate endpoint)
    {
        var body = new MemoryStream();
        var response = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var captured = new StreamResponseBodyFeature(body);
        context.Features.Set<IHttpResponseBodyFeature>(captured);
        try
        {
            await endpoint(context);
            await captured.CompleteAsync();
            return body;
        }
        finally
        {
            context.Features.Set(response);
        }
    }
}
