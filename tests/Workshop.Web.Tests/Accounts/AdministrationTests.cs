using System.Net;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Accounts;

namespace Workshop.Web.Tests.Accounts;

/// <summary>What administrators do about accounts.</summary>
public sealed class AdministrationTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task Somebody_is_invited_by_a_link_that_is_shown_once()
    {
        using var administrator = await app.MemberAsync("Ada", administrator: true);
        var email = $"{Guid.NewGuid():n}@example.org";
        await administrator.OpenAsync("/manage/site/accounts/new");
        await administrator.PressAsync("Make the account", ("Form.Email", "Ada <ada@example.org>"));
        Assert.Contains("not an e-mail address", administrator.Text, StringComparison.Ordinal);
        await administrator.PressAsync("Make the account", ("Form.Email", email));
        var link = new Uri(administrator.Page.QuerySelector(".verbatim")!.TextContent);
        Assert.Equal("http://localhost", link.GetLeftPart(UriPartial.Authority));

        using var guest = await new Visitor(app).OpenAsync(link.AbsolutePath);
        await guest.PressAsync("Join", ("Form.Name", "A guest"), ("Form.Password", Members.Password));
        Assert.Equal("/account", guest.Address);
        await administrator.OpenAsync($"/manage/site/accounts?q={email[..12]}");
        Assert.Contains($"A guest {email}, last signed in", administrator.Text, StringComparison.Ordinal);

        await administrator.OpenAsync("/manage/site/accounts/new");
        await administrator.PressAsync("Make the account", ("Form.Email", email));
        Assert.Contains("an account with this address already", administrator.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("'; DROP TABLE Accounts; --")]
    public async Task What_is_looked_for_is_text(string sought)
    {
        using var administrator = await app.MemberAsync("Ada", administrator: true);
        await administrator.OpenAsync($"/manage/site/accounts?q={Uri.EscapeDataString(sought)}");
        Assert.Contains("Nobody has that", administrator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_for_somebody_who_lost_everything_lets_them_in_without_a_code()
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org");
        using var owner = await app.SignInAsync(account.Email!);
        await owner.OpenAsync("/account/authenticator");
        await owner.PressAsync("Ask for codes from now on", ("Form.Code", Totp.CodeOf(owner.ValueOf("Form.Key")!, app.Now.ToUnixTimeSeconds() / 30)));

        using var administrator = await app.MemberAsync("Ada", administrator: true);
        await administrator.OpenAsync($"/manage/site/accounts/{account.Id}/link");
        await administrator.PressAsync("Make the link");
        using var visitor = await new Visitor(app).OpenAsync(new Uri(administrator.Page.QuerySelector(".verbatim")!.TextContent).AbsolutePath);
        await visitor.PressAsync("Change the password", ("Form.Password", "eleven brown otters swim"));
        await visitor.PressAsync("Sign in", ("Form.Email", account.Email!), ("Form.Password", "eleven brown otters swim"));
        Assert.Equal("/account", visitor.Address);
    }

    [Fact]
    public async Task Codes_are_switched_off_for_who_lost_the_telephone()
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org");
        using var owner = await app.SignInAsync(account.Email!);
        await owner.OpenAsync("/account/authenticator");
        await owner.PressAsync("Ask for codes from now on", ("Form.Code", Totp.CodeOf(owner.ValueOf("Form.Key")!, app.Now.ToUnixTimeSeconds() / 30)));
        Assert.StartsWith("/account/login/code", (await app.SignInAsync(account.Email!)).Address, StringComparison.Ordinal);

        using var administrator = await app.MemberAsync("Ada", administrator: true);
        await administrator.OpenAsync($"/manage/site/accounts/{account.Id}/codes");
        await administrator.PressAsync($"Do not ask {account.Email} for codes");
        Assert.Equal("/account", (await app.SignInAsync(account.Email!)).Address);
    }

    [Fact]
    public async Task Administrators_are_made_and_unmade_but_there_always_is_one()
    {
        await using var small = new WorkshopApp();
        var account = await small.AccountAsync("bob@example.org");
        using var ada = await small.MemberAsync("Ada", administrator: true);
        using var bob = await small.SignInAsync("bob@example.org");
        Assert.Equal(HttpStatusCode.NotFound, (await bob.OpenAsync("/manage/site/accounts")).Status);

        await ada.OpenAsync($"/manage/site/accounts/{account.Id}/administrator");
        await ada.PressAsync("Make an administrator");
        Assert.Equal(HttpStatusCode.OK, (await bob.OpenAsync("/manage/site/accounts")).Status);
        var first = await small.WithDbAsync(db => db.Users.Where(row => row.Id != account.Id).Select(row => row.Id).SingleAsync());
        await bob.OpenAsync($"/manage/site/accounts/{first}/administrator");
        await bob.PressAsync("Make an ordinary member");
        Assert.Equal(HttpStatusCode.NotFound, (await ada.OpenAsync("/manage/site/accounts")).Status);

        await bob.OpenAsync($"/manage/site/accounts/{account.Id}/administrator");
        await bob.PressAsync("Make an ordinary member");
        Assert.Contains("only administrator", bob.Text, StringComparison.Ordinal);
        await bob.OpenAsync($"/manage/site/accounts/{account.Id}/remove");
        await bob.PressAsync("Delete the account bob@example.org");
        Assert.Contains("only administrator", bob.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_somebody_wants_is_confirmed_as_it_was_shown()
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org");
        using var owner = await app.SignInAsync(account.Email!);
        await owner.OpenAsync("/account/email");
        await owner.PressAsync("Ask for this address", ("Form.Email", $"new-{account.Email}"));
        Assert.Contains("as soon as an administrator", owner.Text, StringComparison.Ordinal);

        using var administrator = await app.MemberAsync("Ada", administrator: true);
        await administrator.OpenAsync($"/manage/site/accounts/{account.Id}");
        Assert.Contains($"Confirm the address new-{account.Email}", administrator.Text, StringComparison.Ordinal);
        await administrator.OpenAsync($"/manage/site/accounts/{account.Id}/email");
        await owner.PressAsync("Ask for this address", ("Form.Email", $"other-{account.Email}"));
        await administrator.PressAsync($"Confirm new-{account.Email}");
        Assert.Equal("/account/login", (await app.SignInAsync($"new-{account.Email}")).Address);
        await administrator.OpenAsync($"/manage/site/accounts/{account.Id}/email");
        await administrator.PressAsync($"Confirm other-{account.Email}");
        Assert.Equal("/account", (await app.SignInAsync($"other-{account.Email}")).Address);
    }

    [Fact]
    public async Task A_removed_account_is_signed_out_and_gone()
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org");
        using var owner = await app.SignInAsync(account.Email!);
        using var administrator = await app.MemberAsync("Ada", administrator: true);
        await administrator.OpenAsync($"/manage/site/accounts/{account.Id}/remove");
        await administrator.PressAsync($"Delete the account {account.Email}");
        Assert.Equal("/manage/site/accounts", administrator.Address);
        Assert.StartsWith("/account/login", (await owner.OpenAsync("/account")).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync($"/manage/site/accounts/{account.Id}")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/administrator")]
    [InlineData("/link")]
    [InlineData("/codes")]
    [InlineData("/email")]
    [InlineData("/remove")]
    public async Task Nobody_else_finds_any_of_it(string page)
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org");
        using var member = await app.MemberAsync("Bob");
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync($"/manage/site/accounts/{account.Id}{page}")).Status);
        app.Clock.Now += TimeSpan.FromMinutes(11);   // nor is asked who they are for it
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync($"/manage/site/accounts/{account.Id}{page}")).Status);
    }
}
