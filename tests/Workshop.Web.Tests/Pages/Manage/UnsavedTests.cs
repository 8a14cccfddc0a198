using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Workshop.Events;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

/// <summary>What was typed and not saved: kept by the browser, offered, and asked about before one leaves.</summary>
[Collection(AccountPortalTests.Name)]
public sealed class UnsavedTests(AccountPortal portal)
{
    private const string Drafts = "Object.keys(localStorage).filter(key => key.startsWith('draft ')).length";

    [BrowserFact]
    public async Task The_text_of_a_closed_window_is_offered_and_put_back_only_when_asked()
    {
        var (address, email) = await GivenAsync();
        var page = await TypeAndCloseAsync(address, email, 390);
        await page.GotoAsync(address);
        var offer = page.Locator(".offer");
        Assert.StartsWith("You had typed something here that was not saved, on ", await offer.Locator("[role=status]").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("By train.", await Text(page).InputValueAsync());
        Assert.Empty((await page.RunAxe()).Violations);

        await offer.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        Assert.Equal(("By boat.", "Arrival"), (await Text(page).InputValueAsync(), await Heading(page).InputValueAsync()));
        Assert.Equal(0, await offer.CountAsync());
        Assert.Equal("Form_Heading", await page.EvaluateAsync<string>("document.activeElement.id"));
        await SaveAsync(page);
        Assert.Equal("By boat.", (await SectionAsync(address)).Body);
        Assert.Equal(0, await page.EvaluateAsync<int>(Drafts));
        await page.GotoAsync(address);
        Assert.Equal(0, await offer.CountAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_is_discarded_does_not_come_again()
    {
        var (address, email) = await GivenAsync();
        var page = await TypeAndCloseAsync(address, email, 1440, dark: true);
        await page.GotoAsync(address);
        Assert.Empty((await page.RunAxe()).Violations);
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await page.ReloadAsync();
        Assert.Equal((0, 0), (await page.Locator(".offer").CountAsync(), await page.EvaluateAsync<int>(Drafts)));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_others_have_saved_meanwhile_is_brought_together_with_what_is_put_back()
    {
        var (address, email) = await GivenAsync();
        var page = await TypeAndCloseAsync(address, email, 1440);
        using var david = await portal.ColleagueAsync("David Hilbert", address.Split('/')[3], Role.Editor);
        await david.OpenAsync(address);
        await david.PressAsync("Save", ("Form.Body", "By bicycle."), ("Form.Language", "de"));

        await page.GotoAsync(address);
        await page.GetByText("It has been changed since; nothing of that is lost").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByText("David Hilbert has changed the same meanwhile").WaitForAsync();
        Assert.Contains("By bicycle.", await page.Locator(".theirs").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(("By boat.", "de"), (await Text(page).InputValueAsync(), await page.GetByLabel("Language").InputValueAsync()));
        Assert.Equal(0, await page.Locator(".offer").CountAsync());
        await SaveAsync(page);
        var saved = await SectionAsync(address);
        Assert.Equal(("Arrival", "By boat.", "de"), (saved.Heading, saved.Body, saved.Language));
        Assert.Equal(0, await page.EvaluateAsync<int>(Drafts));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_sign_in_that_ended_and_a_portal_that_fails_lose_nothing()
    {
        var (address, email) = await GivenAsync();
        var page = await portal.VisitAsAsync(email);
        await page.GotoAsync(address);
        await Text(page).FillAsync("By boat.");
        await page.RouteAsync($"**{address}", route => route.Request.Method == "POST" ? route.FulfillAsync(new() { Status = 500, Body = "broken" }) : route.ContinueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByText("broken").WaitForAsync();
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await page.UnrouteAsync($"**{address}");

        await page.Context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/account/login*");
        Assert.Contains("By boat.", await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Accounts.Members.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"**{address}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await SaveAsync(page);
        Assert.Equal("By boat.", (await SectionAsync(address)).Body);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Without_a_connection_nothing_is_sent_and_that_is_said()
    {
        var (address, email) = await GivenAsync();
        var page = await portal.VisitAsAsync(email, 390, dark: true);
        await page.GotoAsync(address);
        await Text(page).FillAsync("By boat.");
        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByText("There is no connection just now, so nothing was sent.").WaitForAsync();
        Assert.Equal("By boat.", await Text(page).InputValueAsync());
        Assert.Empty((await page.RunAxe()).Violations);
        await page.Context.SetOfflineAsync(false);
        await SaveAsync(page);
        Assert.Equal("By boat.", (await SectionAsync(address)).Body);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Leaving_with_unsaved_text_is_asked_about_and_saving_or_looking_is_not()
    {
        var (address, email) = await GivenAsync();
        var page = await portal.VisitAsAsync(email);
        var asked = 0;
        page.Dialog += async (_, dialog) =>
        {
            asked++;
            Assert.Equal(DialogType.BeforeUnload, dialog.Type);
            await dialog.AcceptAsync();
        };
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Back without saving" }).ClickAsync();
        await page.WaitForURLAsync($"**{address[..address.IndexOf("/sections", StringComparison.Ordinal)]}");
        Assert.Equal(0, asked);

        await page.GotoAsync(address);
        await Text(page).PressSequentiallyAsync("!");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back without saving" }).ClickAsync();
        // Of a page behind a question the driver has missed the end of loading, and waited for it in vain.
        await page.WaitForURLAsync($"**{address[..address.IndexOf("/sections", StringComparison.Ordinal)]}", new() { WaitUntil = WaitUntilState.Commit });
        Assert.Equal(1, asked);

        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await SaveAsync(page);
        Assert.Equal(1, asked);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Signing_out_forgets_it_and_nobody_elses_account_is_offered_it()
    {
        var (address, email) = await GivenAsync();
        var page = await TypeAndCloseAsync(address, email, 1440);
        var other = await portal.InTeamAsync("Somebody else", address.Split('/')[3], Role.Editor);
        await page.Context.ClearCookiesAsync();
        await SignInAsync(page, other);
        await page.GotoAsync(address);
        Assert.Equal(0, await page.Locator(".offer").CountAsync());
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await Text(page).FillAsync("Theirs.");
        await page.ReloadAsync();   // before it is left, at the latest, what was typed is kept
        Assert.Equal(2, await page.EvaluateAsync<int>(Drafts));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(portal.Address, "/").ToString());
        Assert.Equal(1, await page.EvaluateAsync<int>(Drafts));

        await SignInAsync(page, email);
        await page.GotoAsync(address);
        await page.Locator(".offer").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(portal.Address, "/").ToString());
        Assert.Equal(0, await page.EvaluateAsync<int>(Drafts));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_must_go_and_passwords_are_never_kept()
    {
        var email = (await portal.AccountAsync($"{Guid.NewGuid():n}@example.org", administrator: true)).Email!;
        var (address, _) = await GivenAsync();
        var slug = address.Split('/')[3];
        await portal.WithDbAsync(async db =>
        {
            var meeting = db.Events.Where(meeting => meeting.Slug == slug).Select(meeting => meeting.Id).Single();
            db.Team.Add(new() { AccountId = db.Users.Where(user => user.Email == email).Select(user => user.Id).Single(), Subject = meeting, Role = Role.Owner });
            return await db.SaveChangesAsync();
        });
        var page = await portal.VisitAsAsync(email);
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        foreach (var (path, label) in new[] { ($"/manage/events/{slug}/redact", "Texts"), ("/account/password", "New password") })
        {
            await page.GotoAsync(path);
            await page.Locator("main form :is(textarea, [type=password])").First.FillAsync("a secret that must go");
            await page.GotoAsync("/manage");
        }
        Assert.DoesNotContain("secret", await page.EvaluateAsync<string>("JSON.stringify({ ...localStorage, ...sessionStorage })"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private async Task<IPage> TypeAndCloseAsync(string address, string email, int width, bool dark = false)
    {
        var first = await portal.VisitAsAsync(email, width, dark);
        await first.GotoAsync(address);
        await Heading(first).FillAsync("Arrival");
        await Text(first).FillAsync("By boat.");
        var page = await first.Context.NewPageAsync();
        await first.CloseAsync();
        return page;
    }

    private static async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync("/account/login");
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Accounts.Members.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/account");
    }

    private static ILocator Text(IPage page) => page.GetByLabel("Text", new() { Exact = true });

    private static ILocator Heading(IPage page) => page.GetByLabel("Heading");

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**#section-*");
    }

    private async Task<Section> SectionAsync(string address) => (await portal.WorkingAsync(address.Split('/')[3])).Sections[0];

    private async Task<(string Address, string Email)> GivenAsync()
    {
        var slug = $"unsaved-{Guid.NewGuid():n}";
        var section = new Section(Guid.NewGuid(), SectionKind.Custom, "Getting there") { Body = "By train." };
        await portal.SaveAsync(slug, Given.Meeting("Unsaved") with { Sections = [section] });
        return ($"/manage/events/{slug}/sections/{section.Id}", await portal.InTeamAsync("Lovisa von Sparre", slug, Role.Editor));
    }
}
