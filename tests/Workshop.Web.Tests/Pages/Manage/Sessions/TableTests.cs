using System.Net;
using Workshop.Programmes;
using Workshop.Tests.Meetings;
using Workshop.Web.Data;
using Workshop.Web.Samples;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage.Sessions;

public sealed class TableTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    private static int events;

    [Fact]
    public async Task The_samples_tables_saved_as_they_stand_change_nothing()
    {
        foreach (var programme in Sample.All.Select(sample => sample.Programme()))
        {
            var (slug, emmy) = await OpenAsync(Again(programme));
            var before = await app.ProgrammeAsync(slug);
            await emmy.PressAsync("Save");
            Assert.Equal(before, await app.ProgrammeAsync(slug));
            Assert.Contains("Published as it stands here", emmy.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task One_cell_of_a_sample_changes_one_field_and_nothing_else()
    {
        var (slug, emmy) = await OpenAsync(Again(Sample.All.Single(sample => sample.Slug == "ml4ps-2019").Programme()));
        var before = await app.ProgrammeAsync(slug);
        await emmy.PressAsync("Save", ("Start-1", "8"), ("Until-1", "10 min"), ("Title-1", "p < 0.05 & <script>"));
        Assert.Equal($"/manage/events/{slug}/sessions", emmy.Address);
        var changed = before.Sessions[0] with { Start = new(8, 0), Minutes = 10, Title = "p < 0.05 & <script>" };
        Assert.Equal(before with { Sessions = before.Sessions.With(changed) }, await app.ProgrammeAsync(slug));
        Assert.Equal("p < 0.05 & <script>", emmy.ValueOf("Title-1"));
    }

    [Fact]
    public async Task Two_who_save_the_same_table_lose_nothing_and_see_what_both_have_changed()
    {
        var (slug, emmy) = await OpenAsync(Given.Meeting("Both").WithTalks(3));
        using var david = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await david.OpenAsync($"/manage/events/{slug}/sessions");

        await emmy.PressAsync("Save", ("Title-1", "Emmy’s title"), ("Label-2", "Emmy’s label"), ("Room-3", "Aula"));
        await david.PressAsync("Save", ("Title-1", "David’s title"), ("Title-2", "David’s second"), ("Start-3", "9"));
        Assert.Contains("Emmy Noether saved “Emmy’s title”", david.Text, StringComparison.Ordinal);
        Assert.Equal(("David’s title", "Emmy’s label", "David’s second", "Aula"), (david.ValueOf("Title-1"), david.ValueOf("Label-2"), david.ValueOf("Title-2"), david.ValueOf("Room-3")));
        Assert.Null((await app.ProgrammeAsync(slug)).Sessions[2].Start);

        await david.Tick("Give-Title-1", "true").PressAsync("Save");
        var sessions = (await app.ProgrammeAsync(slug)).Sessions;
        Assert.Equal(["Emmy’s title", "David’s second", "Talk 3"], sessions.Select(session => session.Title));
        Assert.Equal(("Emmy’s label", new NodaTime.LocalTime(9, 0)), (sessions[1].Label, sessions[2].Start));
    }

    [Fact]
    public async Task A_bad_cell_brings_everything_back_with_what_is_wrong_beside_it()
    {
        var (slug, emmy) = await OpenAsync(Given.Meeting("Bad cell").WithTalks(2));
        var before = await app.ProgrammeAsync(slug);
        await emmy.PressAsync("Save", ("Start-2", "10.75"), ("Title-1", "Kept"), ("Title-3", "New and kept"), ("Order-2", "1"), ("Remove-1", "true"));
        var cell = emmy.Page.QuerySelector("#Start-2")!;
        Assert.Equal("Start: “10.75” is not a time of day; did you mean 10:45?", emmy.Page.GetElementById(cell.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.Equal("#Start-2", emmy.Page.QuerySelector(".problems a")!.GetAttribute("href"));
        Assert.Equal(("10.75", "Talk 1", "New and kept", "1"), (emmy.ValueOf("Start-2"), emmy.ValueOf("Title-1"), emmy.ValueOf("Title-3"), emmy.ValueOf("Order-2")));
        Assert.True(emmy.Page.QuerySelector("[name=Remove-1]")!.HasAttribute("checked"));
        Assert.Equal(before, await app.ProgrammeAsync(slug));

        await emmy.PressAsync("Save", ("Start-2", "10:45"));
        Assert.Equal(["Talk 2", "New and kept"], (await app.ProgrammeAsync(slug)).Sessions.Select(session => session.Title));
    }

    [Fact]
    public async Task A_column_of_times_is_shown_before_it_is_saved()
    {
        var (slug, emmy) = await OpenAsync(Given.Meeting("Times").WithTalks(3));
        await emmy.PressAsync("Fill them in", ("Times", "9:00–9:30\n\n45 min\nsoon"), ("Title-1", "Typed before"));
        Assert.Equal(("09:00", "09:30", "", "45 min", "Typed before"), (emmy.ValueOf("Start-1"), emmy.ValueOf("Until-1"), emmy.ValueOf("Start-2"), emmy.ValueOf("Until-3"), emmy.ValueOf("Title-1")));
        Assert.Contains("Line 4: “soon” is no time", emmy.Text, StringComparison.Ordinal);
        Assert.Null((await app.ProgrammeAsync(slug)).Sessions[0].Start);
        await emmy.PressAsync("Save");
        Assert.Equal((new(9, 0), "Typed before"), ((await app.ProgrammeAsync(slug)).Sessions[0].Start, (await app.ProgrammeAsync(slug)).Sessions[0].Title));
    }

    [Fact]
    public async Task Who_is_known_to_the_public_is_credited_as_last_printed_and_who_is_new_becomes_a_person()
    {
        var known = Given.Somebody("grete-hermann", "Hermann, Grete");
        await app.ReleaseAsync("elsewhere", Given.Meeting("Elsewhere").WithOrganizer(known, "Grete Hermann"));
        var (slug, emmy) = await OpenAsync(Given.Meeting("Somebody").WithTalks(1));
        await emmy.PressAsync("Save", ("Speakers-1", "Grete Hermann; Olga Taussky (Caltech)"), ("Speakers-2", "Olga Taussky"), ("Title-2", "Matrices"));
        var saved = await app.ProgrammeAsync(slug);
        var credits = saved.Credits.ToDictionary(credit => credit.Id);
        Assert.Equal(["Grete Hermann", "Olga Taussky"], saved.Sessions[0].Speakers.Select(id => credits[id].Name));
        Assert.Equal(saved.Sessions[0].Speakers.Skip(1), saved.Sessions[1].Speakers);
        Assert.Equal(known.Id, credits[saved.Sessions[0].Speakers[0]].Person);
        Assert.Equal(("Taussky, Olga", "olga-taussky"), (saved.People[^1].SortName, saved.People[^1].Slug));
    }

    [Fact]
    public async Task Any_text_is_a_title_a_label_a_room_and_comes_back_as_it_was_typed()
    {
        string[] texts =
        [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "{{7*7}} ${7*7} @Model", "'; DROP TABLE Sessions; --", "p < 0.05 & q > 0.95",
            "\u2067txt.exe\u2069", "العربية", "機械学習", "🧬 e\u0301", "</select></table></form>", "&lt;b&gt;&amp;", new string('x', 150), "+1", "–",
        ];
        var (slug, emmy) = await OpenAsync(Given.Meeting("Hostile").WithTalks(texts.Length));
        await emmy.PressAsync("Save", [.. texts.Index().SelectMany(each => new[] { ($"Title-{each.Index + 1}", each.Item), ($"Label-{each.Index + 1}", each.Item), ($"Room-{each.Index + 1}", each.Item) })]);
        var saved = await app.ProgrammeAsync(slug);
        Assert.Equal(texts, saved.Sessions.Select(session => session.Title));
        Assert.Equal(texts, saved.Sessions.Select(session => session.Label));
        Assert.Equal(texts.Order(StringComparer.Ordinal), saved.Rooms.Select(room => room.Name).Order(StringComparer.Ordinal));
        Assert.Equal(texts, Enumerable.Range(1, texts.Length).Select(row => emmy.ValueOf($"Title-{row}")));
        await emmy.PressAsync("Save");
        Assert.Equal(saved, await app.ProgrammeAsync(slug));
    }

    [Fact]
    public async Task A_thousand_sessions_are_one_table_and_cost_as_many_commands_as_one()
    {
        var counts = new List<(long Get, long Post)>();
        foreach (var count in new[] { 1, 1000 })
        {
            var (slug, emmy) = await OpenAsync(Again(Generated.Conference(count, 12)));
            var start = app.CountSql;
            await emmy.OpenAsync($"/manage/events/{slug}/sessions");
            var opened = app.CountSql;
            Assert.Equal(count + 5, emmy.Page.QuerySelectorAll("table.sheet tbody tr").Length);
            await emmy.PressAsync("Save", ($"Title-{count}", "Changed"), ($"Title-{count + 1}", "One more"));
            counts.Add((opened - start, app.CountSql - opened));
            var sessions = (await app.ProgrammeAsync(slug)).Sessions;
            Assert.Equal((count + 1, "One more"), (sessions.Count, sessions[^1].Title));
        }
        Assert.Equal(counts[0], counts[1]);
    }

    [Fact]
    public async Task A_reader_looks_at_the_table_and_a_stranger_finds_none()
    {
        var (slug, _) = await OpenAsync(Given.Meeting("Readers").WithTalks(1));
        using var reader = await app.ColleagueAsync("Reader", slug, Role.Reader);
        await reader.OpenAsync($"/manage/events/{slug}/sessions");
        Assert.DoesNotContain(reader.Page.QuerySelectorAll("main button"), button => button.TextContent.StartsWith("Save", StringComparison.Ordinal));
        var fields = reader.Page.QuerySelectorAll("main input").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Where(input => input.Name is not null && input.Type != "checkbox")
            .Select(input => KeyValuePair.Create(input.Name!, input.Value)).ToList();
        await reader.PostAsync($"/manage/events/{slug}/sessions", fields);
        Assert.Equal(HttpStatusCode.NotFound, reader.Status);
        using var stranger = await app.MemberAsync("Stranger");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/manage/events/{slug}/sessions")).Status);
    }

    [Fact]
    public async Task A_form_that_no_table_has_made_is_refused()
    {
        var (slug, emmy) = await OpenAsync(Given.Meeting("Forged").WithTalks(1));
        var token = emmy.ValueOf(Visitor.Token)!;
        foreach (var filled in new[] { "", "x", "AAAAAAAAAAAAAAAAAAAAAA.1.x.y" })
        {
            await emmy.PostAsync($"/manage/events/{slug}/sessions", [new(Visitor.Token, token), new("Filled", filled), new("Title-1", "Forged")]);
            Assert.Equal(HttpStatusCode.BadRequest, emmy.Status);
        }
    }

    private async Task<(string Slug, Visitor Owner)> OpenAsync(Programme programme)
    {
        var slug = $"table-{Interlocked.Increment(ref events)}";
        await app.ReleaseAsync(slug, programme);
        var emmy = await app.ColleagueAsync("Emmy Noether", slug, Role.Owner);
        await emmy.OpenAsync($"/manage/events/{slug}/sessions");
        return (slug, emmy);
    }

    /// <summary>The same with ids and addresses that nobody else in this database has.</summary>
    private static Programme Again(Programme programme)
    {
        var json = System.Text.Encoding.UTF8.GetString(Document.Write(programme));
        var ids = new Dictionary<string, string>();
        json = System.Text.RegularExpressions.Regex.Replace(json, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            id => ids.TryGetValue(id.Value, out var known) ? known : ids[id.Value] = Guid.NewGuid().ToString());
        var again = Document.Read(System.Text.Encoding.UTF8.GetBytes(json));
        var run = Interlocked.Increment(ref events);
        return again with
        {
            People = again.People.Select(person => person with { Slug = $"{person.Slug}-again-{run}" }).ToValueList(),
            Sessions = again.Sessions.Select(session => session with { Code = $"{run:00}{session.Number:0000}" }).ToValueList(),
            Event = again.Event with { Parent = null },
        };
    }
}
