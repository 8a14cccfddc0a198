using Microsoft.EntityFrameworkCore;
using Workshop.Web.Accounts;

namespace Workshop.Web.Tests.Accounts;

public sealed class SecondFactorTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task A_code_is_asked_for_after_the_password_and_leads_where_one_wanted_to_go()
    {
        var (email, key, _, setter) = await SetUpAsync();
        Assert.Equal("/account", (await setter.OpenAsync("/account")).Address);
        app.Clock.Now += TimeSpan.FromMinutes(1);

        using var visitor = await new Visitor(app).OpenAsync("/account?from=here");
        await visitor.PressAsync("Sign in", ("Form.Email", email), ("Form.Password", Members.Password));
        Assert.Equal("/account/login/code?returnUrl=%2Faccount%3Ffrom%3Dhere", visitor.Address);
        Assert.StartsWith("/account/login?", (await visitor.OpenAsync("/account")).Address, StringComparison.Ordinal);

        await visitor.OpenAsync("/account/login/code?returnUrl=%2Faccount%3Ffrom%3Dhere");
        await visitor.PressAsync("Sign in", ("Form.Code", "000000"));
        Assert.Contains("does not count", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Sign in", ("Form.Code", $" {CodeOf(key)[..3]} {CodeOf(key)[3..]} "));
        Assert.Equal("/account?from=here", visitor.Address);
    }

    [Fact]
    public async Task A_code_counts_once_and_none_before_it_does_afterwards()
    {
        var (email, key, _, _) = await SetUpAsync();
        // The one that set it up counts no more either.
        Assert.Contains("does not count", (await EnterAsync(email, CodeOf(key))).Text, StringComparison.Ordinal);
        app.Clock.Now += TimeSpan.FromSeconds(60);
        var (before, code) = (CodeOf(key, -1), CodeOf(key));
        Assert.Equal("/account", (await EnterAsync(email, code)).Address);
        Assert.Contains("does not count", (await EnterAsync(email, code)).Text, StringComparison.Ordinal);
        Assert.Contains("does not count", (await EnterAsync(email, before)).Text, StringComparison.Ordinal);
        // A clock that goes half a minute fast.
        Assert.Equal("/account", (await EnterAsync(email, CodeOf(key, 1))).Address);
        Assert.Contains("does not count", (await EnterAsync(email, CodeOf(key, 2))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_code_at_the_same_time_in_many_places_lets_one_in()
    {
        var (email, key, _, _) = await SetUpAsync();
        app.Clock.Now += TimeSpan.FromMinutes(1);
        var visitors = await Task.WhenAll(Enumerable.Range(1, 8).Select(async place =>
        {
            var visitor = await new Visitor(app) { Place = $"192.0.2.{place}" }.OpenAsync("/account/login");
            return await visitor.PressAsync("Sign in", ("Form.Email", email), ("Form.Password", Members.Password));
        }));
        await Task.WhenAll(visitors.Select(visitor => visitor.PressAsync("Sign in", ("Form.Code", CodeOf(key)))));
        Assert.Single(visitors, visitor => visitor.Address == "/account");
    }

    [Fact]
    public async Task Ten_recovery_codes_are_shown_once_and_each_works_once()
    {
        var (email, _, codes, setter) = await SetUpAsync();
        Assert.Equal((10, 10), (codes.Count, codes.Distinct().Count()));
        Assert.Contains(codes[9], Uri.UnescapeDataString(setter.Page.QuerySelector("a[download]")!.GetAttribute("href")!), StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0], (await setter.OpenAsync("/account/authenticator")).Text, StringComparison.Ordinal);
        // Nor does the database know them.
        Assert.DoesNotContain(await app.WithDbAsync(db => db.UserTokens.Select(token => token.Value!).ToListAsync()), value => value.Contains(codes[0].Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal));

        Assert.Equal("/account", (await EnterAsync(email, codes[3].ToUpperInvariant())).Address);
        Assert.Contains("does not count", (await EnterAsync(email, codes[3])).Text, StringComparison.Ordinal);
        Assert.Contains("9 are left", (await setter.OpenAsync("/account/authenticator")).Text, StringComparison.Ordinal);

        await setter.OpenAsync("/account/authenticator/codes");
        await setter.PressAsync("Make new recovery codes");
        var fresh = setter.Page.QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        Assert.Equal("/account", (await EnterAsync(email, fresh[0])).Address);
        Assert.Contains("does not count", (await EnterAsync(email, codes[4])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_and_the_wait_ends()
    {
        var (email, key, _, _) = await SetUpAsync();
        app.Clock.Now += TimeSpan.FromMinutes(1);
        using var visitor = await EnterAsync(email, "000000");
        for (var times = 0; times < 4; times++) await visitor.PressAsync("Sign in", ("Form.Code", $"00000{times}"));
        await visitor.PressAsync("Sign in", ("Form.Code", CodeOf(key)));
        Assert.Contains("Too many tries", visitor.Text, StringComparison.Ordinal);
        // Going back to the start does not help.
        Assert.Contains("Too many tries", (await EnterAsync(email, CodeOf(key))).Text, StringComparison.Ordinal);
        app.Clock.Now += TimeSpan.FromSeconds(30);
        Assert.Equal("/account", (await EnterAsync(email, CodeOf(key))).Address);
    }

    [Fact]
    public async Task Half_a_sign_in_is_good_for_ten_minutes_and_for_the_password_of_its_time()
    {
        var (email, key, _, setter) = await SetUpAsync();
        using var slow = await EnterAsync(email, "000000");
        app.Clock.Now += TimeSpan.FromMinutes(11);
        await slow.PressAsync("Sign in", ("Form.Code", CodeOf(key)));
        Assert.Equal("/account/login", slow.Address);

        using var other = await EnterAsync(email, "000000");
        await setter.OpenAsync("/account");
        await setter.PressAsync("Sign out everywhere");
        await other.PressAsync("Sign in", ("Form.Code", CodeOf(key)));
        Assert.Equal("/account/login", other.Address);
    }

    /// <summary>What a browser had before it signed in, which somebody may have put there or taken from it, is no sign-in afterwards.</summary>
    [Fact]
    public async Task Half_a_sign_in_is_none_before_the_code_and_none_after_it()
    {
        var (email, key, _, _) = await SetUpAsync();
        app.Clock.Now += TimeSpan.FromMinutes(1);
        using var visitor = await new Visitor(app).OpenAsync("/account/login");
        await visitor.PressAsync("Sign in", ("Form.Email", email), ("Form.Password", Members.Password));
        var half = Assert.Single(visitor.Cookies, cookie => cookie.StartsWith("workshop-half=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal("/account/login?returnUrl=%2Faccount", await WhereAsync(half));
        await visitor.PressAsync("Sign in", ("Form.Code", CodeOf(key)));
        Assert.Equal("/account", visitor.Address);
        Assert.Equal("/account/login?returnUrl=%2Faccount", await WhereAsync(half));
        Assert.Equal("/account/login?returnUrl=%2Faccount", await WhereAsync(half.Replace("workshop-half=", "workshop=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Setting_it_up_signs_out_elsewhere_and_wants_the_right_code()
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org");
        using var elsewhere = await app.SignInAsync(account.Email!);
        using var visitor = await app.SignInAsync(account.Email!);
        await visitor.OpenAsync("/account/authenticator");
        var key = visitor.ValueOf("Form.Key")!;
        Assert.Equal(string.Join(' ', key.Chunk(4).Select(four => new string(four))), visitor.Page.QuerySelector(".steps code")!.TextContent);
        await visitor.PressAsync("Ask for codes from now on", ("Form.Code", "123456"));
        Assert.Equal(key, visitor.ValueOf("Form.Key"));
        Assert.Contains("another code now", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Ask for codes from now on", ("Form.Code", CodeOf(key)));
        Assert.Equal("/account", (await visitor.OpenAsync("/account")).Address);
        Assert.StartsWith("/account/login", (await elsewhere.OpenAsync("/account")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_it_asks_again_who_one_is_and_then_the_password_is_enough()
    {
        var (email, _, _, setter) = await SetUpAsync();
        app.Clock.Now += TimeSpan.FromMinutes(10);
        await setter.OpenAsync("/account/authenticator/remove");
        Assert.StartsWith("/account/confirm", setter.Address, StringComparison.Ordinal);
        await setter.PressAsync("Go on", ("Again.Password", Members.Password));
        Assert.Equal("/account/authenticator/remove", setter.Address);
        await setter.PressAsync("Do not ask for codes");
        Assert.Equal("/account", setter.Address);
        Assert.Equal("/account", (await app.SignInAsync(email)).Address);
    }

    /// <summary>Where somebody with that cookie is sent who wants to see the account.</summary>
    private async Task<string?> WhereAsync(string cookie)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account") { Headers = { { "Cookie", cookie } } };
        using var answer = await client.SendAsync(request);
        return answer.Headers.Location?.ToString();
    }

    private string CodeOf(string key, int later = 0) => Totp.CodeOf(key, app.Now.ToUnixTimeSeconds() / 30 + later);

    private async Task<(string Email, string Key, IReadOnlyList<string> Codes, Visitor Setter)> SetUpAsync()
    {
        var email = (await app.AccountAsync($"{Guid.NewGuid():n}@example.org")).Email!;
        var visitor = await app.SignInAsync(email);
        await visitor.OpenAsync("/account/authenticator");
        var key = visitor.ValueOf("Form.Key")!;
        await visitor.PressAsync("Ask for codes from now on", ("Form.Code", CodeOf(key)));
        return (email, key, [.. visitor.Page.QuerySelectorAll(".codes code").Select(code => code.TextContent)], visitor);
    }

    private async Task<Visitor> EnterAsync(string email, string code)
    {
        var visitor = await new Visitor(app).OpenAsync("/account/login");
        await visitor.PressAsync("Sign in", ("Form.Email", email), ("Form.Password", Members.Password));
        return await visitor.PressAsync("Sign in", ("Form.Code", code));
    }
}
