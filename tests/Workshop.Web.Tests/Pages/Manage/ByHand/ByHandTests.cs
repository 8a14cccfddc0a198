using System.Text.RegularExpressions;
using Workshop.Web.Tests.Accounts;
using Xunit.Abstractions;

namespace Workshop.Web.Tests.Pages.Manage.ByHand;

/// <summary>
/// From an empty database to the samples, by hand: somebody sets the portal up, invites somebody else, and that person builds the meetings
/// from their documents, with JavaScript and without, until what is published says what the samples say.
/// </summary>
public sealed partial class ByHandTests(ITestOutputHelper output)
{
    [BrowserFact]
    public Task With_scripts() => BuildAsync(scripts: true);

    [BrowserFact]
    public Task Without_scripts() => BuildAsync(scripts: false);

    private async Task BuildAsync(bool scripts)
    {
        using var folder = new TemporaryFolder();
        await using var program = RunningProgram.Start(folder.Path, ["serve"], "Samples__Load=true");
        var portal = await program.AddressAsync();
        using var client = new HttpClient { BaseAddress = portal };
        string[] slugs = ["neurips-2019", "lmrl-2019", "ml4ps-2019", "zeitlinger-2022"];
        var samples = new Dictionary<string, string[]>();
        foreach (var slug in slugs) samples[slug] = ProgrammeText.Of(await client.GetStringAsync(new Uri($"/events/{slug}.json", UriKind.Relative)));

        var ada = new Hand(await Browser.VisitAsync(portal, scripts: scripts));
        var link = await SetUpAsync(ada, SetUpAddress().Match(program.Output).Value, scripts);
        Report("set up and invite", ada);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/events/lmrl-2019", UriKind.Relative))).StatusCode);

        var page = await Browser.VisitAsync(portal, scripts: scripts);
        var emmy = new Hand(page);
        await JoinAsync(emmy, link);
        Report("join", emmy);

        await BuildAsync("zeitlinger-2022", most: 25, Seminar.BuildAsync);
        await BuildAsync("neurips-2019", most: 20, Conference.BuildAsync);
        var conference = Slug();
        await BuildAsync("ml4ps-2019", most: 30, hand => WorkshopInOrder.BuildAsync(hand, conference));
        await BuildAsync("lmrl-2019", most: 40, hand => WorkshopUndecided.BuildAsync(hand, conference));

        async Task BuildAsync(string sample, int most, Func<Hand, Task> build)
        {
            var hand = new Hand(page);
            await build(hand);
            Report(sample, hand);
            Assert.Equal(samples[sample], ProgrammeText.Of(await client.GetStringAsync(new Uri($"/events/{Slug()}.json", UriKind.Relative))));
            Assert.InRange(hand.Actions, 1, most);
        }

        string Slug() => new Uri(page.Url).AbsolutePath.Split('/')[3];

        void Report(string what, Hand hand) => output.WriteLine($"{what}: {hand.Actions} actions, {hand.Loads} page loads");
    }

    /// <returns>The link for whoever is invited.</returns>
    private static async Task<string> SetUpAsync(Hand ada, string address, bool scripts)
    {
        await ada.OpenAsync(address);
        await ada.TypeAsync("Your name", "Ada Lovelace");
        await ada.TypeAsync("Your e-mail", "ada@example.org");
        await ada.TypeAsync("Password", Members.Password);
        await ada.TypeAsync("Name of the portal", "Institute of Engines");
        if (!scripts) await ada.TypeAsync("Time zone", "Europe/Berlin");   // a script knows it
        await ada.TickAsync("Keep the sample events");
        await ada.PressAsync("Set up");
        await ada.FollowAsync("Portal");
        await ada.FollowAsync("Accounts");
        await ada.FollowAsync("New account");
        await ada.TypeAsync("E-mail", "emmy@example.org");
        await ada.PressAsync("Make the account");
        return await ada.Page.Locator(".verbatim").InnerTextAsync();
    }

    private static async Task JoinAsync(Hand emmy, string link)
    {
        await emmy.OpenAsync(link);
        await emmy.TypeAsync("Your name", "Emmy Noether");
        await emmy.TypeAsync("Password", Members.Password);
        await emmy.PressAsync("Join");
        await emmy.FollowAsync("Events");
    }

    [GeneratedRegex(@"http\S+/account/setup/\S+")]
    private static partial Regex SetUpAddress();
}
