using Workshop.Publishing;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared;

namespace Workshop.Web.Published;

/// <summary>
/// What is published, for programs that ask: the list of events, each event's programme, and the description of both. Read only, kept like
/// any page, and open to scripts of other sites.
/// </summary>
internal static class PublishedApi
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Addresses.Api, Reading, ListAsync).WithMetadata(new PublishedAttribute { Parameters = [.. ApiQuery.Parameters] });
        routes.MapMethods(Addresses.ApiEvent("{slug}"), Reading, EventAsync).WithMetadata(new PublishedAttribute());
        routes.MapMethods(Addresses.OpenApi, Reading, DescribeAsync).WithMetadata(new PublishedAttribute());
    }

    private static async Task ListAsync(HttpContext context)
    {
        var (services, stop) = (context.RequestServices, context.RequestAborted);
        var asked = ApiQuery.Read(context.Request.Query);
        if (!asked.TryGetValue(out var filter))
        {
            await ApiProblem.WriteAsync(context, StatusCodes.Status400BadRequest, "The query was not understood.", asked.Problems);
            return;
        }

        var list = await services.GetRequiredService<EventLists>().PageAsync(filter, stop);
        if (filter.Page > list.Pages)
        {
            await ApiProblem.WriteAsync(context, StatusCodes.Status404NotFound, list.Pages == 1 ? "There is one page." : $"There are {list.Pages} pages.");
            return;
        }
        if (!list.IsOffered) context.Published().NotKept();
        var pages = new PageLinks(Addresses.Api, filter.Page, list.Pages, [.. ApiQuery.Written(filter)]) { Parameter = "page" };
        var site = await services.GetRequiredService<PublishedProgrammes>().SiteAsync(context, stop);
        await SendAsync(context, EventListJson.Write(list.Events, list.Total, filter.Page, list.Pages, pages.Address, site));
    }

    /// <summary>The same document as under the event's own address.</summary>
    private static async Task EventAsync(HttpContext context)
    {
        var (services, stop) = (context.RequestServices, context.RequestAborted);
        var programmes = services.GetRequiredService<PublishedProgrammes>();
        var (found, moved) = await programmes.FindAsync((string)context.Request.RouteValues["slug"]!, stop);
        if (moved is not null)
        {
            context.Response.Redirect(Addresses.ApiEvent(moved), permanent: true);
        }
        else if (found is null)
        {
            await ApiProblem.WriteAsync(context, StatusCodes.Status404NotFound, "There is no such event, or it is not public.");
        }
        else
        {
            context.Published().About(found);
            await SendAsync(context, ProgrammeJson.Write(found, await programmes.SiteAsync(context, stop)));
        }
    }

    private static async Task DescribeAsync(HttpContext context)
    {
        await using var description = typeof(PublishedApi).Assembly.GetManifestResourceStream("Published/openapi.json")!;
        using var bytes = new MemoryStream();
        await description.CopyToAsync(bytes, context.RequestAborted);
        await SendAsync(context, bytes.ToArray());
    }

    private static async Task SendAsync(HttpContext context, byte[] json)
    {
        context.Response.ContentType = MediaTypes.Json;
        context.Response.Headers.AccessControlAllowOrigin = "*";
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }
}
