using System.Net;
using Workshop.Events;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class StillMissingTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task Each_thing_that_is_missing_leads_to_the_form_that_mends_it()
    {
        var programme = Given.Meeting("Much is missing").WithTalks(2);
        programme = programme with
        {
            Event = programme.Event with { Links = [new("Home", "htp:/nowhere")], Organization = new("MPI", null, "javascript:x"), Image = new("/files/none.png"), Attendance = new() { JoinUrl = "meet me" } },
            Sections = [new(Guid.NewGuid(), SectionKind.About, "") { Body = "![](/files/x.png)" }],
        };
        await app.SaveAsync("much-is-missing", programme);
        using var emmy = await app.ColleagueAsync("Emmy Noether", "much-is-missing", Role.Owner);
        await emmy.OpenAsync("/manage/events/much-is-missing");
        await emmy.OpenAsync(emmy.Page.QuerySelector("main a[href$='/missing']")!.GetAttribute("href")!);
        var links = emmy.Page.QuerySelectorAll("main .parts a").Select(link => link.GetAttribute("href")!).ToHashSet();
        var home = "/manage/events/much-is-missing";
        Assert.Superset(new HashSet<string>
        {
            $"{home}/when", $"{home}/place", $"{home}/sessions", $"{home}/image", $"{home}/details", $"{home}/sections/{programme.Sections[0].Id}",
            $"{home}/sessions/{programme.Sessions[0].Code}", $"{home}/people/{programme.Credits[1].Id}",
        }, links);
    }

    [Fact]
    public async Task What_is_mended_is_missing_no_more()
    {
        var (slug, emmy) = await app.PublishedAsync("Mended");
        await emmy.OpenAsync($"/manage/events/{slug}/missing");
        Assert.Contains("No date is given yet", emmy.Text, StringComparison.Ordinal);
        await emmy.OpenAsync(emmy.Page.QuerySelector("main .parts a")!.GetAttribute("href")!);
        await emmy.PressAsync("Save", ("Form.When.State", "Day"), ("Form.When.Day", "2026-05-05"));
        Assert.DoesNotContain("No date is given yet", (await emmy.OpenAsync($"/manage/events/{slug}/missing")).Text, StringComparison.Ordinal);
    }

    private const string Late = "for over a month[^.]*“About”";

    [Fact]
    public async Task A_section_is_late_when_it_has_been_coming_soon_for_over_a_month_without_a_break()
    {
        await using var later = new WorkshopApp();
        var (slug, emmy) = await later.PublishedAsync("Late");
        var about = (await later.ProgrammeAsync(slug)).Sections[0].Id;
        var form = $"/manage/events/{slug}/sections/{about}";

        await BackAsync(20);
        await emmy.OpenAsync(form);
        await emmy.PressAsync("Save", ("Form.State", nameof(SectionState.Shown)));
        await emmy.OpenAsync(form);
        await emmy.PressAsync("Save", ("Form.State", nameof(SectionState.ComingSoon)), ("Form.Body", "It says \"state\":\"shown\" here"));
        await BackAsync(20);
        await emmy.OpenAsync(form);
        await emmy.PressAsync("Save", ("Form.Body", "Changed, and still coming soon"));
        Assert.DoesNotMatch(Late, (await emmy.OpenAsync($"/manage/events/{slug}/missing")).Text);
        Assert.Contains("“About” says “coming soon”: readers do not see the text that it has", emmy.Text, StringComparison.Ordinal);
        await BackAsync(12);
        Assert.Matches(Late, (await emmy.OpenAsync($"/manage/events/{slug}/missing")).Text);

        async Task BackAsync(int days)
        {
            later.Clock.Now += TimeSpan.FromDays(days);
            emmy = await later.ColleagueAsync("Emmy Noether", slug, Role.Owner);
        }
    }

    [Fact]
    public async Task Readers_see_what_is_missing_and_strangers_find_nothing()
    {
        var (slug, _) = await app.PublishedAsync("Who sees it");
        using var reader = await app.ColleagueAsync("David Hilbert", slug, Role.Reader);
        Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync($"/manage/events/{slug}/missing")).Status);
        using var stranger = await app.MemberAsync("A stranger");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/manage/events/{slug}/missing")).Status);
    }
}
