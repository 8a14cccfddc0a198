using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Pages.Events;
using Workshop.Web.Published;

namespace Workshop.Web.Posters;

/// <summary>The poster as PDF: the poster's page, printed once for all who want it.</summary>
internal static class PosterEndpoint
{
    private const string RetryAfterSeconds = "10";

    /// <summary>Of this build: what it prints of a page may be another than what the one before did.</summary>
    private static readonly string Build = typeof(PosterEndpoint).Module.ModuleVersionId.ToString("n");

    /// <summary>A poster with a large picture takes many times its size while it is put together: one at a time.</summary>
    private static readonly SemaphoreSlim Composing = new(1, 1);

    public static void MapPosters(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(Addresses.PosterPdf("{slug}"), [HttpMethods.Get, HttpMethods.Head], AnswerAsync).WithMetadata(new PublishedAttribute { Parameters = ["size"], KeptByItself = true });

    private static async Task AnswerAsync(HttpContext context)
    {
        var (services, stop) = (context.RequestServices, context.RequestAborted);
        var programmes = services.GetRequiredService<PublishedProgrammes>();
        var (found, moved) = await programmes.FindAsync((string)context.Request.RouteValues["slug"]!, stop);
        if (moved is not null)
        {
            context.Response.Redirect(Addresses.PosterPdf(moved) + context.Request.QueryString, permanent: true);
            return;
        }
        if (found is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var site = await programmes.SiteAsync(context, stop);
        var posters = services.GetRequiredService<PosterPrinting>();
        if (posters.Lack(PosterSheet.Of(found, site)) is { } lack)
        {
            await SayAsync(context, StatusCodes.Status404NotFound, $"There is no PDF of this poster, because {lack}. Its page prints as one sheet: {site.Absolute(Addresses.Poster(found.Live.Slug))}");
            return;
        }
        await Composing.WaitAsync(stop);
        string document, key;
        try
        {
            document = await services.GetRequiredService<PosterDocument>().OfAsync(await PageAsync(context, found.Live.Slug), found, site, stop);
            key = KeyOf(document);
        }
        finally
        {
            Composing.Release();
        }
        await SendAsync(context, posters, key, document, found.Live.Slug);
    }

    private static string KeyOf(string document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(Build.AsSpan()));
        hash.AppendData(MemoryMarshal.AsBytes(document.AsSpan()));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task SendAsync(HttpContext context, PosterPrinting posters, string key, string document, string slug)
    {
        var (response, tag) = (context.Response, $"W/\"{key[..32]}\"");
        (response.Headers.ETag, response.Headers.CacheControl) = (tag, "no-cache");
        if (EntityTag.IsNamedIn(context.Request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (await posters.PrintedAsync(key, document, context.RequestAborted) is not { } pdf)
        {
            response.Headers.ETag = default;
            response.Headers.RetryAfter = RetryAfterSeconds;
            await SayAsync(context, StatusCodes.Status503ServiceUnavailable, "The poster cannot be printed at the moment. Try again in a few seconds; its page prints in your browser, too.");
            return;
        }
        response.ContentType = "application/pdf";
        response.ContentLength = pdf.Length;
        response.Headers.ContentDisposition = $"inline; filename=\"{slug}-poster.pdf\"";
        response.Headers.AccessControlAllowOrigin = "*";
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(pdf, context.RequestAborted);
    }

    /// <summary>The page of the poster as everybody gets it, in the size that is asked for.</summary>
    private static async Task<string> PageAsync(HttpContext context, string slug)
    {
        var (request, endpoint) = (context.Request, context.GetEndpoint());
        var page = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.Single(each => each.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerTypeInfo == typeof(Poster));
        var (path, query, values) = (request.Path, request.QueryString, request.RouteValues);
        var a3 = string.Equals(request.Query["size"], "a3", StringComparison.OrdinalIgnoreCase);
        (request.Path, request.QueryString, request.RouteValues) = (Addresses.Poster(slug), a3 ? new("?paper=a3") : default, new(values) { ["page"] = "/Events/Poster" });
        context.SetEndpoint(page);
        try
        {
            using var body = await Captured.RunAsync(context, page.RequestDelegate!);
            return Encoding.UTF8.GetString(body.GetBuffer().AsSpan(0, (int)body.Length));
        }
        finally
        {
            context.SetEndpoint(endpoint);
            (request.Path, request.QueryString, request.RouteValues) = (path, query, values);
            context.Response.Headers.Clear();
        }
    }

    private static async Task SayAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.WriteAsync(sentence + "\n", context.RequestAborted);
    }
}
