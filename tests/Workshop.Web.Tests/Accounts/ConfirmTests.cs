using System.Net;

namespace Workshop.Web.Tests.Accounts;

/// <summary>What matters asks again, ten minutes after somebody proved who they are.</summary>
public sealed class ConfirmTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task Somebody_who_signed_in_a_while_ago_is_asked_once_and_then_is_where_they_wanted_to_be()
    {
        using var visitor = await app.MemberAsync("Ada");
        Assert.Equal("/account/email", (await visitor.OpenAsync("/account/email")).Address);
        app.Clock.Now += TimeSpan.FromMinutes(10);
        await visitor.OpenAsync("/account/email?from=here");
        Assert.Equal("/account/confirm?returnUrl=%2Faccount%2Femail%3Ffrom%3Dhere", visitor.Address);
        await visitor.PressAsync("Go on", ("Again.Password", "wrong"));
        Assert.Contains("not your password", visitor.Text, StringComparison.Ordinal);
        await visitor.PressAsync("Go on", ("Again.Password", Members.Password));
        Assert.Equal("/account/email?from=here", visitor.Address);
        app.Clock.Now += TimeSpan.FromMinutes(9);
        Assert.Equal("/account/email", (await visitor.OpenAsync("/account/email")).Address);
        // What does not matter as much asks nothing.
        app.Clock.Now += TimeSpan.FromMinutes(9);
        Assert.Equal("/account/details", (await visitor.OpenAsync("/account/details")).Address);
    }

    [Fact]
    public async Task A_form_that_was_open_too_long_goes_on_its_way_with_what_was_typed()
    {
        using var visitor = await app.MemberAsync("Ada");
        await visitor.OpenAsync("/account/email");
        app.Clock.Now += TimeSpan.FromMinutes(11);
        await visitor.PressAsync("Ask for this address", ("Form.Email", "lovelace+typed@example.org"));
        Assert.StartsWith("/account/confirm", visitor.Address, StringComparison.Ordinal);
        await visitor.PressAsync("Go on", ("Again.Password", "wrong"));
        await visitor.PressAsync("Go on", ("Again.Password", Members.Password));
        Assert.Equal("/account/email", visitor.Address);
        Assert.Contains("lovelace+typed@example.org becomes your address", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_anywhere_else(string elsewhere)
    {
        using var visitor = await app.MemberAsync("Ada");
        await visitor.OpenAsync($"/account/confirm?returnUrl={Uri.EscapeDataString(elsewhere)}");
        await visitor.PressAsync("Go on", ("Again.Password", Members.Password));
        Assert.Equal("/account", visitor.Address);

        // Nor with a form, which would take the password along.
        await visitor.OpenAsync("/account/password");
        await visitor.PostAsync($"/account/confirm?returnUrl={Uri.EscapeDataString(elsewhere)}",
            [new(Visitor.Token, visitor.ValueOf(Visitor.Token)!), new("Again.Posts", "true"), new("Again.Password", Members.Password)]);
        Assert.Equal("/account", visitor.Address);
    }

    [Fact]
    public async Task A_form_of_somebody_elses_page_is_not_carried_along()
    {
        using var visitor = await app.MemberAsync("Ada");
        app.Clock.Now += TimeSpan.FromMinutes(11);
        await visitor.PostAsync("/account/email", [new("Form.Email", "eve@example.org")]);
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Fact]
    public async Task No_password_that_was_typed_comes_back_in_a_page()
    {
        using var visitor = await app.MemberAsync("Ada");
        await visitor.OpenAsync("/account/email");
        var token = visitor.ValueOf(Visitor.Token)!;
        app.Clock.Now += TimeSpan.FromMinutes(11);
        await visitor.PostAsync("/account/email", [new(Visitor.Token, token), new("Form.Email", "<\">@example.org"), new("Form.Password", "a secret of mine")]);
        Assert.Equal("<\">@example.org", visitor.ValueOf("Form.Email"));
        Assert.DoesNotContain("a secret of mine", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_here_waits_as_it_does_at_the_door()
    {
        using var visitor = await app.MemberAsync("Ada");
        await visitor.OpenAsync("/account/confirm?returnUrl=/account");
        for (var times = 0; times < 6; times++) await visitor.PressAsync("Go on", ("Again.Password", "wrong"));
        Assert.Contains("Too many tries", visitor.Text, StringComparison.Ordinal);
    }
}
