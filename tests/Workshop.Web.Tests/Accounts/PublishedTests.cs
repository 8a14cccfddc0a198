using System.Net;

namespace Workshop.Web.Tests.Accounts;

public sealed class PublishedTests
{
    [Fact]
    public async Task A_published_page_is_the_same_for_somebody_who_is_signed_in_and_asks_the_database_nothing_about_them()
    {
        await using var app = new WorkshopApp();
        await app.ReleaseAsync("meeting", Given.Meeting("A meeting").WithTalks(3));
        await app.AccountAsync("reader@example.org");
        using var visitor = await app.SignInAsync("reader@example.org", keep: true);
        app.Clock.Now = app.Clock.Now.AddDays(20);   // at any other address the cookie would be renewed
        using var stranger = new Visitor(app);

        // Rendered each time: answers to searches are not kept, nor is what is not there. The first rendering also reads what later ones have.
        foreach (var address in new[] { "/search?q=meeting", "/events/meeting/schedule?q=talk", "/events/none", "/css/none.css", "/" })
        {
            await stranger.OpenAsync(address);
            var before = app.CountSql;
            await stranger.OpenAsync(address);
            var strangers = app.CountSql - before;
            var page = stranger.Page.DocumentElement.OuterHtml;

            before = app.CountSql;
            await visitor.OpenAsync(address);
            Assert.True(app.CountSql - before <= strangers, address);
            Assert.Equal(page, visitor.Page.DocumentElement.OuterHtml);
            Assert.Empty(visitor.Cookies);
        }
        Assert.Equal(("/account", HttpStatusCode.OK), ((await visitor.OpenAsync("/account")).Address, visitor.Status));
        Assert.NotEmpty(visitor.Cookies);
    }
}
