using Microsoft.Playwright;

namespace Workshop.Web.Tests.Accounts;

/// <summary>A portal with a real address, for tests that look at the pages of accounts.</summary>
public sealed class AccountPortal : WorkshopApp, IAsyncLifetime
{
    private Browser? browser;

    public AccountPortal() => UseKestrel(0);

    public Browser Browser => browser!;

    /// <summary>Under the one name without encryption that browsers give passkeys to.</summary>
    public Uri Address => new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;

    /// <summary>A browser in which somebody is signed in.</summary>
    public async Task<IPage> VisitAsAsync(string email, int width = 1440, bool dark = false, bool scripts = true)
    {
        var page = await Browser.VisitAsync(Address, width, dark, scripts);
        await page.GotoAsync("/account/login");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Members.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/account");
        return page;
    }

    public async Task InitializeAsync()
    {
        StartServer();
        if (File.Exists(Browser.Program)) browser = await Browser.StartAsync();
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        await DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class AccountPortalTests : ICollectionFixture<AccountPortal>
{
    public const string Name = "Account portal";
}
