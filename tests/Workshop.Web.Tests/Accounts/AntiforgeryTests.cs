using System.Net;

namespace Workshop.Web.Tests.Accounts;

/// <summary>Only a form that we gave to the same person in the same browser does anything.</summary>
public sealed class AntiforgeryTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    private const string SignOut = "/account/logout/everywhere";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CfDJ8forged")]
    public async Task A_forged_form_does_nothing(string? token)
    {
        using var visitor = await SomebodyAsync();
        await visitor.PostAsync(SignOut, token is null ? [] : [new(Visitor.Token, token)]);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Equal("/account", (await visitor.OpenAsync("/account")).Address);
    }

    [Fact]
    public async Task Somebody_elses_form_does_nothing()
    {
        using var mallory = await SomebodyAsync();
        using var visitor = await SomebodyAsync();
        await visitor.PostAsync(SignOut, [new(Visitor.Token, TokenOf(mallory))]);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Fact]
    public async Task A_form_from_before_signing_in_does_nothing_afterwards()
    {
        using var visitor = new Visitor(app);
        await visitor.OpenAsync("/account/login");
        var before = TokenOf(visitor);
        var email = $"{Guid.NewGuid():n}@example.org";
        await app.AccountAsync(email);
        await visitor.PressAsync("Sign in", ("Form.Email", email), ("Form.Password", Members.Password));
        await visitor.PostAsync(SignOut, [new(Visitor.Token, before)]);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Fact]
    public async Task A_form_of_the_account_that_was_signed_in_before_does_nothing_for_the_next()
    {
        using var visitor = await SomebodyAsync();
        var before = TokenOf(visitor);
        await visitor.PressAsync("Sign out");
        var email = $"{Guid.NewGuid():n}@example.org";
        await app.AccountAsync(email);
        await visitor.OpenAsync("/account/login");
        await visitor.PressAsync("Sign in", ("Form.Email", email), ("Form.Password", Members.Password));
        await visitor.PostAsync(SignOut, [new(Visitor.Token, before)]);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    private async Task<Visitor> SomebodyAsync()
    {
        var email = $"{Guid.NewGuid():n}@example.org";
        await app.AccountAsync(email);
        return await app.SignInAsync(email);
    }

    private static string TokenOf(Visitor visitor) => visitor.Page.QuerySelector($"[name={Visitor.Token}]")!.GetAttribute("value")!;
}
