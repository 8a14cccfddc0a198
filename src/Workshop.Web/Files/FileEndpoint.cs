using Microsoft.Net.Http.Headers;
using Workshop.Files;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Files;

/// <summary>
/// The address of uploaded files. It names the bytes, so that who has them need never ask again; a picture can do nothing on its own, and
/// a PDF is for saving, because a browser that shows it runs what is in it.
/// </summary>
internal static class FileEndpoint
{
    private const string Alone = "default-src 'none'; sandbox";

    public static void MapFiles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods($"{FileAddress.Folder}{{name}}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).RequireAuthorization(Policies.Anybody);

    private static async Task AnswerAsync(HttpContext context)
    {
        var (services, headers, stop) = (context.RequestServices, context.Response.Headers, context.RequestAborted);
        var files = services.GetRequiredService<StoredFiles>();
        if (FileAddress.FromName((string)context.Request.RouteValues["name"]!) is not { } address
            || await files.FindAsync(address, services.GetRequiredService<CurrentAccount>(), stop) is not { } found)
        {
            // What is not there for this reader today may be there for another, or tomorrow.
            headers.CacheControl = "no-store";
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        headers.CacheControl = found.Public ? "public, max-age=31536000, immutable" : "private, no-cache";
        if (!found.Public) headers["Cross-Origin-Resource-Policy"] = "same-origin";
        await SendAsync(context, found.File, files);
    }

    internal static Task SendAsync(HttpContext context, StoredFile file, StoredFiles files)
    {
        context.Response.Headers.ContentSecurityPolicy = Alone;
        if (!file.Kind.IsPicture()) context.Response.Headers.ContentDisposition = "attachment";
        return TypedResults.Stream(files.Open(file), file.Kind.MediaType(),
            entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""), enableRangeProcessing: true).ExecuteAsync(context);
    }
}
