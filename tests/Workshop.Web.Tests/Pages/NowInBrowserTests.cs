using Microsoft.Playwright;

namespace Workshop.Web.Tests.Pages;

/// <summary>A screen that hangs in a hallway, with its own clock put forward as the portal's is.</summary>
public sealed class NowInBrowserTests
{
    [BrowserFact]
    public async Task It_shows_the_next_talk_by_itself_and_stays_as_it_is_while_the_portal_is_away()
    {
        await using var app = new WorkshopApp();
        app.UseKestrel(0);
        app.StartServer();
        var meeting = Given.Meeting("Analytical engines", Given.On(2026, 5, 4)).WithTalks(2);
        await app.ReleaseAsync("engines", meeting with
        {
            Sessions = [meeting.Sessions[0] with { Start = new(9, 0), Minutes = 60 }, meeting.Sessions[1] with { Start = new(10, 0), Minutes = 60 }],
        });
        app.Clock.Now = new(2026, 5, 4, 7, 30, 0, TimeSpan.Zero);   // 09:30 in Berlin
        var page = await Browser.VisitAsync(app.ClientOptions.BaseAddress);
        await page.Clock.InstallAsync(new() { TimeDate = app.Clock.Now.UtcDateTime });
        await page.GotoAsync("/events/engines/now");
        await Assertions.Expect(page.Locator(".screen-now h2")).ToHaveTextAsync("Talk 1");

        app.Clock.Now = app.Clock.Now.AddMinutes(30);
        await page.Clock.FastForwardAsync("31:00");
        await Assertions.Expect(page.Locator(".screen-now h2")).ToHaveTextAsync("Talk 2");

        await page.Context.SetOfflineAsync(true);
        await page.Clock.FastForwardAsync("05:00");
        await Assertions.Expect(page.Locator(".screen-now h2")).ToHaveTextAsync("Talk 2");
        await page.Context.SetOfflineAsync(false);

        app.Clock.Now = app.Clock.Now.AddHours(1);
        await page.Clock.FastForwardAsync("01:01:00");
        await Assertions.Expect(page.Locator(".screen-instead")).ToContainTextAsync("Happening now.");
    }
}
