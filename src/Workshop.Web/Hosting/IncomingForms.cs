using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Workshop.Text;

namespace Workshop.Web.Hosting;

/// <summary>
/// Reads a form before anybody asks for it, be it in the address, and takes out of its texts what none may hold (<see cref="Characters"/>). The framework alone would
/// refuse a whole form for one NUL in it, which text that is pasted from a PDF may hold. A form that is too large is heard out all the same:
/// while it is still sending, a browser shows that the connection broke, and not our page.
/// </summary>
internal static class IncomingForms
{
    /// <summary>Some fifteen thousand sessions in a table.</summary>
    internal const int MostFields = 100_000;

    /// <summary>Whoever sends more than this is not heard out.</summary>
    private const long MostHeard = 256 * 1024 * 1024;

    public static void UseForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.QueryString.HasValue) context.Request.Query = new QueryCollection(Clean(context.Request.Query));
        // What failed comes by here again on its way to the page that says so, which gives back what was typed.
        var isRead = context.Features.Get<IFormFeature>()?.Form is not null;
        if (isRead || !context.Request.HasFormContentType || await ReadAsync(context) is not { } refused) await next(context);
        else context.Response.StatusCode = refused;
    });

    /// <returns>Null, or the status with which it is refused.</returns>
    private static async Task<int?> ReadAsync(HttpContext context)
    {
        var (request, stop) = (context.Request, context.RequestAborted);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { } limit && request.ContentLength > limit.MaxRequestBodySize)
        {
            limit.MaxRequestBodySize = MostHeard;
            if (request.ContentLength <= MostHeard) await request.Body.CopyToAsync(Stream.Null, stop);
            request.ContentType = null;   // there is no form any more: the page that says so comes by here, too
            return StatusCodes.Status413PayloadTooLarge;
        }
        int refusal;
        try
        {
            request.Form = await FormAsync(request, stop);
            return null;
        }
        catch (BadHttpRequestException refused)
        {
            refusal = refused.StatusCode;
        }
        catch (InvalidDataException)
        {
            refusal = StatusCodes.Status400BadRequest;
        }
        catch (IOException)
        {
            refusal = StatusCodes.Status400BadRequest;   // it ends ahead of its last part's end
        }
        request.ContentType = null;   // likewise
        return refusal;
    }

    private static async Task<FormCollection> FormAsync(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            var parts = await request.ReadFormAsync(new FormOptions { ValueCountLimit = MostFields, ValueLengthLimit = int.MaxValue }, stop);   // as below
            return new(Clean(parts), parts.Files);
        }
        using var reader = new FormReader(request.Body) { ValueCountLimit = MostFields, ValueLengthLimit = int.MaxValue };   // the request has a limit
        return new(Clean(await reader.ReadFormAsync(stop)));
    }

    private static Dictionary<string, StringValues> Clean(IEnumerable<KeyValuePair<string, StringValues>> fields) =>
        fields.ToDictionary(field => field.Key, field => new StringValues(Array.ConvertAll(field.Value.ToArray(), Clean)), StringComparer.OrdinalIgnoreCase);

    private static string? Clean(string? text) => text is null ? null : Characters.Clean(text);
}
