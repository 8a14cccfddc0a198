using System.Net;
using Workshop.Events;
using Workshop.People;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage.Sections;

public sealed class TableTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task Sections_are_named_ordered_shown_added_and_removed_at_once()
    {
        var (slug, emmy) = await OpenAsync("at-once");
        var before = (await app.ProgrammeAsync(slug)).Sections;
        await emmy.PressAsync("Save", ("State-1", "Shown"), ("Heading-2", "Call for posters"), ("Remove-3", "true"), ("Order-6", "1.5"), ("Kind-4", "Committee"),
            ("Kind-7", "Sponsors"), ("Kind-8", "Hosts"), ("State-8", "Hidden"), ("Heading-9", "p < 0.05 <script>"));
        Assert.Equal($"/manage/events/{slug}", emmy.Address.Split('#')[0]);
        var after = (await app.ProgrammeAsync(slug)).Sections;
        Assert.Equal([before[0].Id, before[5].Id, before[1].Id, before[3].Id, before[4].Id], after.Take(5).Select(section => section.Id));
        Assert.Equal((SectionState.Shown, "Call for posters"), (after[0].State, after[2].Heading));
        Assert.Equal(new PeopleGroup(GroupRole.Committee, []), after[3].Content);
        Assert.Equal((SectionKind.Sponsors, SectionState.ComingSoon, SectionContent.Empty(SectionKind.Sponsors)), (after[5].Kind, after[5].State, after[5].Content));
        Assert.Equal((SectionState.Hidden, new PeopleGroup(GroupRole.Hosts, [])), (after[6].State, after[6].Content));
        Assert.Equal((SectionKind.Custom, "p < 0.05 <script>", 8), (after[7].Kind, after[7].Heading, after.Count));

        await emmy.OpenAsync($"/manage/events/{slug}/sections");
        await emmy.PressAsync("Save");
        Assert.Equal(after, (await app.ProgrammeAsync(slug)).Sections);
    }

    [Theory]
    [InlineData("Order-1", "last", "“last” is no number.", "Maria Mayer")]
    [InlineData("Kind-6", "Sponsors", "no room for what this one holds", "Hertha Sponer")]
    public async Task What_is_wrong_is_said_and_nothing_is_saved(string field, string typed, string message, string member)
    {
        var (slug, emmy) = await OpenAsync($"wrong-{field.ToLowerInvariant()}");
        var organizers = (await app.ProgrammeAsync(slug)).Sections[5].Id;
        await emmy.OpenAsync($"/manage/events/{slug}/sections/{organizers}/people");
        await emmy.PressAsync("Add", ("Form.One", member));
        await emmy.OpenAsync($"/manage/events/{slug}/sections");
        var before = await app.ProgrammeAsync(slug);
        await emmy.PressAsync("Save", (field, typed), ("Heading-1", "Kept"));
        Assert.Contains(message, emmy.Text, StringComparison.Ordinal);
        Assert.Equal((typed, "Kept"), (emmy.ValueOf(field), emmy.ValueOf("Heading-1")));
        Assert.Equal(before, await app.ProgrammeAsync(slug));
    }

    [Fact]
    public async Task Who_changes_what_a_group_is_for_keeps_its_people()
    {
        var (slug, emmy) = await OpenAsync("kept");
        var organizers = (await app.ProgrammeAsync(slug)).Sections[5].Id;
        await emmy.OpenAsync($"/manage/events/{slug}/sections/{organizers}/people");
        await emmy.PressAsync("Add", ("Form.One", "Amalie Kept"));
        await emmy.OpenAsync($"/manage/events/{slug}/sections");
        await emmy.PressAsync("Save", ("Kind-6", "Speakers"));
        var group = Assert.IsType<PeopleGroup>((await app.ProgrammeAsync(slug)).Sections[5].Content);
        Assert.Equal((GroupRole.Speakers, 1), (group.Role, group.Members.Count));
    }

    [Fact]
    public async Task Two_who_name_the_same_section_see_both_headings()
    {
        var (slug, emmy) = await OpenAsync("both");
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await david.OpenAsync(emmy.Address);
        await emmy.PressAsync("Save", ("Heading-1", "Emmy’s"));
        await david.PressAsync("Save", ("Heading-1", "David’s"), ("State-2", "Shown"));
        Assert.Contains("Emmy Noether saved “Emmy’s”", david.Text, StringComparison.Ordinal);
        await david.PressAsync("Save");
        var saved = (await app.ProgrammeAsync(slug)).Sections;
        Assert.Equal(("David’s", SectionState.Shown), (saved[0].Heading, saved[1].State));
    }

    [Fact]
    public async Task The_event_says_in_words_what_its_sections_hold()
    {
        var (slug, emmy) = await OpenAsync("in words");
        await emmy.OpenAsync($"/manage/events/{slug}");
        Assert.Contains("Important dates coming soon, no dates", emmy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_for_editors()
    {
        var (slug, _) = await OpenAsync("hers");
        using var reader = await app.ColleagueAsync("Reader", slug, Role.Reader);
        Assert.Equal(HttpStatusCode.OK, (await reader.OpenAsync($"/manage/events/{slug}/sections")).Status);
        Assert.Empty(reader.Page.QuerySelectorAll("main form button"));
        using var stranger = await app.MemberAsync("A stranger");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/manage/events/{slug}/sections")).Status);
    }

    /// <summary>With the sections of a workshop: about, call, dates, speakers, schedule, organizers.</summary>
    private async Task<(string Slug, Visitor Emmy)> OpenAsync(string title)
    {
        var emmy = await app.MemberAsync("Emmy Noether");
        await emmy.OpenAsync("/manage/new");
        await emmy.PressAsync("Create", ("Form.Title", title));
        var slug = emmy.Address.Split('/')[^1];
        await emmy.OpenAsync($"/manage/events/{slug}/sections");
        return (slug, emmy);
    }
}
