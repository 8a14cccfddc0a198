using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

/// <summary>What has an order is dragged into it, where buttons and numbers are the way for all others.</summary>
[Collection(AccountPortalTests.Name)]
public sealed class MovingTests(AccountPortal portal)
{
    [BrowserFact]
    public async Task Sections_are_dragged_by_mouse_and_by_finger()
    {
        var (slug, email) = await GivenAsync();
        var page = await portal.VisitAsAsync(email);
        await page.GotoAsync($"/manage/events/{slug}");
        await GrabAsync(page, Item(page, "Four"));
        await page.Mouse.MoveAsync(await Middle(Item(page, "Two")) is var (x, y) ? x : 0, y - 12, new() { Steps = 8 });
        await page.Locator("li.drop-before", new() { HasText = "Two" }).WaitForAsync();
        Assert.Empty((await page.RunAxe()).Violations);
        await page.Mouse.UpAsync();
        await page.GetByText("“Four” is now 2 of 5.").WaitForAsync();
        Assert.Equal(["One", "Four", "Two", "Three", "Five"], await HeadingsAsync(slug));
        Assert.Equal(["One", "Four", "Two", "Three", "Five"], await page.Locator("movable-list li > a").AllTextContentsAsync());

        var phone = await portal.VisitAsAsync(email, 390, dark: true);
        await phone.GotoAsync($"/manage/events/{slug}");
        await Item(phone, "Three").EvaluateAsync("item => item.scrollIntoView({ block: 'center' })");
        var touch = await phone.Context.NewCDPSessionAsync(phone);
        await touch.SendAsync("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true });
        var (fromX, fromY) = await Middle(Item(phone, "One").Locator(".grip"));
        var (_, toY) = await Middle(Item(phone, "Five"));
        await TouchAsync("touchStart", fromY);
        for (var step = 1; step <= 8; step++) await TouchAsync("touchMove", fromY + ((toY + 20 - fromY) * step / 8));
        await phone.Locator("li.drop-after", new() { HasText = "Five" }).WaitForAsync();
        await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await phone.GetByText("“One” is now 5 of 5.").WaitForAsync();
        Assert.Equal(["Four", "Two", "Three", "Five", "One"], await HeadingsAsync(slug));
        await phone.Context.CloseAsync();

        // The buttons go on from there, without the mouse.
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move “One” up" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**#section-*");
        Assert.Equal(["Four", "Two", "Three", "One", "Five"], await HeadingsAsync(slug));
        await page.Context.CloseAsync();

        Task TouchAsync(string type, double at) =>
            touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = new[] { new Dictionary<string, object> { ["x"] = fromX, ["y"] = at } } });
    }

    [BrowserFact]
    public async Task Escape_leaves_everything_as_it_was_and_so_does_a_portal_that_refuses()
    {
        var (slug, email) = await GivenAsync();
        var page = await portal.VisitAsAsync(email);
        await page.GotoAsync($"/manage/events/{slug}");
        var posts = 0;
        page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;
        await DragAsync(page, "Four", "Two", release: false);
        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.UpAsync();
        Assert.Equal(0, await page.Locator(".drop-before, .drop-after, .dragged").CountAsync());
        Assert.Equal((0, "One"), (posts, (await page.Locator("movable-list li > a").AllTextContentsAsync())[0]));

        await page.RouteAsync("**/sections/order", route => route.FulfillAsync(new() { Status = 503 }));
        await DragAsync(page, "Four", "Two");
        await page.GetByText("“Four” is back where it was. The portal did not take it (503).").WaitForAsync();
        Assert.Equal(["One", "Two", "Three", "Four", "Five"], await page.Locator("movable-list li > a").AllTextContentsAsync());
        await page.UnrouteAsync("**/sections/order");

        await page.Context.ClearCookiesAsync();
        await DragAsync(page, "Four", "Two");
        await page.GetByText("“Four” is back where it was. You are no longer signed in.").WaitForAsync();
        Assert.Equal(["One", "Two", "Three", "Four", "Five"], await HeadingsAsync(slug));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_page_scrolls_along_while_something_is_held_at_its_edge()
    {
        var (slug, email) = await GivenAsync(30);
        var page = await portal.VisitAsAsync(email, 390);
        await page.GotoAsync($"/manage/events/{slug}");
        await GrabAsync(page, Item(page, "One"));
        await page.Mouse.MoveAsync(300, 842, new() { Steps = 4 });
        await page.Locator("li.drop-after", new() { HasText = "Thirty" }).WaitForAsync();
        await page.Mouse.UpAsync();
        await page.GetByText("“One” is now 30 of 30.").WaitForAsync();
        Assert.Equal("One", (await HeadingsAsync(slug))[^1]);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task People_of_a_group_are_dragged()
    {
        var people = new[] { "Ada Lovelace", "Emmy Noether", "Lise Meitner" }.Select(name => (Person: Given.Somebody($"{name.Replace(' ', '-').ToLowerInvariant()}-{Guid.NewGuid():n}", name), Name: name)).ToList();
        var slug = $"moving-{Guid.NewGuid():n}";
        var section = new Section(Guid.NewGuid(), SectionKind.People, "Organizers") { Content = SectionContent.Empty(SectionKind.People) };
        Programme meeting = Given.Meeting("Moving") with { Sections = [section] };
        foreach (var (person, name) in people) meeting = meeting.Joining(section.Id, new(Guid.NewGuid(), person.Id, name), person);
        await portal.SaveAsync(slug, meeting);
        var page = await portal.VisitAsAsync(await portal.InTeamAsync("Lovisa", slug, Role.Editor), 390);
        await page.GotoAsync($"/manage/events/{slug}/sections/{section.Id}/people");
        await DragAsync(page, "Lise Meitner", "Ada Lovelace");
        await page.GetByText("“Lise Meitner” is now 1 of 3.").WaitForAsync();
        var saved = await portal.WorkingAsync(slug);
        Assert.Equal(["Lise Meitner", "Ada Lovelace", "Emmy Noether"], ((PeopleGroup)saved.Sections[0].Content!).Members.Select(member => saved.Credits.Find(member)!.Name));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Rows_of_a_form_are_dragged_with_what_was_typed_into_them_and_saved_with_it()
    {
        var slug = $"moving-{Guid.NewGuid():n}";
        var section = new Section(Guid.NewGuid(), SectionKind.Sponsors, "") { Content = SectionContent.Empty(SectionKind.Sponsors) };
        await portal.SaveAsync(slug, Given.Meeting("Moving") with { Sections = [section] });
        var page = await portal.VisitAsAsync(await portal.InTeamAsync("Lovisa", slug, Role.Editor));
        await page.GotoAsync($"/manage/events/{slug}/sections/{section.Id}/sponsors");
        await page.Locator("[name='Form.Rows[0].Name']").FillAsync("Royal Society");
        await page.Locator("[name='Form.Rows[1].Name']").FillAsync("Akademie");
        await page.Locator("[name='Form.Rows[1].Level']").FillAsync("Gold");
        await page.Locator(".entry").Nth(1).Locator(".grip").ScrollIntoViewIfNeededAsync();
        var (x, y) = await Middle(page.Locator(".entry").Nth(1).Locator(".grip"));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x, (await page.Locator(".entry").Nth(0).BoundingBoxAsync())!.Y + 10, new() { Steps = 6 });
        await page.Mouse.UpAsync();
        await page.GetByText("It is row 1 of 2 now. It is not saved yet.").WaitForAsync();
        Assert.Equal(("Akademie", "Gold", "Royal Society"), (await page.Locator("[name='Form.Rows[0].Name']").InputValueAsync(),
            await page.Locator("[name='Form.Rows[0].Level']").InputValueAsync(), await page.Locator("[name='Form.Rows[1].Name']").InputValueAsync()));
        Assert.Empty((await page.RunAxe()).Violations);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**#section-*");
        Assert.Equal(["Akademie", "Royal Society"], ((Workshop.Events.Sponsors)(await portal.WorkingAsync(slug)).Sections[0].Content!).Items.Select(sponsor => sponsor.Name));
        await page.Context.CloseAsync();
    }

    private async Task<(string Slug, string Email)> GivenAsync(int sections = 5)
    {
        var slug = $"moving-{Guid.NewGuid():n}";
        string[] names = ["One", "Two", "Three", "Four", "Five"];
        var all = Enumerable.Range(0, sections).Select(at => at < 5 ? names[at] : at == sections - 1 ? "Thirty" : $"Section {at}");
        await portal.SaveAsync(slug, Given.Meeting("Moving") with { Sections = [.. all.Select(name => new Section(Guid.NewGuid(), SectionKind.Custom, name) { Body = "Text." })] });
        return (slug, await portal.InTeamAsync("Lovisa von Sparre", slug, Role.Editor));
    }

    private async Task<List<string>> HeadingsAsync(string slug) => [.. (await portal.WorkingAsync(slug)).Sections.Select(section => section.Heading)];

    private static ILocator Item(IPage page, string name) => page.Locator("movable-list li").Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    private static async Task DragAsync(IPage page, string name, string before, bool release = true)
    {
        await GrabAsync(page, Item(page, name));
        var (x, y) = await Middle(Item(page, before));
        await page.Mouse.MoveAsync(x, y - 12, new() { Steps = 8 });
        await page.Locator("li.drop-before", new() { HasText = before }).WaitForAsync();
        if (release) await page.Mouse.UpAsync();
    }

    private static async Task GrabAsync(IPage page, ILocator item)
    {
        await item.ScrollIntoViewIfNeededAsync();
        var (x, y) = await Middle(item.Locator(".grip"));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
    }

    private static async Task<(float X, float Y)> Middle(ILocator element)
    {
        var box = (await element.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
