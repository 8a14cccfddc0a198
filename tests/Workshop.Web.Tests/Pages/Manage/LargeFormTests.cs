using System.Net;
using Microsoft.Playwright;
using Workshop.Events;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;

namespace Workshop.Web.Tests.Pages.Manage;

/// <summary>Forms with files in them that hold more than they may.</summary>
[Collection(AccountPortalTests.Name)]
public sealed class LargeFormTests(AccountPortal portal)
{
    /// <summary>A form with files takes 40 MB in all.</summary>
    private const int TooMuch = 42 * 1024 * 1024;

    [BrowserFact]
    public async Task More_than_a_request_takes_ends_in_a_page_that_says_so()
    {
        var (address, email) = await GivenAsync();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "film.png");
        await using (var stream = File.Create(file)) stream.SetLength(TooMuch);
        var page = await portal.VisitAsAsync(email, 390, scripts: false);
        await page.GotoAsync(address);
        await page.Locator("summary").ClickAsync();
        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "That is too much at once" }).WaitForAsync();
        Assert.Contains("40 MB in all", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_text_of_some_millions_of_letters_is_refused_beside_its_field()
    {
        var (address, email) = await GivenAsync();
        using var editor = await portal.SignInAsync(email);
        await editor.OpenAsync(address);
        await editor.PressAsync("Save", ("Form.Body", new string('a', 5_000_000)));
        Assert.Equal(HttpStatusCode.OK, editor.Status);
        Assert.Contains("Up to 100,000 characters; these are 5,000,000.", editor.Text, StringComparison.Ordinal);
    }

    private async Task<(string Address, string Email)> GivenAsync()
    {
        var slug = $"large-{Guid.NewGuid():n}";
        var section = new Section(Guid.NewGuid(), SectionKind.Custom, "Getting there");
        await portal.SaveAsync(slug, Given.Meeting("Large") with { Sections = [section] });
        return ($"/manage/events/{slug}/sections/{section.Id}", await portal.InTeamAsync("Lovisa von Sparre", slug, Role.Editor));
    }
}
