using Workshop.Events;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage.Sections;

/// <summary>A section that says "coming soon" and is filled is asked about: what is in it would stay private.</summary>
public sealed class RevealTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Theory]
    [InlineData("true", SectionState.Shown)]
    [InlineData("", SectionState.ComingSoon)]
    public async Task People_who_are_added_are_shown_unless_the_tick_is_taken_away(string tick, SectionState state)
    {
        var (slug, emmy) = await OpenAsync($"people-{state}");
        var speakers = (await app.ProgrammeAsync(slug)).Sections[3].Id;
        await emmy.OpenAsync($"/manage/events/{slug}/sections/{speakers}/people");
        await emmy.PressAsync("Add", ("Form.Pasted", $"Anna {state}\nMaria {state}"), ("Form.Reveal", tick));
        await emmy.PressAsync("Add");
        var saved = (await app.ProgrammeAsync(slug)).Sections;
        Assert.Equal(state, saved[3].State);
        Assert.All(saved.Where(section => section.Id != speakers), section => Assert.Equal(SectionState.ComingSoon, section.State));
        await emmy.OpenAsync($"/manage/events/{slug}/sections/{speakers}/people");
        Assert.Equal(state == SectionState.ComingSoon, emmy.Page.GetElementById("reveal") is not null);
    }

    [Theory]
    [InlineData("true", SectionState.Shown)]
    [InlineData("", SectionState.ComingSoon)]
    public async Task Sessions_that_are_added_are_shown_unless_the_tick_is_taken_away(string tick, SectionState state)
    {
        var (slug, emmy) = await OpenAsync($"sessions-{state}");
        await emmy.OpenAsync($"/manage/events/{slug}/sessions/add");
        await emmy.PressAsync("Read the lines", ("Lines", "Opening Remarks\nLunch Break"));
        await emmy.PressAsync("Add them", ("Reveal", tick));
        var saved = await app.ProgrammeAsync(slug);
        Assert.Equal((2, state), (saved.Sessions.Count, saved.Sections.Single(section => section.Kind == SectionKind.Schedule).State));
    }

    private async Task<(string Slug, Visitor Emmy)> OpenAsync(string title)
    {
        var emmy = await app.MemberAsync("Emmy Noether");
        await emmy.OpenAsync("/manage/new");
        await emmy.PressAsync("Create", ("Form.Title", title));
        return (emmy.Address.Split('/')[^1], emmy);
    }
}
