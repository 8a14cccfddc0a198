using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Workshop.Web.Tests.Pages;

namespace Workshop.Web.Tests.Accounts;

[Collection(AccountPortalTests.Name)]
public sealed class LookTests(AccountPortal portal)
{
    private static readonly string[] Strangers = ["/account/login"];

    private static readonly string[] Members = ["/account", "/account/logout", "/account/logout/everywhere"];

    [BrowserFact]
    public async Task Axe_and_the_console_find_nothing_on_any_page_in_either_theme_on_phone_and_desk()
    {
        var found = new List<string>();
        await portal.AccountAsync("look@example.org", name: "Lovisa Ingegerd von Sparre-Hammarskjöld");
        foreach (var width in new[] { 390, 1440 })
            foreach (var dark in new[] { false, true })
            {
                await ExamineAsync(await portal.Browser.VisitAsync(portal.Address, width, dark), Strangers, found);
                await ExamineAsync(await portal.VisitAsAsync("look@example.org", width, dark), Members, found);
            }
        Assert.Empty(found);
    }

    [BrowserFact]
    public async Task A_form_that_comes_back_has_the_focus_on_what_is_wrong_and_nothing_for_axe_to_find()
    {
        var page = await portal.Browser.VisitAsync(portal.Address, 390);
        await page.GotoAsync("/account/login");
        await page.GetByLabel("E-mail").FillAsync("nobody@example.org");
        await page.GetByLabel("Password").FillAsync("nothing at all");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.Locator(".problems:focus").WaitForAsync();   // a browser gives it once it has drawn the page
        Assert.Empty((await page.RunAxe()).Violations);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task No_page_scrolls_sideways_at_320_pixels_with_the_readers_own_spacing()
    {
        await portal.AccountAsync("narrow@example.org", name: "Wolfeschlegelsteinhausenbergerdorff");
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
