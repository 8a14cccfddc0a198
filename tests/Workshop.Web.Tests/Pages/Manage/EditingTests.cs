using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Workshop.Events;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class EditingTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task A_title_is_enough_to_begin_and_nobody_else_sees_it_until_it_is_published()
    {
        using var emmy = await app.MemberAsync("Emmy Noether");
        await emmy.OpenAsync("/manage/new");
        await emmy.PressAsync("Create", ("Form.Title", "Invariants in Göttingen"));
        Assert.Equal("/manage/events/invariants-in-gottingen", emmy.Address);

        using var stranger = new Visitor(app);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/events/invariants-in-gottingen")).Status);
        using var david = await app.MemberAsync("David Hilbert");
        Assert.Equal(HttpStatusCode.NotFound, (await david.OpenAsync("/manage/events/invariants-in-gottingen")).Status);

        await emmy.OpenAsync("/manage/events/invariants-in-gottingen/review");
        await emmy.PressAsync("Publish");
        Assert.Contains("Invariants in Göttingen", (await stranger.OpenAsync("/events/invariants-in-gottingen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_waits_what_is_saved_and_published_is_there()
    {
        var (slug, emmy) = await PublishedAsync("Waiting or not");
        using var stranger = new Visitor(app);

        await emmy.OpenAsync($"/manage/events/{slug}/details");
        await emmy.PressAsync("Save and publish", ("Form.Summary", "Published at once"));
        Assert.Contains("Published at once", (await stranger.OpenAsync($"/events/{slug}")).Text, StringComparison.Ordinal);

        await emmy.OpenAsync($"/manage/events/{slug}/details");
        await emmy.PressAsync("Save", ("Form.Summary", "Not yet"));
        Assert.DoesNotContain("Not yet", (await stranger.OpenAsync($"/events/{slug}")).Text, StringComparison.Ordinal);
        Assert.Contains("One change by you is not published yet", emmy.Text, StringComparison.Ordinal);

        // Where something waits, publishing goes by way of showing it.
        await emmy.OpenAsync($"/manage/events/{slug}/details");
        await emmy.PressAsync("Save and review", ("Form.Acronym", "WON"));
        Assert.Equal($"/manage/events/{slug}/review", emmy.Address);
        Assert.Contains("by you", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Publish");
        Assert.Contains("Not yet", (await stranger.OpenAsync($"/events/{slug}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_out_that_was_saved_after_it_was_looked_over_be_it_an_order()
    {
        var (slug, emmy) = await PublishedAsync("Looked over");
        using var david = await ColleagueAsync(slug, Role.Editor);
        await david.OpenAsync($"/manage/events/{slug}");
        await david.PressAsync("Move “About” down");
        await emmy.OpenAsync($"/manage/events/{slug}/review");
        await david.PressAsync("Move “About” down");

        await emmy.PressAsync("Publish");
        Assert.Contains("saved since you opened this page", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Publish");
        Assert.Equal($"/manage/events/{slug}", emmy.Address);
        Assert.Contains("Published as it stands here", emmy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_change_different_fields_both_have_their_way()
    {
        var (slug, emmy) = await PublishedAsync("Different fields");
        using var david = await ColleagueAsync(slug, Role.Editor);
        await emmy.OpenAsync($"/manage/events/{slug}/details");
        await david.OpenAsync($"/manage/events/{slug}/details");

        await emmy.PressAsync("Save", ("Form.Summary", "Emmy’s summary"));
        await david.PressAsync("Save", ("Form.Acronym", "DAVID"));

        await emmy.OpenAsync($"/manage/events/{slug}/details");
        Assert.Equal(("Emmy’s summary", "DAVID"), (emmy.ValueOf("Form.Summary"), emmy.ValueOf("Form.Acronym")));
    }

    [Fact]
    public async Task Who_changes_the_same_as_somebody_else_sees_both_and_chooses()
    {
        var (slug, emmy) = await PublishedAsync("The same field");
        using var david = await ColleagueAsync(slug, Role.Editor);
        await emmy.OpenAsync($"/manage/events/{slug}/details");
        await david.OpenAsync($"/manage/events/{slug}/details");

        await emmy.PressAsync("Save", ("Form.Summary", "Emmy’s summary"), ("Form.Acronym", "EMMY"));
        await david.PressAsync("Save", ("Form.Summary", "David’s summary"), ("Form.Acronym", "DAVID"), ("Form.Edition", "2nd"));
        Assert.Contains("Emmy’s summary", david.Text, StringComparison.Ordinal);
        Assert.Equal(("David’s summary", "DAVID", "2nd"), (david.ValueOf("Form.Summary"), david.ValueOf("Form.Acronym"), david.ValueOf("Form.Edition")));

        await david.Tick("Give", "Summary").PressAsync("Save");
        Assert.Equal($"/manage/events/{slug}", david.Address);
        await emmy.OpenAsync($"/manage/events/{slug}/details");
        Assert.Equal(("Emmy’s summary", "DAVID", "2nd"), (emmy.ValueOf("Form.Summary"), emmy.ValueOf("Form.Acronym"), emmy.ValueOf("Form.Edition")));
    }

    [Fact]
    public async Task A_reader_sees_everything_and_changes_nothing()
    {
        var (slug, emmy) = await PublishedAsync("For readers");
        using var reader = await ColleagueAsync(slug, Role.Reader);
        await reader.OpenAsync($"/manage/events/{slug}/details");
        Assert.DoesNotContain(reader.Page.QuerySelectorAll("button"), button => button.TextContent == "Save");

        var token = reader.Page.QuerySelector<IHtmlInputElement>($"input[name={Visitor.Token}]")!.Value;
        await reader.PostAsync($"/manage/events/{slug}/details", [new(Visitor.Token, token), new("Form.Title", "Taken over"), new("Version", "1")]);
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
        Assert.DoesNotContain("Taken over", (await emmy.OpenAsync($"/manage/events/{slug}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sections_are_added_written_moved_and_removed()
    {
        var (slug, emmy) = await PublishedAsync("With sections");
        await emmy.OpenAsync($"/manage/events/{slug}/sections/new");
        await emmy.PressAsync("Add", ("Form.Heading", "Getting there"));
        var section = emmy.Address;
        await emmy.PressAsync("Show how it will look: Text", ("Form.Body", "By **train**."));
        Assert.Equal("train", emmy.Opened!.QuerySelector("#look strong")!.TextContent);
        await emmy.PressAsync("Save", ("Form.State", nameof(SectionState.Shown)));
        Assert.Equal("Getting there", Headings(emmy)[^1]);

        await emmy.PressAsync("Move “Getting there” up");
        Assert.Equal("Getting there", Headings(emmy)[^2]);

        await emmy.OpenAsync($"{section}/remove");
        await emmy.PressAsync("Remove “Getting there”");
        Assert.DoesNotContain("Getting there", Headings(emmy));
    }

    private static List<string> Headings(Visitor visitor) => [.. visitor.Page.QuerySelectorAll("ol.ordered > li > a").Select(link => link.TextContent)];

    private Task<(string Slug, Visitor Owner)> PublishedAsync(string title) => app.PublishedAsync(title);

    private Task<Visitor> ColleagueAsync(string slug, Role role) => app.ColleagueAsync("David Hilbert", slug, role);
}
