using System.Net;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Accounts;

namespace Workshop.Web.Tests.Accounts;

public sealed class SetUpTests : IAsyncDisposable
{
    private static readonly (string, string)[] Filled =
        [("Form.Name", "Ada Lovelace"), ("Form.Email", "ada@example.org"), ("Form.Password", Members.Password), ("Form.Site", "Institute of Engines")];

    private readonly WorkshopApp app = new() { Settings = { ["Samples:Load"] = "true" } };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_first_account_is_an_administrators_and_is_signed_in()
    {
        using var visitor = await OpenAsync();
        await visitor.PressAsync("Set up", Filled);

        Assert.Equal("/account", visitor.Address);
        Assert.StartsWith("Ada Lovelace", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("/manage/samples", (await visitor.OpenAsync("/manage/samples")).Address);
        Assert.Contains("Institute of Engines", (await visitor.OpenAsync("/")).Page.Title, StringComparison.Ordinal);
        Assert.Contains("4 events", (await visitor.OpenAsync("/events")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/account", "UTC")]
    [InlineData("europe/berlin", "/account", "Europe/Berlin")]
    [InlineData("Göttingen", "/account/setup", null)]
    public async Task The_portal_begins_with_the_time_zone_that_is_named(string typed, string address, string? zone)
    {
        using var visitor = await OpenAsync();
        await visitor.PressAsync("Set up", [.. Filled, ("Form.Zone", typed)]);
        Assert.StartsWith(address, visitor.Address, StringComparison.Ordinal);
        if (zone is null) Assert.Contains("“Göttingen” is not a known time zone", visitor.Text, StringComparison.Ordinal);
        else Assert.Equal(zone, await app.WithDbAsync(db => db.SiteSettings.Select(site => site.Zone).SingleAsync()));
    }

    [Fact]
    public async Task The_samples_go_if_they_are_not_wanted()
    {
        using var visitor = await OpenAsync();
        await visitor.PressAsync("Set up", [.. Filled, ("Form.KeepSamples", "")]);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/events/lmrl-2019")).Status);
        Assert.Equal(0, await app.WithDbAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task The_address_works_once()
    {
        var address = await LinkAsync();
        using var first = await new Visitor(app).OpenAsync(address);
        using var second = await new Visitor(app).OpenAsync(address);
        await first.PressAsync("Set up", Filled);

        await second.PressAsync("Set up", [.. Filled, ("Form.Email", "mallory@example.org")]);
        Assert.Equal(HttpStatusCode.Gone, second.Status);
        Assert.Contains("does not work any more", second.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await second.OpenAsync(address)).Status);
        Assert.Equal(1, await app.WithDbAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task The_address_works_for_an_hour()
    {
        var address = await LinkAsync();
        app.Clock.Now = app.Clock.Now.AddMinutes(59);
        using var visitor = await new Visitor(app).OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);

        app.Clock.Now = app.Clock.Now.AddMinutes(1);
        await visitor.PressAsync("Set up", Filled);
        Assert.Equal(HttpStatusCode.Gone, visitor.Status);
        Assert.Equal(0, await app.WithDbAsync(db => db.Users.CountAsync()));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("0000000000000000000000000000000000000000")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("!!!")]
    public async Task No_other_address_does(string secret)
    {
        await LinkAsync();
        Assert.Equal(HttpStatusCode.Gone, (await new Visitor(app).OpenAsync($"/account/setup/{secret}")).Status);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_made()
    {
        using var visitor = await OpenAsync();
        await visitor.PressAsync("Set up", ("Form.Name", " "), ("Form.Email", "ada@example.org"), ("Form.Password", Members.Password), ("Form.Site", ""));
        Assert.Equal(["Form_Name-problem", "Form_Site-problem"], visitor.Page.QuerySelectorAll("p.problem").Select(problem => problem.Id));

        await visitor.PressAsync("Set up", ("Form.Name", "Ada"), ("Form.Email", "ada@example.org"), ("Form.Password", "password1234"), ("Form.Site", "Engines"));
        Assert.Equal(["Form_Password-problem"], visitor.Page.QuerySelectorAll("p.problem").Select(problem => problem.Id));

        await visitor.PressAsync("Set up", ("Form.Email", "nonsense"), ("Form.Password", Members.Password));
        Assert.Equal(["Form_Email-problem"], visitor.Page.QuerySelectorAll("p.problem").Select(problem => problem.Id));
        Assert.Equal("nonsense", visitor.Page.QuerySelector("#Form_Email")!.GetAttribute("value"));
        Assert.Equal(0, await app.WithDbAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task The_link_of_somebody_for_whom_an_account_was_made_lets_them_in_once()
    {
        var account = new Account("guest@example.org", "guest", app.Now);
        await app.WithDbAsync(db => { account.NormalizedUserName = account.NormalizedEmail = "GUEST@EXAMPLE.ORG"; account.SecurityStamp = "stamp"; db.Add(account); return db.SaveChangesAsync(); });
        var address = await app.WithAsync<OneTimeLinks, string>(links => links.MakeAsync(LinkPurpose.Join, account.Id, null, default));
        using var visitor = await new Visitor(app).OpenAsync(address);
        Assert.Contains("guest@example.org", visitor.Text, StringComparison.Ordinal);

        await visitor.PressAsync("Join", ("Form.Name", "A guest"), ("Form.Password", "guest@example.org"));
        Assert.Contains("guessed soon", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Join", ("Form.Name", "A guest"), ("Form.Password", Members.Password));
        Assert.Equal("/account", visitor.Address);
        Assert.StartsWith("A guest", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.OpenAsync(address)).Status);
        Assert.Equal("/account", (await app.SignInAsync("guest@example.org")).Address);
    }

    [Theory]
    [InlineData(LinkPurpose.Reset)]
    [InlineData(LinkPurpose.Recover)]
    public async Task A_new_password_signs_out_everywhere_and_the_old_one_is_none(LinkPurpose purpose)
    {
        var account = await app.AccountAsync("forgetful@example.org");
        using var elsewhere = await app.SignInAsync("forgetful@example.org");
        var address = await app.WithAsync<OneTimeLinks, string>(links => links.MakeAsync(purpose, account.Id, null, default));
        using var visitor = await new Visitor(app).OpenAsync(address);
        await visitor.PressAsync("Change the password", ("Form.Password", "123456789012"));
        Assert.Contains("guessed soon", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Change the password", ("Form.Password", "eleven brown otters swim"));

        Assert.Equal("/account/login", visitor.Address);
        Assert.StartsWith("/account/login", (await elsewhere.OpenAsync("/account")).Address, StringComparison.Ordinal);
        Assert.Equal("/account/login", (await app.SignInAsync("forgetful@example.org")).Address);
        await visitor.PressAsync("Sign in", ("Form.Email", "forgetful@example.org"), ("Form.Password", "eleven brown otters swim"));
        Assert.Equal("/account", visitor.Address);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.OpenAsync(address)).Status);
    }

    private async Task<Visitor> OpenAsync() => await new Visitor(app).OpenAsync(await LinkAsync());

    private Task<string> LinkAsync() => app.WithAsync<SetUpLink, string>(link => Task.FromResult(link.MakePath()));
}
