using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Workshop.Events;

namespace Workshop.Web.Tests.Pages;

/// <summary>The screen in the hallway, through a day.</summary>
public sealed class NowTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly Room Hall = new(Guid.NewGuid(), "Great hall"), Attic = new(Guid.NewGuid(), "Attic");

    private readonly WorkshopApp app = new();

    public async Task InitializeAsync()
    {
        var meeting = Given.Meeting("Analytical engines", Given.On(2026, 5, 4)).WithTalks(4);
        var talks = meeting.Sessions;
        await app.ReleaseAsync("engines", meeting with
        {
            Rooms = [Hall, Attic],
            Sessions =
            [
                talks[0] with { Start = new(9, 0), Minutes = 60, Room = Hall.Id }, talks[1] with { Start = new(9, 0), Minutes = 90, Room = Attic.Id },
                talks[2] with { Start = new(10, 0), Minutes = 60, Room = Hall.Id, Title = null }, talks[3] with { Start = new(11, 0), Minutes = 30, Cancelled = true },
            ],
        });
        await app.ReleaseAsync("untimed", Given.Meeting("Without times", Given.On(2026, 5, 4)).WithTalks(2));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Theory]
    [InlineData("03 12:00", "Next, Mon 4 May 11:00–11:30 Cancelled Talk 4 … Great hall Next, Mon 4 May 09:00–10:00 Talk 1 … Attic Next, Mon 4 May 09:00–10:30 Talk 2")]
    [InlineData("04 09:30", "Next 11:00–11:30 Cancelled Talk 4 … Great hall Now 09:00–10:00 Talk 1 … Next 10:00–11:00 Speaker … Title to be announced Attic Now 09:00–10:30 Talk 2")]
    [InlineData("04 11:00", "Now 11:00–11:30 Cancelled Talk 4")]
    [InlineData("04 11:30", "Happening now. Mon 4 May 2026")]
    [InlineData("05 00:00", "This event is over.")]
    public async Task It_says_what_is_on_and_what_comes_next_in_every_room(string at, string said)
    {
        Set(at);
        var words = await WordsAsync("/events/engines/now");
        var from = 0;
        foreach (var part in said.Split(" … "))
        {
            Assert.Contains(part, words[from..], StringComparison.Ordinal);
            from += words[from..].IndexOf(part, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Its_words_change_with_the_hour_and_not_before()
    {
        using var client = app.CreateClient();
        Set("04 09:15");
        var first = (await client.GetAsync("/events/engines/now")).Headers.ETag;
        Set("04 09:59");
        var sql = app.CountSql;
        Assert.Equal(first, (await client.GetAsync("/events/engines/now")).Headers.ETag);
        Assert.Equal(sql, app.CountSql);
        Set("04 10:00");
        Assert.NotEqual(first, (await client.GetAsync("/events/engines/now")).Headers.ETag);
    }

    [Fact]
    public async Task A_screen_before_one_room_says_what_is_in_it_and_what_is_in_none()
    {
        Set("04 09:30");
        var words = await WordsAsync("/events/engines/now?room=attic");
        Assert.Contains("Attic Now 09:00–10:30 Talk 2", words, StringComparison.Ordinal);
        Assert.Contains("Talk 4", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Great hall", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_times_it_says_so_and_without_script_it_is_asked_for_again()
    {
        Set("03 12:00");
        Assert.Contains("Times are not announced yet. Mon 4 May 2026", await WordsAsync("/events/untimed/now"), StringComparison.Ordinal);
        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"60\"></noscript>", await app.CreateClient().GetStringAsync("/events/untimed/now"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient().GetAsync("/events/nothing/now")).StatusCode);
    }

    /// <param name="at">Day of May and time in Berlin, where it is summer.</param>
    private void Set(string at) => app.Clock.Now = DateTimeOffset.ParseExact($"2026-05-{at}+02:00", "yyyy-MM-dd HH:mmzzz", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> WordsAsync(string address)
    {
        var page = new HtmlParser().ParseDocument(await app.CreateClient().GetStringAsync(address));
        return string.Join(' ', page.QuerySelector("main")!.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
