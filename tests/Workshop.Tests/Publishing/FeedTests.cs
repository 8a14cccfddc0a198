using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NodaTime;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing;

namespace Workshop.Tests.Publishing;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void An_entry_says_whether_its_meeting_is_new_changed_or_cancelled()
    {
        var feed = Parse(AtomFeed.OfSite([Listed(2, changes: "The date is now 14 September."), Listed(1), Listed(1, EventStatus.Cancelled)], Examples.Site));
        var contents = feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "content")!.Value).ToList();
        Assert.StartsWith("Changed.\n", contents[0], StringComparison.Ordinal);
        Assert.EndsWith("\nThe date is now 14 September.", contents[0], StringComparison.Ordinal);
        Assert.StartsWith("New.\n", contents[1], StringComparison.Ordinal);
        Assert.StartsWith("Cancelled.\n", contents[2], StringComparison.Ordinal);
        Assert.Equal("Cancelled: How Frogs Hear; a Symposium, with Questions", feed.Elements(Atom + "entry").Last().Element(Atom + "title")!.Value);
    }

    [Fact]
    public void A_feed_is_what_the_specification_asks_for()
    {
        var feed = Parse(AtomFeed.OfSeries(new(Examples.Id(9), "pond-talks", "Pond talks"), [Listed(1), Listed(3)], Examples.Site));
        Assert.Equal($"urn:uuid:{Examples.Id(9)}", feed.Element(Atom + "id")!.Value);
        Assert.Equal("2026-03-03T09:30:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("Institute of Examples", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(["https://meetings.example/series/pond-talks", "https://meetings.example/series/pond-talks.atom"],
            feed.Elements(Atom + "link").Select(link => link.Attribute("href")!.Value));
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            Assert.Equal($"urn:uuid:{Examples.Id(1)}", entry.Element(Atom + "id")!.Value);
            Assert.True(DateTimeOffset.TryParse(entry.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture, out _));
            Assert.NotEmpty(entry.Element(Atom + "title")!.Value);
            Assert.Equal("https://meetings.example/events/frogs-2026", entry.Element(Atom + "link")!.Attribute("href")!.Value);
        }
    }

    [Fact]
    public void A_feed_of_nothing_is_valid_too()
    {
        var feed = Parse(AtomFeed.OfSite([], Examples.Site));
        Assert.NotEmpty(feed.Element(Atom + "updated")!.Value);
        Assert.Equal(feed.Element(Atom + "id")!.Value, Parse(AtomFeed.OfSite([Listed(1)], Examples.Site)).Element(Atom + "id")!.Value);
    }

    [Fact]
    public void Characters_that_xml_forbids_are_dropped()
    {
        var listed = Listed(1, changes: "bell\a \0 \ufffe lone \ud83d end");
        listed = listed with { Card = listed.Card with { Release = listed.Card.Release with { Number = 2 }, Title = "a\u0001<b> & \uffff 😀" } };
        var entry = Parse(AtomFeed.OfSite([listed], Examples.Site)).Element(Atom + "entry")!;
        Assert.Equal("a<b> &  😀", entry.Element(Atom + "title")!.Value);
        Assert.EndsWith("bell   lone \ufffd end", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_xml_forbids_are_dropped_from_attributes_too()
    {
        var listed = Listed(1);
        listed = listed with { Card = listed.Card with { Kind = EventKind.Other, KindAsPrinted = "Frog\u0001 \u202Eday\ud83d" } };
        Assert.Equal("Frog day\ufffd", Parse(AtomFeed.OfSite([listed], Examples.Site)).Element(Atom + "entry")!.Element(Atom + "category")!.Attribute("term")!.Value);
    }

    [Fact]
    public void A_sitemap_lists_what_is_public_with_the_date_of_its_latest_change()
    {
        var unlisted = Listed(1) with { Live = new("hidden", EventStatus.Published, Visibility.Unlisted, 0) };
        var map = Parse(Sitemap.Write([Listed(2), unlisted, Listed(1, EventStatus.Draft)], [Addresses.Person("anna")], Examples.Site));
        var pages = map.Elements(Map + "url").ToDictionary(url => url.Element(Map + "loc")!.Value["https://meetings.example".Length..], url => url.Element(Map + "lastmod")?.Value);
        Assert.Equal(["/", "/events", "/series", "/people", "/events/frogs-2026", "/people/anna"], pages.Keys);
        Assert.Equal("2026-03-02T09:30:00Z", pages["/events/frogs-2026"]);
    }

    [Fact]
    public void A_sitemap_leads_to_a_schedule_and_to_people_only_where_there_are_any()
    {
        var full = Listed(1) with { Card = Listed(1).Card with { HasSchedule = true, HasPeople = true } };
        Assert.Equal(["/events/frogs-2026", "/events/frogs-2026/schedule", "/events/frogs-2026/people"], PathsIn(Sitemap.Write([full], [], Examples.Site)).Where(path => path.StartsWith("/events/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_cancellation_is_a_change_of_its_own_with_its_own_date()
    {
        var off = Listed(2, EventStatus.Cancelled) with { Live = Examples.Live(status: EventStatus.Cancelled) with { ChangedAt = Examples.FirstRelease + Duration.FromDays(9) } };
        var feed = Parse(AtomFeed.OfSite([off], Examples.Site));
        Assert.Equal("2026-03-10T09:30:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("2026-03-10T09:30:00Z", feed.Element(Atom + "entry")!.Element(Atom + "updated")!.Value);
        Assert.Contains(Parse(Sitemap.Write([off], [], Examples.Site)).Elements(Map + "url"), url => url.Element(Map + "lastmod")?.Value == "2026-03-10T09:30:00Z");
        var released = Listed(2) with { Live = Examples.Live() with { ChangedAt = Examples.FirstRelease } };
        Assert.Equal("2026-03-02T09:30:00Z", Parse(AtomFeed.OfSite([released], Examples.Site)).Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void A_sitemap_leads_to_what_the_portal_says_of_itself_where_it_says_anything()
    {
        var talkative = Examples.Site with { Imprint = "Emmy Noether", Privacy = "Nothing is kept." };
        Assert.Equal(["/imprint", "/privacy"], PathsIn(Sitemap.Write([], [], talkative)).Except(PathsIn(Sitemap.Write([], [], Examples.Site))));
    }

    [Fact]
    public void Robots_are_shown_the_sitemap_and_kept_from_the_back_office()
    {
        var lines = Encoding.UTF8.GetString(Robots.Write(Examples.Site)).Split('\n');
        Assert.Contains("Disallow: /manage", lines);
        Assert.Contains("Sitemap: https://meetings.example/sitemap.xml", lines);
    }

    [Fact]
    public void The_programme_as_a_file_says_where_it_is_from_and_is_a_document()
    {
        var publication = Examples.Seminar().Released().Published(Examples.Live("tadpoles", statusChanges: 3)) with { Release = new(4, Examples.FirstRelease, "Moved.") };
        var file = ProgrammeJson.Write(publication, Examples.Site);
        Assert.Equal(publication.Programme, Document.Read(file));
        var text = Encoding.UTF8.GetString(file);
        Assert.StartsWith(
            """{"schema":1,"address":"https://meetings.example/events/tadpoles","status":"published","statusChanges":3,"release":{"number":4,"at":"2026-03-01T09:30:00Z","note":"Moved."},"programme":{""",
            text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_is_found_by_its_name()
    {
        Assert.All(Formats.All, format => Assert.Same(format, Formats.Find(format.Name)));
        Assert.Equal(MediaTypes.Json, Formats.Find("Programme")!.MediaType);
        Assert.Null(Formats.Find("docx"));
        var publication = Examples.Seminar().Released().Published();
        Assert.All(Formats.All, format => Assert.Equal(format.Write(publication, Examples.Site), format.Write(publication, Examples.Site)));
    }

    private static ListedEvent Listed(int release, EventStatus status = EventStatus.Published, params string[] changes) => new(
        EventCard.Of(Examples.On(Examples.OneDay()).Released(), new(release, Examples.FirstRelease + Duration.FromDays(release - 1), null, changes.ToValueList())),
        Examples.Live(status: status));

    /// <summary>Of a sitemap.</summary>
    private static IEnumerable<string> PathsIn(byte[] xml) => Parse(xml).Elements(Map + "url").Select(url => url.Element(Map + "loc")!.Value["https://meetings.example".Length..]);

    private static XElement Parse(byte[] xml) => XDocument.Load(new MemoryStream(xml)).Root!;
}
