using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Redacting;
using Workshop.Web.Tests.Accounts;
using Workshop.Web.Tests.Files;
using Workshop.Web.Tests.Pages.Manage;

namespace Workshop.Web.Tests.Redacting;

public sealed class RedactionTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    private const string Name = "Ottilie Zbígniewska";

    [Fact]
    public async Task A_name_that_must_go_is_in_no_byte_of_the_files_and_in_no_outlet()
    {
        const string slug = "lectures-of-ottilie-zbigniewska";
        var programme = await HistoryAsync(slug);
        var copy = Path.Combine(app.Storage.Path, "workshop.before-20260101T000000Z.db");
        await File.WriteAllTextAsync(copy, $"SQLite format 3 {Name}");
        var sheet = Path.Combine(Directory.CreateDirectory(Path.Combine(app.Storage.Path, "posters")).FullName, "printed.pdf");
        await File.WriteAllTextAsync(sheet, Name);
        await MailAsync($"Help with “{Name}: not published yet”");
        Assert.NotEmpty(await app.TracesOfAsync("zbígniewska", "zbigniewska"));
        using var owner = await app.ColleagueAsync("Owner", slug, Role.Owner);

        await owner.OpenAsync($"/manage/events/{slug}/redact");
        await owner.PressAsync("Show what would go", ("Form.Texts", Name));
        Assert.Contains("1 person of whom nothing would be left", owner.Text, StringComparison.Ordinal);
        Assert.Contains("3 releases would be rewritten", owner.Text, StringComparison.Ordinal);
        Assert.Contains("1 file that nothing else names", owner.Text, StringComparison.Ordinal);
        Assert.Contains("Zbígniewskas (", owner.Text, StringComparison.Ordinal);
        Assert.Contains("ZBIGNIEWSKA (", owner.Text, StringComparison.Ordinal);
        Assert.NotEmpty(await app.TracesOfAsync("zbígniewska"));

        await owner.PressAsync("Show what would go", ("Form.Texts", $"{Name}\nZbígniewska\nZbigniewska\nZbígniewskas\n"));
        Assert.DoesNotContain("words would stay", owner.Text, StringComparison.Ordinal);
        await owner.PressAsync("Remove it for good", ("Form.Confirmed", "Remove"));
        Assert.Contains("It is gone from", owner.Text, StringComparison.Ordinal);
        Assert.Contains("hold it no more", owner.Text, StringComparison.Ordinal);

        Assert.Empty(await app.TracesOfAsync("zbígniewska", "zbigniewska", "far-away university", "born in łódź"));
        Assert.False(File.Exists(copy));
        Assert.False(File.Exists(sheet));
        var now = await app.WithDbAsync(db => db.Events.Where(meeting => meeting.Id == programme.Id).Select(meeting => meeting.Slug).SingleAsync());
        Assert.Equal("lectures-of-removed", now);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        Assert.Empty(await client.TracesAtAsync(
            [
                $"/events/{now}", $"/events/{now}/schedule", $"/events/{now}/people", $"/events/{now}/poster", $"/events/{now}/changes", $"/events/{now}.ics", $"/events/{now}/schedule.ics", $"/events/{now}.json",
                $"/events/{now}/sessions/{programme.Sessions[0].Code}", $"/events/{now}/sessions/{programme.Sessions[0].Code}.ics",
                "/", "/events", "/people", "/search?q=otti", "/search?q=lectures", "/calendar.ics", "/feed.atom", "/sitemap.xml",
            ], "zbígniewska", "zbigniewska", "ottilie"));
        foreach (var gone in new[] { $"/events/{slug}", "/people/ottilie-zbigniewska", "/people/ottilie-zbigniewska.ics", programme.Credits[0].Photo!.Source! })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(gone, UriKind.Relative))).StatusCode);
        Assert.Contains("name removed", await client.GetStringAsync(new Uri($"/events/{now}/schedule.ics", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("name removed", await client.GetStringAsync(new Uri("/feed.atom", UriKind.Relative)), StringComparison.Ordinal);

        // What is left is as good as before: it is edited, merged, compared and restored.
        await owner.OpenAsync($"/manage/events/{now}/trail");
        Assert.Contains("Owner removed something from the whole history", owner.Text, StringComparison.Ordinal);
        await owner.OpenAsync($"/manage/events/{now}/releases/compare?from=1&to=3");
        Assert.Equal(HttpStatusCode.OK, owner.Status);
        await owner.OpenAsync($"/manage/events/{now}/releases/1/restore");
        await owner.PressAsync("Restore release 1");
        Assert.Equal($"/manage/events/{now}/releases", owner.Address);
        await owner.OpenAsync($"/manage/events/{now}/details");
        await owner.PressAsync("Save and publish", ("Form.Summary", "Going on"));
        Assert.Contains("Published as it stands here", owner.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_at_another_event_too_stays_who_they_are_there()
    {
        var person = Given.Somebody("wanda-elsewhere", "Elsewhere, Wanda");
        var here = Given.Meeting("Here").WithOrganizer(person, "Wanda Elsewhere");
        var there = Given.Meeting("There").WithOrganizer(person, "Wanda Elsewhere");
        await app.ReleaseAsync("wanda-here", here);
        await app.ReleaseAsync("wanda-there", there);
        using var owner = await app.ColleagueAsync("Owner", "wanda-here", Role.Owner);
        await RemoveAsync(owner, "/manage/events/wanda-here/redact", "wanda  ELSEWHERE");

        using var stranger = new Visitor(app);
        Assert.Contains("name removed", (await stranger.OpenAsync("/events/wanda-here/people")).Text, StringComparison.Ordinal);
        Assert.Null(stranger.Page.QuerySelector(".people a")!.GetAttribute("href"));
        Assert.Contains("Wanda Elsewhere", (await stranger.OpenAsync("/events/wanda-there/people")).Text, StringComparison.Ordinal);
        await stranger.OpenAsync("/people/wanda-elsewhere");
        Assert.Contains("There", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Here", stranger.Page.QuerySelectorAll("a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Of_two_who_turned_out_to_be_one_the_event_forgets_both_and_the_other_event_none()
    {
        var (gone, kept) = (Given.Somebody("klara-zwilling", "Zwilling, Klara"), Given.Somebody("k-zwilling", "Zwilling, K."));
        await app.ReleaseAsync("twins-here", Given.Meeting("Twins here").WithOrganizer(gone, "Klara Zwilling"));
        await app.ReleaseAsync("twins-there", Given.Meeting("Twins there").WithOrganizer(kept, "K. Zwilling"));
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
            (await scope.ServiceProvider.GetRequiredService<LiveChanges>().SamePersonAsync(gone.Id, kept.Id, db.Events, app.Now, CancellationToken.None)).OrThrow();
        }
        using var owner = await app.ColleagueAsync("Owner", "twins-here", Role.Owner);
        await RemoveAsync(owner, "/manage/events/twins-here/redact", "Klara Zwilling");

        Assert.Empty(await app.TracesOfAsync("klara"));
        using var stranger = new Visitor(app);
        await stranger.OpenAsync("/people/k-zwilling");
        Assert.Contains("Twins there", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Twins here", stranger.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/people/klara-zwilling")).Status);
        Assert.Contains("name removed", (await stranger.OpenAsync("/events/twins-here/people")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_removes_a_person_everywhere()
    {
        var person = Given.Somebody("xaver-quint", "Quint, Xaver");
        var one = Given.Meeting("One for all").WithOrganizer(person, "Xaver Quint");
        await app.ReleaseAsync("one-for-all", one);
        await app.ReleaseAsync("two-for-all", Given.Meeting("Two for all").WithOrganizer(person, "Dr. Xaver Quint"));
        await app.ReleaseAsync("three-for-all", Given.Meeting("Three for all").WithText("With thanks to Xaver Quint."));
        using var member = await app.MemberAsync("Somebody");
        Assert.Equal(HttpStatusCode.NotFound, (await member.OpenAsync("/manage/people/xaver-quint/redact")).Status);
        using var administrator = await app.MemberAsync("Felix Klein", administrator: true);

        await administrator.OpenAsync("/manage/people/xaver-quint/redact");
        Assert.Equal("Dr. Xaver Quint\nQuint, Xaver\nXaver Quint", string.Join('\n', administrator.ValueOf("Form.Texts")!.Split('\n').Order(StringComparer.Ordinal)));
        await MailAsync("Xaver Quint has asked for a link");
        await app.UploadAsync(FileUse.Site, Uploading.Picture(78), "Xaver Quint.png");
        Assert.NotEmpty(await app.TracesOfAsync("quint.png"));
        await RemoveAsync(administrator, "/manage/people/xaver-quint/redact", "Xaver Quint\nQuint, Xaver");

        Assert.Empty(await app.TracesOfAsync("quint"));
        using var stranger = new Visitor(app);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/people/xaver-quint")).Status);
        Assert.Contains("With thanks to name removed.", (await stranger.OpenAsync("/events/three-for-all")).Text, StringComparison.Ordinal);
        foreach (var slug in new[] { "one-for-all", "two-for-all" })
            Assert.Contains("name removed", (await stranger.OpenAsync($"/events/{slug}/people")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("name removed", (await stranger.OpenAsync("/people")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_unconfirmed_or_unseen()
    {
        var programme = Given.Meeting("Careful with Kunigunde Vorsicht and Balduin Vorsorge");
        await app.ReleaseAsync("careful", programme);
        using var owner = await app.ColleagueAsync("Owner", "careful", Role.Owner);
        await owner.OpenAsync("/manage/events/careful/redact");
        await owner.PressAsync("Show what would go", ("Form.Texts", "ab"));
        Assert.Contains("too short", owner.Text, StringComparison.Ordinal);
        await owner.PressAsync("Show what would go", ("Form.Texts", "Nobody Anywhere"));
        Assert.Contains("It is nowhere", owner.Text, StringComparison.Ordinal);

        await owner.PressAsync("Show what would go", ("Form.Texts", "Balduin Vorsorge"));
        await owner.PressAsync("Remove it for good", ("Form.Texts", "Kunigunde Vorsicht"), ("Form.Confirmed", "remove"));
        Assert.NotEmpty(await app.TracesOfAsync("vorsicht"));
        await owner.PressAsync("Show what would go", ("Form.Texts", "Kunigunde Vorsicht"));
        await owner.PressAsync("Remove it for good", ("Form.Confirmed", "yes"));
        Assert.Contains("Nothing has gone yet", owner.Text, StringComparison.Ordinal);
        await app.ReleaseAsync("careful", programme with { Event = programme.Event with { Summary = "Kunigunde Vorsicht again" } });
        await owner.PressAsync("Remove it for good", ("Form.Confirmed", "remove"));
        Assert.Contains("something has been saved since", owner.Text, StringComparison.Ordinal);
        Assert.NotEmpty(await app.TracesOfAsync("vorsicht"));
        await owner.PressAsync("Remove it for good", ("Form.Confirmed", "remove"));
        Assert.Empty(await app.TracesOfAsync("vorsicht"));
        Assert.NotEmpty(await app.TracesOfAsync("vorsorge"));
    }

    [Fact]
    public async Task Only_owners_remove_and_only_from_their_own()
    {
        await app.ReleaseAsync("not-for-you", Given.Meeting("Not for you, Hortense Fremd"));
        using var owner = await app.ColleagueAsync("Owner", "not-for-you", Role.Owner);
        await owner.OpenAsync("/manage/events/not-for-you/redact");
        foreach (var role in new Role?[] { null, Role.Reader, Role.Editor })
        {
            using var other = role is { } given ? await app.ColleagueAsync("Other", "not-for-you", given) : await app.MemberAsync("Other");
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync("/manage/events/not-for-you/redact")).Status);
            await other.OpenAsync("/manage/new");
            var token = other.Hidden().Single(field => field.Key == Visitor.Token);
            await other.PostAsync("/manage/events/not-for-you/redact", [token, new("Form.Texts", "Hortense Fremd"), new("Form.Run", "true"), new("Form.Confirmed", "remove"), new("Form.Seen", "1-1-1-0-0-0")]);
            Assert.Equal(HttpStatusCode.NotFound, other.Status);
        }
        Assert.NotEmpty(await app.TracesOfAsync("fremd"));
    }

    [Fact]
    public async Task A_page_that_is_switched_off_is_gone_and_no_name_leads_there()
    {
        var person = Given.Somebody("ida-shy", "Shy, Ida");
        await app.ReleaseAsync("shy", Given.Meeting("Shy people").WithOrganizer(person, "Ida Shy"));
        using var administrator = await app.MemberAsync("Felix Klein", administrator: true);
        using var stranger = new Visitor(app);
        await stranger.OpenAsync("/events/shy/people");
        Assert.Equal("/people/ida-shy", stranger.Page.QuerySelector(".people a")!.GetAttribute("href"));

        await administrator.OpenAsync("/manage/people/ida-shy/page");
        using var second = await app.MemberAsync("David Hilbert", administrator: true);
        await second.OpenAsync("/manage/people/ida-shy/page");
        await administrator.PressAsync("Switch the page off");
        await second.PressAsync("Switch the page off");
        Assert.Contains("switched it meanwhile", second.Text, StringComparison.Ordinal);

        await stranger.OpenAsync("/events/shy/people");
        Assert.Equal("Ida Shy", stranger.Page.QuerySelector(".people a:not([href])")!.TextContent);
        foreach (var gone in new[] { "/people/ida-shy", "/people/ida-shy.ics" }) Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync(gone)).Status);
        Assert.DoesNotContain("Ida Shy", (await stranger.OpenAsync("/people")).Text, StringComparison.Ordinal);
        // A later release does not bring it back.
        await app.WithAsync<Releases, Release>(releases => releases.ReleaseAsync(
            app.WithDbAsync(db => db.Events.Where(meeting => meeting.Slug == "shy").Select(meeting => meeting.Id).SingleAsync()).Result, "Again", app.Now, CancellationToken.None));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/people/ida-shy")).Status);
        Assert.NotNull((await stranger.OpenAsync("/events/shy/people")).Page.QuerySelector(".people a:not([href])"));

        await administrator.PressAsync("Switch the page on");
        Assert.Equal(HttpStatusCode.OK, (await stranger.OpenAsync("/people/ida-shy")).Status);
        Assert.Equal("/people/ida-shy", (await stranger.OpenAsync("/events/shy/people")).Page.QuerySelector(".people a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_interrupted_is_overwritten_at_the_next_start()
    {
        await app.SaveAsync("interrupted", Given.Meeting("Interrupted Nepomuk Halbfertig"));
        await app.WithDbAsync(async db =>
        {
            // As if the program had ended between the redaction and the rewriting of the file.
            await db.Changes.Where(change => change.New!.Contains("Halbfertig")).ExecuteDeleteAsync();
            await db.Database.ExecuteSqlAsync($"UPDATE Events SET Details = replace(Details, 'Nepomuk Halbfertig', 'name removed')");
            (await db.Housekeeping.SingleAsync()).Scrub = true;
            return await db.SaveChangesAsync();
        });
        Assert.NotEmpty(await app.TracesOfAsync("halbfertig"));

        using var scrubbing = new Scrubbing(app.Services.GetRequiredService<IServiceScopeFactory>(), app.Services.GetRequiredService<Store>(), TimeProvider.System, NullLogger<Scrubbing>.Instance);
        await scrubbing.StartAsync(CancellationToken.None);
        for (var n = 0; n < 100 && await app.WithDbAsync(db => db.Housekeeping.Select(house => house.Scrub).SingleAsync()); n++) await Task.Delay(100);
        await scrubbing.StopAsync(CancellationToken.None);
        Assert.Empty(await app.TracesOfAsync("halbfertig"));
    }

    private static async Task RemoveAsync(Visitor owner, string address, string texts)
    {
        await owner.OpenAsync(address);
        await owner.PressAsync("Show what would go", ("Form.Texts", texts));
        await owner.PressAsync("Remove it for good", ("Form.Confirmed", "remove"));
        Assert.Contains("It is gone from", owner.Text, StringComparison.Ordinal);
    }

    /// <summary>An event that has the name wherever an event can have one, in three releases, in what is not published, and in what was once.</summary>
    private async Task<Programme> HistoryAsync(string slug)
    {
        var person = new Person(Guid.NewGuid(), "ottilie-zbigniewska", "Zbígniewska, Ottilie", "0000-0002-1825-0097");
        var programme = Given.Meeting($"Lectures of {Name}", Given.On(2026, 6, 1)).WithTalks(2);
        await app.SaveAsync(slug, programme);
        var photo = await app.UploadAsync(programme.Id, Uploading.Picture(77), "ottilie_zbigniewska.jpg");
        var credit = new Credit(Guid.NewGuid(), person.Id, Name)
        {
            Affiliation = "Far-away University", Biography = "Born in Łódź.", Url = "https://example.org/~zbigniewska",
            Photo = new(photo.ToString(), "Zbígniewska", $"{Name} at the board", photo.Width, photo.Height),
        };
        programme = programme with
        {
            Event = programme.Event with { Summary = "With Ottilie Zbi\u0301gniewska, OTTILIE ZBÍGNIEWSKA and Zbígniewskas students", Contact = new("ottilie zbígniewska", "ottilie.zbigniewska@example.org") },
            People = [person, .. programme.People],
            Credits = [credit, .. programme.Credits],
            Sections = [new(Guid.NewGuid(), SectionKind.About, Name) { Body = $"**Ottilie**\n*Zbígniewska* speaks. {Name}!" }, new(Guid.NewGuid(), SectionKind.Custom, "Hidden") { Body = Name, State = SectionState.Hidden }],
            Sessions = [programme.Sessions[0] with { Speakers = [credit.Id], Abstract = $"Abstract by {Name}, that is ZBIGNIEWSKA", Day = new(2026, 6, 1), Start = new(9, 0) }, programme.Sessions[1]],
            Rooms = [new(Guid.NewGuid(), $"{Name} Hall")],
        };
        programme = programme with { Sessions = programme.Sessions.With(programme.Sessions[0] with { Room = programme.Rooms[0].Id }) };
        await app.ReleaseAsync(slug, programme);
        await app.ReleaseAsync(slug, programme with { Event = programme.Event with { Title = $"{Name}: lectures" } });
        await app.SaveAsync(slug, programme with { Event = programme.Event with { Title = $"{Name}: more lectures" } });
        await app.WithAsync<Releases, Release>(releases => releases.ReleaseAsync(programme.Id, $"Thanks to {Name}", app.Now, CancellationToken.None));
        await app.WithAsync<LiveChanges, Outcome>(live => live.TellingAsync(programme.Id, 2, release => Tell(release, $"Told of {Name}"), app.Now, CancellationToken.None));
        await app.SaveAsync(slug, programme with { Event = programme.Event with { Title = $"{Name}: not published yet" }, Tracks = [new(Guid.NewGuid(), $"{Name} track")] });
        return programme;
    }

    private Task<int> MailAsync(string subject) => app.WithDbAsync(db =>
    {
        db.Mails.Add(new() { To = "colleague@example.org", Subject = subject, Text = "", At = app.Now, NextTryAt = app.Now, Until = app.Now });
        return db.SaveChangesAsync();
    });

    private static Outcome Tell(StoredRelease release, string line)
    {
        release.Told = release.Changes.Select((found, n) => n == 0 ? line : found).ToValueList();
        return Outcome.Success;
    }
}
