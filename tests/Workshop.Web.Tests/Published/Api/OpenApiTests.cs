using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Tests.Meetings;
using Workshop.Web.Published;

namespace Workshop.Web.Tests.Published.Api;

/// <summary>The description is written by hand: so it is held against what is served, both ways.</summary>
public sealed partial class OpenApiTests(OpenApiTests.Portal portal) : IClassFixture<OpenApiTests.Portal>
{
    private static readonly Site Somewhere = new("Meetings", "https://meetings.example.org");

    /// <summary>For crawlers, who know what they are, and for people.</summary>
    private static readonly string[] NotDescribed = [Addresses.Sitemap, Addresses.Robots, Addresses.PosterPdf("{event}")];

    [Fact]
    public async Task It_is_OpenAPI_without_a_fault()
    {
        var read = OpenApiDocument.Parse((await DescriptionAsync()).GetRawText(), "json");
        Assert.Empty(read.Diagnostic!.Errors.Concat(read.Diagnostic.Warnings).Select(fault => $"{fault.Pointer}: {fault.Message}"));
        Assert.NotEmpty(read.Document!.Paths);
    }

    [Fact]
    public async Task It_describes_every_address_for_programs_and_none_that_is_not_there()
    {
        var served = portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PublishedAttribute>() is not null && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Select(endpoint => Named(endpoint.RoutePattern.RawText!)).Except(NotDescribed);
        Assert.Equal(served.Order(StringComparer.Ordinal), Paths(await DescriptionAsync()).Select(path => path.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_answer_is_as_it_is_described()
    {
        var (description, client) = (await DescriptionAsync(), portal.CreateClient());
        var described = new Described(description);
        foreach (var path in Paths(description))
        {
            using var answer = await client.GetAsync(new Uri(portal.At(path.Name), UriKind.Relative));
            Assert.Equal((path.Name, 200), (path.Name, (int)answer.StatusCode));
            var media = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Single();
            Assert.Equal((path.Name, media.Name), (path.Name, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
            if (media.Value.GetProperty("schema").TryGetProperty("$ref", out var schema))
                Assert.Empty(described.Wrong(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement, schema.GetString()!.Split('/')[^1]));
        }
    }

    [Theory]
    [InlineData("/api/v1/events?year=soon", 400)]
    [InlineData("/api/v1/events?page=2", 404)]
    [InlineData("/api/v1/events/no-such-event", 404)]
    public async Task Every_refusal_is_as_it_is_described(string address, int status)
    {
        using var answer = await portal.CreateClient().GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Empty(new Described(await DescriptionAsync()).Wrong(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement, "Problem"));
    }

    /// <summary>Over generated programmes, which fill every field of the domain.</summary>
    [Fact, Trait("Category", Proof.Category)]
    public async Task Whatever_a_programme_holds_is_described_and_whatever_is_described_occurs()
    {
        var described = new Described(await DescriptionAsync());
        var (release, random) = (new Release(3, Instant.FromUtc(2026, 3, 2, 9, 0), "A note"), new Random(7));
        foreach (var programme in Enumerable.Range(0, Math.Max(1000, Proof.Of(10_000))).Select(_ => Programme.Public(Generated.Programme(random))))
        {
            var live = new Live("somewhere", (EventStatus)random.Next(1, 4), Visibility.Listed, random.Next(5));
            Assert.Empty(described.Wrong(JsonDocument.Parse(ProgrammeJson.Write(new(programme, release, live), Somewhere)).RootElement, "Document"));
            var list = EventListJson.Write([new(EventCard.Of(programme, release), live)], 120, 2, 3, page => $"/api/v1/events?page={page}", Somewhere);
            Assert.Empty(described.Wrong(JsonDocument.Parse(list).RootElement, "EventList"));
        }
        Assert.Empty(described.Unseen("Document").Concat(described.Unseen("EventList")).Distinct());
    }

    private async Task<JsonElement> DescriptionAsync() =>
        JsonDocument.Parse(await portal.CreateClient().GetStringAsync(new Uri(Addresses.OpenApi, UriKind.Relative))).RootElement;

    private static JsonElement.ObjectEnumerator Paths(JsonElement description) => description.GetProperty("paths").EnumerateObject();

    /// <summary>With the names that the description gives to what is in an address.</summary>
    private static string Named(string pattern) => Slug().Replace(pattern, match => match.Groups[1].Value switch
    {
        "series" => "/series/{series}",
        "people" => "/people/{person}",
        _ => match.Value.Replace("{slug}", "{event}", StringComparison.Ordinal),
    });

    [GeneratedRegex(@"/(\w+)/\{slug\}")]
    private static partial Regex Slug();

    /// <summary>With a workshop of a series, so that there is something at every address.</summary>
    public sealed class Portal : WorkshopApp, IAsyncLifetime
    {
        private string code = "";

        public async Task InitializeAsync()
        {
            var yearly = new Series(Guid.NewGuid(), "yearly", "Yearly workshop");
            await this.BeginAsync(yearly);
            var meeting = Given.Meeting("Analytical engines", Given.On(2026, 5, 4)).WithTalks(2).WithOrganizer(Given.Somebody("ada-lovelace", "Lovelace, Ada"), "Ada Lovelace");
            code = meeting.Sessions[0].Code;
            await this.ReleaseAsync("engines-2026", meeting with
            {
                Event = meeting.Event with { Series = yearly.Id },
                Sessions = [meeting.Sessions[0] with { Start = new(9, 0), Minutes = 45 }, meeting.Sessions[1]],
            });
        }

        public string At(string path) => path.Replace("{event}", "engines-2026", StringComparison.Ordinal).Replace("{series}", "yearly", StringComparison.Ordinal)
            .Replace("{person}", "ada-lovelace", StringComparison.Ordinal).Replace("{code}", code, StringComparison.Ordinal);

        async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();
    }
}
