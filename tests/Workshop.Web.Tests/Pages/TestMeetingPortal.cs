using System.Text.RegularExpressions;
using Workshop.Tests.Meetings;

namespace Workshop.Web.Tests.Pages;

/// <summary>A portal with the meeting that makes everything hard, in its second release, and a real address.</summary>
public sealed partial class TestMeetingPortal : WorkshopApp, IAsyncLifetime
{
    public const string Slug = "test-meeting";

    public TestMeetingPortal() => UseKestrel(0);

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Every page of the meeting, with a few of its sessions and people.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    public async Task InitializeAsync()
    {
        StartServer();
        foreach (var programme in new[] { TestMeeting.First, TestMeeting.Second }) await this.ReleaseAsync(Slug, programme);
        var schedule = await CreateClient().GetStringAsync(new Uri($"/events/{Slug}/schedule", UriKind.Relative));
        var people = await CreateClient().GetStringAsync(new Uri($"/events/{Slug}/people", UriKind.Relative));
        Pages =
        [
            "/", $"/events/{Slug}", $"/events/{Slug}/schedule", $"/events/{Slug}/schedule?tz=Asia/Kathmandu", $"/events/{Slug}/schedule?view=list", $"/events/{Slug}/people",
            $"/events/{Slug}/changes", $"/events/{Slug}/poster", $"/events/{Slug}/now", $"/events/{Slug}/embed", "/people",
            .. Links(schedule, "sessions").Take(6), .. Links(people, "people").Take(3),
        ];
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    private static IEnumerable<string> Links(string html, string kind) =>
        Link().Matches(html).Select(link => link.Groups[1].Value).Where(path => path.Contains($"/{kind}/", StringComparison.Ordinal)).Distinct();

    [GeneratedRegex("href=\"(/[^\"#?]*)")]
    private static partial Regex Link();
}

public sealed class TestMeetingPageTests(TestMeetingPortal portal) : IClassFixture<TestMeetingPortal>
{
    [BrowserFact]
    public async Task Axe_finds_nothing_on_the_pages_of_a_hard_meeting()
    {
        var found = new List<string>();
        await AccessibilityTests.ExamineAsync(portal.Address, 390, dark: true, portal.Pages, found);
        await AccessibilityTests.ExamineAsync(portal.Address, 1440, dark: false, portal.Pages, found);
        Assert.Empty(found);
    }

    [ToolFact(HtmlTests.Validator)]
    public async Task The_pages_of_a_hard_meeting_are_valid_HTML() => Assert.Equal("", await HtmlTests.ValidateAsync(portal.CreateClient(), portal.Pages));

    [BrowserFact]
    public async Task No_page_of_a_hard_meeting_scrolls_sideways_on_a_small_phone()
    {
        var page = await Browser.VisitAsync(portal.Address, 320);
        var wide = new List<string>();
        foreach (var path in portal.Pages.Where(path => !path.EndsWith("/poster", StringComparison.Ordinal)))
        {
            await page.GotoAsync(path);
            await page.MeasureAsync(path, wide);
        }
        await page.Context.CloseAsync();
        Assert.Empty(wide);
    }
}
