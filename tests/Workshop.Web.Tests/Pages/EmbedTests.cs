using System.Net;
using AngleSharp.Html.Parser;
using Workshop.Events;
using Workshop.Web.Hosting;

namespace Workshop.Web.Tests.Pages;

/// <summary>Pages for frames in other people's pages: they alone may be framed.</summary>
[Collection(SamplePortalTests.Name)]
public sealed class EmbedTests(SamplePortal portal)
{
    [Fact]
    public async Task They_may_stand_in_frames_and_nothing_else_may()
    {
        var client = portal.CreateClient();
        foreach (var page in SamplePortal.Pages.Append("/events/ml4ps-2019.json").Append("/nowhere"))
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Equal((page, page.Split('?')[0].EndsWith("/embed", StringComparison.Ordinal)), (page, policy == SecurityHeaders.InFrames.ToString()));
            if (policy != SecurityHeaders.InFrames.ToString()) Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        }
        Assert.EndsWith("frame-ancestors *", SecurityHeaders.InFrames.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SecurityHeaders.InFrames.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("?theme=dark", "dark")]
    [InlineData("?theme=light", "light")]
    [InlineData("?theme=pink", null)]
    public async Task Their_colours_are_the_readers_unless_the_page_around_chooses(string query, string? theme)
    {
        var page = new HtmlParser().ParseDocument(await portal.CreateClient().GetStringAsync($"/events/ml4ps-2019/embed{query}"));
        Assert.Equal(theme ?? "light dark", page.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));
        Assert.Equal(theme is not null, page.DocumentElement.ClassList.Contains(theme ?? "dark"));
    }

    [Fact]
    public async Task They_bring_no_script_and_their_links_lead_out_of_the_frame()
    {
        var page = new HtmlParser().ParseDocument(await portal.CreateClient().GetStringAsync("/events/ml4ps-2019/embed"));
        Assert.Empty(page.Scripts);
        Assert.Equal("_top", page.QuerySelector("base")!.GetAttribute("target"));
        Assert.Contains("Contributed talk 1", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/events/ml4ps-2019", "/events/ml4ps-2019/embed")]
    [InlineData("/events/zeitlinger-2022", "/events/zeitlinger-2022/embed")]
    public async Task An_events_page_gives_what_is_to_be_put_into_another(string address, string frame)
    {
        var page = new HtmlParser().ParseDocument(await portal.CreateClient().GetStringAsync(address));
        var given = new HtmlParser().ParseDocument(page.QuerySelector("textarea")!.TextContent).QuerySelector("iframe")!;
        Assert.Equal(new Uri(portal.Address, frame).ToString(), given.GetAttribute("src"));
        Assert.Equal(page.QuerySelector("h1")!.TextContent.Trim(), given.GetAttribute("title"));
    }
}

public sealed class SeriesEmbedTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly WorkshopApp app = new();

    public async Task InitializeAsync()
    {
        var weekly = new Series(Guid.NewGuid(), "weekly", "Weekly talk");
        await app.BeginAsync(weekly);
        for (var day = 4; day < 25; day += 7)
        {
            var talk = Given.Meeting($"Talk of the {day}th", Given.On(2026, 5, day), EventKind.Seminar);
            await app.ReleaseAsync($"talk-{day}", talk with { Event = talk.Event with { Series = weekly.Id } });
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Theory]
    [InlineData(1, "Talk of the 4th, Talk of the 11th, Talk of the 18th")]
    [InlineData(12, "Talk of the 18th")]
    [InlineData(30, "Talk of the 18th, Talk of the 11th, Talk of the 4th")]
    public async Task A_series_shows_what_is_to_come_and_when_nothing_is_what_was(int day, string titles)
    {
        app.Clock.Now = new(2026, 5, day, 9, 0, 0, TimeSpan.Zero);
        using var answer = await app.CreateClient().GetAsync("/series/weekly/embed");
        Assert.Equal((HttpStatusCode.OK, SecurityHeaders.InFrames.ToString()), (answer.StatusCode, answer.Headers.GetValues("Content-Security-Policy").Single()));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(titles, string.Join(", ", page.QuerySelectorAll("h3").Select(title => title.TextContent)));
        Assert.Equal(day == 30, page.Body!.TextContent.Contains("Nothing is announced", StringComparison.Ordinal));
    }
}
