using Workshop.Files;
using Workshop.Tests.Files;
using Workshop.Tests.Meetings;
using Workshop.Web.Data;
using Workshop.Web.Samples;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class CreditTests(SectionFormTests.Portal app) : IClassFixture<SectionFormTests.Portal>
{
    [Fact]
    public async Task Everybody_whose_form_is_opened_and_saved_is_printed_as_before()
    {
        using var administrator = await app.MemberAsync("Administrator", administrator: true);
        await app.SaveAsync("test-meeting", TestMeeting.Second);
        foreach (var slug in Sample.All.Select(sample => sample.Slug).Append("test-meeting"))
        {
            var before = await app.WorkingAsync(slug);
            foreach (var credit in before.Credits.Where((credit, at) => at % 5 == 0 || credit.Photo is not null))
            {
                await administrator.OpenAsync($"/manage/events/{slug}/people/{credit.Id}");
                await administrator.PressAsync("Save");
                Assert.True(administrator.Address == $"/manage/events/{slug}/people", administrator.Text);
            }
            Assert.Equal(before, await app.WorkingAsync(slug));
        }
    }

    [Fact]
    public async Task A_photo_is_put_in_with_credit_and_words_shown_when_published_and_removed()
    {
        var (editor, slug, address) = await GivenAsync("photo");
        await editor.OpenAsync(address);
        await editor.Choose("Form.Photo.File", Pictures.Dressed(FileKind.Jpeg, orientation: 6)).PressAsync("Save and review", ("Form.Photo.Alternative", "Emmy Noether, smiling"), ("Form.Photo.Credit", "Photo: unknown"), ("Form.Biography", "She *proved* it."));
        await editor.PressAsync("Publish");
        var photo = (await app.WorkingAsync(slug)).Credits[0].Photo!;
        Assert.Equal((8, 16, "Photo: unknown", "Emmy Noether, smiling"), (photo.Width, photo.Height, photo.Credit, photo.Alternative));
        using var stranger = new Visitor(app);
        Assert.Equal("Emmy Noether, smiling", (await stranger.OpenAsync($"/people/{slug}")).Page.QuerySelector("img")!.GetAttribute("alt"));

        await editor.OpenAsync(address);
        await editor.PressAsync("Save", ("Form.Photo.Remove", "true"));
        Assert.Null((await app.WorkingAsync(slug)).Credits[0].Photo);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_beside_its_field_and_what_was_typed_stays()
    {
        var (editor, slug, address) = await GivenAsync("lie");
        foreach (var (bytes, reason) in new[] { (Pictures.Plain(FileKind.Pdf), "Here goes a picture"), ("<html>"u8.ToArray(), "whatever its name says"), (Pictures.Plain(FileKind.Png)[..40], "Form") })
        {
            await editor.OpenAsync(address);
            await editor.Choose("Form.Photo.File", bytes, "me.jpg").PressAsync("Save", ("Form.Affiliation", "Göttingen"));
            var problem = editor.Page.GetElementById("Form_Photo_File-problem")!.TextContent;
            if (reason != "Form") Assert.Contains(reason, problem, StringComparison.Ordinal);
            Assert.Equal("Göttingen", editor.ValueOf("Form.Affiliation"));
        }
        Assert.Null((await app.WorkingAsync(slug)).Credits[0].Affiliation);
    }

    [Fact]
    public async Task A_form_cannot_name_a_file_as_what_it_is_not()
    {
        var (editor, slug, address) = await GivenAsync("forged");
        foreach (var forged in new[] { "https://elsewhere.example/track.png", "/files/../account", "javascript:alert(1)" })
        {
            await editor.OpenAsync(address);
            await editor.PressAsync("Save", ("Form.Photo.Source", forged));
            Assert.Null((await app.WorkingAsync(slug)).Credits[0].Photo);
        }
    }

    [Fact]
    public async Task Two_who_edit_one_credit_lose_nothing()
    {
        var (editor, slug, address) = await GivenAsync("two");
        using var other = await app.ColleagueAsync("David Hilbert", slug, Role.Editor);
        await editor.OpenAsync(address);
        await other.OpenAsync(address);
        await editor.Choose("Form.Photo.File", Pictures.Plain(FileKind.Gif)).PressAsync("Save", ("Form.Affiliation", "Erlangen"));
        await other.PressAsync("Save", ("Form.Affiliation", "Göttingen"), ("Form.Url", "https://noether.example"));
        Assert.Contains("Erlangen", other.Text, StringComparison.Ordinal);
        await other.PressAsync("Save");
        var credit = (await app.WorkingAsync(slug)).Credits[0];
        Assert.Equal(("Göttingen", "https://noether.example", true), (credit.Affiliation, credit.Url, credit.Photo is not null));
    }

    [Fact]
    public async Task Who_somebody_is_changes_at_once_by_those_who_edit_all_that_names_them()
    {
        var (editor, slug, address) = await GivenAsync("who");
        await editor.OpenAsync($"/manage/events/{slug}/review");
        await editor.PressAsync("Publish");
        await editor.OpenAsync($"{address}/identity");
        await editor.PressAsync("Save", ("Form.SortName", ""), ("Form.Orcid", "0000-0002-1825-0098"), ("Form.Slug", "x"));
        Assert.Equal(3, editor.Page.QuerySelectorAll(".field .problem").Length);
        await editor.PressAsync("Save", ("Form.SortName", "Noether, Amalie Emmy"), ("Form.Orcid", "https://orcid.org/0000000218250097"), ("Form.Slug", $"{slug}-noether"));
        Assert.Equal(address, editor.Address);
        using var stranger = new Visitor(app);
        Assert.Equal($"/people/{slug}-noether", (await stranger.OpenAsync($"/people/{slug}")).Address);
        Assert.Contains("ORCID 0000-0002-1825-0097", stranger.Text, StringComparison.Ordinal);

        var person = (await app.WorkingAsync(slug)).People[0];
        await app.SaveAsync($"{slug}-elsewhere", Given.Meeting("Elsewhere").WithOrganizer(person, "Emmy Noether"));
        await editor.OpenAsync($"{address}/identity");
        Assert.Contains("only an administrator", editor.Text, StringComparison.Ordinal);
        Assert.Null(editor.ValueOf("Form.SortName"));
    }

    /// <summary>An event that credits one person, whose slug is the event's.</summary>
    private async Task<(Visitor Editor, string Slug, string Address)> GivenAsync(string title)
    {
        var slug = $"{title}-{Guid.NewGuid():n}";
        var programme = Given.Meeting(title, Given.On(2026, 5, 4)).WithOrganizer(Given.Somebody(slug, "Noether, Emmy"), "Emmy Noether");
        await app.SaveAsync(slug, programme);
        return (await app.ColleagueAsync("Emmy Noether", slug, Role.Editor), slug, $"/manage/events/{slug}/people/{programme.Credits[0].Id}");
    }
}
