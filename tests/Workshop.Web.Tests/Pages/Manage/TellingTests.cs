using System.Net;
using Microsoft.EntityFrameworkCore;
using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class TellingTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task A_line_is_reworded_or_hidden_everywhere_at_once_and_the_release_stays_what_it_is()
    {
        var (programme, owner) = await MeetingAsync("told-anew");
        using var stranger = new Visitor(app);
        Assert.Contains("was Old told-anew", (await stranger.OpenAsync("/events/told-anew/changes")).Text.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await stranger.OpenAsync("/feed.atom");
        var stored = await DocumentAsync(programme.Id, 2);

        await owner.OpenAsync("/manage/events/told-anew/releases/2/lines");
        await owner.PressAsync("Save", ("Form.Lines[0].Text", "The title says <i>more</i> & better"), ("Form.Lines[1].Text", ""));

        await stranger.OpenAsync("/events/told-anew/changes");
        Assert.Contains("The title says <i>more</i> & better", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Old told-anew", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("The place", stranger.Text, StringComparison.Ordinal);
        using var feed = app.CreateClient();
        var atom = System.Xml.Linq.XDocument.Parse(await feed.GetStringAsync(new Uri("/feed.atom", UriKind.Relative)));
        Assert.Contains("The title says <i>more</i> & better", atom.ToString(System.Xml.Linq.SaveOptions.None).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Old told-anew", atom.ToString(), StringComparison.Ordinal);
        Assert.Equal(stored, await DocumentAsync(programme.Id, 2));

        // The same from nothing: projections that are made anew say what an owner said.
        await app.WithDbAsync(async db =>
        {
            await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
            await new Rebuild(db).RunAsync(app.Now, CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
            return 0;
        });
        Assert.DoesNotContain("Old told-anew", await feed.GetStringAsync(new Uri("/feed.atom", UriKind.Relative)), StringComparison.Ordinal);

        await owner.OpenAsync("/manage/events/told-anew/trail");
        Assert.Contains("changed how release 2 is told", owner.Text, StringComparison.Ordinal);
        await owner.OpenAsync("/manage/events/told-anew/releases/2/lines");
        await owner.PressAsync("Save", ("Form.Lines[0].Text", Found(owner, 0)), ("Form.Lines[1].Text", Found(owner, 1)));
        Assert.Contains("Old told-anew", (await stranger.OpenAsync("/events/told-anew/changes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_owners_who_reword_different_lines_both_have_their_way_and_of_one_line_the_second_is_asked()
    {
        var (_, emmy) = await MeetingAsync("two-owners");
        using var david = await app.ColleagueAsync("David Hilbert", "two-owners", Role.Owner);
        foreach (var each in new[] { emmy, david }) await each.OpenAsync("/manage/events/two-owners/releases/2/lines");
        await emmy.PressAsync("Save", ("Form.Lines[0].Text", "Emmy’s first"));
        await david.PressAsync("Save", ("Form.Lines[1].Text", "David’s second"));
        using var stranger = new Visitor(app);
        await stranger.OpenAsync("/events/two-owners/changes");
        Assert.Contains("Emmy’s first", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("David’s second", stranger.Text, StringComparison.Ordinal);

        foreach (var each in new[] { emmy, david }) await each.OpenAsync("/manage/events/two-owners/releases/2/lines");
        await emmy.PressAsync("Save", ("Form.Lines[0].Text", "Emmy’s again"));
        await david.PressAsync("Save", ("Form.Lines[0].Text", "David’s first"));
        Assert.Contains("“Emmy’s again”", david.Text, StringComparison.Ordinal);
        Assert.Equal("David’s first", david.ValueOf("Form.Lines[0].Text"));
        await david.PressAsync("Save");
        Assert.Contains("David’s first", (await stranger.OpenAsync("/events/two-owners/changes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_too_long_comes_back_and_forged_ones_change_nothing()
    {
        var (programme, owner) = await MeetingAsync("too-long");
        await owner.OpenAsync("/manage/events/too-long/releases/2/lines");
        var text = new string('x', 301);
        await owner.PressAsync("Save", ("Form.Lines[0].Text", text));
        Assert.Contains("Up to 300 characters; these are 301.", owner.Text, StringComparison.Ordinal);
        Assert.Equal(text, owner.ValueOf("Form.Lines[0].Text"));

        await owner.PostAsync("/manage/events/too-long/releases/2/lines", [owner.Hidden().Single(field => field.Key == Visitor.Token), new("Form.Lines[0].Text", "alone")]);
        Assert.Equal(HttpStatusCode.OK, owner.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.OpenAsync("/manage/events/too-long/releases/9/lines")).Status);
        Assert.Empty(await app.WithDbAsync(db => db.Releases.Where(release => release.EventId == programme.Id && release.Number == 2).Select(release => release.Told).SingleAsync()));
    }

    private async Task<(Programme, Visitor)> MeetingAsync(string slug)
    {
        var programme = Given.Meeting($"Old {slug}");
        await app.ReleaseAsync(slug, programme);
        await app.ReleaseAsync(slug, programme with { Event = programme.Event with { Title = $"New title {slug}", Place = new() { City = "Göttingen" } } });
        return (programme, await app.ColleagueAsync("Emmy Noether", slug, Role.Owner));
    }

    private static string Found(Visitor owner, int line) => owner.Page.QuerySelector($"#Form_Lines_{line}__Text-hint")!.TextContent["Found: ".Length..];

    private Task<byte[]> DocumentAsync(Guid meeting, int number) => app.WithDbAsync(db =>
        db.Releases.Where(release => release.EventId == meeting && release.Number == number).Select(release => release.Document).SingleAsync());
}
