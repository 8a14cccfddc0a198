using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Events;
using Workshop.Web.Published;

namespace Workshop.Web.Tests.Published.Api;

/// <summary>The list of events for programs: fifty a page, in an order that stays.</summary>
public sealed class ListTests(ListTests.Portal portal) : IClassFixture<ListTests.Portal>
{
    private readonly HttpClient client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [Fact]
    public async Task Page_by_page_every_listed_event_comes_once_newest_first()
    {
        var slugs = new List<string>();
        var dates = new List<string>();
        for (string? next = "/api/v1/events"; next is not null;)
        {
            var list = await ReadAsync(next);
            Assert.Equal(Portal.Events, list.GetProperty("total").GetInt32());
            foreach (var each in list.GetProperty("events").EnumerateArray())
            {
                slugs.Add(each.GetProperty("slug").GetString()!);
                dates.Add(each.GetProperty("firstDay").GetString()!);
            }
            next = list.TryGetProperty("next", out var address) ? new Uri(address.GetString()!).PathAndQuery : null;
        }
        Assert.Equal(Enumerable.Range(0, Portal.Events).Select(Portal.Slug).Order(), slugs.Order());
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
    }

    [Theory]
    [InlineData("year=2026", 40)]
    [InlineData("year=2025", 13)]
    [InlineData("year=2019", 0)]
    [InlineData("kind=school", 7)]
    [InlineData("kind=school&year=2026", 5)]
    [InlineData("series=yearly", 5)]
    [InlineData("series=none-such", 0)]
    [InlineData("colour=green", Portal.Events)]
    [InlineData("year=", Portal.Events)]
    public async Task It_is_narrowed_by_year_kind_and_series_and_by_nothing_else(string query, int total) =>
        Assert.Equal(total, (await ReadAsync($"/api/v1/events?{query}")).GetProperty("total").GetInt32());

    [Theory]
    [InlineData("year=soon", "year")]
    [InlineData("year=02026", "year")]
    [InlineData("year=-5", "year")]
    [InlineData("year=99999999999", "year")]
    [InlineData("kind=party", "kind")]
    [InlineData("kind=2", "kind")]
    [InlineData("kind=School", "kind")]
    [InlineData("series=../etc", "series")]
    [InlineData("page=0", "page")]
    [InlineData("page=1.5", "page")]
    [InlineData("page=1&page=2", "page")]
    public async Task What_is_not_understood_is_said_so_by_name(string query, string parameter)
    {
        using var answer = await client.GetAsync($"/api/v1/events?{query}");
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((400, "Bad Request"), (problem.GetProperty("status").GetInt32(), problem.GetProperty("title").GetString()));
        Assert.Equal(parameter, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [Theory]
    [InlineData("GET", "/api/v1/events?page=4", HttpStatusCode.NotFound, "There are 2 pages.")]
    [InlineData("GET", "/api/v1/events/nothing", HttpStatusCode.NotFound, "There is no such event, or it is not public.")]
    [InlineData("GET", "/api/v2/events", HttpStatusCode.NotFound, "There is nothing at this address; /openapi/v1.json describes those that there are.")]
    [InlineData("GET", "/api", HttpStatusCode.NotFound, "There is nothing at this address; /openapi/v1.json describes those that there are.")]
    [InlineData("POST", "/api/v1/events", HttpStatusCode.MethodNotAllowed, "The API is for reading: GET and HEAD.")]
    [InlineData("DELETE", "/api/v1/events/meeting-01", HttpStatusCode.MethodNotAllowed, "The API is for reading: GET and HEAD.")]
    public async Task Every_failure_is_a_problem_for_programs(string method, string address, HttpStatusCode status, string detail)
    {
        using var answer = await client.SendAsync(new(new(method), address));
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(detail, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString());
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task Who_has_it_is_told_so_without_a_question_to_the_database()
    {
        using var first = await client.GetAsync("/api/v1/events?year=2026");
        var before = portal.CountSql;
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events?year=2026");
        again.Headers.Add("If-None-Match", first.Headers.ETag!.ToString());
        using var known = await client.SendAsync(again);
        Assert.Equal((HttpStatusCode.NotModified, before), (known.StatusCode, portal.CountSql));
    }

    [Fact]
    public async Task What_our_own_links_do_not_lead_to_is_answered_and_forgotten()
    {
        var answers = portal.Services.GetRequiredService<PublishedAnswers>();
        await ReadAsync("/api/v1/events");
        var before = answers.Count;
        foreach (var query in new[] { "year=1999", "series=nothing", "kind=symposium", "x=1" }) await ReadAsync($"/api/v1/events?{query}");
        Assert.Equal(before, answers.Count);
    }

    [Fact]
    public async Task An_event_that_is_not_listed_is_found_by_its_address_alone()
    {
        var hidden = Given.Meeting("Between us", Given.On(2026, 7, 1));
        await portal.ReleaseAsync("between-us", hidden);
        await portal.ChangeAsync(hidden, row => row.Become(Visibility.Unlisted));
        Assert.DoesNotContain("between-us", await client.GetStringAsync("/api/v1/events"), StringComparison.Ordinal);
        Assert.Equal(await client.GetStringAsync("/events/between-us.json"), await client.GetStringAsync("/api/v1/events/between-us"));
        await portal.ChangeAsync(hidden, row => row.MoveTo("among-us"));
        using var moved = await client.GetAsync("/api/v1/events/between-us");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/api/v1/events/among-us"), (moved.StatusCode, moved.Headers.Location?.ToString()));
    }

    private async Task<JsonElement> ReadAsync(string address) => JsonDocument.Parse(await client.GetStringAsync(address)).RootElement;

    public sealed class Portal : WorkshopApp, IAsyncLifetime
    {
        public const int Events = 53;

        public static string Slug(int number) => $"meeting-{number:00}";

        /// <summary>Forty in this year, thirteen in the one before; every eighth is a school, the first five a series.</summary>
        public async Task InitializeAsync()
        {
            var yearly = new Series(Guid.NewGuid(), "yearly", "Yearly workshop");
            await this.BeginAsync(yearly);
            for (var n = 0; n < Events; n++)
            {
                var meeting = Given.Meeting($"Meeting {n}", Given.On(n < 40 ? 2026 : 2025, 1 + n % 4, 1 + n % 2), n % 8 == 0 ? EventKind.School : EventKind.Workshop);
                await this.ReleaseAsync(Slug(n), meeting with { Event = meeting.Event with { Series = n < 5 ? yearly.Id : null } });
            }
        }

        async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();
    }
}
