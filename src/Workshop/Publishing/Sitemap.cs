using Workshop.Events;

namespace Workshop.Publishing;

/// <summary>sitemap.xml (sitemaps.org 0.9). Its lastmod is that of the latest change, never the clock's.</summary>
public static class Sitemap
{
    /// <summary>What one file may hold; the first are taken.</summary>
    public const int Most = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <param name="events">Those that are public and listed, newest first; of each its page and, where it has them, its schedule and its people.</param>
    /// <param name="others">Paths of series and persons.</param>
    /// <param name="site">What it says of itself has a page where it says anything.</param>
    public static byte[] Write(IEnumerable<ListedEvent> events, IEnumerable<string> others, Site site)
    {
        var pages = PagesOf(site).Select(path => (Path: path, Changed: default(string)))
            .Concat(events.Where(listed => listed.Live is { Status: not EventStatus.Draft, Visibility: Visibility.Listed }).SelectMany(PagesOf))
            .Concat(others.Select(path => (path, default(string))));
        return Xml.Document("urlset", Namespace, writer =>
        {
            foreach (var (path, changed) in pages.Take(Most))
            {
                writer.WriteStartElement("url");
                writer.Element("loc", site.Absolute(path));
                writer.Element("lastmod", changed);
                writer.WriteEndElement();
            }
        });
    }

    private static IEnumerable<string> PagesOf(Site site)
    {
        string[] lists = [Addresses.Home, Addresses.Events, Addresses.AllSeries, Addresses.People];
        foreach (var path in lists) yield return path;
        if (site.Imprint.Length > 0) yield return Addresses.Imprint;
        if (site.Privacy.Length > 0) yield return Addresses.Privacy;
    }

    private static IEnumerable<(string Path, string? Changed)> PagesOf(ListedEvent listed)
    {
        var changed = Xml.Written(listed.ChangedAt);
        yield return (Addresses.Event(listed.Live.Slug), changed);
        if (listed.Card.HasSchedule) yield return (Addresses.Schedule(listed.Live.Slug), changed);
        if (listed.Card.HasPeople) yield return (Addresses.PeopleOf(listed.Live.Slug), changed);
    }
}
