using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Workshop.Web.Accounts;
using Workshop.Web.Tests.Pages;

namespace Workshop.Web.Tests.Accounts;

[Collection(AccountPortalTests.Name)]
public sealed class LookTests(AccountPortal portal)
{
    private static readonly string[] Strangers = ["/account/login", "/account/recover"];

    private static readonly string[] Members =
    [
        "/account", "/account/details", "/account/email", "/account/password", "/account/passkeys", "/account/passkeys/new", "/account/authenticator",
        "/account/confirm", "/account/remove", "/account/logout", "/account/logout/everywhere",
        "/manage/site/accounts", "/manage/site/accounts/new", "/manage/site/outbox",
    ];

    private static readonly string[] OfAccount = ["", "/administrator", "/link", "/codes", "/remove"];

    [BrowserFact]
    public async Task Axe_and_the_console_find_nothing_on_any_page_in_either_theme_on_phone_and_desk()
    {
        var found = new List<string>();
        var account = await portal.AccountAsync("look@example.org", administrator: true, name: "Lovisa Ingegerd von Sparre-Hammarskjöld");
        var paths = Members.Concat(OfAccount.Select(part => $"/manage/site/accounts/{account.Id}{part}")).ToList();
        foreach (var width in new[] { 390, 1440 })
            foreach (var dark in new[] { false, true })
            {
                await ExamineAsync(await portal.Browser.VisitAsync(portal.Address, width, dark), Strangers, found);
                await ExamineAsync(await portal.VisitAsAsync("look@example.org", width, dark), paths, found);
            }
        Assert.Empty(found);
    }

    [BrowserFact]
    public async Task Nor_do_they_where_links_lead_that_work_once()
    {
        await using var fresh = new WorkshopApp();
        fresh.UseKestrel(0);
        fresh.StartServer();
        var found = new List<string>();
        await ExamineAsync(await portal.Browser.VisitAsync(fresh.ClientOptions.BaseAddress, 390), [await fresh.WithAsync<SetUpLink, string>(link => Task.FromResult(link.MakePath()))], found);
        var account = await fresh.AccountAsync("linked@example.org");
        var paths = new List<string>();
        foreach (var purpose in Enum.GetValues<LinkPurpose>())
            paths.Add(await fresh.WithAsync<OneTimeLinks, string>(links => links.MakeAsync(purpose, account.Id, "wanted@example.org", default)));
        foreach (var dark in new[] { false, true })
            await ExamineAsync(await portal.Browser.VisitAsync(fresh.ClientOptions.BaseAddress, dark ? 1440 : 390, dark), paths, found);
        Assert.Empty(found);
    }

    [BrowserFact]
    public async Task Nor_where_codes_are_shown_and_asked_for()
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
        var page = await portal.Browser.VisitAsync(portal.Address, 390);
        await page.GotoAsync("/account/login");
        await page.GetByLabel("E-mail").FillAsync("nobody@example.org");
        await page.GetByLabel("Password").FillAsync("nothing at all");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Locator(".problems:focus").WaitForAsync();   // a browser gives it once it has drawn the page
        Assert.Empty((await page.RunAxe()).Violations);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task No_page_scrolls_sideways_at_320_pixels_with_the_readers_own_spacing()
    {
        await portal.AccountAsync("narrow@example.org", administrator: true, name: "Wolfeschlegelsteinhausenbergerdorff");
        var wide = new List<string>();
        var page = await portal.VisitAsAsync("narrow@example.org", 320);
        foreach (var path in Members)
        {
            await page.GotoAsync(path);
            await page.UseOwnSpacingAsync();
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > 320) wide.Add($"{path}: {width}");
        }
        await page.Context.CloseAsync();
        Assert.Empty(wide);
    }

    private static async Task ExamineAsync(IPage page, IEnumerable<string> paths, List<string> found)
    {
        page.Console += (_, message) => { if (message.Type == "error") found.Add($"{page.Url}: console: {message.Text}"); };
        page.PageError += (_, error) => found.Add($"{page.Url}: {error}");
        foreach (var path in paths)
        {
            var answer = await page.GotoAsync(path);
            if (answer!.Status != 200 || new Uri(page.Url).AbsolutePath != path) found.Add($"{path} answers {answer.Status} at {page.Url}");
            var result = await page.RunAxe();
            found.AddRange(result.Violations.Select(violation => $"{path}: {violation.Id} at {string.Join("; ", violation.Nodes.Select(node => node.Html))}"));
        }
        await page.Context.CloseAsync();
    }
}
