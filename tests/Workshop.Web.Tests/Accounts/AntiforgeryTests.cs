using System.Net;
using Workshop.Web.Tests.Pages.Manage;

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

    [Fact]
    public async Task Who_has_signed_in_in_another_window_meanwhile_is_told_so_and_led_on()
    {
        var email = $"{Guid.NewGuid():n}@example.org";
        await app.AccountAsync(email);
        using var first = new Visitor(app);
        await first.OpenAsync("/account/login?returnUrl=/account/details");
        var fields = first.FieldsFor("/account/login?returnUrl=/account/details")!;
        await first.PressAsync("Sign in", ("Form.Email", email), ("Form.Password", Members.Password));
        Assert.Equal("/account/details", first.Address);

        await first.PostAsync("/account/login?returnUrl=/account/details", [.. fields.Where(field => !field.Key.StartsWith("Form.", StringComparison.Ordinal)), new("Form.Email", email), new("Form.Password", Members.Password)]);
        Assert.Equal(HttpStatusCode.BadRequest, first.Status);
        Assert.Contains("signed in or out here since it was opened", first.Text, StringComparison.Ordinal);
        Assert.Contains(email, first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Members.Password, first.Text, StringComparison.Ordinal);
        await first.OpenAsync(first.Page.QuerySelector("main a")!.GetAttribute("href")!);
        Assert.Equal("/account/details", first.Address);
    }

    [Theory]
    [InlineData("details", "Form.Summary")]
    [InlineData("sessions", "Title-1")]
    public async Task What_was_typed_comes_back_when_the_session_has_ended(string part, string field)
    {
        const string typed = "A long afternoon’s work, <b>bold</b> & all";
        var (slug, emmy) = await app.PublishedAsync($"Long away from {part}");
        using var _ = emmy;
        var address = $"/manage/events/{slug}/{part}";
        await emmy.OpenAsync(address);
        var fields = emmy.FieldsFor(address)!.Where(each => each.Key != field).Append(new(field, typed)).ToList();

        using var away = new Visitor(app);
        await away.PostAsync(address, fields);
        Assert.Equal(HttpStatusCode.BadRequest, away.Status);
        Assert.Contains("You are not signed in any more", away.Text, StringComparison.Ordinal);
        Assert.Contains(typed, away.Text, StringComparison.Ordinal);
        Assert.Equal($"/account/login?returnUrl={Uri.EscapeDataString(address)}", away.Page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.DoesNotContain("A long afternoon", (await emmy.OpenAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_comes_back_when_another_account_has_signed_in_or_the_event_is_gone()
    {
        const string typed = "A long afternoon’s work, <b>bold</b> & all,\nin two lines";
        var (slug, emmy) = await app.PublishedAsync("Soon gone");
        using var _ = emmy;
        await emmy.OpenAsync($"/manage/events/{slug}/details");
        var fields = emmy.FieldsFor($"/manage/events/{slug}/details")!.Where(field => field.Key != "Form.Summary").Append(new("Form.Summary", typed)).ToList();
        using var other = emmy.Window();
        await other.OpenAsync($"/manage/events/{slug}/delete");
        await other.PressAsync("Delete “Soon gone”");

        await emmy.PostAsync($"/manage/events/{slug}/details", fields);
        Assert.Equal(HttpStatusCode.NotFound, emmy.Status);
        Assert.Equal(typed, Given("Summary"));
        Assert.DoesNotContain("Row", emmy.Text, StringComparison.Ordinal);

        await emmy.PostAsync($"/manage/events/{slug}/details", fields.Select(field => field.Key == Visitor.Token ? new(field.Key, "CfDJ8forged") : field));
        Assert.Equal(HttpStatusCode.BadRequest, emmy.Status);
        Assert.Equal(typed, Given("Summary"));

        using var elsewhere = new FormUrlEncodedContent([new("Form.Summary", typed)]);
        elsewhere.Headers.Add("Sec-Fetch-Site", "cross-site");
        await emmy.PostAsync($"/manage/events/{slug}/details", elsewhere);
        Assert.DoesNotContain("afternoon", emmy.Text, StringComparison.Ordinal);

        string? Given(string field) => emmy.Page.QuerySelectorAll("main h3").Single(heading => heading.TextContent == field).NextElementSibling?.TextContent;
    }

    private async Task<Visitor> SomebodyAsync()
    {
        var email = $"{Guid.NewGuid():n}@example.org";
        await app.AccountAsync(email);
        return await app.SignInAsync(email);
    }

    private static string TokenOf(Visitor visitor) => visitor.Page.QuerySelector($"[name={Visitor.Token}]")!.GetAttribute("value")!;
}
