using System.Net;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Workshop.Events;
using Workshop.Files;
using Workshop.Tests.Files;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

/// <summary>Texts in Markdown: how they will look beside what is typed, and pictures that are pasted into them.</summary>
[Collection(AccountPortalTests.Name)]
public sealed class WritingTests(AccountPortal portal)
{
    /// <summary>Pastes a file into the text, as a browser does it.</summary>
    private const string Paste = """
        ([bytes, name, type]) => {
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(bytes)], name, { type }));
            const text = document.querySelector('[name="Form.Body"]');
            text.focus();
            text.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    private const string Drop = """
        ([bytes, name, type]) => {
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(bytes)], name, { type }));
            document.querySelector('[name="Form.Body"]').dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """;

    [BrowserFact]
    public async Task What_readers_will_see_follows_what_is_typed_and_the_cursor_stays()
    {
        var (address, email) = await GivenAsync("By **night train**.");
        foreach (var (width, dark) in new[] { (390, true), (1440, false) })
        {
            var page = await portal.VisitAsAsync(email, width, dark);
            await page.GotoAsync(address);
            Assert.Equal("night train", await page.Locator(".look strong").TextContentAsync());
            Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Show how it will look" }).CountAsync());

            var text = page.GetByLabel("Text", new() { Exact = true });
            await text.FocusAsync();
            await page.Keyboard.PressAsync("Control+End");
            await page.Keyboard.TypeAsync(" Or by _boat_, <b>or</b> not.");
            await page.Locator(".look em").WaitForAsync();
            Assert.Equal("By night train. Or by boat, <b>or</b> not.", await page.Locator(".look .prose").InnerTextAsync());
            Assert.Equal("Form_Body", await page.EvaluateAsync<string>("document.activeElement.id"));
            Assert.Equal("It follows what you type.", await page.Locator(".look [role=status]").TextContentAsync());

            var (beside, under) = ((await page.Locator(".look").BoundingBoxAsync())!, (await text.BoundingBoxAsync())!);
            if (width == 390) Assert.True(beside.Y >= under.Y + under.Height);
            else Assert.True(beside.X >= under.X + under.Width && beside.Y <= under.Y);
            Assert.Empty((await page.RunAxe()).Violations);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task It_says_when_it_cannot_follow_and_takes_nothing_away()
    {
        var (address, email) = await GivenAsync("By train.");
        var page = await portal.VisitAsAsync(email);
        await page.GotoAsync(address);
        var (text, said) = (page.GetByLabel("Text", new() { Exact = true }), page.Locator(".look [role=status]"));

        await page.RouteAsync("**/manage/preview", route => route.FulfillAsync(new() { Status = 503 }));
        await text.FillAsync("By boat.");
        await said.GetByText("This is not what you typed last. The portal did not take it (503).").WaitForAsync();
        await page.UnrouteAsync("**/manage/preview");

        await page.Context.ClearCookiesAsync();
        await text.FillAsync("By bicycle.");
        await said.GetByText("You are no longer signed in.").WaitForAsync();
        Assert.Equal(("By bicycle.", "By train.\n"), (await text.InputValueAsync(), await page.Locator(".look .prose").TextContentAsync()));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Every_text_in_Markdown_is_shown_without_scripts_in_a_window_of_its_own()
    {
        var (address, email) = await GivenAsync("By train.");
        var page = await portal.VisitAsAsync(email, 390, scripts: false);
        await page.GotoAsync(address);
        Assert.False(await page.Locator(".look").IsVisibleAsync());
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("By **boat**.");
        var window = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Show how it will look: Text" }).ClickAsync());
        Assert.Equal("boat", await window.Locator("#look strong").TextContentAsync());
        Assert.Equal("By **boat**.", await page.GetByLabel("Text", new() { Exact = true }).InputValueAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Series_and_portal_have_it_too_and_Enter_saves()
    {
        using var admin = await portal.MemberAsync("Ada Lovelace", administrator: true);
        await admin.OpenAsync("/manage/site");
        foreach (var label in new[] { "Text of the first page", "Imprint", "Privacy" })
        {
            await admin.PressAsync($"Show how it will look: {label}", ("Form.Imprint", "**I**"), ("Form.Privacy", "**P**"), ("Form.Welcome", "**T**"));
            Assert.Equal(label[..1], admin.Opened!.QuerySelector("#look strong")!.TextContent);
        }
        Assert.Equal("Save", admin.Page.QuerySelector("main form [type=submit], main form button")!.GetAttribute("value"));
        Assert.Equal("/manage", (await admin.OpenAsync("/manage/preview")).Address);

        using var stranger = new Visitor(portal);
        await stranger.OpenAsync("/account/login");
        await stranger.PostAsync("/manage/preview", [new("Show", "Form.Body"), new("Form.Body", "x"), new(Visitor.Token, stranger.ValueOf(Visitor.Token)!)]);
        Assert.StartsWith("/account/login", stranger.Address, StringComparison.Ordinal);
        await admin.PostAsync("/manage/preview", [new("Show", "Form.Body"), new("Form.Body", "x")]);
        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
    }

    [BrowserFact]
    public async Task A_picture_that_is_pasted_or_dropped_is_in_the_text_with_room_for_what_it_shows()
    {
        var (address, email) = await GivenAsync("By train.");
        var page = await portal.VisitAsAsync(email, 390);
        await page.GotoAsync(address);
        var text = page.GetByLabel("Text", new() { Exact = true });
        await text.FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.EvaluateAsync(Paste, new object[] { Ints(Pictures.Dressed(FileKind.Jpeg)), "photo.jpg", "image/jpeg" });
        await page.GetByText("It is in the text. Say between the brackets what it shows").WaitForAsync();
        await page.Keyboard.TypeAsync("the station");
        Assert.Matches(@"^By train\.\n\n!\[the station\]\(/files/[0-9a-f]{64}-16x8\.jpg\)\n$", await text.InputValueAsync());
        await page.Locator(".look img[alt='the station']").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.look img').decode().then(() => true)"));

        await page.Keyboard.PressAsync("Control+End");
        await page.EvaluateAsync(Drop, new object[] { Ints(Pictures.Dressed(FileKind.Png)), "other.png", "image/png" });
        await page.Locator(".look img").Nth(1).WaitForAsync();
        Assert.Empty((await page.RunAxe()).Violations);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).First.ClickAsync();
        await page.WaitForURLAsync("**#section-*");
        Assert.Matches(@"^By train\.\n\n!\[the station\].*\n\n!\[\]\(/files/.*\.png\)$", (await portal.WorkingAsync(address.Split('/')[3])).Sections[0].Body.ReplaceLineEndings("\n"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_is_no_picture_is_refused_beside_the_text_with_the_reason()
    {
        var (address, email) = await GivenAsync("By train.");
        var page = await portal.VisitAsAsync(email, dark: true);
        await page.GotoAsync(address);
        await page.EvaluateAsync(Paste, new object[] { Ints("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()), "drawing.svg", "image/svg+xml" });
        await page.Locator("pasted-picture .problem").GetByText("drawing.svg: ").WaitForAsync();
        Assert.Contains("SVG can carry scripts", await page.Locator("pasted-picture .problem").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("By train.", await page.GetByLabel("Text", new() { Exact = true }).InputValueAsync());
        Assert.Empty((await page.RunAxe()).Violations);

        await page.Context.ClearCookiesAsync();
        await page.EvaluateAsync(Paste, new object[] { Ints(Pictures.Dressed(FileKind.Png)), "photo.png", "image/png" });
        await page.GetByText("photo.png: You are no longer signed in.").WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Files_are_taken_from_editors_alone_and_a_PDF_becomes_a_link()
    {
        var (address, _) = await GivenAsync("By train.");
        var slug = address.Split('/')[3];
        using var editor = await portal.ColleagueAsync("David Hilbert", slug, Role.Editor);
        using var reader = await portal.ColleagueAsync("Emmy Noether", slug, Role.Reader);
        await editor.OpenAsync(address);
        await reader.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.SendFileAsync($"/manage/events/{slug}/files", "File", Pictures.Dressed(FileKind.Png), "photo.png")).Status);
        await editor.SendFileAsync($"/manage/events/{slug}/files", "File", Pictures.Dressed(FileKind.Pdf), "The [plan].pdf");
        Assert.Equal(HttpStatusCode.OK, editor.Status);
        Assert.Matches(@"^\[The &#91;plan&#93;\]\(/files/[0-9a-f]{64}\.pdf\)$", System.Text.Encoding.UTF8.GetString(editor.Body));
        await editor.SendFileAsync($"/manage/events/{slug}/files", "File", "plain text"u8.ToArray(), "photo.png");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, editor.Status);
    }

    private static int[] Ints(byte[] bytes) => [.. bytes.Select(value => (int)value)];

    private async Task<(string Address, string Email)> GivenAsync(string text)
    {
        var slug = $"writing-{Guid.NewGuid():n}";
        var section = new Section(Guid.NewGuid(), SectionKind.Custom, "Getting there") { Body = text };
        await portal.SaveAsync(slug, Given.Meeting("Writing") with { Sections = [section] });
        return ($"/manage/events/{slug}/sections/{section.Id}", await portal.InTeamAsync("Lovisa von Sparre", slug, Role.Editor));
    }
}
