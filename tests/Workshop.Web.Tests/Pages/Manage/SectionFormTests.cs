using AngleSharp.Dom;
using Workshop.Events;
using Workshop.Files;
using Workshop.Programmes;
using Workshop.Tests.Files;
using Workshop.Tests.Meetings;
using Workshop.Web.Data;
using Workshop.Web.Samples;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class SectionFormTests(SectionFormTests.Portal app) : IClassFixture<SectionFormTests.Portal>
{
    [Fact]
    public async Task Every_section_that_is_opened_and_saved_says_the_same_as_before()
    {
        using var administrator = await app.MemberAsync("Administrator", administrator: true);
        await app.SaveAsync("test-meeting", TestMeeting.Second);
        foreach (var slug in Sample.All.Select(sample => sample.Slug).Append("test-meeting"))
        {
            var before = await app.ProgrammeAsync(slug);
            foreach (var section in before.Sections)
            {
                await administrator.OpenAsync($"/manage/events/{slug}/sections/{section.Id}");
                await administrator.PressAsync("Save");
                Assert.True(administrator.Address == $"/manage/events/{slug}", $"{section.Kind} “{section.Heading}” of {slug}: {administrator.Text}");
            }
            Assert.Equal(before, await app.ProgrammeAsync(slug));
        }
    }

    [Fact]
    public async Task A_date_that_is_extended_keeps_the_old_one_struck_through()
    {
        var (editor, address, read) = await GivenAsync("Dates", SectionKind.Dates);
        await editor.OpenAsync(address);
        await editor.PressAsync("Save", ("Form.Rows[0].Label", "Papers"), ("Form.Rows[0].Kind", "Submission"), ("Form.Rows[0].Date", "2026-05-01"), ("Form.Rows[0].Time", "23:59"), ("Form.Rows[0].Zone", "aoe"),
            ("Form.Rows[1].Label", "Notification"), ("Form.Rows[1].Date", "2026-06-01"));
        await editor.OpenAsync(address);
        await editor.PressAsync("Save", ("Form.Rows[0].Date", "2026-05-15"), ("Form.Rows[0].Extended", "true"));

        var (first, extended) = (new Deadline(new(2026, 5, 1), new NodaTime.LocalTime(23, 59), "aoe"), new Deadline(new(2026, 5, 15), new NodaTime.LocalTime(23, 59), "aoe"));
        Assert.Equal(new ImportantDates([new("Papers", ImportantDateKind.Submission, extended, [first]), new("Notification", ImportantDateKind.Other, new(new(2026, 6, 1)))]), (await read()).Content);

        // Nothing was ticked: the date was wrong, and nobody needs to know.
        await editor.OpenAsync(address);
        await editor.PressAsync("Save", ("Form.Rows[1].Date", "2026-06-02"));
        Assert.Equal(new ImportantDate("Notification", ImportantDateKind.Other, new(new(2026, 6, 2))), ((ImportantDates)(await read()).Content!).Rows[1]);
    }

    [Fact]
    public async Task Rows_are_moved_taken_out_and_added_and_what_was_typed_meanwhile_stays()
    {
        var (editor, address, read) = await GivenAsync("Rows", SectionKind.Sponsors);
        await editor.OpenAsync(address);
        await editor.PressAsync("More rows", ("Form.Rows[0].Name", "First"), ("Form.Rows[1].Name", "Second"), ("Form.Heading", "Thanks to"));
        await editor.PressAsync("Move “Second” up", ("Form.Rows[5].Name", "Third"), ("Form.Rows[6].Name", "Fourth"));
        await editor.PressAsync("Take out “First”");
        Assert.Empty(((Sponsors)(await read()).Content!).Items);
        await editor.PressAsync("Save");
        Assert.Equal(["Second", "Third", "Fourth"], ((Sponsors)(await read()).Content!).Items.Select(sponsor => sponsor.Name));
        Assert.Equal("Thanks to", (await read()).Heading);
    }

    [Theory]
    [InlineData("Dates", "Form.Rows[0].Date", "yesterday", "is not a day")]
    [InlineData("Dates", "Form.Rows[0].Label", "Papers", "Give it a day.")]
    [InlineData("Sponsors", "Form.Rows[0].Level", "Gold", "Give it a name")]
    [InlineData("Papers", "Form.Rows[0].Authors", "Emmy Noether", "Give it a title")]
    [InlineData("Registration", "Form.Time", "noonish", "Give it a day.")]
    public async Task What_cannot_be_read_comes_back_with_the_reason_beside_it(string kind, string field, string typed, string reason)
    {
        var (editor, address, read) = await GivenAsync("Wrong", Enum.Parse<SectionKind>(kind));
        await editor.OpenAsync(address);
        await editor.PressAsync("Save", (field, typed), ("Form.Heading", "Typed with care"));
        Assert.Contains(reason, editor.Text, StringComparison.Ordinal);
        Assert.Equal((typed, "Typed with care"), (editor.ValueOf(field), editor.ValueOf("Form.Heading")));
        Assert.Equal("", (await read()).Heading);
    }

    [Fact]
    public async Task Pasted_papers_come_into_rows_to_be_looked_over()
    {
        var (editor, address, read) = await GivenAsync("Papers", SectionKind.Papers);
        await editor.OpenAsync(address);
        await editor.PressAsync("Save", ("Form.Pasted", "1. Invariant variation problems. Emmy Noether\r\nGrace Hopper and Ada Lovelace: The education of a computer\r\n---\r\n"));
        Assert.Equal(("Invariant variation problems", "The education of a computer"), (editor.ValueOf("Form.Rows[0].Title"), editor.ValueOf("Form.Rows[1].Title")));
        Assert.Equal("---", editor.ValueOf("Form.Pasted"));
        await editor.PressAsync("Save", ("Form.Pasted", ""), ("Form.Rows[0].Materials", "Arxiv: physics/0503066 | translation"), ("Form.Rows[1].Award", "Best paper"));
        Assert.Equal(new AcceptedPapers([
            new("Invariant variation problems") { Authors = ["Emmy Noether"], Materials = [new(MaterialKind.Arxiv, "physics/0503066", "translation")] },
            new("The education of a computer") { Authors = ["Grace Hopper", "Ada Lovelace"], Award = "Best paper" },
        ]), (await read()).Content);
    }

    [Fact]
    public async Task A_logo_is_put_in_kept_and_removed()
    {
        var (editor, address, read) = await GivenAsync("Logos", SectionKind.Sponsors);
        await editor.OpenAsync(address);
        await editor.Choose("Form.Rows[0].Logo.File", Pictures.Dressed(FileKind.Png)).PressAsync("Save", ("Form.Rows[0].Name", "Royal Society"), ("Form.Rows[0].Logo.Alternative", "A lion"));
        var logo = await LogoAsync();
        Assert.Equal((Pictures.Width, Pictures.Height, "A lion"), (logo!.Width, logo.Height, logo.Alternative));

        await editor.OpenAsync(address);
        await editor.PressAsync("Save", ("Form.Rows[0].Level", "Gold"));
        Assert.Equal(logo, await LogoAsync());

        await editor.OpenAsync(address);
        await editor.PressAsync("Save", ("Form.Rows[0].Logo.Remove", "true"));
        Assert.Null(await LogoAsync());

        async Task<Picture?> LogoAsync() => ((Sponsors)(await read()).Content!).Items[0].Logo;
    }

    [Fact]
    public async Task A_file_that_lies_is_refused_beside_its_field_and_nothing_else_is_lost()
    {
        var (editor, address, _) = await GivenAsync("Lies", SectionKind.Sponsors);
        await editor.OpenAsync(address);
        await editor.Choose("Form.Rows[0].Logo.File", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "logo.png").PressAsync("Save", ("Form.Rows[0].Name", "Royal Society"));
        Assert.Contains("SVG can carry scripts", editor.Page.GetElementById("Form_Rows_0__Logo_File-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Royal Society", editor.ValueOf("Form.Rows[0].Name"));
    }

    [Fact]
    public async Task A_picture_goes_to_the_end_of_the_text_and_is_saved_with_it()
    {
        var (editor, address, read) = await GivenAsync("Pictures", SectionKind.Venue);
        await editor.OpenAsync(address);
        await editor.Choose("Form.File", Pictures.Dressed(FileKind.Jpeg)).PressAsync("Put it at the end of the text", ("Form.Body", "How to get there."));
        Assert.Contains("Say what it shows", editor.Text, StringComparison.Ordinal);
        await editor.Choose("Form.File", Pictures.Dressed(FileKind.Jpeg)).PressAsync("Put it at the end of the text", ("Form.Shows", "The [yellow] door"));
        Assert.Matches(@"^How to get there\.\n\n!\[The &#91;yellow&#93; door\]\(/files/[0-9a-f]{64}-16x8\.jpg\)$", editor.ValueOf("Form.Body"));
        Assert.Equal("", (await read()).Body);
        await editor.PressAsync("Show how it will look: Text");
        Assert.Equal("The [yellow] door", editor.Opened!.QuerySelector("#look img")!.GetAttribute("alt"));
        await editor.PressAsync("Save");
        Assert.EndsWith(".jpg)", (await read()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_edit_the_same_rows_see_both_versions()
    {
        var (editor, address, read) = await GivenAsync("Two", SectionKind.Dates);
        using var other = await app.ColleagueAsync("David Hilbert", address.Split('/')[3], Role.Editor);
        await editor.OpenAsync(address);
        await other.OpenAsync(address);
        await editor.PressAsync("Save", ("Form.Rows[0].Label", "Papers"), ("Form.Rows[0].Date", "2026-05-01"));
        await other.PressAsync("Save", ("Form.Rows[0].Label", "Posters"), ("Form.Rows[0].Date", "2026-06-01"), ("Form.Heading", "Mark these"));
        Assert.Contains("Papers: 2026-05-01", other.Text, StringComparison.Ordinal);
        Assert.Equal("Posters", other.ValueOf("Form.Rows[0].Label"));
        await other.Tick("Give", "Rows").PressAsync("Save");
        Assert.Equal(("Mark these", "Papers"), ((await read()).Heading, ((ImportantDates)(await read()).Content!).Rows[0].Label));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("\u202Eevil {{7*7}} '; DROP TABLE Sections;--")]
    [InlineData("]]> &amp; %00 ![x](javascript:alert(1)) \\u0000")]
    public async Task A_hostile_text_in_any_field_is_text(string hostile)
    {
        using var stranger = new Visitor(app);
        foreach (var kind in Enum.GetValues<SectionKind>())
        {
            var (editor, address, read) = await GivenAsync("Hostile", kind);
            await editor.OpenAsync(address);
            string[] fixedValues = ["Form.Language", "Form.Shows", "Form.Pasted", "Form.Date", "Form.Time", "Form.Zone", "Form.One"];
            var typed = editor.Page.QuerySelectorAll("main form.wide:last-of-type input:not([type=hidden]):not([type=file]):not([type=submit]):not([type=checkbox]), main form.wide:last-of-type textarea")
                .Select(field => field.GetAttribute("name")!).Where(name => !fixedValues.Contains(name) && !name.Contains("[1]", StringComparison.Ordinal))
                .Select(name => (name, name.Split('.')[^1] switch { "Date" => "2026-05-01", "Time" or "Zone" => "", "Earlier" => "", _ => hostile })).ToArray();
            await editor.PressAsync("Save", [.. typed, ("Form.State", nameof(SectionState.Shown))]);
            Assert.True(editor.Address.Split('/').Length == 4, $"{kind}: {editor.Text}");
            Assert.Equal(Workshop.Text.Characters.Clean(hostile).Trim(), (await read()).Body);   // overrides of the direction are taken out

            await editor.OpenAsync($"{editor.Address}/review");
            await editor.PressAsync("Publish");
            await stranger.OpenAsync($"/events/{address.Split('/')[3]}");
            Assert.Empty(stranger.Page.QuerySelectorAll("main script, main [onerror], main a[href^='javascript'], main a[href^='data'], main img[src='x']"));
        }
    }

    [Fact]
    public async Task A_section_has_one_form_and_no_other_takes_it()
    {
        var (editor, address, read) = await GivenAsync("One form", SectionKind.Call);
        await editor.OpenAsync(address);
        Assert.EndsWith("/call", editor.Address, StringComparison.Ordinal);
        var fields = editor.Page.QuerySelectorAll("main form input[name]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).ToList();
        await editor.PostAsync($"{address}/dates", [.. fields.Where(field => field.Key != "Do"), new("Form.Heading", "Elsewhere")]);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, editor.Status);
        Assert.Equal("", (await read()).Heading);
    }

    /// <summary>An event with one section of the kind, its editor, and what is saved of the section.</summary>
    private async Task<(Visitor Editor, string Address, Func<Task<Section>> Read)> GivenAsync(string title, SectionKind kind)
    {
        var slug = $"{title.ToLowerInvariant().Replace(' ', '-')}-{Guid.NewGuid():n}";
        var section = new Section(Guid.NewGuid(), kind, "") { Content = SectionContent.Empty(kind) };
        await app.SaveAsync(slug, Given.Meeting(title) with { Sections = [section] });
        var editor = await app.ColleagueAsync("Emmy Noether", slug, Role.Editor);
        return (editor, $"/manage/events/{slug}/sections/{section.Id}", async () => (await app.ProgrammeAsync(slug)).Sections[0]);
    }

    public sealed class Portal : WorkshopApp
    {
        public Portal() => Settings["Samples:Load"] = "true";
    }
}
