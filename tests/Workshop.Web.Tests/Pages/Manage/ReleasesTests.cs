using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class ReleasesTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task Restoring_the_first_release_after_twenty_changes_gives_the_same_document()
    {
        var first = Given.Meeting("Restored", Given.On(2026, 5, 4)).WithTalks(6).WithOrganizer(Given.Somebody("org-restored", "Organizer, An"), "An Organizer");
        first = first with { Sections = [.. first.Sections, new(Guid.NewGuid(), SectionKind.About, "About") { Body = "As it was" }], Rooms = [new(Guid.NewGuid(), "West 1")] };
        await app.ReleaseAsync("restored", first);
        var changed = first;
        for (var n = 0; n < 20; n++)
        {
            changed = Twisted(changed, n);
            if (n % 3 == 0) await app.ReleaseAsync("restored", changed);
            else await app.SaveAsync("restored", changed);
        }
        using var editor = await app.ColleagueAsync("Emmy Noether", "restored", Role.Editor);
        var before = await DocumentsAsync(first.Id);

        await editor.OpenAsync("/manage/events/restored/releases/1/restore");
        await editor.PressAsync("Restore release 1", ("Form.Note", "Back to where we were"));
        Assert.Equal("/manage/events/restored/releases", editor.Address);

        var after = await DocumentsAsync(first.Id);
        Assert.Equal(before, after[..before.Count]);
        Assert.Equal(before.Count + 1, after.Count);
        var (original, restored) = (after[0], after[^1]);
        Assert.Equal(Encoding.UTF8.GetString(Workshop.Programmes.Document.Write(original with { Calendar = [], LastNumber = restored.LastNumber })), Encoding.UTF8.GetString(Workshop.Programmes.Document.Write(restored with { Calendar = [] })));
        // What calendars were told is not taken back, and nothing is told with a lower SEQUENCE.
        Assert.Superset(before[^1].Calendar.Select(stamp => stamp.Uid).ToHashSet(), restored.Calendar.Select(stamp => stamp.Uid).ToHashSet());
        foreach (var stamp in before[^1].Calendar) Assert.True(restored.Calendar.Single(told => told.Uid == stamp.Uid).Sequence >= stamp.Sequence);

        await editor.OpenAsync("/manage/events/restored");
        Assert.Contains("Published as it stands here", editor.Text, StringComparison.Ordinal);
        using var stranger = new Visitor(app);
        Assert.Contains("Back to where we were", (await stranger.OpenAsync("/events/restored/changes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_restore_at_once_the_second_is_told()
    {
        var programme = Given.Meeting("Twice restored");
        await app.ReleaseAsync("twice-restored", programme);
        await app.ReleaseAsync("twice-restored", programme with { Event = programme.Event with { Summary = "The second" } });
        await app.ReleaseAsync("twice-restored", programme with { Event = programme.Event with { Summary = "The third" } });
        using var emmy = await app.ColleagueAsync("Emmy Noether", "twice-restored", Role.Editor);
        using var david = await app.ColleagueAsync("David Hilbert", "twice-restored", Role.Editor);
        await emmy.OpenAsync("/manage/events/twice-restored/releases/1/restore");
        await david.OpenAsync("/manage/events/twice-restored/releases/2/restore");

        await Task.WhenAll(emmy.PressAsync("Restore release 1"), david.PressAsync("Restore release 2"));

        var told = new[] { emmy, david }.Where(each => each.Text.Contains("saved since you opened this page", StringComparison.Ordinal)).ToList();
        Assert.Single(told);
        Assert.Equal(4, (await DocumentsAsync(programme.Id)).Count);
        await told[0].PressAsync(told[0] == emmy ? "Restore release 1" : "Restore release 2");
        Assert.Equal(5, (await DocumentsAsync(programme.Id)).Count);
    }

    [Fact]
    public async Task What_is_not_published_is_told_before_it_goes_and_can_be_dropped()
    {
        var (slug, emmy) = await app.PublishedAsync("Dropped");
        await emmy.OpenAsync($"/manage/events/{slug}/details");
        await emmy.PressAsync("Save", ("Form.Summary", "A thought that did not last"));
        Assert.Contains("One change by you is not published yet", emmy.Text, StringComparison.Ordinal);
        await emmy.OpenAsync($"/manage/events/{slug}/releases/1/restore");
        Assert.Contains("A thought that did not last", emmy.Text, StringComparison.Ordinal);

        await emmy.OpenAsync($"/manage/events/{slug}/discard");
        Assert.Contains("A thought that did not last", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Drop this change");
        Assert.Contains("Published as it stands here", emmy.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is waiting", (await emmy.OpenAsync($"/manage/events/{slug}/discard")).Text, StringComparison.Ordinal);
        Assert.Contains("nothing to restore", (await emmy.OpenAsync($"/manage/events/{slug}/releases/1/restore")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_shows_word_by_word_what_changed_and_by_whom()
    {
        var (slug, emmy) = await app.PublishedAsync("Side by side");
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await emmy.OpenAsync($"/manage/events/{slug}/details");
        await emmy.PressAsync("Save and publish", ("Form.Summary", "Invariants of <b>variational</b> problems, told in an hour"));
        await david.OpenAsync($"/manage/events/{slug}/details");
        await david.PressAsync("Save", ("Form.Summary", "Invariants of <b>variational</b> questions, told in an hour"), ("Form.Acronym", "IVP"));

        await emmy.OpenAsync($"/manage/events/{slug}/details");
        Assert.Contains("One change is waiting already, by David Hilbert", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Save and review", ("Form.Edition", "2nd"));
        var fields = emmy.Page.QuerySelectorAll(".sides > div").ToDictionary(field => field.QuerySelector("dt")!.TextContent);
        Assert.Equal(("problems", "questions"), (fields["Summary"].QuerySelector("del")!.TextContent, fields["Summary"].QuerySelector("ins")!.TextContent));
        Assert.Equal(["before: (nothing)", "after: IVP"], fields["Acronym"].QuerySelectorAll("dd").Select(side => side.TextContent));
        Assert.Equal("by you and David Hilbert", emmy.Page.QuerySelector(".side .quiet")!.TextContent);
        Assert.Null(emmy.Page.QuerySelector(".sides b"));
    }

    [Fact]
    public async Task A_note_is_a_text_whatever_stands_in_it()
    {
        const string note = "<script>alert(1)</script> p < 0.05 & [x](javascript:alert(1)) \u202Eabc {{7*7}} '; DROP TABLE x";
        var (slug, emmy) = await app.PublishedAsync("Hostile note");
        await emmy.OpenAsync($"/manage/events/{slug}/details");
        await emmy.PressAsync("Save", ("Form.Summary", "Noted"));
        await emmy.OpenAsync($"/manage/events/{slug}/review");
        await emmy.PressAsync("Publish", ("Form.Note", new string('n', 501)));
        Assert.Contains("Up to 500 characters; these are 501.", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Publish", ("Form.Note", note));

        using var stranger = new Visitor(app);
        foreach (var (who, address) in new[] { (stranger, $"/events/{slug}/changes"), (emmy, $"/manage/events/{slug}/releases") })
        {
            await who.OpenAsync(address);
            Assert.Contains("<script>alert(1)</script> p < 0.05 & [x](javascript:alert(1))", who.Text, StringComparison.Ordinal);
            Assert.Contains("abc {{7*7}} '; DROP TABLE x", who.Text, StringComparison.Ordinal);
            Assert.Empty(who.Page.QuerySelectorAll("main script, main a[href^='javascript']"));
        }
    }

    [Fact]
    public async Task Fifty_releases_are_listed_compared_and_seen_as_they_were()
    {
        var programme = Given.Meeting("Fifty");
        for (var n = 1; n <= 50; n++) await app.ReleaseAsync("fifty", programme with { Event = programme.Event with { Summary = $"The state of release {n:00}" } });
        using var reader = await app.ColleagueAsync("Reader", "fifty", Role.Reader);

        var sql = app.CountSql;
        await reader.OpenAsync("/manage/events/fifty/releases");
        Assert.InRange(app.CountSql - sql, 1, 20);
        Assert.Equal(50, reader.Page.QuerySelectorAll(".history > li").Length);
        Assert.DoesNotContain(reader.Page.QuerySelectorAll("a"), link => link.TextContent == "Restore");

        await reader.OpenAsync("/manage/events/fifty/releases/compare?from=3&to=47");
        Assert.Equal(("03", "47"), (reader.Page.QuerySelector(".sides del")!.TextContent, reader.Page.QuerySelector(".sides ins")!.TextContent));
        await reader.OpenAsync("/manage/events/fifty/releases/compare?from=47&to=3");
        Assert.Equal("03", reader.Page.QuerySelector(".sides ins")!.TextContent);
        Assert.Contains("say the same", (await reader.OpenAsync("/manage/events/fifty/releases/compare?from=3&to=3")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync("/manage/events/fifty/releases/compare?from=3&to=51")).Status);

        await reader.OpenAsync("/manage/events/fifty/releases/7/preview");
        Assert.Contains("The state of release 07", reader.Text, StringComparison.Ordinal);
        Assert.Contains("Release 7, as it was", reader.Page.QuerySelector(".page-bar")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_may_look_and_not_restore_and_strangers_find_nothing()
    {
        var programme = Given.Meeting("Look only");
        await app.ReleaseAsync("look-only", programme);
        await app.ReleaseAsync("look-only", programme with { Event = programme.Event with { Summary = "Later" } });
        using var editor = await app.ColleagueAsync("Editor", "look-only", Role.Editor);
        await editor.OpenAsync("/manage/events/look-only/releases/1/restore");
        var form = editor.Hidden();

        using var reader = await app.ColleagueAsync("Reader", "look-only", Role.Reader);
        await reader.OpenAsync("/manage/events/look-only/releases");
        var token = reader.Page.QuerySelectorAll("input").First(field => field.GetAttribute("name") == Visitor.Token).GetAttribute("value")!;
        foreach (var address in new[] { "releases/1/restore", "discard", "releases/2/lines", "trail" })
            Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync($"/manage/events/look-only/{address}")).Status);
        foreach (var address in new[] { "releases/1/restore", "discard", "releases/2/lines" })
            Assert.Equal(HttpStatusCode.NotFound, (await reader.PostAsync($"/manage/events/look-only/{address}", [.. form.Where(field => field.Key != Visitor.Token), new(Visitor.Token, token)])).Status);
        Assert.Equal(2, (await DocumentsAsync(programme.Id)).Count);

        using var other = await app.MemberAsync("Somebody else");
        foreach (var address in new[] { "releases", "releases/compare?from=1&to=2", "releases/1/restore", "releases/1/preview", "discard", "releases/2/lines", "trail", "review" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/manage/events/look-only/{address}")).Status);
        foreach (var address in new[] { "releases/2/lines", "trail" })
            Assert.Equal(HttpStatusCode.NotFound, (await editor.OpenAsync($"/manage/events/look-only/{address}")).Status);
    }

    [Fact]
    public async Task A_person_whom_nobody_knows_any_more_is_introduced_again()
    {
        var programme = Given.Meeting("Forgotten").WithOrganizer(Given.Somebody("forgotten-person", "Person, Forgotten"), "Forgotten Person");
        await app.ReleaseAsync("forgotten", programme);
        await app.ReleaseAsync("forgotten", Given.Meeting("Forgotten") with { Id = programme.Id });
        var gone = programme.People[0];
        await app.WithDbAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM People WHERE Id = {gone.Id}");
            return await db.Database.ExecuteSqlAsync($"UPDATE Slugs SET Owner = {Guid.NewGuid()} WHERE Slug = {gone.Slug}");
        });
        using var editor = await app.ColleagueAsync("Editor", "forgotten", Role.Editor);
        await editor.OpenAsync("/manage/events/forgotten/releases/1/restore");
        await editor.PressAsync("Restore release 1");
        using var stranger = new Visitor(app);
        Assert.Contains("Forgotten Person", (await stranger.OpenAsync("/events/forgotten/people")).Text, StringComparison.Ordinal);
        Assert.Equal("/people/forgotten-person-2", stranger.Page.QuerySelector(".people a")!.GetAttribute("href"));
    }

    private Task<List<Programme>> DocumentsAsync(Guid meeting) => app.WithDbAsync(async db =>
        (await db.Releases.AsNoTracking().Where(release => release.EventId == meeting).OrderBy(release => release.Number).ToListAsync()).ConvertAll(release => release.Open()));

    /// <summary>One change of each kind in turn: details, times, order, people, rooms, sections, sessions.</summary>
    private static Programme Twisted(Programme programme, int n) => (n % 7) switch
    {
        0 => programme with { Event = programme.Event with { Summary = $"Summary {n}", When = Given.On(2026, 5, 5 + n) } },
        1 when programme.Sessions.Count > 0 => programme with { Sessions = programme.Sessions.With(programme.Sessions[0] with { Title = $"Title {n}", Day = new(2026, 5, 6), Start = new(9 + n % 8, 0) }) },
        2 => programme with { Sessions = programme.Sessions.Reverse().ToValueList() },
        3 when programme.Sessions.Count > 1 => programme.WithoutSession(programme.Sessions[^1].Id),
        4 => programme with { Rooms = [.. programme.Rooms, new(Guid.NewGuid(), $"Room {n}")] },
        5 => programme with { Sections = [.. programme.Sections.Skip(1), new(Guid.NewGuid(), SectionKind.Venue, $"Venue {n}")] },
        _ => programme.Credits.Count > 1 ? programme.WithoutCredit(programme.Credits[^1].Id) : programme,
    };
}
