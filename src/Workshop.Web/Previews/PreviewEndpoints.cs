using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Net.Http.Headers;
using Workshop.Files;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Queries;
using Workshop.Web.Files;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Previews;

/// <summary>
/// The public pages of an event, over what is not published: the same pages, run at another address. Never kept and never indexed. Members
/// of its team see the working copy and earlier releases; whoever has the event's preview link sees the working copy.
/// </summary>
internal static class PreviewEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPreviews(this IEndpointRouteBuilder routes)
    {
        routes.Map("/manage/events/{slug}/preview/{**rest}", Policies.SignedIn, async (previews, asked, stop) =>
            await previews.WorkingAsync(asked("slug"), stop) is not { } shown ? null
            : new(shown, Addresses.Preview(shown.Live.Slug), new("Preview: as attendees will see it.", "Back to editing", Addresses.Working(shown.Live.Slug))));
        routes.Map("/manage/events/{slug}/releases/{number:int}/preview/{**rest}", Policies.SignedIn, async (previews, asked, stop) =>
            await previews.ReleaseAsync(asked("slug"), int.Parse(asked("number"), System.Globalization.CultureInfo.InvariantCulture), stop) is not { } shown ? null
            : new(shown, Addresses.PreviewOf(shown.Live.Slug, shown.Release.Number),
                new($"Release {shown.Release.Number}, as it was.", "Back to the releases", Addresses.Releases(shown.Live.Slug))));
        routes.Map("/preview/{secret}/{**rest}", Policies.Anybody, async (previews, asked, stop) =>
            await previews.SharedAsync(asked("secret"), stop) is not { } shown ? null
            : new(shown, Addresses.Shared(asked("secret")), new("Preview: it may still change before it is published.")) { HasFiles = true });
        routes.MapMethods("/preview/{secret}/files/{name}", Reading, FileAsync).RequireAuthorization(Policies.Anybody);
    }

    private static void Map(this IEndpointRouteBuilder routes, string pattern, string policy, Func<PreviewPublications, Func<string, string>, CancellationToken, Task<Preview?>> find) =>
        routes.MapMethods(pattern, Reading, async context =>
        {
            var asked = context.Request.RouteValues;
            string Asked(string name) => asked[name] as string ?? "";
            Guard(context.Response.Headers);
            if (await find(context.RequestServices.GetRequiredService<PreviewPublications>(), Asked, context.RequestAborted) is not { } preview
                || PageAt(context, $"{Addresses.Event(preview.Publication.Live.Slug)}/{Asked("rest")}".TrimEnd('/')) is not { } page)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
            await ShowAsync(context, preview, page);
        }).RequireAuthorization(policy);

    /// <summary>Not kept by anybody, not found by search engines, in nobody's frame, and its address is told to nobody to whom it links.</summary>
    private static void Guard(IHeaderDictionary headers)
    {
        headers.Remove(HeaderNames.ContentSecurityPolicy);
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>The public page about an event that has this address.</summary>
    private static Target? PageAt(HttpContext context, string path)
    {
        foreach (var endpoint in context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var values = new RouteValueDictionary();
            if (endpoint.Metadata.GetMetadata<PublishedAttribute>() is { } published
                && endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerTypeInfo.IsAssignableTo(typeof(MeetingPage)) == true
                && new TemplateMatcher(new(endpoint.RoutePattern), new(endpoint.RoutePattern.Defaults)).TryMatch(path, values))
                return new(endpoint, published, path, values);
        }
        return null;
    }

    private static async Task ShowAsync(HttpContext context, Preview preview, Target page)
    {
        var (request, response) = (context.Request, context.Response);
        context.Features.Set(preview);
        var (endpoint, path, values) = (context.GetEndpoint(), request.Path, request.RouteValues);
        (request.Path, request.RouteValues, request.QueryString) = (page.Path, page.Values, new(page.Published.Normalize(request.Query).Text));
        context.SetEndpoint(page.Endpoint);
        string html;
        try
        {
            using var body = await Captured.RunAsync(context, page.Endpoint.RequestDelegate!);
            html = System.Text.Encoding.UTF8.GetString(body.GetBuffer().AsSpan(0, (int)body.Length));
        }
        finally
        {
            context.SetEndpoint(endpoint);
            (request.Path, request.RouteValues) = (path, values);
        }
        Guard(response.Headers);
        if (response.Headers.Location.ToString() is { Length: > 0 } elsewhere)
        {
            response.StatusCode = StatusCodes.Status302Found;
            response.Headers.Location = preview.Within(elsewhere) ?? elsewhere;
        }
        if (html.Length > 0) await response.WriteAsync(preview.Lead(html), context.RequestAborted);
    }

    private static async Task FileAsync(HttpContext context)
    {
        var (services, asked, stop) = (context.RequestServices, context.Request.RouteValues, context.RequestAborted);
        Guard(context.Response.Headers);
        if (FileAddress.FromName((string)asked["name"]!) is { } address
            && await services.GetRequiredService<PreviewPublications>().SharedFileAsync((string)asked["secret"]!, address, stop) is { } file)
            await FileEndpoint.SendAsync(context, file, services.GetRequiredService<StoredFiles>());
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private sealed record Target(RouteEndpoint Endpoint, PublishedAttribute Published, string Path, RouteValueDictionary Values);
}
