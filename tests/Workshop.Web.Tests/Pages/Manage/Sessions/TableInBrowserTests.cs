using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NodaTime;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage.Sessions;

/// <summary>The table of sessions in a real browser: pasted into, and its rows dragged.</summary>
[Collection(AccountPortalTests.Name)]
public sealed class TableInBrowserTests(AccountPortal portal)
{
    private const string Paste = """
        ([name, text]) => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            const cell = document.querySelector(`[name="${name}"]`);
            cell.focus();
            return cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    [BrowserFact]
    public async Task A_pasted_column_of_times_fills_the_rows_beneath()
    {
        var (slug, page) = await OpenAsync(390, dark: true);
        await PasteAsync(page, "Start-1", "09:00–09:30\r\n\r\n10:00 - 10:45\r\n");
        await page.GetByText("4 cells are filled in. Look through them, then save.").WaitForAsync();
        Assert.Equal(("09:00", "09:30", "", "10:00", "10:45"), (await ValueAsync(page, "Start-1"), await ValueAsync(page, "Until-1"), await ValueAsync(page, "Start-2"), await ValueAsync(page, "Start-3"), await ValueAsync(page, "Until-3")));
        Assert.Empty((await page.RunAxe()).Violations);
        await SaveAsync(page);
        Assert.Equal([new LocalTime(9, 0), null, new LocalTime(10, 0)], (await portal.WorkingAsync(slug)).Sessions.Select(session => session.Start));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Cells_of_a_spreadsheet_go_beside_and_beneath_and_what_has_no_place_is_said()
    {
        var (_, page) = await OpenAsync(1440);
        Assert.True(await page.EvaluateAsync<bool>(Paste, new object[] { "Title-1", "one line alone" }));   // left to the browser
        var last = await page.Locator("tbody tr:not(.asked)").CountAsync();
        await PasteAsync(page, $"Kind-{last - 1}", "Poster session\tNoon\tPosters\nNo such kind\tLate\tSomething\nBreak\t\tTea");
        await page.GetByText("5 cells are filled in. Look through them, then save. 1 is no choice of its column and was left out. There was no row for the last 1 line.").WaitForAsync();
        Assert.Equal(("Poster session", "Noon", "Posters"), (await ValueAsync(page, $"Kind-{last - 1}"), await ValueAsync(page, $"Label-{last - 1}"), await ValueAsync(page, $"Title-{last - 1}")));
        Assert.Equal(("Late", "Something"), (await ValueAsync(page, $"Label-{last}"), await ValueAsync(page, $"Title-{last}")));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Rows_are_dragged_to_where_their_number_then_puts_them()
    {
        var (slug, page) = await OpenAsync(1440);
        await DragAsync(page, "Title-3", "Title-1");
        await page.GetByText("It is row 1 of 3 now. It is not saved yet.").WaitForAsync();
        await DragAsync(page, "Title-2", "Title-1");
        await page.GetByText("It is row 2 of 3 now. It is not saved yet.").WaitForAsync();
        Assert.Empty((await page.RunAxe()).Violations);
        await SaveAsync(page);
        Assert.Equal(["Talk 3", "Talk 2", "Talk 1"], (await portal.WorkingAsync(slug)).Sessions.Select(session => session.Title));

        // What has a time has its place by that.
        await page.Locator("[name=Start-1]").FillAsync("09:00");
        Assert.Equal((false, true), (await Grip(page, "Title-1").IsVisibleAsync(), await Grip(page, "Title-2").IsVisibleAsync()));
        await page.Context.CloseAsync();
    }

    private static ILocator Grip(IPage page, string cell) => page.Locator($"tr:has([name={cell}]) .grip");

    private static async Task DragAsync(IPage page, string from, string before)
    {
        await Grip(page, before).ScrollIntoViewIfNeededAsync();
        var (grip, to) = ((await Grip(page, from).BoundingBoxAsync())!, (await page.Locator($"tr:has([name={before}])").BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(grip.X + 10, grip.Y + 10);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(grip.X + 10, to.Y + 4, new() { Steps = 6 });
        await page.Locator($"tr.drop-before:has([name={before}])").WaitForAsync();
        await page.Mouse.UpAsync();
    }

    private static async Task PasteAsync(IPage page, string cell, string text) => await page.EvaluateAsync(Paste, new object[] { cell, text });

    private static Task<string> ValueAsync(IPage page, string name) => page.Locator($"[name='{name}']").InputValueAsync();

    private static async Task SaveAsync(IPage page)
    {
        await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync(), answer => answer.Request.Method == "GET" && answer.Url.EndsWith("/sessions", StringComparison.Ordinal));
        await page.WaitForLoadStateAsync();
    }

    private async Task<(string Slug, IPage Page)> OpenAsync(int width, bool dark = false)
    {
        var slug = $"table-{Guid.NewGuid():n}";
        await portal.SaveAsync(slug, Given.Meeting("Table", Given.On(2026, 5, 4)).WithTalks(3));
        var page = await portal.VisitAsAsync(await portal.InTeamAsync("Lovisa von Sparre", slug, Role.Editor), width, dark);
        await page.GotoAsync($"/manage/events/{slug}/sessions");
        return (slug, page);
    }
}
