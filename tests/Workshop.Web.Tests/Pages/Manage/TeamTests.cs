using System.Net;
using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class TeamTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task Somebody_without_an_account_makes_one_with_an_invitation_that_works_once()
    {
        var (slug, emmy) = await app.PublishedAsync("Invited");
        var link = await InviteAsync(emmy, slug, Role.Editor);
        Assert.Contains("by Emmy Noether", emmy.Text, StringComparison.Ordinal);

        using var ada = new Visitor(app);
        await ada.OpenAsync(link);
        Assert.Contains("Emmy Noether invites you to look after this event, as its editor", ada.Text, StringComparison.Ordinal);
        await ada.PressAsync("Make the account and join", ("Form.Name", "Ada Lovelace"), ("Form.Email", "ada@example.org"), ("Form.Password", "short"));
        Assert.Equal(("Ada Lovelace", "ada@example.org"), (ada.ValueOf("Form.Name"), ada.ValueOf("Form.Email")));
        await ada.PressAsync("Make the account and join", ("Form.Password", Members.Password));
        Assert.Equal($"/manage/events/{slug}", ada.Address);
        await ada.OpenAsync($"/manage/events/{slug}/details");
        await ada.PressAsync("Save", ("Form.Summary", "By Ada"));
        Assert.Equal("By Ada", (await app.ProgrammeAsync(slug)).Event.Summary);

        using var second = new Visitor(app);
        Assert.Equal(HttpStatusCode.Gone, (await second.OpenAsync(link)).Status);
        Assert.DoesNotContain("Withdraw", (await emmy.OpenAsync($"/manage/events/{slug}/team")).Text, StringComparison.Ordinal);
        await emmy.OpenAsync($"/manage/events/{slug}/trail");
        Assert.Contains("invited somebody to the team as editor", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("joined the team as editor", emmy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_an_account_signs_in_on_the_way_and_keeps_a_higher_role()
    {
        var (slug, emmy) = await app.PublishedAsync("On the way");
        var account = await app.AccountAsync("sophie@example.org", name: "Sophie Germain");
        using var sophie = new Visitor(app);
        await sophie.OpenAsync(await InviteAsync(emmy, slug, Role.Owner));
        await sophie.OpenAsync(sophie.Page.QuerySelector("main a[href^='/account/login']")!.GetAttribute("href")!);
        await sophie.PressAsync("Sign in", ("Form.Email", account.Email!), ("Form.Password", Members.Password));
        await sophie.PressAsync("Join");
        Assert.Equal(Role.Owner, await RoleAsync(slug, account.Id));

        await sophie.OpenAsync(await InviteAsync(emmy, slug, Role.Reader));
        await sophie.PressAsync("Join");
        Assert.Equal(Role.Owner, await RoleAsync(slug, account.Id));
    }

    [Fact]
    public async Task A_withdrawn_an_expired_and_a_wrong_link_lead_nowhere_and_so_do_those_to_a_deleted_event()
    {
        await using var later = new WorkshopApp();
        var (slug, emmy) = await later.PublishedAsync("Spent");
        var (withdrawn, old) = (await InviteAsync(emmy, slug, Role.Editor), "");
        await emmy.OpenAsync($"/manage/events/{slug}/team");
        await emmy.PressAsync("Withdraw the invitation of Whoever has the link");
        old = await InviteAsync(emmy, slug, Role.Editor);
        using var stranger = new Visitor(later);
        Assert.Equal(HttpStatusCode.Gone, (await stranger.OpenAsync(withdrawn)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await stranger.OpenAsync("/account/invitation/0123456789")).Status);
        Assert.Equal(HttpStatusCode.OK, (await stranger.OpenAsync(old)).Status);
        later.Clock.Now += TimeSpan.FromDays(14);
        await stranger.PressAsync("Make the account and join", ("Form.Name", "Late"), ("Form.Email", "late@example.org"), ("Form.Password", Members.Password));
        Assert.Equal(HttpStatusCode.Gone, stranger.Status);
        Assert.False(await later.WithDbAsync(db => db.Users.AnyAsync(account => account.Email == "late@example.org")));

        using var grace = await later.ColleagueAsync("Grace Hopper", slug, Role.Owner);
        var link = await InviteAsync(grace, slug, Role.Editor);
        await grace.OpenAsync($"/manage/events/{slug}/delete");
        await grace.PressAsync("Delete “Spent”");
        Assert.Equal(HttpStatusCode.Gone, (await stranger.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task An_invitation_is_mailed_where_the_portal_can_and_its_secret_is_kept_nowhere_else()
    {
        await using var mailing = new WorkshopApp { Settings = { ["Site:BaseUrl"] = "http://localhost", ["Mail:Host"] = "localhost", ["Mail:Port"] = "1", ["Mail:Security"] = "None", ["Mail:From"] = "portal@example.org" } };
        var (slug, emmy) = await mailing.PublishedAsync("By mail");
        await emmy.OpenAsync($"/manage/events/{slug}/team");
        await emmy.PressAsync("Make a link", ("Form.Email", "not an address"));
        Assert.Equal("not an address", emmy.ValueOf("Form.Email"));
        await emmy.PressAsync("Make a link", ("Form.Email", "ada@example.org"));
        var link = emmy.Page.QuerySelector(".understood a")!.GetAttribute("href")!;
        var mail = await mailing.WithDbAsync(db => db.Mails.AsNoTracking().SingleAsync());
        Assert.Equal(("ada@example.org", "Help with “By mail”"), (mail.To, mail.Subject));
        Assert.Contains(link, mail.Text, StringComparison.Ordinal);
        var secret = link.Split('/')[^1];
        Assert.DoesNotContain(secret, await mailing.WithDbAsync(db => db.Invitations.Select(invitation => invitation.Hash).SingleAsync()), StringComparison.Ordinal);
        using var ada = await new Visitor(mailing).OpenAsync($"/account/invitation/{secret}");
        Assert.Equal("ada@example.org", ada.ValueOf("Form.Email"));
    }

    [Fact]
    public async Task Roles_change_members_go_and_the_last_owner_stays()
    {
        var (slug, emmy) = await app.PublishedAsync("Roles");
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await emmy.OpenAsync($"/manage/events/{slug}/team");
        await emmy.PressAsync("Leave the team");
        Assert.Contains("keeps its last owner", emmy.Text, StringComparison.Ordinal);
        await emmy.OpenAsync($"/manage/events/{slug}/team");
        await emmy.PressAsync("Change the role of Emmy Noether", ("Form.Role", nameof(Role.Reader)));
        Assert.Contains("keeps its last owner", emmy.Text, StringComparison.Ordinal);

        await emmy.OpenAsync($"/manage/events/{slug}/team");
        await emmy.PressAsync("Change the role of David Hilbert", ("Form.Role", nameof(Role.Owner)));
        await david.OpenAsync($"/manage/events/{slug}/team");
        await emmy.OpenAsync($"/manage/events/{slug}/team");
        await emmy.PressAsync("Leave the team");
        Assert.Equal("/manage", emmy.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await emmy.OpenAsync($"/manage/events/{slug}")).Status);
        // His page still shows her.
        await david.PressAsync("Remove Emmy Noether");
        Assert.Contains("not in the team any more", david.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_invitations_that_an_owner_made_go_with_the_role()
    {
        var series = new Series(Guid.NewGuid(), "tuesday-seminar", "Tuesday seminar");
        await app.BeginAsync(series);
        var (slug, emmy) = await app.PublishedAsync("Comes back");
        var meeting = await app.ProgrammeAsync(slug);
        await app.SaveAsync(slug, meeting with { Event = meeting.Event with { Series = series.Id } });
        using var grace = await app.ColleagueAsync("Grace Hopper", slug, Role.Owner);
        using var stranger = new Visitor(app);
        var (hers, others) = (await InviteAsync(grace, slug, Role.Owner), await InviteAsync(emmy, slug, Role.Reader));
        await emmy.OpenAsync($"/manage/events/{slug}/team");
        await emmy.PressAsync("Change the role of Grace Hopper", ("Form.Role", nameof(Role.Editor)));
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), ((await stranger.OpenAsync(hers)).Status, (await stranger.OpenAsync(others)).Status));
        await emmy.OpenAsync($"/manage/events/{slug}/trail");
        Assert.Contains("withdrew", emmy.Text, StringComparison.Ordinal);

        using var admin = await app.MemberAsync("Admin", administrator: true);
        using var ada = await app.MemberAsync("Ada Lovelace");
        foreach (var owner in new[] { emmy, ada })
        {
            await admin.OpenAsync("/manage/series/tuesday-seminar/team");
            await admin.PressAsync("Make a link", ("Form.Role", nameof(Role.Owner)));
            await owner.OpenAsync(Path(admin));
            await owner.PressAsync("Join");
        }
        var inherited = await InviteAsync(ada, slug, Role.Owner);
        await admin.OpenAsync("/manage/series/tuesday-seminar/team");
        await admin.PressAsync("Remove Ada Lovelace");
        Assert.Equal(HttpStatusCode.Gone, (await stranger.OpenAsync(inherited)).Status);
    }

    [Fact]
    public async Task Of_two_owners_who_decide_on_the_same_member_the_second_is_told()
    {
        var (slug, emmy) = await app.PublishedAsync("Two decide");
        using var grace = await app.ColleagueAsync("Grace Hopper", slug, Role.Owner);
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Reader);
        await emmy.OpenAsync($"/manage/events/{slug}/team");
        await grace.OpenAsync($"/manage/events/{slug}/team");
        await emmy.PressAsync("Change the role of David Hilbert", ("Form.Role", nameof(Role.Editor)));
        await grace.PressAsync("Change the role of David Hilbert", ("Form.Role", nameof(Role.Owner)));
        Assert.Contains("changed that member’s role meanwhile", grace.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_team_of_a_series_looks_after_its_events_and_has_a_page_of_its_own()
    {
        var series = new Series(Guid.NewGuid(), "monday-seminar", "Monday seminar");
        await app.BeginAsync(series);
        using var admin = await app.MemberAsync("Admin", administrator: true);
        await admin.OpenAsync("/manage/series/monday-seminar/team");
        await admin.PressAsync("Make a link", ("Form.Role", nameof(Role.Owner)));
        using var emmy = await app.MemberAsync("Emmy Noether");
        await emmy.OpenAsync(Path(admin));
        await emmy.PressAsync("Join");
        Assert.Equal("/manage/series/monday-seminar/team", emmy.Address);

        var talk = Given.Meeting("A talk");
        await app.SaveAsync("a-talk", talk with { Event = talk.Event with { Series = series.Id } });
        Assert.Contains("Emmy Noether (owner)", (await emmy.OpenAsync("/manage/events/a-talk/team")).Text, StringComparison.Ordinal);
        using var stranger = await app.MemberAsync("A stranger");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/manage/series/monday-seminar/team")).Status);

        await admin.OpenAsync("/manage/site/trail");
        var joined = admin.Page.QuerySelectorAll(".trail > li").First(entry => entry.TextContent.Contains("joined the team as owner", StringComparison.Ordinal));
        Assert.Equal(("/manage/series/monday-seminar", "Monday seminar"), (joined.QuerySelector("a")!.GetAttribute("href"), joined.QuerySelector("a")!.TextContent));
    }

    [Fact]
    public async Task The_audit_trail_says_who_became_what_and_who_left()
    {
        var (slug, emmy) = await app.PublishedAsync("Comings and goings");
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Reader);
        using var grace = await app.ColleagueAsync("Grace Hopper", slug, Role.Editor);
        await emmy.OpenAsync($"/manage/events/{slug}/team");
        await emmy.PressAsync("Change the role of David Hilbert", ("Form.Role", nameof(Role.Editor)));
        await emmy.PressAsync("Remove David Hilbert");
        await grace.OpenAsync($"/manage/events/{slug}/team");
        await grace.PressAsync("Leave the team");
        await emmy.OpenAsync($"/manage/events/{slug}/trail");
        Assert.Contains("made David Hilbert editor of the team (was reader)", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("took David Hilbert out of the team (editor until then)", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("Grace Hopper left the team (editor until then)", emmy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_owners_decide_on_a_team_and_see_who_is_invited()
    {
        var (slug, emmy) = await app.PublishedAsync("Not for all");
        await InviteAsync(emmy, slug, Role.Reader);
        var invitation = await app.WithDbAsync(db => db.Invitations.OrderByDescending(known => known.Id).Select(known => known.Id).FirstAsync());
        var before = await TeamAsync(slug);
        foreach (var role in new[] { Role.Reader, Role.Editor, (Role?)null })
        {
            using var other = role is { } some ? await app.ColleagueAsync($"Colleague {some}", slug, some) : await app.MemberAsync("A stranger");
            if (role is not null) before = await TeamAsync(slug);
            await other.OpenAsync($"/manage/events/{slug}/team");
            Assert.Equal(role is null ? HttpStatusCode.NotFound : HttpStatusCode.OK, other.Status);
            Assert.DoesNotContain("Whoever has the link", other.Page.Body!.TextContent, StringComparison.Ordinal);
            await other.OpenAsync("/account");
            var token = other.Hidden().First(field => field.Key == Visitor.Token);
            var owner = before.First(member => member.EndsWith(" Owner", StringComparison.Ordinal)).Split(' ')[0];
            foreach (var (page, fields) in new (string, KeyValuePair<string, string>[])[]
            {
                ("team", [new("Form.Role", "Owner")]),
                ("team/member", [new("Form.Account", owner), new("Form.Was", "Owner"), new("Form.Role", "Reader")]),
                ("team/member", [new("Form.Account", owner), new("Form.Was", "Owner"), new("Form.Remove", "true")]),
                ("team/withdraw", [new("Id", invitation.ToString())]),
            })
            {
                await other.PostAsync($"/manage/events/{slug}/{page}", [token, .. fields]);
                Assert.Equal(HttpStatusCode.NotFound, other.Status);
            }
            Assert.Equal(before, await TeamAsync(slug));
            Assert.True(await app.WithDbAsync(db => db.Invitations.AnyAsync(known => known.Id == invitation)));
        }
        // An owner of another event withdraws nothing here.
        var (own, ada) = await app.PublishedAsync("Ada’s own");
        await ada.OpenAsync($"/manage/events/{own}/team");
        await ada.PostAsync($"/manage/events/{own}/team/withdraw", [ada.Hidden().First(field => field.Key == Visitor.Token), new("Id", invitation.ToString())]);
        Assert.True(await app.WithDbAsync(db => db.Invitations.AnyAsync(known => known.Id == invitation)));
    }

    private static async Task<string> InviteAsync(Visitor owner, string slug, Role role)
    {
        await owner.OpenAsync($"/manage/events/{slug}/team");
        await owner.PressAsync("Make a link", ("Form.Role", role.ToString()));
        return Path(owner);
    }

    private static string Path(Visitor owner) => new Uri(owner.Page.QuerySelector(".understood a")!.GetAttribute("href")!).AbsolutePath;

    private Task<Role> RoleAsync(string slug, Guid account) => app.WithDbAsync(db =>
        db.Team.Where(member => member.AccountId == account && db.Events.Any(meeting => meeting.Slug == slug && meeting.Id == member.Subject)).Select(member => member.Role).SingleAsync());

    private Task<List<string>> TeamAsync(string slug) => app.WithDbAsync(db =>
        db.Team.Where(member => db.Events.Any(meeting => meeting.Slug == slug && meeting.Id == member.Subject)).OrderBy(member => member.AccountId).Select(member => $"{member.AccountId} {member.Role}").ToListAsync());
}
