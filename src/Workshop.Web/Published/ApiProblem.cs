using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Workshop.Publishing;

namespace Workshop.Web.Published;

/// <summary>What is wrong with a request to the API, for the program that made it (RFC 9457).</summary>
internal static class ApiProblem
{
    private const string MediaType = "application/problem+json";

    /// <summary>Under which everything that fails says so in this way.</summary>
    public static bool IsOfApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi");

    /// <summary>For what nobody has said more about.</summary>
    public static Task WriteAsync(StatusCodeContext failed) => WriteAsync(failed.HttpContext);

    public static Task WriteAsync(HttpContext context) => WriteAsync(context, context.Response.StatusCode, context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at this address; {Addresses.OpenApi} describes those that there are.",
        StatusCodes.Status405MethodNotAllowed => "The API is for reading: GET and HEAD.",
        StatusCodes.Status503ServiceUnavailable => "The portal is busy at the moment; try again in a few seconds.",
        >= 500 => "Something went wrong on our side; it was noted in the portal's log.",
        _ => "The request was not understood.",
    });

    /// <param name="problems">With the query, a parameter as the field of each.</param>
    public static async Task WriteAsync(HttpContext context, int status, string detail, IReadOnlyList<Problem>? problems = null)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        response.Headers.AccessControlAllowOrigin = "*";
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(Document(status, detail, problems), context.RequestAborted);
    }

    private static ReadOnlyMemory<byte> Document(int status, string detail, IReadOnlyList<Problem>? problems)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes);
        writer.WriteStartObject();
        writer.WriteString("type", "about:blank");
        writer.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
        writer.WriteNumber("status", status);
        writer.WriteString("detail", detail);
        if (problems is { Count: > 0 })
        {
            writer.WriteStartObject("errors");
            foreach (var parameter in problems.GroupBy(problem => problem.Field))
            {
                writer.WriteStartArray(parameter.Key);
                foreach (var problem in parameter) writer.WriteStringValue(problem.Message);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        writer.Flush();
        return bytes.WrittenMemory;
    }
}
