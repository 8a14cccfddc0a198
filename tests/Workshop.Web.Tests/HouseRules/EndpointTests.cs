using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Web.Published;

namespace Workshop.Web.Tests.HouseRules;

public sealed class EndpointTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public void Every_endpoint_says_who_may_come() =>
        Assert.DoesNotContain(Endpoints(), endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy is null);

    [Fact]
    public void Nothing_is_open_to_everybody_but_what_is_published_and_what_every_page_needs()
    {
        var open = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.Metadata.GetMetadata<PublishedAttribute>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText!).Where(pattern => !IsAsset(pattern)).Distinct();
        Assert.Equal(["/errors/{status:int:range(400,599)}", "/healthz", "/readyz"], open.Select(pattern => $"/{pattern.TrimStart('/')}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_published_is_not_under_the_addresses_of_those_who_sign_in() =>
        Assert.DoesNotContain(Endpoints(), endpoint => endpoint.Metadata.GetMetadata<PublishedAttribute>() is not null
            && endpoint.RoutePattern.RawText!.TrimStart('/').Split('/')[0] is "account" or "manage");

    /// <summary>Pages ask for the token of their own accord, unless they are told not to.</summary>
    [Fact]
    public void Whatever_takes_a_form_is_a_page_that_asks_for_its_token()
    {
        var others = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null && TakesForms(endpoint));
        Assert.Empty(others.Select(endpoint => endpoint.RoutePattern.RawText));
        var careless = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null || endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false });
        Assert.Equal(["/errors/{status:int:range(400,599)}"], careless.Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}"));
    }

    /// <summary>A page that is asked with a method for which it has no handler would run without having been filled, and without having looked who asks.</summary>
    [Fact]
    public void A_page_takes_only_the_methods_that_it_handles()
    {
        var others = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page
            && !(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["any"]).All(method => method is "GET" or "HEAD" || page.HandlerMethods.Any(handler => handler.HttpMethod.Equals(method, StringComparison.OrdinalIgnoreCase))));
        Assert.Equal(["/errors/{status:int:range(400,599)}"], others.Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}"));
    }

    private static bool TakesForms(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Any(method => method is not ("GET" or "HEAD"));

    private static bool IsAsset(string pattern) => pattern.Split('/') is ["css" or "js" or "img", ..] || pattern.StartsWith("500.", StringComparison.Ordinal);

    /// <summary>All but the framework's own for files that are in no manifest: it names nothing, and so is not there.</summary>
    private IEnumerable<RouteEndpoint> Endpoints() =>
        app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText != "{**path:file}");
}
