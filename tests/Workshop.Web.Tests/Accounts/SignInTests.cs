using System.Net;

namespace Workshop.Web.Tests.Accounts;

public sealed class SignInTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task Who_wanted_to_go_somewhere_gets_there_after_signing_in()
    {
        await app.AccountAsync("ada@example.org");
        using var visitor = new Visitor(app);
        await visitor.OpenAsync("/account?from=here");
        Assert.Equal("/account/login?returnUrl=%2Faccount%3Ffrom%3Dhere", visitor.Address);

        await visitor.PressAsync("Sign in", ("Form.Email", " Ada@Example.ORG "), ("Form.Password", Members.Password));
        Assert.Equal(("/account?from=here", HttpStatusCode.OK), (visitor.Address, visitor.Status));
        Assert.StartsWith("ada E-mail ada@example.org", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("account")]
    [InlineData("~//evil.example")]
    public async Task Nobody_is_sent_anywhere_else(string elsewhere)
    {
        await app.AccountAsync($"{Guid.NewGuid():n}@example.org");
        var email = await app.WithDbAsync(db => Task.FromResult(db.Users.OrderByDescending(account => account.Id).First().Email!));
        using var visitor = new Visitor(app);
        await visitor.OpenAsync($"/account/login?returnUrl={Uri.EscapeDataString(elsewhere)}");
        await visitor.PressAsync("Sign in", ("Form.Email", email), ("Form.Password", Members.Password));
        Assert.Equal("/account", visitor.Address);

        await visitor.OpenAsync($"/account/login?returnUrl={Uri.EscapeDataString(elsewhere)}");
        Assert.Equal("/account", visitor.Address);
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_what_was_typed_is_still_there()
    {
        await app.AccountAsync("emmy@example.org");
        using var visitor = await new Visitor(app).OpenAsync("/account/login");
        await visitor.PressAsync("Sign in", ("Form.Email", "emmy@example.org"), ("Form.Password", "not my password"));

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("E-mail and password do not belong together.", visitor.Page.QuerySelector(".problems[autofocus]")!.TextContent);
        Assert.Equal("emmy@example.org", visitor.Page.QuerySelector("[name='Form.Email']")!.GetAttribute("value"));
        Assert.Null(visitor.Page.QuerySelector("[name='Form.Password']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_cookie_is_for_us_alone_and_lasts_only_where_that_was_asked_for()
    {
        await app.AccountAsync("cookie@example.org");
        using var passing = await app.SignInAsync("cookie@example.org");
        var cookie = Assert.Single(passing.Cookies, each => each.StartsWith("workshop=", StringComparison.Ordinal));
        Assert.Equal(["path=/", "samesite=lax", "httponly"], cookie.Split("; ")[1..]);

        using var staying = await app.SignInAsync("cookie@example.org", keep: true);
        Assert.Contains("expires=Wed, 01 Apr 2026", Assert.Single(staying.Cookies, each => each.StartsWith("workshop=", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_public_https_address_cookies_travel_over_tls_alone()
    {
        await using var secure = new WorkshopApp { Settings = { ["Site:BaseUrl"] = "https://meetings.example.org" } };
        secure.ClientOptions.BaseAddress = new("https://meetings.example.org");
        await secure.AccountAsync("secure@example.org");
        using var visitor = await new Visitor(secure).OpenAsync("/account/login");
        Assert.Contains("secure", Assert.Single(visitor.Cookies).Split("; "));
        await visitor.PressAsync("Sign in", ("Form.Email", "secure@example.org"), ("Form.Password", Members.Password));
        Assert.Contains("secure", Assert.Single(visitor.Cookies).Split("; "));
    }

    [Fact]
    public async Task Signing_out_here_leaves_other_devices_alone_and_everywhere_takes_effect_at_the_next_request()
    {
        await app.AccountAsync("many@example.org");
        using var desk = await app.SignInAsync("many@example.org");
        using var phone = await app.SignInAsync("many@example.org", keep: true);
        using var tablet = await app.SignInAsync("many@example.org");

        await desk.PressAsync("Sign out");
        await desk.OpenAsync("/account");
        Assert.StartsWith("/account/login", desk.Address, StringComparison.Ordinal);

        await phone.OpenAsync("/account");
        await phone.PressAsync("Sign out everywhere");
        await tablet.OpenAsync("/account");
        Assert.StartsWith("/account/login", tablet.Address, StringComparison.Ordinal);
        await phone.OpenAsync("/account");
        Assert.StartsWith("/account/login", phone.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_stays_signed_in_does_so_for_thirty_days_without_use()
    {
        await using var ageing = new WorkshopApp();
        await ageing.AccountAsync("old@example.org");
        using var staying = await ageing.SignInAsync("old@example.org", keep: true);
        using var passing = await ageing.SignInAsync("old@example.org");

        ageing.Clock.Now = ageing.Clock.Now.AddHours(13);
        Assert.StartsWith("/account/login", (await passing.OpenAsync("/account")).Address, StringComparison.Ordinal);
        ageing.Clock.Now = ageing.Clock.Now.AddDays(20);
        Assert.Equal("/account", (await staying.OpenAsync("/account")).Address);
        ageing.Clock.Now = ageing.Clock.Now.AddDays(20);
        Assert.Equal("/account", (await staying.OpenAsync("/account")).Address);
        ageing.Clock.Now = ageing.Clock.Now.AddDays(31);
        Assert.StartsWith("/account/login", (await staying.OpenAsync("/account")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_in_stays_so_over_a_restart_and_a_move()
    {
        await using var before = new WorkshopApp();
        await before.AccountAsync("moved@example.org");
        using var visitor = await before.SignInAsync("moved@example.org");
        var cookie = visitor.Cookies.Single(each => each.StartsWith("workshop=", StringComparison.Ordinal)).Split(';')[0];

        await using var after = new WorkshopApp { Settings = { ["Storage:Path"] = before.Storage.Path } };
        using var client = after.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Contains("moved@example.org", await client.GetStringAsync(new Uri("/account", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_gone_is_signed_out()
    {
        var account = await app.AccountAsync("gone@example.org");
        using var visitor = await app.SignInAsync("gone@example.org");
        await app.WithDbAsync(async db => db.Remove(await db.FindAsync<Workshop.Web.Accounts.Account>(account.Id) ?? throw new InvalidOperationException()) is not null ? await db.SaveChangesAsync() : 0);
        Assert.StartsWith("/account/login", (await visitor.OpenAsync("/account")).Address, StringComparison.Ordinal);
    }
}
