using Microsoft.EntityFrameworkCore;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;
using Workshop.Web.Trail;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class TrailTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task It_says_in_plain_words_who_did_what_to_which_thing()
    {
        var (slug, emmy) = await app.PublishedAsync("Plain words");
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await david.OpenAsync($"/manage/events/{slug}/details");
        await david.PressAsync("Save", ("Form.Acronym", "PW"), ("Form.Summary", new string('s', 100)));
        app.Clock.Now += TimeSpan.FromMinutes(1);
        await david.OpenAsync($"/manage/events/{slug}");
        await david.PressAsync("Move “About” down");
        app.Clock.Now += TimeSpan.FromMinutes(1);
        await david.OpenAsync($"/manage/events/{slug}/preview-link");
        await david.PressAsync("Make a link");
        await emmy.OpenAsync($"/manage/events/{slug}/discard");
        await emmy.PressAsync("Drop these 2 changes");

        await emmy.OpenAsync($"/manage/events/{slug}/trail");
        Assert.Contains("David Hilbert changed the event: summary; acronym (now “PW”)", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("moved the section “About”", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("David Hilbert made a preview link", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("acronym (was “PW”)", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("published release 1", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("began the event", emmy.Page.QuerySelector(".trail > li:last-child")!.TextContent, StringComparison.Ordinal);

        var id = emmy.Page.QuerySelectorAll("#by option").Single(option => option.TextContent == "David Hilbert").GetAttribute("value");
        await emmy.OpenAsync($"/manage/events/{slug}/trail?by={id}");
        Assert.All(emmy.Page.QuerySelectorAll(".trail strong"), name => Assert.Equal("David Hilbert", name.TextContent));
    }

    [Fact]
    public async Task Whoever_is_gone_is_a_former_member()
    {
        var (slug, emmy) = await app.PublishedAsync("Former");
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await david.OpenAsync($"/manage/events/{slug}/details");
        await david.PressAsync("Save", ("Form.Acronym", "FM"));
        await app.WithDbAsync(async db =>
        {
            var by = await db.Changes.OrderByDescending(change => change.Id).Select(change => change.By).FirstAsync();
            return await db.Users.Where(account => account.Id == by).ExecuteDeleteAsync();
        });
        Assert.Contains("a former member changed the event: acronym", (await emmy.OpenAsync($"/manage/events/{slug}/trail")).Text, StringComparison.Ordinal);
        Assert.Contains("by a former member", emmy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_one_is_read_page_by_page_and_every_line_once()
    {
        var programme = Given.Meeting("Long trail");
        for (var n = 0; n < 250; n++)
        {
            app.Clock.Now += TimeSpan.FromSeconds(1);
            await app.SaveAsync("long-trail", programme with { Event = programme.Event with { Acronym = $"L{n:000}" } });
        }
        using var owner = await app.ColleagueAsync("Owner", "long-trail", Role.Owner);
        await owner.OpenAsync("/manage/events/long-trail/trail");
        var seen = new List<string>();
        while (true)
        {
            seen.AddRange(owner.Page.QuerySelectorAll(".trail > li > p:last-child").Select(line => line.TextContent));
            if (owner.Page.QuerySelectorAll("main p > a").SingleOrDefault(link => link.TextContent == "Older") is not { } older) break;
            await owner.OpenAsync($"/manage/events/long-trail/trail{older.GetAttribute("href")}");
        }
        Assert.Equal(250, seen.Count);
        Assert.Equal(250, seen.Distinct().Count());
        Assert.Contains("acronym (was “L248”, now “L249”)", seen[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_of_the_site_is_for_administrators_and_names_the_events()
    {
        var (slug, emmy) = await app.PublishedAsync("Seen from above");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await emmy.OpenAsync("/manage/site/trail")).Status);
        using var administrator = await app.MemberAsync("Felix Klein", administrator: true);
        await administrator.OpenAsync("/manage/site/trail");
        Assert.Contains(administrator.Page.QuerySelectorAll(".trail a"), link => link.TextContent == "Seen from above" && link.GetAttribute("href") == $"/manage/events/{slug}");
    }

    [Fact]
    public async Task Every_line_that_the_recorder_writes_can_be_said()
    {
        var unsaid = await app.WithDbAsync(async db =>
        {
            var tables = db.Model.GetEntityTypes().Where(entity => entity.FindProperty("Version")?.IsConcurrencyToken == true).Select(entity => entity.GetTableName()!);
            return tables.Distinct().Select(table => (table, new TrailWords(null, new Dictionary<Guid, string>()).Of(new() { At = app.Now, Table = table, Row = Guid.NewGuid(), Version = 1, New = "{}" })))
                .Where(line => line.Item2?.Contains("kind “", StringComparison.Ordinal) != false).ToList();
        });
        Assert.Empty(unsaid);
    }
}
