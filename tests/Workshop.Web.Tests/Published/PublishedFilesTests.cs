using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.Testing;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Web.Tests.Published;

public sealed class PublishedFilesTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly Person Ada = Given.Somebody("ada-lovelace", "Lovelace, Ada");

    private readonly WorkshopApp app = new();
    private readonly Programme meeting = Given.Meeting("Analytical engines", Given.On(2026, 5, 4)).WithTalks(2).WithOrganizer(Ada, "Ada Lovelace");
    private HttpClient client = default!;

    public async Task InitializeAsync()
    {
        await app.ReleaseAsync("engines-2026", meeting);
        client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Theory]
    [InlineData("/events/engines-2026.ics", "text/calendar")]
    [InlineData("/events/engines-2026/schedule.ics", "text/calendar")]
    [InlineData("/people/ada-lovelace.ics", "text/calendar")]
    [InlineData("/calendar.ics", "text/calendar")]
    [InlineData("/feed.atom", "application/atom+xml")]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/robots.txt", "text/plain")]
    [InlineData("/events/engines-2026.json", "application/json")]
    public async Task Each_is_what_it_says_and_is_made_once(string address, string mediaType)
    {
        using var first = await client.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, mediaType, "utf-8"),
            (first.StatusCode, first.Content.Headers.ContentType?.MediaType, first.Content.Headers.ContentType?.CharSet));
        var text = await first.Content.ReadAsStringAsync();
        switch (mediaType)
        {
            case "text/calendar":
                Assert.StartsWith("BEGIN:VCALENDAR\r\n", text);
                Assert.Contains("Analytical engines", text);
                break;
            case "application/json":
                Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(text).RootElement.ValueKind);
                break;
            case "text/plain":
                Assert.Contains("Sitemap: http://localhost/sitemap.xml", text);
                break;
            default:
                Assert.Contains("http://localhost/events/engines-2026", XDocument.Parse(text).ToString());
                break;
        }

        var before = app.CountSql;
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.Add("If-None-Match", first.Headers.ETag!.ToString());
        using var known = await client.SendAsync(again);
        using var head = await client.SendAsync(new(HttpMethod.Head, address));
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (known.StatusCode, head.StatusCode));
        Assert.Equal(first.Headers.ETag, head.Headers.ETag);
        Assert.Equal(before, app.CountSql);
    }

    [Fact]
    public async Task A_session_has_a_calendar_under_its_code_in_any_case()
    {
        var code = meeting.Sessions[0].Code;
        Assert.StartsWith("BEGIN:VCALENDAR", await client.GetStringAsync($"/events/engines-2026/sessions/{code}.ics"));
        using var moved = await client.GetAsync($"/Events/engines-2026/sessions/{code.ToLowerInvariant()}.ics");
        Assert.Equal((HttpStatusCode.MovedPermanently, $"/events/engines-2026/sessions/{code}.ics"), (moved.StatusCode, moved.Headers.Location?.ToString()));
    }

    [Theory]
    [InlineData("/events/nothing.ics")]
    [InlineData("/events/engines-2026/sessions/000000.ics")]
    [InlineData("/events/nothing.json")]
    [InlineData("/series/nothing.ics")]
    [InlineData("/series/nothing.atom")]
    [InlineData("/people/nobody.ics")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var missing = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_renamed_event_sends_its_files_on_at_once()
    {
        await client.GetStringAsync("/events/engines-2026/schedule.ics");
        await app.ChangeAsync(meeting, row => row.MoveTo("engines"));
        using var moved = await client.GetAsync("/events/engines-2026/schedule.ics");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/events/engines/schedule.ics"), (moved.StatusCode, moved.Headers.Location?.ToString()));
        Assert.StartsWith("BEGIN:VCALENDAR", await client.GetStringAsync("/events/engines/schedule.ics"));
    }

    [Fact]
    public async Task A_release_and_a_withdrawal_are_in_every_file_at_once()
    {
        await client.GetStringAsync("/events/engines-2026.ics");
        await app.ReleaseAsync("engines-2026", meeting with { Event = meeting.Event with { Title = "Difference engines" } });
        foreach (var address in new[] { "/events/engines-2026.ics", "/calendar.ics", "/feed.atom", "/people/ada-lovelace.ics" })
            Assert.Contains("Difference engines", await client.GetStringAsync(address));

        await app.ChangeAsync(meeting, row => row.Become(EventStatus.Draft));
        Assert.Contains("STATUS:CANCELLED", await client.GetStringAsync("/events/engines-2026.ics"));
        using var json = await client.GetAsync("/events/engines-2026.json");
        Assert.Equal(HttpStatusCode.NotFound, json.StatusCode);
    }

    [Fact]
    public async Task An_announcement_asks_the_database_as_often_for_three_events_as_for_one()
    {
        var series = new Series(Guid.NewGuid(), "engines", "Engines");
        await app.BeginAsync(series);
        await client.GetStringAsync("/events");   // what the portal is called is read once
        var costs = new List<long>();
        for (var number = 1; number <= 3; number++)
        {
            var day = app.Now.InUtc().Date.PlusDays(number);
            var talk = Given.Meeting($"Engine {number}", Given.On(day.Year, day.Month, day.Day));
            await app.ReleaseAsync($"engine-{number}", talk with { Event = talk.Event with { Series = series.Id } });
            var before = app.CountSql;
            var text = await client.GetStringAsync("/series/engines.txt");
            costs.Add(app.CountSql - before);
            Assert.All(Enumerable.Range(1, number), each => Assert.Contains($"Engine {each}", text, StringComparison.Ordinal));
        }
        Assert.Equal(costs[0], costs[2]);
        Assert.InRange(costs[2], 1, 3);
    }
}
