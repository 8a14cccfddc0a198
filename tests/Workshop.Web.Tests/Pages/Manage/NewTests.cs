using System.Net;
using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class NewTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task What_is_known_from_the_beginning_stands_where_the_template_has_room_for_it()
    {
        using var emmy = await app.MemberAsync("Emmy Noether");
        await emmy.OpenAsync("/manage/new");
        (string, string)[] known =
        [
            ("Form.Title", "Rings"), ("Form.When", "13 or 14 May 2026"), ("Form.Zone", "europe/berlin"), ("Form.Room", "Aula"), ("Form.City", "Göttingen"),
            ("Form.Speakers", "Hermann Weyl, ETH Zürich; Emil Artin"), ("Form.Holders", "Issai Schur (Göttingen)\nFelix Klein"), ("Form.Organization", "Academy"),
            ("Form.About", "On *ideals*."), ("Form.KindAsPrinted", "Meeting"), ("Form.Acronym", "R26"), ("Form.Hue", "3"),
        ];
        await emmy.PressAsync("Create", known);
        Assert.Equal("/manage/events/rings", emmy.Address);
        var workshop = await app.ProgrammeAsync("rings");
        Assert.Equal(new When.Alternatives([new(new(2026, 5, 13), new(2026, 5, 13)), new(new(2026, 5, 14), new(2026, 5, 14))]), workshop.Event.When);
        Assert.Equal(("Europe/Berlin", "Aula", "Göttingen"), (workshop.Event.Zone, workshop.Event.Place!.Room, workshop.Event.Place.City));
        Assert.Equal(("Academy", "Meeting", "R26", 3), (workshop.Event.Organization!.Name, workshop.Event.KindAsPrinted, workshop.Event.Acronym, workshop.Event.Hue));
        Assert.Equal([("Hermann Weyl", "ETH Zürich"), ("Emil Artin", null), ("Issai Schur", "Göttingen"), ("Felix Klein", null)], workshop.Credits.Select(credit => (credit.Name, credit.Affiliation)));
        Assert.Equal([SectionKind.About, SectionKind.People, SectionKind.People], workshop.Sections.Where(section => section.State == SectionState.Shown).Select(section => section.Kind));
        Assert.Equal("On *ideals*.", workshop.Sections[0].Body);
        Assert.All(workshop.Sections.Where(section => section.State != SectionState.Shown), section => Assert.True(section.Content?.IsEmpty() ?? section.Body.Length == 0));

        await emmy.OpenAsync("/manage/new");
        await emmy.PressAsync("Create", [("Form.Template", "Talk"), .. known]);
        var talk = await app.ProgrammeAsync("rings-2");
        var session = Assert.Single(talk.Sessions);
        Assert.Equal(("Rings", "On *ideals*."), (session.Title, session.Abstract));
        Assert.Equal(talk.Credits.Take(2).Select(credit => credit.Id), session.Speakers);
        Assert.Equal(talk.Credits.Skip(2).Select(credit => credit.Id), ((Workshop.People.PeopleGroup)Assert.Single(talk.Sections).Content!).Members);

        await emmy.OpenAsync("/manage/new");
        await emmy.PressAsync("Create", [("Form.Template", "Blank"), .. known]);
        Assert.Equal([SectionKind.About, SectionKind.People, SectionKind.People], (await app.ProgrammeAsync("rings-3")).Sections.Select(section => section.Kind));
    }

    [Fact]
    public async Task Without_a_time_zone_it_is_that_of_the_public_event_at_which_it_takes_place()
    {
        var abroad = Given.Meeting("Abroad", kind: EventKind.Conference);
        await app.ReleaseAsync("abroad-2026", abroad with { Event = abroad.Event with { Zone = "America/Vancouver" } });
        using var emmy = await app.MemberAsync("Emmy Noether");
        Assert.Equal("UTC", await ZoneAsync("", ""));
        Assert.Equal("America/Vancouver", await ZoneAsync("http://localhost/events/abroad-2026", ""));
        Assert.Equal("Asia/Tokyo", await ZoneAsync("abroad-2026", "Asia/Tokyo"));
        await app.SaveAsync("abroad-2026", abroad with { Event = abroad.Event with { Zone = "Asia/Seoul" } });
        Assert.Equal("America/Vancouver", await ZoneAsync("abroad-2026", ""));

        async Task<string?> ZoneAsync(string parent, string typed)
        {
            await emmy.OpenAsync("/manage/new");
            await emmy.PressAsync("Create", ("Form.Title", "There"), ("Form.Parent", parent), ("Form.Zone", typed));
            return (await app.ProgrammeAsync(emmy.Address.Split('/')[^1])).Event.Zone;
        }
    }

    [Theory]
    [InlineData("Form.When", "99 Rings", "is no date")]
    [InlineData("Form.Zone", "Göttingen", "time zone")]
    [InlineData("Form.Speakers", "Hermann Weyl and Emil Artin", "Are these several people?")]
    [InlineData("Form.Holders", "Hermann Weyl and Emil Artin", "Are these several people?")]
    [InlineData("Form.Parent", "nowhere-2026", "There is no such event on this portal.")]
    public async Task What_a_new_event_cannot_begin_with_comes_back_with_all_that_was_typed(string field, string typed, string message)
    {
        using var emmy = await app.MemberAsync("Emmy Noether");
        await emmy.OpenAsync("/manage/new");
        var before = await app.WithDbAsync(async db => (await db.Events.CountAsync(), await db.People.CountAsync()));
        await emmy.PressAsync("Create", [("Form.Title", "Begun"), ("Form.Speakers", "Maria Mayer"), ("Form.Room", "Aula"), (field, typed)]);
        Assert.Contains(message, emmy.Page.GetElementById($"{field.Replace('.', '_')}-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Begun", "Aula", typed), (emmy.ValueOf("Form.Title"), emmy.ValueOf("Form.Room"), emmy.ValueOf(field)));
        Assert.Equal(before, await app.WithDbAsync(async db => (await db.Events.CountAsync(), await db.People.CountAsync())));
    }

    [Fact]
    public async Task The_next_edition_of_an_event_begins_with_its_sections_and_people()
    {
        var (slug, emmy) = await app.PublishedAsync("Invariants 2025");
        var organizer = Given.Somebody("david-hilbert", "Hilbert, David");
        var earlier = (await app.ProgrammeAsync(slug)).WithOrganizer(organizer, "David Hilbert").WithTalks(2);
        await app.SaveAsync(slug, earlier);

        await emmy.OpenAsync($"/manage/events/{slug}");
        await emmy.OpenAsync($"/manage/new/edition?of={slug}");
        Assert.Equal((slug, "Invariants 2025"), (emmy.ValueOf("Form.Of"), emmy.ValueOf("Form.Title")));
        await emmy.PressAsync("Create", ("Form.Title", "Invariants 2026"));
        Assert.Equal("/manage/events/invariants-2026", emmy.Address);
        var next = await app.ProgrammeAsync("invariants-2026");
        Assert.Equal(["David Hilbert"], next.Credits.Select(credit => credit.Name));
        Assert.Equal([organizer], next.People);
        Assert.Equal(earlier.Sections.Count, next.Sections.Count);
        Assert.Equal((0, 0), (next.Sessions.Count, await app.WithDbAsync(db => db.Releases.CountAsync(release => release.EventId == next.Id))));
        Assert.Equal(earlier, await app.ProgrammeAsync(slug));

        using var stranger = await app.MemberAsync("A stranger");
        await stranger.OpenAsync("/manage/new/edition");
        await stranger.PostAsync("/manage/new/edition", [.. stranger.Hidden(), new("Form.Of", slug), new("Form.Title", "Mine now")]);
        Assert.Contains("Choose the event", stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_talk_of_a_series_begins_with_what_the_latest_leaves_to_it()
    {
        var series = await SeriesAsync("friday-seminar");
        using var emmy = await OwnerAsync(series);
        foreach (var (day, room) in new[] { (new NodaTime.LocalDate(2026, 1, 9), "Old room"), (new(2026, 2, 13), "New room"), (new(2026, 1, 16), "Old room") })
        {
            var talk = Given.Meeting("", new When.OnDays([new(day, new(16, 15))]), EventKind.Seminar).WithTalks(1);
            await app.SaveAsync($"talk-{day.Month}-{day.Day}", talk with { Event = talk.Event with { Series = series.Id, Place = new() { Room = room } } });
        }
        await emmy.OpenAsync("/manage/series/friday-seminar");
        Assert.Equal(["/manage/events/talk-1-16", "/manage/events/talk-1-9", "/manage/events/talk-2-13"],
            emmy.Page.QuerySelectorAll("section li a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal));
        await emmy.OpenAsync(emmy.Page.QuerySelector("section a.button")!.GetAttribute("href")!);
        Assert.Contains("New room, 16:15 (Europe/Berlin)", emmy.Text, StringComparison.Ordinal);
        await emmy.PressAsync("Create", ("Form.Day", "some day"));
        Assert.Equal("some day", emmy.ValueOf("Form.Day"));
        await emmy.PressAsync("Create", ("Form.Day", "2026-02-20"));
        Assert.Equal("/manage/events/friday-seminar-2026-02-20", emmy.Address);
        var next = await app.ProgrammeAsync("friday-seminar-2026-02-20");
        Assert.Equal(new When.OnDays([new(new(2026, 2, 20), new(16, 15))]), next.Event.When);
        Assert.Equal((series.Id, "New room"), (next.Event.Series!.Value, next.Event.Place!.Room));
        Assert.Equal((null, 0), (Assert.Single(next.Sessions).Title, next.Credits.Count));

        using var stranger = await app.MemberAsync("A stranger");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/manage/new/talk/friday-seminar")).Status);
    }

    [Fact]
    public async Task The_first_talk_of_a_series_begins_from_nothing()
    {
        using var emmy = await OwnerAsync(await SeriesAsync("new-seminar"));
        await emmy.OpenAsync("/manage/new/talk/new-seminar");
        await emmy.PressAsync("Create", ("Form.Title", "On nothing"));
        Assert.Equal("On nothing", (await app.ProgrammeAsync("on-nothing")).Sessions[0].Title);
    }

    [Fact]
    public async Task Where_only_administrators_begin_events_owners_of_a_series_do_so_within_it_alone()
    {
        await using var strict = new WorkshopApp();
        await strict.WithAsync<LiveChanges, Outcome>(live => live.SiteAsync(site => site.Beginners = Beginners.Administrators, strict.Now, default));
        var series = new Series(Guid.NewGuid(), "their-seminar", "Their seminar");
        await strict.BeginAsync(series);
        var (owner, editor) = (await strict.AccountAsync("owner@example.org"), await strict.AccountAsync("editor@example.org"));
        await strict.WithDbAsync(db =>
        {
            db.Team.AddRange(new TeamMember { AccountId = owner.Id, Subject = series.Id, Role = Role.Owner }, new TeamMember { AccountId = editor.Id, Subject = series.Id, Role = Role.Editor });
            return db.SaveChangesAsync();
        });

        using var emmy = await strict.SignInAsync(owner.Email!);
        await emmy.OpenAsync("/manage/new");
        Assert.Contains("begun by its administrators", emmy.Text, StringComparison.Ordinal);
        await emmy.PostAsync("/manage/new", [.. emmy.Page.QuerySelectorAll($"[name={Visitor.Token}]").Take(1).Select(field => new KeyValuePair<string, string>(Visitor.Token, field.GetAttribute("value")!)), new("Form.Title", "Sneaked in")]);
        Assert.Equal(0, await strict.WithDbAsync(db => db.Events.CountAsync()));
        await emmy.OpenAsync("/manage/new/talk/their-seminar");
        await emmy.PressAsync("Create", ("Form.Title", "Within the series"));
        Assert.Equal("/manage/events/within-the-series", emmy.Address);

        using var david = await strict.SignInAsync(editor.Email!);
        Assert.Equal(HttpStatusCode.NotFound, (await david.OpenAsync("/manage/new/talk/their-seminar")).Status);
        await david.OpenAsync("/manage/new/edition");
        await david.PressAsync("Create", ("Form.Title", "Sneaked in"));
        Assert.Equal(1, await strict.WithDbAsync(db => db.Events.CountAsync()));
    }

    private async Task<Series> SeriesAsync(string slug)
    {
        var series = new Series(Guid.NewGuid(), slug, slug);
        await app.BeginAsync(series);
        return series;
    }

    private async Task<Visitor> OwnerAsync(Series series)
    {
        var account = await app.AccountAsync($"{Guid.NewGuid():n}@example.org", name: "Emmy Noether");
        await app.WithDbAsync(db =>
        {
            db.Team.Add(new() { AccountId = account.Id, Subject = series.Id, Role = Role.Owner });
            return db.SaveChangesAsync();
        });
        return await app.SignInAsync(account.Email!);
    }
}
