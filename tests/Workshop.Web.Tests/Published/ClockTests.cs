using Microsoft.AspNetCore.Mvc.Testing;
using Workshop.Events;
using Workshop.People;
using Workshop.Web.Data;

namespace Workshop.Web.Tests.Published;

/// <summary>What the hour does to answers: pages say "upcoming" and are made anew; no file of any kind knows what time it is.</summary>
public sealed class ClockTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly Series Yearly = new(Guid.NewGuid(), "yearly", "Yearly workshop");
    private static readonly Person Ada = Given.Somebody("ada-lovelace", "Lovelace, Ada");

    private readonly WorkshopApp app = new();
    private HttpClient client = default!;
    private string session = "";

    public async Task InitializeAsync()
    {
        await app.BeginAsync(Yearly);
        var programme = Given.Meeting("Analytical engines", Given.On(2026, 5, 4)).WithOrganizer(Ada, "Ada Lovelace");
        programme = programme with
        {
            Event = programme.Event with { Series = Yearly.Id },
            Sessions = [Given.Talk(1, "Punched cards") with { Speakers = [programme.Credits[0].Id], Start = new(9, 0), Minutes = 45 }],
            LastNumber = 1,
        };
        session = programme.Sessions[0].Code;
        await app.ReleaseAsync("engines-2026", programme);
        client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/events/engines-2026")]
    [InlineData("/events/engines-2026/now")]
    public async Task A_page_that_says_how_an_event_stands_is_another_one_before_on_and_after_its_day(string page)
    {
        var tags = new List<string>();
        foreach (var day in new[] { 3, 4, 5 })
        {
            app.Clock.Now = new(2026, 5, day, 12, 0, 0, TimeSpan.Zero);
            tags.Add(await TagAsync(page));
            Assert.Equal(tags[^1], await TagAsync(page));
        }
        Assert.Equal(3, tags.Distinct().Count());
    }

    [Fact]
    public async Task Every_file_is_the_same_to_the_byte_before_on_and_after_the_day_however_often_it_is_made_anew()
    {
        string[] files =
        [
            "/events/engines-2026.ics", "/events/engines-2026/schedule.ics", $"/events/engines-2026/sessions/{session}.ics", "/series/yearly.ics",
            "/people/ada-lovelace.ics", "/calendar.ics", "/feed.atom", "/series/yearly.atom", "/sitemap.xml", "/events/engines-2026.json",
            "/api/v1/events", "/api/v1/events?year=2026", "/api/v1/events/engines-2026", "/openapi/v1.json",
        ];
        var before = new Dictionary<string, (string Tag, byte[] Bytes)>();
        foreach (var file in files) before[file] = (await TagAsync(file), await client.GetByteArrayAsync(file));
        foreach (var day in new[] { 3, 4, 5, 400 })
        {
            app.Clock.Now = new DateTimeOffset(2026, 4, 30, 12, 0, 0, TimeSpan.Zero).AddDays(day);
            // As after a change of what stands on every page: everything is forgotten and made anew.
            await app.WithAsync<LiveChanges, Outcome>(live => live.SiteAsync(_ => { }, app.Now, default));
            foreach (var file in files)
            {
                Assert.Equal(before[file].Tag, await TagAsync(file));
                Assert.Equal(before[file].Bytes, await client.GetByteArrayAsync(file));
            }
        }
    }

    private async Task<string> TagAsync(string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.EnsureSuccessStatusCode().Headers.ETag!.ToString();
    }
}
