using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Workshop.Web.Tests.Samples;

/// <summary>
/// Whatever the founding documents say is on the page, and the page says nothing that they do not, but for the lists below, each line with its reason.
/// </summary>
public sealed partial class SampleDocumentTests(SampleDocumentTests.Portal portal) : IClassFixture<SampleDocumentTests.Portal>
{
    /// <summary>Lines of a document that are not on its page as they stand, and why.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> LeftOut = new()
    {
        ["lmrl-2019"] = [],
        ["ml4ps-2019"] = new()
        {
            ["Skip to yearly menu bar Skip to main content"] = "navigation of the page it was copied from",
            ["( events) Timezone:"] = "navigation of the page it was copied from",
            ["Sat Dec 14 08:00 AM -- 06:30 PM (PST) @ West 109 + 110"] = "said by the facts: Sat 14 Dec 2019, 08:00–18:30 PST; West 109 + 110",
        },
        ["zeitlinger-2022"] = new()
        {
            ["Photo@Stowers Institute"] = "kept with the person and shown once there is a photo",
            ["Monday, 15.8.2022, 11:00 am"] = "said by the facts: Mon 15 Aug 2022, 11:00 CEST",
        },
    };

    /// <summary>What the facts say instead of the lines left out, and the facts of ours that the documents do not print.</summary>
    private static readonly Dictionary<string, string[]> Facts = new()
    {
        ["lmrl-2019"] = ["13", "14 December 2019", "Vancouver"],
        ["ml4ps-2019"] = ["NeurIPS 2019", "Sat 14 Dec 2019", "08:00", "18:30", "PST (America/Vancouver)", "West 109 + 110", "Vancouver"],
        ["zeitlinger-2022"] = ["Mon 15 Aug 2022", "11:00", "CEST (Europe/Berlin)", "Göttingen"],
    };

    /// <summary>The portal's own words.</summary>
    private static readonly string[] Interface =
    [
        "Workshop at", "When", "Where", "or", "not decided yet", "Overview", "People", "This event is over", "About", "Abstract", "Organizers", "Lead organizers", "Host",
        "Organization", "Web", "Contents", "Schedule", "Coming soon", "and", "more", "Times are not announced yet; the sessions stand in their order.",
        "Title to be announced", "The schedule on its own page", "Take it with you", "Add to calendar", "one entry", "Subscribe",
        "kept up to date in your calendar", "Poster", "one A4 sheet to print", "one sheet, as PDF or to print", "Plain text", "for a mail", "JSON", "the programme as data", "CSV", "the sessions as a table", "schedule.xml",
        "for conference apps;", "schedule.json", "Changes", "what each release changed",
        "Link to this page", "Show it on your own page", "Put this into its HTML. It brings no script, and follows the colours of whoever reads it;", "?theme=light",
        "?theme=dark", "after the address settles them.", "Copy", ",", "–",
    ];

    [Theory]
    [InlineData("lmrl-2019")]
    [InlineData("ml4ps-2019")]
    [InlineData("zeitlinger-2022")]
    public async Task Every_line_of_a_document_is_on_its_page_or_left_out_for_a_reason(string slug)
    {
        var page = Fold((await MainAsync(slug)).TextContent);
        var lines = Lines(slug);
        Assert.All(LeftOut[slug].Keys, line => Assert.Contains(Fold(line), lines));
        Assert.All(lines.Except(LeftOut[slug].Keys.Select(Fold)), line => Assert.All(Pieces(line), piece => Assert.Contains(piece, page, StringComparison.Ordinal)));
        Assert.All(Facts[slug], fact => Assert.Contains(Fold(fact), page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lmrl-2019")]
    [InlineData("ml4ps-2019")]
    [InlineData("zeitlinger-2022")]
    public async Task Every_text_on_a_page_is_from_its_document_or_is_a_word_of_the_portal(string slug)
    {
        var document = string.Join(' ', Lines(slug));
        var own = Interface.Concat(Facts[slug]).Select(Fold).ToHashSet();
        var strange = Texts(await MainAsync(slug)).Select(Fold)
            .Where(text => text.Length > 0 && !own.Contains(text) && !Number().IsMatch(text))
            .Where(text => !document.Contains(text.Trim(',', '.', ' '), StringComparison.Ordinal) && !NameList(text, document));
        Assert.Empty(strange);
    }

    /// <summary>Names that the facts string together stand apart in the document.</summary>
    private static bool NameList(string text, string document) =>
        text.Split(", ").All(name => document.Contains(name.Trim(), StringComparison.Ordinal));

    private async Task<IElement> MainAsync(string slug)
    {
        var html = await portal.CreateClient().GetStringAsync(new Uri($"/events/{slug}", UriKind.Relative));
        var main = (await new HtmlParser().ParseDocumentAsync(html)).QuerySelector("main")!;
        // What is to be copied into other pages is no text of this one.
        foreach (var field in main.QuerySelectorAll("textarea").ToList()) field.Remove();
        return main;
    }

    private static IEnumerable<string> Texts(INode node) => node.Descendants<IText>().Select(text => text.Text);

    private static List<string> Lines(string slug) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "src/Workshop.Web/Samples", $"{slug}.txt")).Select(Fold).Where(line => line.Length > 0)];

    /// <summary>A line of the programme or of people says several things: each must be there; Markdown's own marks are not words.</summary>
    private static string[] Pieces(string line)
    {
        var text = Emphasis().Replace(Link().Replace(line.TrimStart('#', ' '), "$1"), "$1");
        if (text.Contains(" · ", StringComparison.Ordinal)) return text.Split(" · ");
        if (Labelled().Match(text) is { Success: true } session) return [session.Groups[1].Value, session.Groups[2].Value];
        if (text.StartsWith("host: ", StringComparison.Ordinal)) return ["host", text[6..]];
        if (text == "seminar room, 2nd floor, t4") return [text];
        return text.Length < 80 && PersonAt().Match(text) is { Success: true } person ? [person.Groups[1].Value, person.Groups[2].Value] : [text];
    }

    private static string Fold(string text) => Space().Replace(text, " ").Trim().ToLowerInvariant();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\[(.+?)\]\(.+?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*(.+?)\*")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^(.+) \(((?:invited|contributed) talk \d|coffee break)\)$")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^([^,.]+), ([^.]+)$")]
    private static partial Regex PersonAt();

    [GeneratedRegex(@"^(and )?\d+( more)?$")]
    private static partial Regex Number();

    public sealed class Portal : WorkshopApp
    {
        public Portal() => Settings["Samples:Load"] = "true";
    }
}
