using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Workshop.Web.Accounts;

namespace Workshop.Web.Tests.Accounts;

/// <summary>What no walk through the pages of accounts comes by.</summary>
[Collection(AccountPortalTests.Name)]
public sealed class LookTests(AccountPortal portal)
{
    [BrowserFact]
    public async Task Axe_and_the_console_find_nothing_where_links_lead_that_work_once()
    {
        await using var fresh = new WorkshopApp();
        fresh.UseKestrel(0);
        fresh.StartServer();
        var found = new List<string>();
        await ExamineAsync(await Browser.VisitAsync(fresh.ClientOptions.BaseAddress, 390), [await fresh.WithAsync<SetUpLink, string>(link => Task.FromResult(link.MakePath()))], found);
        var account = await fresh.AccountAsync("linked@example.org");
        var paths = new List<string>();
        foreach (var purpose in Enum.GetValues<LinkPurpose>())
            paths.Add(await fresh.WithAsync<OneTimeLinks, string>(links => links.MakeAsync(purpose, account.Id, "wanted@example.org", default)));
        foreach (var dark in new[] { false, true })
            await ExamineAsync(await Browser.VisitAsync(fresh.ClientOptions.BaseAddress, dark ? 1440 : 390, dark), paths, found);
        Assert.Empty(found);
    }

    [BrowserFact]
    public async Task Nor_do_they_where_codes_are_shown_and_asked_for()
    {
        await portal.AccountAsync("codes@example.org");
        var page = await portal.VisitAsAsync("codes@example.org", 390);
        await page.GotoAsync("/account/authenticator");
        var key = (await page.Locator(".steps code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(Totp.CodeOf(key, portal.Now.ToUnixTimeSeconds() / 30));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for codes from now on" }).ClickAsync();
        await page.Locator(".codes").WaitForAsync();
        Assert.Empty((await page.RunAxe()).Violations);
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download" }).ClickAsync());
        Assert.Equal("recovery-codes.txt", file.SuggestedFilename);

        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GotoAsync("/account/login");
        await page.GetByLabel("E-mail").FillAsync("codes@example.org");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Accounts.Members.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/account/login/code");
        Assert.Empty((await page.RunAxe()).Violations);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_form_that_comes_back_has_the_focus_on_what_is_wrong_and_nothing_for_axe_to_find()
    {
        var page = await Browser.VisitAsync(portal.Address, 390);
        await page.GotoAsync("/account/login");
        await page.GetByLabel("E-mail").FillAsync("nobody@example.org");
        await page.GetByLabel("Password").FillAsync("nothing at all");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Locator(".problems:focus").WaitForAsync();   // a browser gives it once it has drawn the page
        Assert.Empty((await page.RunAxe()).Violations);
        await page.Context.CloseAsync();
    }

    private static async Task ExamineAsync(IPage page, IEnumerable<string> paths, List<string> found)
    {
        page.Heed(found);
        foreach (var path in paths)
        {
            var answer = await page.GotoAsync(path);
            if (answer!.Status != 200 || new Uri(page.Url).AbsolutePath != path) found.Add($"{path} answers {answer.Status} at {page.Url}");
            await page.ExamineAsync(path, found);
        }
        await page.Context.CloseAsync();
    }
}
