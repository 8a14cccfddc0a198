using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Web.Data;
using Workshop.Web.Tests.Accounts;
using Workshop.Web.Tests.Files;

namespace Workshop.Web.Tests.Pages.Manage;

public sealed class PreviewTests(WorkshopApp app) : IClassFixture<WorkshopApp>
{
    [Fact]
    public async Task A_preview_is_the_page_that_attendees_get_once_it_is_published()
    {
        var programme = Given.Meeting("Same page", Given.On(2026, 5, 4)).WithTalks(3);
        await app.SaveAsync("same-page", programme);
        using var editor = await app.ColleagueAsync("Emmy Noether", "same-page", Role.Editor);
        var previews = new Dictionary<string, string>();
        foreach (var part in Parts(programme)) previews[part] = MainOf(await editor.OpenAsync($"/manage/events/same-page/preview{part}"), "/manage/events/same-page/preview");

        await app.ReleaseAsync("same-page", programme);
        using var stranger = new Visitor(app);
        foreach (var (part, preview) in previews) Assert.Equal(MainOf(await stranger.OpenAsync($"/events/same-page{part}"), "/events/same-page"), preview);
    }

    [Fact]
    public async Task It_shows_what_waits_and_nothing_that_is_hidden_and_says_what_it_is()
    {
        var programme = Given.Meeting("What waits").WithTalks(2);
        await app.ReleaseAsync("what-waits", programme);
        await app.SaveAsync("what-waits", programme with
        {
            Event = programme.Event with { Summary = "Not published yet" },
            Sections = [new(Guid.NewGuid(), SectionKind.About, "Secret plans") { State = SectionState.Hidden }],
        });
        using var reader = await app.ColleagueAsync("Reader", "what-waits", Role.Reader);
        await reader.OpenAsync("/manage/events/what-waits");
        var link = reader.Page.QuerySelectorAll<IHtmlAnchorElement>("a").Single(each => each.TextContent == "View as attendee");
        await reader.OpenAsync(link.PathName);

        Assert.Contains("Not published yet", reader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret plans", reader.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Preview", reader.Page.QuerySelector(".page-bar")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(reader.Page.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.Null(reader.Page.QuerySelector("link[rel=canonical], link[rel=alternate], script[type='application/ld+json']"));
        Assert.Equal(("no-store", "noindex, nofollow"), (reader.Header("Cache-Control"), reader.Header("X-Robots-Tag")));
    }

    [Fact]
    public async Task Its_links_and_redirects_stay_inside()
    {
        var programme = Given.Meeting("Inside").WithTalks(2);
        await app.SaveAsync("inside", programme);
        using var editor = await app.ColleagueAsync("Emmy Noether", "inside", Role.Editor);
        foreach (var part in Parts(programme))
        {
            await editor.OpenAsync($"/manage/events/inside/preview{part}");
            Assert.Equal(HttpStatusCode.OK, editor.Status);
            var leaving = editor.Page.QuerySelectorAll("[href], [action], [src]").Select(each => each.GetAttribute("href") ?? each.GetAttribute("action") ?? each.GetAttribute("src"))
                .Where(address => address!.StartsWith("/events/", StringComparison.Ordinal));
            Assert.Empty(leaving);
            Assert.EndsWith("frame-ancestors 'none'", editor.Header("Content-Security-Policy"), StringComparison.Ordinal);
        }

        var talk = Given.Meeting("", kind: EventKind.Seminar).WithTalks(1);
        await app.SaveAsync("inside-talk", talk);
        using var host = await app.ColleagueAsync("Host", "inside-talk", Role.Editor);
        await host.OpenAsync($"/manage/events/inside-talk/preview/sessions/{talk.Sessions[0].Code}");
        Assert.Equal("/manage/events/inside-talk/preview", host.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await host.OpenAsync("/manage/events/inside-talk/preview/schedule.ics")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.OpenAsync("/manage/events/inside-talk/preview/../../inside")).Status);
    }

    [Fact]
    public async Task A_text_that_looks_like_a_link_stays_the_text_it_is()
    {
        const string text = "See href=\"/events/looks-like\" and <a href=\"/events/looks-like/people\">this</a>";
        await app.SaveAsync("looks-like", Given.Meeting("Looks like") is var programme ? programme with { Event = programme.Event with { Summary = text } } : null!);
        using var editor = await app.ColleagueAsync("Emmy Noether", "looks-like", Role.Editor);
        await editor.OpenAsync("/manage/events/looks-like/preview");
        Assert.Equal(text, editor.Page.QuerySelector(".summary")!.TextContent);
    }

    [Fact]
    public async Task Strangers_find_no_preview()
    {
        await app.SaveAsync("not-yours", Given.Meeting("Not yours"));
        using var stranger = new Visitor(app);
        Assert.StartsWith("/account/login", (await stranger.OpenAsync("/manage/events/not-yours/preview")).Address, StringComparison.Ordinal);
        using var other = await app.MemberAsync("Somebody else");
        foreach (var address in new[] { "/manage/events/not-yours/preview", "/manage/events/not-yours/preview-link", "/manage/events/not-yours/releases/1/preview" })
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(address)).Status);
        using var reader = await app.ColleagueAsync("Reader", "not-yours", Role.Reader);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync("/manage/events/not-yours/preview-link")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync("/manage/events/not-yours/releases/1/preview")).Status);
    }

    [Fact]
    public async Task Whoever_has_the_link_sees_the_preview_with_its_pictures_until_the_link_ends()
    {
        var programme = Given.Meeting("By link").WithTalks(1);
        await app.SaveAsync("by-link", programme);
        var picture = await app.UploadAsync(programme.Id, Uploading.Picture(7));
        await app.SaveAsync("by-link", programme with { Event = programme.Event with { Image = new(picture.ToString(), Width: picture.Width, Height: picture.Height) } });
        using var editor = await app.ColleagueAsync("Emmy Noether", "by-link", Role.Editor);
        await editor.OpenAsync("/manage/events/by-link/preview-link");
        await editor.PressAsync("Make a link");
        var path = new Uri(editor.Page.QuerySelector<IHtmlInputElement>("#shared")!.Value).AbsolutePath;

        using var speaker = new Visitor(app);
        await speaker.OpenAsync(path);
        Assert.Equal("By link", speaker.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal("no-referrer", speaker.Header("Referrer-Policy"));
        var image = speaker.Page.QuerySelector<IHtmlImageElement>(".picture img")!.GetAttribute("src")!;
        Assert.StartsWith(path, image, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await speaker.OpenAsync(image)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await speaker.OpenAsync(picture.ToString())).Status);
        Assert.Equal(HttpStatusCode.OK, (await speaker.OpenAsync($"{path}/sessions/{programme.Sessions[0].Code}")).Status);

        await editor.PressAsync("End it and make a new one");
        Assert.Equal(HttpStatusCode.NotFound, (await speaker.OpenAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await speaker.OpenAsync(image)).Status);
        var another = new Uri(editor.Page.QuerySelector<IHtmlInputElement>("#shared")!.Value).AbsolutePath;
        Assert.Equal(HttpStatusCode.OK, (await speaker.OpenAsync(another)).Status);
        await editor.PressAsync("End this link");
        Assert.Equal(HttpStatusCode.NotFound, (await speaker.OpenAsync(another)).Status);
    }

    [Fact]
    public async Task A_link_that_a_colleague_has_made_meanwhile_is_not_ended_unseen()
    {
        await app.SaveAsync("two-links", Given.Meeting("Two links"));
        using var emmy = await app.ColleagueAsync("Emmy Noether", "two-links", Role.Editor);
        using var david = await app.ColleagueAsync("David Hilbert", "two-links", Role.Editor);
        await emmy.OpenAsync("/manage/events/two-links/preview-link");
        await david.OpenAsync("/manage/events/two-links/preview-link");
        await emmy.PressAsync("Make a link");
        await david.PressAsync("Make a link");
        Assert.Contains("changed the link since", david.Text, StringComparison.Ordinal);
        Assert.Equal(emmy.ValueOf("Seen"), david.ValueOf("Seen"));
    }

    private static string[] Parts(Programme programme) => ["", "/schedule", "/schedule?q=talk", "/people", "/poster", "/now", "/embed", $"/sessions/{programme.Sessions[0].Code}"];

    /// <summary>The page's own part, as if it stood under one address; what leads to files is left out on both sides.</summary>
    private static string MainOf(Visitor visitor, string address)
    {
        foreach (var link in visitor.Page.QuerySelectorAll("main a").Where(link => link.GetAttribute("href") is not { } href || href.Split('/')[^1].Contains('.', StringComparison.Ordinal))) link.RemoveAttribute("href");
        return visitor.Page.QuerySelector("main")!.OuterHtml.Replace($"\"{address}", "\"/here", StringComparison.Ordinal);
    }
}
