using System.Data.Common;

namespace Workshop.Web.Hosting;

internal static class Health
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: so does the database, with the schema of this program.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz", Reading, (HttpResponse response) => Say(response, "alive", StatusCodes.Status200OK)).AllowAnonymous();
        routes.MapMethods("/readyz", Reading, async (HttpResponse response, Migration migration, CancellationToken stop) =>
            await IsCurrentAsync(migration, stop)
                ? Say(response, "ready", StatusCodes.Status200OK)
                : Say(response, "not ready", StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }

    private static async Task<bool> IsCurrentAsync(Migration migration, CancellationToken stop)
    {
        try
        {
            return await migration.ReadAsync(stop) is { Refusal: null, Pending.Count: 0 };
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static IResult Say(HttpResponse response, string word, int status)
    {
        response.Headers.CacheControl = "no-store";
        return Results.Text(word + "\n", statusCode: status);
    }
}
