using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Walk;

/// <summary>Nobody is sent off the site by an address that somebody else made. A visitor who is throws.</summary>
public sealed class RedirectTests(World world) : IClassFixture<World>
{
    private static readonly string[] Away =
    [
        "https://evil.example", "//evil.example", "/\\evil.example", "\t//evil.example", "/\t/evil.example", "javascript:alert(1)", "http://localhost@evil.example", "~//evil.example",
    ];

    [Fact]
    public async Task No_address_to_return_to_leads_off_the_site()
    {
        var takers = Takers().ToHashSet();
        Assert.Contains("/account/login", takers);
        foreach (var line in Line.Read(world.Ours).Where(line => takers.Contains(line.Endpoint.Pattern)))
        {
            foreach (var who in new[] { Who.Anonymous, Who.Owner })
            {
                foreach (var away in Away)
                {
                    var there = line with { Things = line.Things.With($"{line.Endpoint.Pattern.Split('/')[^1]}?", $"returnUrl={Uri.EscapeDataString(away)}") };
                    using var visitor = await world.AskAsync(there, who, fields => fields.AddRange([new("returnUrl", away), new("ReturnUrl", away)]));
                    // What is carried on to another page of the way stands in a query.
                    Assert.DoesNotContain(visitor.Page.QuerySelectorAll("[href], [action]").Select(each => each.GetAttribute("href") ?? each.GetAttribute("action")!), link => link.Split('?')[0].Contains("evil", StringComparison.Ordinal));
                    if (await world.ChangedAsync() is not null) await world.RestoreAsync();
                }
            }
        }
    }

    [Fact]
    public async Task Who_signs_in_on_the_way_comes_to_where_they_were_going_or_else_to_their_account()
    {
        foreach (var away in Away.Append("/manage/new"))
        {
            using var visitor = new Visitor(world);
            await visitor.OpenAsync($"/account/login?returnUrl={Uri.EscapeDataString(away)}");
            await visitor.PressAsync("Sign in", ("Form.Email", world.AccountOf(Who.Reader).Email!), ("Form.Password", Members.Password));
            Assert.Equal(away == "/manage/new" ? away : "/account", visitor.Address);
        }
    }

    /// <summary>An address that begins with two strokes is another site's, for the browser that is sent to it.</summary>
    [Fact]
    public async Task No_address_of_the_site_itself_leads_off_it()
    {
        using var client = world.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var line in Line.Read(world.Ours).Where(line => !line.Endpoint.TakesForms))
        {
            foreach (var asked in new[] { "//evil.example", "/%5Cevil.example", "/%2Fevil.example", "" }.SelectMany(before => new[] { before + line.Address, $"{before}{line.Address}/", $"{before}{line.Address}//evil.example" }))
            {
                using var answer = await client.GetAsync(new Uri($"http://localhost{asked}"));
                if (answer.Headers.Location is { } there) Assert.Matches(@"^(/(?![/\\])|http://localhost/)", there.OriginalString);
            }
        }
    }

    /// <summary>The patterns of pages that are told where to go next: as a property that is bound, or as a parameter of a handler.</summary>
    private IEnumerable<string> Takers() =>
        from endpoint in world.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let page = endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()
        where page is not null
        where page.BoundProperties.Select(property => property.Name).Concat(page.HandlerMethods.SelectMany(handler => handler.Parameters).Select(parameter => parameter.Name))
            .Any(name => name.Contains("return", StringComparison.OrdinalIgnoreCase) || name.Contains("next", StringComparison.OrdinalIgnoreCase) || name.Contains("back", StringComparison.OrdinalIgnoreCase) || name.EndsWith("url", StringComparison.OrdinalIgnoreCase))
        select $"/{endpoint.RoutePattern.RawText!.Trim('/')}";
}
