using System.Net;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing.Calendars;
using Workshop.Tests.Meetings;
using Workshop.Tests.Publishing.Calendars;
using Workshop.Text;
using Workshop.Web.Tests.Pages;
using Workshop.Web.Tests.Walk;
using Xunit.Abstractions;

namespace Workshop.Web.Tests.Forms;

/// <summary>Every hostile text in every text field of the back office, as the served pages have them, and what attendees get of it.</summary>
public sealed class HostileTextTests(ListeningWorld world, ITestOutputHelper output) : IClassFixture<ListeningWorld>
{
    private readonly SortedDictionary<string, string> refused = new(StringComparer.Ordinal), wrong = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> calendars = [];
    private int typed, sent, read;

    /// <summary>Fields that are read as something else than text, and say so beside them where they cannot be. No other refuses anything for what it says.</summary>
    private static readonly string[] Formatted =
    [
        "Form.Slug", "Form.Parent", "address", "Form.Orcid", "Form.Email", "Form.OrganizationUrl",   // addresses
        "Form.Languages", "Form.Language", "Form.Zone", "Form.Rows[#].Zone", "Form.Coordinates", "Form.Capacity", "Room-Capacity-#",
        "Order-#", "Room-Order-#", "Track-Order-#", "Start-#", "Until-#", "Form.Start", "Form.Until", "Form.When", "Form.Paste", "Form.When.Year", "Form.Rows[#].Earlier",   // numbers, times and dates
        "Form.Name", "Form.Pasted", "Form.One", "Form.Speakers", "Form.Chairs", "Form.Authors", "Form.Holders", "Speakers-#",   // people, of whom is asked who they are
        "Form.Texts", "Form.Confirmed",   // what would be removed from everywhere
    ];

    /// <summary>What is pasted here is read, and what is read has a length; a date's other fields are passed over.</summary>
    private static readonly string[] ReadFirst = ["Times", "Lines", "Form.Pasted", "Form.One", "Form.When.AsPrinted", "Form.When.Year"];

    /// <summary>People are pasted here, and stand in rows of names and affiliations then.</summary>
    private static readonly string[] Apart = ["Form.Pasted", "Form.One"];

    /// <summary>
    /// In each round each field has another text; in as many rounds as there are texts, each has had them all. What calendars hold then,
    /// readers of other people read as we do.
    /// </summary>
    [ForeignReadersFact, Trait("Category", Proof.Category)]
    public async Task Every_text_field_takes_every_hostile_text_as_text()
    {
        var forms = await FormsAsync();
        var rounds = Proof.Of(HostileTexts.Texts.Count);
        for (var round = 0; round < rounds; round++)
        {
            using var visitor = world.As(Who.Administrator);
            await FillInAsync(visitor, forms, round);
            await ReadAsync(visitor, round % 10 == 0);
        }
        output.WriteLine($"{forms.Count} forms with {forms.Sum(form => form.Fields)} text fields of {forms.Sum(form => form.Kinds)} kinds; {HostileTexts.Texts.Count} texts in {rounds} rounds; "
            + $"{typed} times typed, {sent} times sent, {read} answers read, {calendars.Count} different calendars among them; refused in {refused.Count} kinds of field");
        foreach (var (field, problem) in refused.Where(each => !Formatted.Contains(each.Key.Split(' ')[^1]))) wrong[$"{field} refuses a text"] = problem;
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(each => $"{each.Key}: {each.Value}")));
        Assert.NotEmpty(calendars);
        ForeignReaders.AssertAgree([.. calendars.Values], back: Instant.FromUtc(2026, 10, 25, 1, 0));   // a night of the test meeting
    }

    [ForeignReadersFact]
    public void Whoever_organizes_may_be_called_anything()
    {
        var meeting = TestMeeting.First;
        byte[] Calendar(Contact contact) => ICalendar.Event(
            new(Programme.Public(meeting with { Event = meeting.Event with { Contact = contact } }), new(1, Instant.FromUtc(2026, 3, 1, 9, 30)), new("lml-2026", EventStatus.Published, Visibility.Listed, 0)), new("Portal", "https://portal.example"));
        ForeignReaders.AssertAgree([.. HostileTexts.Texts.Where(text => text.Length < 1_000).SelectMany(text => new[] { Calendar(new(text, null)), Calendar(new(text, "a@b.example")), Calendar(new(null, text)) })], back: Instant.FromUtc(2026, 10, 25, 1, 0));
    }

    [BrowserFact]
    public async Task A_browser_shows_them_and_runs_loads_and_reports_nothing()
    {
        using var visitor = world.As(Who.Administrator);
        await FillInAsync(visitor, await FormsAsync(), 0);
        var page = await Browser.VisitAsAsync(visitor, world.Address);
        var found = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") found.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => found.Add($"{page.Url}: {error}");
        page.Dialog += (_, dialog) => { found.Add($"{page.Url}: dialog {dialog.Message}"); _ = dialog.DismissAsync(); };
        page.Request += (_, request) => { if (new Uri(request.Url).Authority != world.Address.Authority) found.Add($"{page.Url} asks for {request.Url}"); };
        var looked = 0;
        foreach (var endpoint in Pages.Where(endpoint => !endpoint.Pattern.Contains('.', StringComparison.Ordinal)))
        {
            await visitor.OpenAsync(world.Ours.At(endpoint));
            if (visitor.Type != "text/html" || visitor.Status != HttpStatusCode.OK) continue;
            await page.GotoAsync(world.Ours.At(endpoint));
            looked++;
        }
        await page.Context.CloseAsync();
        output.WriteLine($"{looked} pages");
        Assert.InRange(looked, 50, 500);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [ToolFact(HtmlTests.Validator)]
    public async Task The_public_pages_that_hold_them_are_valid_HTML()
    {
        using var visitor = world.As(Who.Administrator);
        await FillInAsync(visitor, await FormsAsync(), 0);
        var pages = Pages.Where(endpoint => !endpoint.Pattern.StartsWith("/manage", StringComparison.Ordinal) && !endpoint.Pattern.Contains('.', StringComparison.Ordinal)).Select(world.Ours.At);
        using var client = world.CreateClient();
        var shown = new List<string>();
        foreach (var path in pages)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            if (answer is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "text/html" }) shown.Add(path);
        }
        Assert.Equal("", await HtmlTests.ValidateAsync(client, shown));
    }

    [Fact]
    public async Task What_is_too_long_is_refused_beside_its_field_and_comes_back()
    {
        await world.RestoreAsync();
        using var visitor = world.As(Who.Administrator);
        var tried = 0;
        foreach (var where in await FormsAsync())
        {
            await visitor.OpenAsync(world.Ours.At(where.Pattern));
            var form = where.On(visitor)!;
            if (!form.IsPosted) continue;
            foreach (var field in form.TextFields.DistinctBy(field => field.Kind))
            {
                await visitor.OpenAsync(world.Ours.At(where.Pattern));
                var filling = new Filling(visitor, where.On(visitor)!);
                await filling.SaveAsync(new Dictionary<string, string> { [field.Name] = string.Concat(Enumerable.Repeat("ab ", (field.Longest ?? Markdown.LongestSource) / 3 + 2)) });
                foreach (var problem in filling.Wrong) wrong[$"{where} {field.Kind} {problem[..Math.Min(problem.Length, 200)]}"] = "too long";
                if (!filling.Refused.ContainsKey(field.Name) && !ReadFirst.Contains(field.Name)) wrong[$"{where} {field.Kind}"] = $"took more than {field.Longest}";
                tried++;
            }
        }
        output.WriteLine($"{tried} fields");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(each => $"{each.Key}: {each.Value}")));
    }

    [Fact]
    public async Task What_is_too_large_for_a_request_gets_a_page_that_says_so()
    {
        await world.RestoreAsync();
        using var visitor = world.As(Who.Owner);
        foreach (var text in HostileTexts.TooLarge)
        {
            await visitor.OpenAsync($"/manage/series/{world.Ours["series/{slug}"]}");
            await ShownForm.On(visitor).First(form => form.IsPosted).SendAsync(new Dictionary<string, string> { ["Form.Body"] = text });
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, visitor.Status);
            Assert.Contains("too much at once", visitor.Text, StringComparison.Ordinal);
        }
        Assert.Equal("", (await visitor.OpenAsync($"/manage/series/{world.Ours["series/{slug}"]}")).ValueOf("Form.Body"));
    }

    [Theory]
    [InlineData("p < 0.05", "p < 0.05")]
    [InlineData("<script>", "<script>")]
    [InlineData("<script>alert(1)</script> & {{7*7}} @Html", "<script>alert(1)</script> & {{7*7}} @Html")]
    [InlineData("nul\0 and \u202Eoverrides", "nul and overrides")]
    public async Task A_talk_is_called_what_its_speaker_calls_it(string typed, string shown)
    {
        await world.RestoreAsync();
        var (code, slug) = (world.Ours["sessions/{code}"], world.Ours["events/{slug}"]);
        using var owner = world.As(Who.Owner);
        await owner.OpenAsync($"/manage/events/{slug}/sessions/{code}");
        await ShownForm.On(owner).First(form => form.IsPosted).SendAsync(new Dictionary<string, string> { ["Form.Title"] = typed });
        await owner.OpenAsync($"/manage/events/{slug}/review");
        await owner.PressAsync("Publish");
        using var stranger = world.As(Who.Anonymous);
        await stranger.OpenAsync($"/events/{slug}/sessions/{code}");
        Assert.Equal(shown, stranger.Page.QuerySelector("h1")!.TextContent.Trim());
    }

    private IEnumerable<Endpoint> Pages =>
        world.Endpoints.Where(endpoint => !endpoint.TakesForms && !endpoint.Pattern.Contains("{asset}", StringComparison.Ordinal) && endpoint.Pattern.Split('/')[1] is not ("account" or "errors"));

    /// <param name="First">The name of its first text field: what stands before it on the page may come and go.</param>
    /// <param name="Rows">How often it has the same field, at most.</param>
    private sealed record Found(string Pattern, string First, int Fields, int Kinds, int Rows)
    {
        public ShownForm? On(Visitor visitor) => ShownForm.On(visitor).FirstOrDefault(form => form.TextFields is [var first, ..] && first.Name == First);

        public override string ToString() => $"{Pattern} ({First})";
    }

    /// <summary>Those into which one types. What publishes comes last, what restores first.</summary>
    private async Task<List<Found>> FormsAsync()
    {
        await world.RestoreAsync();   // another test may have left less, or more
        var (found, targets) = (new List<Found>(), new HashSet<string>());
        using var visitor = world.As(Who.Administrator);
        foreach (var endpoint in world.Endpoints.Where(endpoint => !endpoint.TakesForms && endpoint.Pattern.StartsWith("/manage", StringComparison.Ordinal)))
        {
            await visitor.OpenAsync(world.Ours.At(endpoint));
            found.AddRange(ShownForm.On(visitor).Where(form => form.TextFields.Count > 0 && targets.Add($"{form.Target} {form.TextFields[0].Name}")).Select(form => Of(endpoint.Pattern, form.TextFields)));
        }
        return [.. found.OrderBy(form => form.Pattern.EndsWith("/review", StringComparison.Ordinal) ? 2 : form.Pattern.EndsWith("/restore", StringComparison.Ordinal) ? 0 : 1)];
    }

    private async Task FillInAsync(Visitor visitor, List<Found> forms, int round)
    {
        await world.RestoreAsync();
        var first = 0;
        foreach (var form in forms)
        {
            // A column of a table has as many texts at once as there are rows.
            if (round % form.Rows == 0) await FillInAsync(visitor, form, round + first);
            first += form.Fields;
        }
    }

    private static Found Of(string pattern, IReadOnlyList<TextField> fields)
    {
        var kinds = fields.CountBy(field => field.Kind).ToList();
        return new(pattern, fields[0].Name, fields.Count, kinds.Count, kinds.Max(kind => kind.Value));
    }

    /// <summary>Types a text into each field for which it is not too long.</summary>
    /// <param name="first">Which text the first field has.</param>
    private async Task FillInAsync(Visitor visitor, Found where, int first)
    {
        await visitor.OpenAsync(world.Ours.At(where.Pattern));
        if (where.On(visitor) is not { } form)
        {
            wrong[$"{where} is gone"] = $"{(int)visitor.Status}";
            return;
        }
        var fields = form.TextFields.DistinctBy(field => field.Name).ToList();
        var texts = fields.Index().Select(field => (field.Item.Name, Text: HostileTexts.Texts[(first + field.Index) % HostileTexts.Texts.Count], field.Item.Longest))
            .Where(field => !(field.Text.Length > field.Longest)).ToDictionary(field => field.Name, field => field.Text);
        var filling = new Filling(visitor, form, Apart);
        filling.Returned += () => Look(visitor, $"{where} with what it refused");
        await filling.SaveAsync(texts);
        (typed, sent) = (typed + texts.Count, sent + filling.Sent);
        foreach (var problem in filling.Wrong) wrong[$"{where} {problem}"] = $"round {first}";
        foreach (var (name, problem) in filling.Refused.Where(field => Left(texts[field.Key]).Length > 0)) refused.TryAdd($"{where} {fields.Find(field => field.Name == name)!.Kind}", $"{texts[name]}: {problem}");
    }

    /// <summary>Of a text, what can be encoded and may be kept: where that is nothing, a field that wants something says so.</summary>
    private static string Left(string text) => Characters.Clean(string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar))).Trim();

    private async Task ReadAsync(Visitor visitor, bool everything)
    {
        using var stranger = world.As(Who.Anonymous);
        foreach (var endpoint in Pages)
        {
            var isPublic = !endpoint.Pattern.StartsWith("/manage", StringComparison.Ordinal);
            if (!isPublic && !everything) continue;
            var who = isPublic ? stranger : visitor;
            await who.OpenAsync(world.Ours.At(endpoint));
            if ((int)who.Status >= 500) wrong[$"{endpoint}"] = $"{(int)who.Status}";
            else Look(who, $"{endpoint}");
        }
    }

    private void Look(Visitor visitor, string where)
    {
        read++;
        if (visitor.Type == "text/calendar") calendars.TryAdd(Convert.ToHexString(SHA256.HashData(visitor.Body)), visitor.Body);
        foreach (var problem in Outlet.Problems(visitor.Type, visitor.Body)) wrong[where] = problem;
    }
}
