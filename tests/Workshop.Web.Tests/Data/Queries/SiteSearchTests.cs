using Workshop.Events;
using Workshop.Searching;
using Workshop.Web.Data.Projecting;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Tests.Data.Queries;

public sealed class SiteSearchTests : IAsyncDisposable
{
    private readonly WorkshopApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("Zdeborova", "Lenka Zdeborová")]
    [InlineData("Zdeborová", "Lenka Zdeborová")]
    [InlineData("zdeb", "Lenka Zdeborová")]
    [InlineData("Schoelkopf", "Bernhard Schölkopf")]
    [InlineData("Scholkopf", "Bernhard Schölkopf")]
    [InlineData("schölkopf", "Bernhard Schölkopf")]
    [InlineData("Lukasz", "Łukasz Kaiser")]
    [InlineData("Strasse", "Straße")]
    public async Task A_name_is_found_however_it_is_typed(string typed, string title)
    {
        await app.ReleaseAsync("people", Given.Meeting("Names")
            .WithOrganizer(Given.Somebody("zdeborova", "Zdeborová, Lenka"), "Lenka Zdeborová")
            .WithOrganizer(Given.Somebody("schoelkopf", "Schölkopf, Bernhard"), "Bernhard Schölkopf")
            .WithOrganizer(Given.Somebody("kaiser", "Kaiser, Łukasz"), "Łukasz Kaiser"));
        await app.ReleaseAsync("street", Given.Meeting("Straße"));
        Assert.Contains(title, (await FindAsync(typed)).Hits.Select(hit => hit.Title));
    }

    [Fact]
    public async Task Events_sessions_and_people_are_found_with_their_addresses_titles_before_texts()
    {
        var programme = Given.Meeting("Entropy").WithOrganizer(Given.Somebody("rudolf", "Entropy, Rudolf"), "Rudolf Entropy");
        var (talk, other) = (Given.Talk(1, "Entropy production"), Given.Talk(2, "Another") with { Abstract = "A word on **entropy** at the end." });
        await app.ReleaseAsync("entropy-2026", programme with { Sessions = [talk, other], LastNumber = 2 });

        var results = await FindAsync("entropy");
        Assert.Equal(4, results.Total);
        Assert.Equal(["/events/entropy-2026", $"/events/entropy-2026/sessions/{talk.Code}", $"/events/entropy-2026/sessions/{other.Code}", "/people/rudolf"],
            results.Hits.Select(hit => hit.Address).Order(StringComparer.Ordinal));
        Assert.Equal(other.Code, results.Hits[^1].Key);
        Assert.Equal("A word on entropy at the end.", results.Hits[^1].Text);
    }

    [Fact]
    public async Task What_a_release_changes_or_removes_is_found_as_it_is_now()
    {
        var programme = Given.Meeting("Autumn school").WithTalks(2);
        await app.ReleaseAsync("school", programme);
        await app.ReleaseAsync("school", programme with { Event = programme.Event with { Title = "Winter school" }, Sessions = [programme.Sessions[0]] });
        Assert.Equal(0, (await FindAsync("autumn")).Total);
        Assert.Equal(1, (await FindAsync("winter")).Total);
        Assert.Equal(["Talk 1"], (await FindAsync("talk")).Hits.Where(hit => hit.Kind == SearchKind.Session).Select(hit => hit.Title));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("NEAR(a b)")]
    [InlineData("Heading:entropy OR *")]
    [InlineData("'; DROP TABLE Search; --")]
    [InlineData("\0")]
    public async Task Nothing_that_is_typed_is_an_error(string typed)
    {
        await app.ReleaseAsync("calm", Given.Meeting("Calm"));
        Assert.Equal(0, (await FindAsync(typed)).Total);
    }

    [Fact]
    public async Task A_seminar_talk_is_one_thing()
    {
        var talk = Given.Meeting("", Given.On(2026, 4, 1), EventKind.Seminar) with { Sessions = [Given.Talk(1, "Cis-regulatory code")], LastNumber = 1 };
        await app.ReleaseAsync("seminar", talk);
        var hit = Assert.Single((await FindAsync("regulatory")).Hits);
        Assert.Equal((SearchKind.Event, "Cis-regulatory code"), (hit.Kind, hit.Title));
    }

    private Task<SearchResults> FindAsync(string typed) =>
        app.WithAsync<SiteSearch, SearchResults>(search => search.FindAsync(SearchQuery.Parse(typed), 1, default));
}
