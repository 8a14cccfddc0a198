using Microsoft.Playwright;
using Workshop.Events;
using Workshop.People;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

/// <summary>Sections and people in a real browser.</summary>
[Collection(AccountPortalTests.Name)]
public sealed class PeopleLookTests(AccountPortal portal)
{
    /// <summary>Puts a photo of that size into the field for files, as somebody would.</summary>
    private const string Choose = """
        ([field, width, height]) => new Promise(done => {
            const canvas = Object.assign(document.createElement("canvas"), { width, height });
            const pen = canvas.getContext("2d");
            const noise = pen.createImageData(width, height);
            for (let at = 0; at < noise.data.length; at++) noise.data[at] = at % 4 === 3 ? 255 : (at * 2654435761) >>> 24;
            pen.putImageData(noise, 0, 0);
            canvas.toBlob(blob => {
                const input = document.querySelector(`[name="${field}"]`);
                const files = new DataTransfer();
                files.items.add(new File([blob], "photo.jpg", { type: "image/jpeg" }));
                input.files = files.files;
                const before = input.files[0].size;
                input.dispatchEvent(new Event("change", { bubbles: true }));
                const look = setInterval(() => { if (input.files[0].size < before) { clearInterval(look); done(true); } }, 50);
            }, "image/jpeg", 1);
        })
        """;

    [BrowserFact]
    public async Task Axe_finds_nothing_and_no_page_scrolls_sideways()
    {
        var (slug, email, sections, credit) = await GivenAsync();
        var found = new List<string>();
        foreach (var (width, dark) in new[] { (320, true), (1440, false) })
        {
            var page = await portal.VisitAsAsync(email, width, dark);
            page.Heed(found);
            string[] paths = [.. sections.Select(section => $"sections/{section}"), "sections", "sections/new", "people", $"people/{credit}", $"people/{credit}/identity", $"people/{credit}/same", $"sections/{sections[0]}/people/{credit}/leave"];
            foreach (var path in paths) await ExamineAsync(page, () => page.GotoAsync($"/manage/events/{slug}/{path}"), path);
            await page.GotoAsync($"/manage/events/{slug}/sections/{sections[0]}/people/add");
            await page.GetByLabel("Or several, one a line").FillAsync("E. Noether, Erlangen\nMaria Mayer, Hans Jensen\n----");
            await ExamineAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync(), "add");
            await page.Context.CloseAsync();

            async Task ExamineAsync(IPage page, Func<Task> go, string path)
            {
                await go();
                await page.ExamineAsync(path, found);
                await page.MeasureAsync(path, found);
            }
        }
        Assert.Empty(found);
    }

    [BrowserFact]
    public async Task A_large_photo_is_made_smaller_before_it_is_sent()
    {
        var (slug, email, _, credit) = await GivenAsync();
        var page = await portal.VisitAsAsync(email, 390);
        await page.GotoAsync($"/manage/events/{slug}/people/{credit}");
        await page.EvaluateAsync<bool>(Choose, new object[] { "Form.Photo.File", 3000, 1500 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/people#*");
        var photo = (await portal.WorkingAsync(slug)).Credits[0].Photo!;
        Assert.Equal((2400, 1200), (photo.Width, photo.Height));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_list_of_people_follows_what_is_typed()
    {
        var (slug, email, sections, _) = await GivenAsync();
        await portal.ReleaseAsync($"met-{slug}", Given.Meeting("Met").WithOrganizer(Given.Somebody($"z-{slug}", "Zyzzyva, Zoe"), "Zoe Zyzzyva"));
        var page = await portal.VisitAsAsync(email, 390);
        await page.GotoAsync($"/manage/events/{slug}/sections/{sections[0]}/people");
        await page.GetByLabel("Somebody").PressSequentiallyAsync("zyzz");
        await page.Locator("#known option[value='Zoe Zyzzyva']:only-child").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await page.RouteAsync("**/manage/people/known*", route => route.AbortAsync());
        await page.GetByLabel("Somebody").FillAsync("Zoe Zyzzyva");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await page.Locator("li", new() { HasText = "Zoe Zyzzyva" }).WaitForAsync();
        Assert.Equal("Zoe Zyzzyva", (await portal.WorkingAsync(slug)).Credits[^1].Name);
        await page.Context.CloseAsync();
    }

    private async Task<(string Slug, string Email, List<Guid> Sections, Guid Credit)> GivenAsync()
    {
        var slug = $"look-{Guid.NewGuid():n}";
        var person = Given.Somebody(slug, "Noether, Emmy");
        var sections = Enum.GetValues<SectionKind>().OrderByDescending(kind => kind == SectionKind.People).Select(kind => new Section(Guid.NewGuid(), kind, "") { Content = SectionContent.Empty(kind) }).ToValueList();
        var credit = new Credit(Guid.NewGuid(), person.Id, "Emmy Noether") { Affiliation = "Göttingen" };
        await portal.SaveAsync(slug, (Given.Meeting("Look") with { Sections = sections }).Joining(sections[0].Id, credit, person));
        return (slug, await portal.InTeamAsync("Lovisa Ingegerd von Sparre-Hammarskjöld", slug, Role.Editor), [.. sections.Select(section => section.Id)], credit.Id);
    }
}
