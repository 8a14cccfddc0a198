using Microsoft.Playwright;

namespace Workshop.Web.Tests.Accounts;

/// <summary>A portal with a real address, for tests that look at the pages of accounts.</summary>
public sealed class AccountPortal : WorkshopApp
{
    public AccountPortal()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Under the one name without encryption that browsers give passkeys to.</summary>
    public Uri Address => new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;

    /// <summary>A browser in which somebody is signed in.</summary>
    public async Task<IPage> VisitAsAsync(string email, int width = 1440, bool dark = false, bool scripts = true)
    {
        using var visitor = await this.SignInAsync(email);
        var page = await Browser.VisitAsAsync(visitor, Address, width, dark, scripts);
        await page.GotoAsync("/account");
        return page;
    }
}

[CollectionDefinition(Name)]
public sealed class AccountPortalTests : ICollectionFixture<AccountPortal>
{
    public const string Name = "Account portal";
}
