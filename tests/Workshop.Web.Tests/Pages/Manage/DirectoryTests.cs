using System.Net;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class DirectoryTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Theory]
    [InlineData("scholkopf", "Schölkopf, Bernhard")]
    [InlineData("bern schö", "Schölkopf, Bernhard")]
    [InlineData("nobody whatever", null)]
    public async Task An_administrator_finds_everybody_however_the_name_is_typed(string typed, string? name)
    {
        using var root = await app.MemberAsync("Root", administrator: true);
        await OneAsync();
        await root.OpenAsync($"/manage/people?q={Uri.EscapeDataString(typed)}");
        Assert.Equal(name is null ? [] : [name], root.Page.QuerySelectorAll(".parts a").Select(person => person.TextContent));
        Assert.Equal(name is null, root.Text.Contains("Nobody has that name.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_found_is_shown_with_the_events_that_name_them()
    {
        using var root = await app.MemberAsync("Root", administrator: true);
        await OneAsync();
        await root.OpenAsync("/manage/people?q=scholkopf");
        Assert.Contains("at one event", root.Text, StringComparison.Ordinal);
        await root.OpenAsync(root.Page.QuerySelector(".parts a")!.GetAttribute("href")!);
        var named = root.Page.QuerySelectorAll(".parts > li > a").Single();
        await root.OpenAsync(named.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, root.Status);
        Assert.Equal("Bernhard Schölkopf", root.ValueOf("Form.Name"));
    }

    [Fact]
    public async Task Organizations_stand_as_they_are_written_and_lead_to_where_that_is_changed()
    {
        using var root = await app.MemberAsync("Root", administrator: true);
        foreach (var written in new[] { "Institute of <Algebra>", "Institut für Algebra" })
        {
            await root.OpenAsync("/manage/new");
            await root.PressAsync("Create", ("Form.Title", $"At the {written}"));
            await root.OpenAsync($"{root.Address}/details");
            await root.PressAsync("Save", ("Form.Organization", written));
        }
        await root.OpenAsync("/manage/site/organizations");
        var names = root.Page.QuerySelectorAll("h2").Select(name => name.TextContent).ToList();
        Assert.Equal(1, names.IndexOf("Institute of <Algebra>") - names.IndexOf("Institut für Algebra"));
        await root.OpenAsync(root.Page.QuerySelectorAll(".parts a").Single(each => each.TextContent == "At the Institut für Algebra").GetAttribute("href")!);
        Assert.Equal("Institut für Algebra", root.ValueOf("Form.Organization"));
    }

    [Theory]
    [InlineData("/manage/people")]
    [InlineData("/manage/site/organizations")]
    public async Task Nobody_else_knows_of_these_lists(string address)
    {
        using var emmy = await app.MemberAsync("Emmy Noether");
        Assert.Equal(HttpStatusCode.NotFound, (await emmy.OpenAsync(address)).Status);
    }

    private async Task OneAsync()
    {
        if (await app.WithDbAsync(db => db.Events.AnyAsync(meeting => meeting.Slug == "kernels"))) return;
        await app.ReleaseAsync("kernels", Given.Meeting("Kernels").WithOrganizer(Given.Somebody("bernhard-schoelkopf", "Schölkopf, Bernhard"), "Bernhard Schölkopf"));
    }
}
