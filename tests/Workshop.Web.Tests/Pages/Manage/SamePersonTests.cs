using System.Net;
using Microsoft.EntityFrameworkCore;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class SamePersonTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    private readonly string tag = Guid.NewGuid().ToString("n")[..8];

    [Fact]
    public async Task Two_who_are_one_have_one_page_at_once_and_events_follow_with_their_next_release()
    {
        var (first, second, katie, k) = await GivenAsync();
        using var editor = await EditorAsync();
        await editor.OpenAsync($"/manage/events/second-{tag}/people");
        await editor.OpenAsync($"/manage/events/second-{tag}/people/{second.Credits[0].Id}/same");
        await editor.OpenAsync($"{editor.Address}?with={katie.Slug}");
        Assert.Contains("“K. Bouman” in “Organizers” stays printed as “K. Bouman”", editor.Text, StringComparison.Ordinal);
        await editor.PressAsync("They are one person");
        Assert.Equal($"/manage/events/second-{tag}/people", editor.Address);

        using var stranger = new Visitor(app);
        await stranger.OpenAsync($"/people/{k.Slug}");
        Assert.Equal($"/people/{katie.Slug}", stranger.Address);
        Assert.Contains("First", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("Second", stranger.Text, StringComparison.Ordinal);
        Assert.Equal(katie.Id, (await app.WorkingAsync($"second-{tag}")).Credits[0].Person);
        // What is printed stays until it is published again.
        Assert.Equal(k.Slug, (await stranger.OpenAsync($"/events/second-{tag}")).Page.QuerySelector(".people a")!.GetAttribute("href")!.Split('/')[^1]);

        await app.WithDbAsync(async db =>
        {
            await using var transaction = await db.BeginWriteAsync(default);
            using (new Step(db)) await new Rebuild(db).RunAsync(app.Now, default);
            await transaction.CommitAsync(default);
            return 0;
        });
        Assert.Equal(2, await app.WithDbAsync(db => db.PersonCards.Where(card => card.PersonId == katie.Id).Select(card => card.Events).SingleAsync()));

        await editor.OpenAsync($"/manage/events/second-{tag}/review");
        await editor.PressAsync("Publish");
        Assert.Equal(katie.Slug, (await stranger.OpenAsync($"/events/second-{tag}")).Page.QuerySelector(".people a")!.GetAttribute("href")!.Split('/')[^1]);
        Assert.Equal(HttpStatusCode.OK, (await stranger.OpenAsync($"/people/{k.Slug}.ics")).Status);
        _ = first;
    }

    [Fact]
    public async Task Who_are_two_after_all_have_two_pages_at_once_and_their_events_come_back_with_what_was_published()
    {
        var (_, second, katie, k) = await GivenAsync();
        using var administrator = await app.MemberAsync("Administrator", administrator: true);
        await administrator.OpenAsync($"/manage/events/second-{tag}/people/{second.Credits[0].Id}/same?with={katie.Slug}");
        await administrator.PressAsync("They are one person");

        await administrator.OpenAsync($"/manage/people/{katie.Slug}/page");
        await administrator.OpenAsync(administrator.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "Two people after all").GetAttribute("href")!);
        Assert.Contains("Second", administrator.Text, StringComparison.Ordinal);
        await administrator.PressAsync("They are two people");
        Assert.Equal($"/manage/people/{k.Slug}/page", administrator.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync($"/manage/people/{k.Slug}/apart")).Status);

        using var stranger = new Visitor(app);
        Assert.DoesNotContain("Second", (await stranger.OpenAsync($"/people/{katie.Slug}")).Text, StringComparison.Ordinal);
        Assert.Contains("Second", (await stranger.OpenAsync($"/people/{k.Slug}")).Text, StringComparison.Ordinal);
        Assert.Equal($"/people/{k.Slug}", stranger.Address);

        Assert.Equal(katie.Id, (await app.WorkingAsync($"second-{tag}")).Credits[0].Person);
        await administrator.OpenAsync($"/manage/events/second-{tag}/discard");
        await administrator.PressAsync("Drop this change");
        Assert.Equal(k.Id, (await app.WorkingAsync($"second-{tag}")).Credits[0].Person);
    }

    [Fact]
    public async Task Somebody_named_at_others_events_is_brought_together_by_an_administrator_alone()
    {
        var (_, second, katie, k) = await GivenAsync();
        await app.SaveAsync($"third-{tag}", Given.Meeting("Third").WithOrganizer(k, "K. Bouman"));
        using var editor = await EditorAsync();
        var address = $"/manage/events/second-{tag}/people/{second.Credits[0].Id}/same?with={katie.Slug}";
        await editor.OpenAsync(address);
        Assert.Contains("Only an administrator", editor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Third", editor.Text, StringComparison.Ordinal);
        await editor.PostAsync(address, [new(Visitor.Token, editor.ValueOf(Visitor.Token)!), new("Seen", editor.ValueOf("Seen")!), new("keep", "that")]);
        Assert.Equal(k.Id, (await app.WorkingAsync($"second-{tag}")).Credits[0].Person);

        using var administrator = await app.MemberAsync("Administrator", administrator: true);
        await administrator.OpenAsync(address);
        Assert.Contains("Third", administrator.Text, StringComparison.Ordinal);
        await administrator.PressAsync("They are one person");
        Assert.Equal(katie.Id, (await app.WorkingAsync($"third-{tag}")).Credits[0].Person);
    }

    [Fact]
    public async Task Nothing_is_merged_that_was_not_seen_and_nobody_who_is_not_there()
    {
        var (_, second, katie, k) = await GivenAsync();
        using var editor = await EditorAsync();
        await editor.OpenAsync($"/manage/events/second-{tag}/people/{second.Credits[0].Id}/same?with={katie.Slug}");
        var changed = await app.WorkingAsync($"second-{tag}");
        await app.SaveAsync($"second-{tag}", changed with { Sections = [changed.Sections[0] with { Heading = "Chairs" }] });
        await editor.PressAsync("They are one person");
        Assert.Contains("“K. Bouman” in “Chairs”", editor.Text, StringComparison.Ordinal);
        Assert.Equal(k.Id, (await app.WorkingAsync($"second-{tag}")).Credits[0].Person);

        await editor.OpenAsync($"/manage/events/second-{tag}/people/{second.Credits[0].Id}/same?address=/people/nobody-{tag}");
        Assert.Contains("There is nobody else at", editor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_named_nowhere_is_removed_and_who_is_named_is_not()
    {
        var (first, _, _, _) = await GivenAsync();
        using var editor = await EditorAsync();
        var left = first with { Sections = [first.Sections[0] with { Content = new PeopleGroup(GroupRole.Organizers, []) }] };
        await app.SaveAsync($"first-{tag}", left);
        await editor.OpenAsync($"/manage/events/first-{tag}/people");
        Assert.Contains("Named nowhere any more", editor.Text, StringComparison.Ordinal);
        await app.SaveAsync($"first-{tag}", first);
        await editor.PressAsync("Remove Katie Bouman");
        Assert.Single((await app.WorkingAsync($"first-{tag}")).Credits);
        await app.SaveAsync($"first-{tag}", left);
        await editor.OpenAsync($"/manage/events/first-{tag}/people");
        await editor.PressAsync("Remove Katie Bouman");
        Assert.Empty((await app.WorkingAsync($"first-{tag}")).Credits);
    }

    private async Task<(Programme First, Programme Second, Person Katie, Person K)> GivenAsync()
    {
        var (katie, k) = (Given.Somebody($"katie-{tag}", "Bouman, Katie"), Given.Somebody($"k-{tag}", "Bouman, K."));
        var (first, second) = (Given.Meeting("First", Given.On(2026, 5, 4)).WithOrganizer(katie, "Katie Bouman"), Given.Meeting("Second", Given.On(2026, 6, 4)).WithOrganizer(k, "K. Bouman"));
        await app.ReleaseAsync($"first-{tag}", first);
        await app.ReleaseAsync($"second-{tag}", second);
        return (first, second, katie, k);
    }

    /// <summary>Of both events.</summary>
    private async Task<Visitor> EditorAsync()
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org");
        await app.WithDbAsync(async db =>
        {
            foreach (var meeting in await db.Events.Where(meeting => meeting.Slug == $"first-{tag}" || meeting.Slug == $"second-{tag}").Select(meeting => meeting.Id).ToListAsync())
                db.Team.Add(new() { AccountId = account.Id, Subject = meeting, Role = Role.Editor });
            return await db.SaveChangesAsync();
        });
        return await app.SignInAsync(account.Email!);
    }
}
