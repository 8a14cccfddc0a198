using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Workshop.Web.Tests.Walk;

/// <summary>One way into the program: a method and the pattern of an address, without its constraints ("GET /manage/events/{slug}/rooms/{id}").</summary>
/// <param name="Pattern">Of a handler that has a name: with <c>?handler=</c> and that. Files that lie in a folder are one: <c>/css/{asset}</c>.</param>
public sealed partial record Endpoint(string Method, string Pattern)
{
    public bool TakesForms => Method is not "GET";

    /// <summary>All that there are, by their addresses. HEAD is what GET is.</summary>
    public static IReadOnlyList<Endpoint> All(WorkshopApp app) =>
        [.. app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(Of).Distinct().OrderBy(endpoint => endpoint.Pattern, StringComparer.Ordinal).ThenBy(endpoint => endpoint.Method, StringComparer.Ordinal)];

    /// <summary>The addresses of files that lie there, as they are named.</summary>
    public static IEnumerable<string> Assets(WorkshopApp app) =>
        app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}").Distinct();

    /// <summary>The same as an asset's, where it is one.</summary>
    public static string FolderOf(string asset) => $"{asset[..asset.LastIndexOf('/')]}/{{asset}}";

    public override string ToString() => $"{Method} {Pattern}";

    private static IEnumerable<Endpoint> Of(RouteEndpoint endpoint)
    {
        var pattern = $"/{Constraint().Replace(endpoint.RoutePattern.RawText!, "{$1}").Trim('/')}";
        // The framework's own for files that are in no manifest; it names no policy, and so is not there.
        if (pattern == "/{**path}") return [];
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return [new("GET", FolderOf(pattern))];
        // The page of errors takes any: what failed may have been asked with it.
        var methods = (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(method => method != "HEAD").ToList();
        if (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { } page) return methods.Select(method => new Endpoint(method, pattern));
        var handlers = page.HandlerMethods.Where(handler => methods.Contains(handler.HttpMethod.ToUpperInvariant()));
        return handlers.Select(handler => new Endpoint(handler.HttpMethod.ToUpperInvariant(), handler.Name is { } name ? $"{pattern}?handler={name}" : pattern))
            .Append(new("GET", pattern));   // a page without a handler is shown all the same
    }

    /// <summary>From the colon on, over braces within.</summary>
    [GeneratedRegex(@"\{(\*{0,2}\w+):(?:[^{}]|\{\{|\}\})*\}")]
    private static partial Regex Constraint();
}
