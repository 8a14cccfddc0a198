using Workshop.Web.Data;

namespace Workshop.Web.Tests.Pages;

/// <summary>A portal with the sample events and a real address, shared by the tests that look at its pages.</summary>
public sealed class SamplePortal : WorkshopApp, IAsyncLifetime
{
    /// <summary>One address of each kind of public page, and of each sample what is peculiar to it.</summary>
    public static readonly string[] Pages =
    [
        "/", "/events", "/events?year=2019", "/events/lmrl-2019", "/events/ml4ps-2019", "/events/zeitlinger-2022", "/events/neurips-2019",
        "/events/ml4ps-2019/schedule", "/events/ml4ps-2019/schedule?kind=InvitedTalk", "/events/ml4ps-2019/people", "/events/lmrl-2019/people",
        "/events/ml4ps-2019/changes", "/events/ml4ps-2019/now", "/events/zeitlinger-2022/now", "/events/ml4ps-2019/embed", "/events/zeitlinger-2022/embed?theme=dark", "/events/zeitlinger-2022/poster", "/events/lmrl-2019/poster", "/series", "/people", "/people/lenka-zdeborova",
        "/search", "/search?q=schoelkopf", "/search?q=nothingofthekind", "/imprint", "/privacy",
    ];

    public SamplePortal()
    {
        Settings["Samples:Load"] = "true";
        UseKestrel(0);
    }

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>One that shows redirects instead of following them.</summary>
    public HttpClient CreateClientThatStays() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public async Task InitializeAsync()
    {
        StartServer();
        await this.WithAsync<LiveChanges, Outcome>(live => live.SiteAsync(site => (site.Imprint, site.Privacy) = ("Emmy Noether, [Göttingen](https://example.org)", "## Visitors\n\nNothing is kept of them."), Now, default));
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class SamplePortalTests : ICollectionFixture<SamplePortal>
{
    public const string Name = "Sample portal";
}
