using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Workshop.Web.Accounts;

namespace Workshop.Web.Tests.Accounts;

/// <summary>With Chromium's virtual authenticators, which prove who holds them without asking anybody.</summary>
[Collection(AccountPortalTests.Name)]
public sealed class PasskeyTests(AccountPortal portal)
{
    [BrowserFact]
    public async Task A_passkey_of_the_device_signs_in_until_it_is_removed()
    {
        var page = await EnterAsync("platform@example.org");
        await AddAuthenticatorAsync(page, "internal");
        await page.GotoAsync("/account/passkeys");
        Assert.DoesNotContain("two are better", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await AddAsync(page, "My telephone");
        Assert.Contains("not used yet", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("two are better", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        await SignOutAsync(page);
        await page.GotoAsync("/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/account/passkeys");
        Assert.Contains("My telephone", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("last used", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Remove “My telephone”" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove “My telephone”" }).ClickAsync();
        await page.WaitForURLAsync("**/account/passkeys");
        await SignOutAsync(page);
        await page.GotoAsync("/account/login");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/account/login/passkey");
        Assert.Contains("lets nobody in here", await page.InnerTextAsync(".problems"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_security_key_signs_in_too_without_the_code_that_a_password_needs()
    {
        var page = await EnterAsync("roaming@example.org");
        await AddAuthenticatorAsync(page, "usb");
        await AddAsync(page, "Blue key");
        await page.GotoAsync("/account/authenticator");
        var key = (await page.Locator(".steps code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(Totp.CodeOf(key, portal.Now.ToUnixTimeSeconds() / 30));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for codes from now on" }).ClickAsync();
        await page.Locator(".codes").WaitForAsync();

        await SignOutAsync(page);
        await page.GotoAsync("/account/login");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/account");

        // The browser's own clock is ahead of the portal's: it throws away what is to be kept for thirty days, but it is asked to keep it.
        await SignOutAsync(page);
        await page.GotoAsync("/account/login");
        await page.GetByLabel("Stay signed in").CheckAsync();
        var answer = page.WaitForResponseAsync(response => response.Url.EndsWith("/account/login/passkey", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        Assert.Contains("expires=Wed, 01 Apr 2026", await (await answer).HeaderValueAsync("set-cookie"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_was_said_once_counts_once_and_in_no_other_place()
    {
        var page = await EnterAsync("replayed@example.org");
        await AddAuthenticatorAsync(page, "internal");
        var added = await SentAsync(page, () => AddAsync(page, "Once"));
        await SignOutAsync(page);
        await page.GotoAsync("/account/login");
        portal.Clock.Now += TimeSpan.FromSeconds(1);   // as time goes by between asking and answering
        var used = await SentAsync(page, async () =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
            await page.WaitForURLAsync("**/account");
        });
        await SignOutAsync(page);

        // Passkeys that are kept in step over several devices do not count their uses: nothing is to hang on a counter.
        await portal.WithDbAsync(async db =>
        {
            foreach (var row in await db.Set<IdentityUserPasskey<Guid>>().ToListAsync()) row.Data.SignCount = 0;
            return await db.SaveChangesAsync();
        });
        await page.GotoAsync("/account/login");
        await SubmitAsync(page, "/account/login/passkey", used);
        Assert.Contains("lets nobody in here", await page.InnerTextAsync(".problems"), StringComparison.Ordinal);

        // Nor does making one sign in, nor is it made for somebody else.
        await page.GotoAsync("/account/login");
        await SubmitAsync(page, "/account/login/passkey", added);
        Assert.Contains("lets nobody in here", await page.InnerTextAsync(".problems"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
        var other = await EnterAsync("thief@example.org");
        await other.GotoAsync("/account/passkeys/new");
        await SubmitAsync(other, "/account/passkeys/new", added, ("Form.Name", "Stolen"));
        Assert.Contains("No passkey was added", await other.InnerTextAsync(".problems"), StringComparison.Ordinal);
        await other.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_matters_asks_again_and_is_content_with_a_passkey_of_the_same_account()
    {
        var page = await EnterAsync("again@example.org");
        await AddAuthenticatorAsync(page, "internal");
        await AddAsync(page, "Again");
        portal.Clock.Now += TimeSpan.FromMinutes(11);
        await page.GotoAsync("/account/authenticator");
        Assert.Contains("/account/confirm", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/account/authenticator");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Who_gives_none_is_told_so_and_stays_where_they_are()
    {
        var page = await Browser.VisitAsync(portal.Address);
        await AddAuthenticatorAsync(page, "internal");
        await page.GotoAsync("/account/login");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.GetByText("No passkey was given.").WaitForAsync();
        Assert.Equal("/account/login", new Uri(page.Url).AbsolutePath);
        await page.Context.CloseAsync();

        page = await Browser.VisitAsync(portal.Address, scripts: false);
        await page.GotoAsync("/account/login");
        Assert.False(await page.GetByText("Sign in with a passkey").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"AAAA","authenticatorData":"AAAA","signature":"AAAA","userHandle":"bm9ib2R5"}}""")]
    public async Task Nonsense_signs_nobody_in(string credential)
    {
        await using var app = new WorkshopApp();
        using var visitor = await new Visitor(app).OpenAsync("/account/login");
        var asked = visitor.ValueOf("Passkey.Asked")!;
        var token = visitor.ValueOf(Visitor.Token)!;
        foreach (var seal in new[] { asked, asked[..^4] + "AAAA", "", "nonsense" })
        {
            await visitor.PostAsync("/account/login/passkey", [new("Passkey.Asked", seal), new("Passkey.Credential", credential), new(Visitor.Token, token)]);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Contains("lets nobody in here", visitor.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "http://localhost", true)]
    [InlineData("", "http://127.0.0.1", false)]
    [InlineData("", "http://meetings.example.org", false)]
    [InlineData("https://meetings.example.org", "https://meetings.example.org", true)]
    [InlineData("https://meetings.example.org", "https://other.example.org", false)]
    [InlineData("https://meetings.example.org", "http://localhost", false)]
    [InlineData("http://meetings.example.org", "http://meetings.example.org", false)]
    [InlineData("https://192.0.2.1", "https://192.0.2.1", false)]
    public async Task They_are_offered_where_they_would_work(string site, string at, bool offered)
    {
        await using var app = new WorkshopApp { Settings = { ["Site:BaseUrl"] = site } };
        app.ClientOptions.BaseAddress = new(at);
        using var visitor = await new Visitor(app).OpenAsync("/account/login");
        Assert.Equal(offered, visitor.Page.QuerySelector("pass-key") is not null);
        if (offered) Assert.Equal(new Uri(at).Host, JsonDocument.Parse(visitor.Page.QuerySelector("pass-key")!.GetAttribute("options")!).RootElement.GetProperty("rpId").GetString());
    }

    private async Task<IPage> EnterAsync(string email)
    {
        await portal.AccountAsync(email);
        return await portal.VisitAsAsync(email);
    }

    private static async Task AddAuthenticatorAsync(IPage page, string transport)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport, hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
    }

    private static async Task AddAsync(IPage page, string name)
    {
        await page.GotoAsync("/account/passkeys/new");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/account/passkeys");
        Assert.Contains(name, await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.Locator(".site-name[aria-current=page]").WaitForAsync();   // the first page
    }

    /// <summary>The fields that a passkey's form sent while something was done.</summary>
    private static async Task<(string Asked, string Credential)> SentAsync(IPage page, Func<Task> act)
    {
        var sent = page.WaitForRequestAsync(request => request.Method == "POST" && (request.PostData ?? "").Contains("Passkey.Credential", StringComparison.Ordinal));
        await act();
        var fields = System.Web.HttpUtility.ParseQueryString((await sent).PostData!);
        return (fields["Passkey.Asked"]!, fields["Passkey.Credential"]!);
    }

    /// <summary>Sends those of another time, in a form of the page that is open.</summary>
    private static async Task SubmitAsync(IPage page, string address, (string Asked, string Credential) passkey, params (string Name, string Value)[] more)
    {
        string[][] fields = [["Passkey.Asked", passkey.Asked], ["Passkey.Credential", passkey.Credential], .. more.Select(field => new[] { field.Name, field.Value })];
        await page.EvaluateAsync(
            """
            ([address, fields]) => {
              const form = document.querySelector('main form');
              for (const [name, value] of fields) {
                const field = form.querySelector(`[name="${name}"]`);
                field.value = value;
              }
              form.action = address;
              form.submit();
            }
            """,
            new object[] { address, fields });
        await page.WaitForLoadStateAsync();
        await page.Locator(".problems, .facts").First.WaitForAsync();
    }
}
