using System.Data.Common;

namespace Workshop.Web.Hosting;

internal static class Health
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: so does the database, with the schema of this program.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz", Reading, context => SayAsync(context, "alive", StatusCodes.Status200OK)).AllowAnonymous();
        routes.MapMethods("/readyz", Reading, async context =>
            await (await IsCurrentAsync(context.RequestServices.GetRequiredService<Migration>(), context.RequestAborted)
                ? SayAsync(context, "ready", StatusCodes.Status200OK)
                : SayAsync(context, "not ready", StatusCodes.Status503ServiceUnavailable))).AllowAnonymous();
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

    private static Task SayAsync(HttpContext context, string word, int status)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(word + "\n", statusCode: status).ExecuteAsync(context);
    }
}
