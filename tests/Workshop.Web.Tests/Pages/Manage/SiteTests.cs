using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Files;
using Workshop.Tests.Files;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class SiteTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task What_an_administrator_says_of_the_portal_is_there_at_once_and_nobody_else_says_it()
    {
        using var root = await app.MemberAsync("Root", administrator: true);
        using var emmy = await app.MemberAsync("Emmy Noether");
        using var stranger = new Visitor(app);
        Assert.Equal(HttpStatusCode.NotFound, (await emmy.OpenAsync("/manage/site")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/imprint")).Status);

        await root.OpenAsync("/manage/site");
        await root.PressAsync("Save", ("Form.Name", "Meetings <in> Göttingen"), ("Form.Welcome", "**Come in.** <script>alert(1)</script>"), ("Form.Imprint", "Emmy Noether, Bunsenstraße"), ("Form.Hue", "7"));
        Assert.Equal("/manage/site?saved=1", root.Address);
        Assert.Equal("Saved. It is public already.", root.Page.QuerySelector("[role=status]")!.TextContent);
        await stranger.OpenAsync("/nowhere");
        Assert.Equal("Meetings <in> Göttingen", stranger.Page.QuerySelector(".site-name")!.TextContent);
        Assert.Contains("hue-7", stranger.Page.DocumentElement.ClassName, StringComparison.Ordinal);
        await stranger.OpenAsync("/");
        Assert.Equal("Come in.", stranger.Page.QuerySelector(".prose strong")!.TextContent);
        Assert.Empty(stranger.Page.QuerySelectorAll(".prose script"));
        Assert.Contains("hue-7", stranger.Page.DocumentElement.ClassName, StringComparison.Ordinal);
        Assert.Contains("Bunsenstraße", (await stranger.OpenAsync("/imprint")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/privacy")).Status);
    }

    [Theory]
    [InlineData("Form.Name", "", "Give the portal a name")]
    [InlineData("Form.Zone", "Nowhere/Land", "not a known time zone")]
    public async Task What_cannot_be_is_said_beside_the_field_and_nothing_typed_is_lost(string field, string typed, string said)
    {
        using var root = await app.MemberAsync("Root", administrator: true);
        await root.OpenAsync("/manage/site");
        await root.PressAsync("Save", (field, typed), ("Form.Privacy", "Typed meanwhile"));
        Assert.Contains(said, root.Text, StringComparison.Ordinal);
        Assert.Equal((typed, "Typed meanwhile"), (root.ValueOf(field), root.ValueOf("Form.Privacy")));
    }

    [Fact]
    public async Task Its_logo_stands_before_its_name_on_every_page_until_it_is_removed()
    {
        using var root = await app.MemberAsync("Root", administrator: true);
        using var stranger = new Visitor(app);
        await root.OpenAsync("/manage/site");
        await root.Choose("Form.Logo.File", Encoding.ASCII.GetBytes("<svg/>"), "logo.png").PressAsync("Save", ("Form.Tagline", "Typed meanwhile"));
        Assert.Contains("an SVG", root.Page.QuerySelector(".problem")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Typed meanwhile", root.ValueOf("Form.Tagline"));

        await root.Choose("Form.Logo.File", Pictures.Plain(FileKind.Png), "logo.png").PressAsync("Save", ("Form.Name", new string('x', 101)));
        Assert.Equal("Form_Name-problem", root.Page.QuerySelector("p.problem")!.Id);
        Assert.NotEqual("", root.ValueOf("Form.Logo.Source"));   // nobody has to choose it again
        await root.PressAsync("Save", ("Form.Name", "Meetings"));
        foreach (var (who, address) in new[] { (stranger, "/"), (stranger, "/events"), (root, "/manage/site") })
        {
            var logo = (await who.OpenAsync(address)).Page.QuerySelector(".site-name img")!;
            Assert.Equal(("", "16", "8"), (logo.GetAttribute("alt"), logo.GetAttribute("width"), logo.GetAttribute("height")));
            Assert.Equal(HttpStatusCode.OK, (await stranger.OpenAsync(logo.GetAttribute("src")!)).Status);
        }
        await root.OpenAsync("/manage/site");
        await root.PressAsync("Save", ("Form.Logo.Remove", "true"));
        Assert.Null((await stranger.OpenAsync("/")).Page.QuerySelector(".site-name img"));
    }

    [Fact]
    public async Task New_events_begin_in_the_language_of_who_makes_them_else_of_the_portal()
    {
        using var root = await app.MemberAsync("Root", administrator: true);
        await root.OpenAsync("/manage/site");
        await root.PressAsync("Save", ("Form.Language", "de"));
        Assert.Equal("de", await LanguageOfNewAsync());
        await root.OpenAsync("/account/details");
        await root.PressAsync("Save", ("Form.Language", "fr"));
        Assert.Equal("fr", await LanguageOfNewAsync());

        async Task<string?> LanguageOfNewAsync()
        {
            await root.OpenAsync("/manage/new");
            await root.PressAsync("Create", ("Form.Title", "Tagung"));
            return (await root.OpenAsync($"{root.Address}/details")).ValueOf("Form.Languages");
        }
    }

    [Fact]
    public async Task Two_administrators_lose_nothing_of_each_other()
    {
        using var one = await app.MemberAsync("One", administrator: true);
        using var other = await app.MemberAsync("Other", administrator: true);
        await one.OpenAsync("/manage/site");
        await other.OpenAsync("/manage/site");
        await one.PressAsync("Save", ("Form.Tagline", "one’s line"));
        await other.PressAsync("Save", ("Form.Tagline", "other’s line"), ("Form.Privacy", "other’s text"));
        Assert.Contains("one’s line", other.Text, StringComparison.Ordinal);
        await other.Tick("Give", "Tagline").PressAsync("Save");
        await one.OpenAsync("/manage/site");
        Assert.Equal(("one’s line", "other’s text"), (one.ValueOf("Form.Tagline"), one.ValueOf("Form.Privacy")));
    }

    [Fact]
    public async Task A_series_begins_with_a_title_and_its_owner_says_what_it_is()
    {
        using var emmy = await app.MemberAsync("Emmy Noether");
        using var david = await app.MemberAsync("David Hilbert");
        using var stranger = new Visitor(app);
        await emmy.OpenAsync("/manage/series");
        await emmy.PressAsync("Create", ("Form.Title", "Algebra on Tuesdays"));
        Assert.Equal("/manage/series/algebra-on-tuesdays", emmy.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await david.OpenAsync("/manage/series/algebra-on-tuesdays")).Status);

        await emmy.PressAsync("Save", ("Form.Body", "Every *Tuesday*."), ("Form.OrganizationUrl", "javascript:alert(1)"));
        Assert.Contains("This is not an address", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Save", ("Form.OrganizationUrl", ""), ("Form.Slug", "algebra"));
        Assert.Equal("/manage/series/algebra?saved=1", emmy.Address);
        Assert.Contains("Saved. It is public already.", emmy.Text, StringComparison.Ordinal);
        await emmy.OpenAsync("/manage/series/algebra");
        Assert.DoesNotContain("Saved.", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("Every Tuesday.", (await stranger.OpenAsync("/series/algebra-on-tuesdays")).Text, StringComparison.Ordinal);
        Assert.Equal("/series/algebra", stranger.Address);
    }

    [Fact]
    public async Task An_editor_of_a_series_says_what_it_is_and_an_owner_where()
    {
        var series = new Series(Guid.NewGuid(), "geometry", "Geometry");
        await app.BeginAsync(series);
        var account = await app.AccountAsync("editor.of.geometry@example.org");
        await app.WithDbAsync(db =>
        {
            db.Team.Add(new() { AccountId = account.Id, Subject = series.Id, Role = Role.Editor });
            return db.SaveChangesAsync();
        });
        using var editor = await app.SignInAsync(account.Email!);
        await editor.OpenAsync("/manage/series/geometry");
        await editor.PressAsync("Save", ("Form.Slug", "topology"), ("Form.Summary", "Of curves"));
        Assert.Contains("An owner changes the address.", editor.Text, StringComparison.Ordinal);
        Assert.Equal(("topology", "Of curves"), (editor.ValueOf("Form.Slug"), editor.ValueOf("Form.Summary")));
        await editor.PressAsync("Save", ("Form.Slug", "geometry"));
        Assert.Equal(series with { Summary = "Of curves" }, await app.WithDbAsync(db => db.Series.Where(row => row.Id == series.Id).Select(row => row.Body).SingleAsync()));
    }

    [Fact]
    public async Task A_form_that_does_not_say_what_it_was_filled_with_overwrites_nobody()
    {
        using var one = await app.MemberAsync("One", administrator: true);
        using var other = await app.MemberAsync("Other", administrator: true);
        await one.OpenAsync("/manage/site");
        await other.OpenAsync("/manage/site");
        await one.PressAsync("Save", ("Form.Tagline", "kept"));
        await other.PressAsync("Save", ("Form.Tagline", "lost"), ("Was", ""));
        await one.OpenAsync("/manage/site");
        Assert.Equal("kept", one.ValueOf("Form.Tagline"));
    }

    [Fact]
    public async Task Where_only_administrators_begin_events_nobody_else_begins_a_series()
    {
        using var root = await app.MemberAsync("Root", administrator: true);
        using var emmy = await app.MemberAsync("Emmy Noether");
        await emmy.OpenAsync("/manage/series");
        await root.OpenAsync("/manage/site");
        await root.PressAsync("Save", ("Form.Beginners", "Administrators"));
        await emmy.PressAsync("Create", ("Form.Title", "Too late"));
        Assert.Equal(HttpStatusCode.NotFound, emmy.Status);
        await root.OpenAsync("/manage/site");
        await root.PressAsync("Save", ("Form.Beginners", "Everybody"));
    }
}
