using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Events;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class StatusTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task Each_change_of_status_is_there_for_readers_at_once_and_can_be_taken_back()
    {
        var (slug, emmy) = await app.PublishedAsync("On and off");
        using var stranger = new Visitor(app);
        await emmy.OpenAsync($"/manage/events/{slug}/status");

        await emmy.PressAsync("Postpone");
        Assert.Contains("This event is postponed", (await stranger.OpenAsync($"/events/{slug}")).Text, StringComparison.Ordinal);
        await emmy.PressAsync("Cancel the event");
        Assert.Contains("This event is cancelled", (await stranger.OpenAsync($"/events/{slug}")).Text, StringComparison.Ordinal);
        await emmy.PressAsync("Unpublish");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/events/{slug}")).Status);
        Assert.Contains("Unpublished: nobody but its team sees it", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Put it back");
        Assert.Contains("On and off", (await stranger.OpenAsync($"/events/{slug}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cancelled", stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_puts_no_unpublished_event_back_but_for_an_owner_who_is_told()
    {
        var (slug, emmy) = await app.PublishedAsync("Taken off");
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        using var stranger = new Visitor(app);
        await david.OpenAsync($"/manage/events/{slug}/details");
        await emmy.OpenAsync($"/manage/events/{slug}/status");
        await emmy.PressAsync("Unpublish");

        // The form was opened when the event was public still.
        await david.PressAsync("Save and publish", ("Form.Summary", "By David"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/events/{slug}")).Status);
        Assert.Equal($"/manage/events/{slug}/review", david.Address);
        Assert.Contains("Only an owner can make it public again", david.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(david.Page.QuerySelectorAll("main button"), button => button.TextContent.Contains("ublish", StringComparison.Ordinal));

        var review = await emmy.OpenAsync($"/manage/events/{slug}/review");
        await david.PostAsync($"/manage/events/{slug}/review", review.Hidden());
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/events/{slug}")).Status);

        await emmy.PressAsync("Publish, and make the event public again");
        Assert.Contains("By David", (await stranger.OpenAsync($"/events/{slug}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_does_not_publish_what_was_unpublished_after_it_was_opened()
    {
        var (slug, emmy) = await app.PublishedAsync("Reviewed too early");
        await emmy.OpenAsync($"/manage/events/{slug}/details");
        await emmy.PressAsync("Save", ("Form.Summary", "New"));
        await emmy.OpenAsync($"/manage/events/{slug}/review");
        using var grace = await app.ColleagueAsync("Grace Hopper", slug, Role.Owner);
        await grace.OpenAsync($"/manage/events/{slug}/status");
        await grace.PressAsync("Unpublish");

        await emmy.PressAsync("Publish");
        Assert.Contains("saved since you opened this page", emmy.Text, StringComparison.Ordinal);
        using var stranger = new Visitor(app);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/events/{slug}")).Status);
    }

    [Fact]
    public async Task Who_decides_on_a_status_that_is_another_by_now_is_told()
    {
        var (slug, emmy) = await app.PublishedAsync("Two owners");
        using var grace = await app.ColleagueAsync("Grace Hopper", slug, Role.Owner);
        await emmy.OpenAsync($"/manage/events/{slug}/status");
        await grace.OpenAsync($"/manage/events/{slug}/status");
        await emmy.PressAsync("Cancel the event");
        await grace.PressAsync("Postpone");
        Assert.Contains("the event is cancelled now", grace.Text, StringComparison.Ordinal);
        await grace.PressAsync("Put it back");
        Assert.Contains("published", grace.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_deleted_is_gone_for_everybody_and_can_be_put_back_for_thirty_days()
    {
        var (slug, emmy) = await app.PublishedAsync("Deleted for a while");
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await emmy.OpenAsync($"/manage/events/{slug}/delete");
        await emmy.PressAsync("Delete “Deleted for a while”");
        using var stranger = new Visitor(app);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/events/{slug}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await david.OpenAsync($"/manage/events/{slug}")).Status);
        Assert.DoesNotContain("Deleted for a while", (await david.OpenAsync("/manage")).Text, StringComparison.Ordinal);

        await emmy.OpenAsync("/manage");
        var token = david.Page.QuerySelector($"[name={Visitor.Token}]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await david.PostAsync($"/manage/events/{slug}/putback", [new(Visitor.Token, token)])).Status);
        await emmy.PressAsync("Put “Deleted for a while” back");
        Assert.Contains("Unpublished", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Put it back");
        Assert.Contains("Deleted for a while", (await stranger.OpenAsync($"/events/{slug}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_thirty_days_a_deleted_event_is_gone_with_its_rows_and_its_address_is_nobody_elses()
    {
        await using var later = new WorkshopApp();
        var (slug, emmy) = await later.PublishedAsync("Gone for good");
        await emmy.OpenAsync($"/manage/events/{slug}/delete");
        await emmy.PressAsync("Delete “Gone for good”");
        var sweep = ActivatorUtilities.CreateInstance<EventSweep>(later.Services);

        later.Clock.Now += TimeSpan.FromDays(30);
        Assert.Equal(0, await sweep.SweepAsync(CancellationToken.None));
        later.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(1, await sweep.SweepAsync(CancellationToken.None));
        Assert.Equal((0, 0, 0, 0), await later.WithDbAsync(async db =>
            (await db.Events.CountAsync(), await db.Releases.CountAsync(), await db.Team.CountAsync(), await db.Changes.CountAsync(change => change.Event != null))));

        using var ada = await later.MemberAsync("Ada Lovelace");
        await ada.OpenAsync("/manage/new");
        await ada.PressAsync("Create", ("Form.Title", "Gone for good"));
        Assert.Equal($"/manage/events/{slug}-2", ada.Address);
    }

    [Fact]
    public async Task An_old_address_keeps_leading_to_the_event_and_one_that_is_taken_is_refused()
    {
        var (slug, emmy) = await app.PublishedAsync("Moves house");
        await app.PublishedAsync("Lives there");
        await emmy.OpenAsync($"/manage/events/{slug}/address");
        await emmy.PressAsync("Save", ("Form.Slug", "lives-there"));
        Assert.Contains("of something else", emmy.Text, StringComparison.Ordinal);
        Assert.Equal("lives-there", emmy.ValueOf("Form.Slug"));
        await emmy.PressAsync("Save", ("Form.Slug", "No spaces!"));
        Assert.Contains("3 to 80 letters", emmy.Text, StringComparison.Ordinal);

        await emmy.PressAsync("Save", ("Form.Slug", " New-House "));
        Assert.Equal("/manage/events/new-house", emmy.Address);
        using var stranger = new Visitor(app);
        await stranger.OpenAsync($"/events/{slug}");
        Assert.Equal("/events/new-house", stranger.Address);
    }

    [Fact]
    public async Task Two_owners_lose_nothing_of_address_and_visibility()
    {
        var (slug, emmy) = await app.PublishedAsync("Seen by two");
        using var grace = await app.ColleagueAsync("Grace Hopper", slug, Role.Owner);
        await emmy.OpenAsync($"/manage/events/{slug}/address");
        await grace.OpenAsync($"/manage/events/{slug}/address");
        await emmy.PressAsync("Save", ("Form.Slug", "seen-by-emmy"));
        await grace.PressAsync("Save", ("Form.Visibility", nameof(Visibility.Unlisted)));
        Assert.Equal("/manage/events/seen-by-emmy", grace.Address);

        await emmy.OpenAsync("/manage/events/seen-by-emmy/address");
        await grace.OpenAsync("/manage/events/seen-by-emmy/address");
        Assert.Equal(nameof(Visibility.Unlisted), emmy.ValueOf("Form.Visibility"));
        await emmy.PressAsync("Save", ("Form.Slug", "seen-by-two-again"));
        await grace.PressAsync("Save", ("Form.Slug", "seen-by-grace"));
        Assert.Contains("the address is “seen-by-two-again” now", grace.Text, StringComparison.Ordinal);
        await grace.PressAsync("Save");
        Assert.Equal("/manage/events/seen-by-grace", grace.Address);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("address")]
    [InlineData("delete")]
    public async Task Only_owners_change_what_is_live(string page)
    {
        var (slug, emmy) = await app.PublishedAsync($"Live {page}");
        await emmy.OpenAsync($"/manage/events/{slug}/{page}");
        var fields = emmy.Hidden();
        var expected = await StateAsync(slug);
        foreach (var role in new[] { Role.Reader, Role.Editor, (Role?)null })
        {
            using var other = role is { } some ? await app.ColleagueAsync("David Hilbert", slug, some) : await app.MemberAsync("A stranger");
            await other.OpenAsync($"/manage/events/{slug}/{page}");
            Assert.Equal(role is null || page == "delete" ? HttpStatusCode.NotFound : HttpStatusCode.OK, other.Status);
            await other.OpenAsync("/account");
            var own = other.Hidden();
            await other.PostAsync($"/manage/events/{slug}/{page}", [.. fields.Where(field => field.Key != Visitor.Token), .. own, new("Form.Status", "Draft"), new("Form.Slug", "taken-over")]);
            Assert.Equal((HttpStatusCode.NotFound, expected), (other.Status, await StateAsync(slug)));
        }
    }

    private Task<string> StateAsync(string slug) => app.WithDbAsync(db =>
        db.Events.Where(meeting => meeting.Slug == slug).Select(meeting => $"{meeting.Status} {meeting.Visibility} {meeting.DeletedAt} {meeting.Version}").SingleAsync());
}
