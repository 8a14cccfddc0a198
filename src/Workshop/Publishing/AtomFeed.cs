using System.Security.Cryptography;
using System.Text;
using System.Xml;
using NodaTime;
using Workshop.Events;

namespace Workshop.Publishing;

/// <summary>
/// News of meetings (RFC 4287): one entry for each, with an id for ever, updated at its latest change, saying in words whether it is new,
/// changed, cancelled or postponed.
/// </summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>How many entries a feed has: the first of those it is given.</summary>
    public const int Newest = 50;

    /// <param name="events">Latest change first.</param>
    public static byte[] OfSite(IEnumerable<ListedEvent> events, Site site) =>
        Write(site.Name, site.Tagline, $"urn:uuid:{SiteId(site)}", Addresses.Home, Addresses.Feed, events, site);

    /// <param name="events">Latest change first.</param>
    public static byte[] OfSeries(Series series, IEnumerable<ListedEvent> events, Site site) =>
        Write(series.Title, series.Summary, $"urn:uuid:{series.Id}", Addresses.Series(series.Slug), Addresses.SeriesFeed(series.Slug), events, site);

    private static byte[] Write(string title, string? subtitle, string id, string page, string feed, IEnumerable<ListedEvent> events, Site site)
    {
        var listed = events.Where(each => each.Live.Status != EventStatus.Draft).Take(Newest).ToList();
        return Xml.Document("feed", Namespace, writer =>
        {
            writer.Element("id", id);
            writer.Element("title", title.Length > 0 ? title : "Meetings");
            writer.Element("subtitle", subtitle);
            writer.Element("updated", Xml.Written(listed.Select(each => each.ChangedAt).DefaultIfEmpty(NodaConstants.UnixEpoch).Max()));
            Link(writer, "alternate", "text/html", site.Absolute(page));
            Link(writer, "self", "application/atom+xml", site.Absolute(feed));
            writer.WriteStartElement("author");
            writer.Element("name", site.Name.Length > 0 ? site.Name : "Meetings");
            writer.WriteEndElement();
            foreach (var each in listed) Write(writer, each, site);
        });
    }

    private static void Write(XmlWriter writer, ListedEvent listed, Site site)
    {
        var card = listed.Card;
        writer.WriteStartElement("entry");
        writer.Element("id", $"urn:uuid:{card.Id}");
        writer.Element("title", listed.Live.Status switch
        {
            EventStatus.Cancelled => $"Cancelled: {card.Title}",
            EventStatus.Postponed => $"Postponed: {card.Title}",
            _ => card.When is When.Postponed ? $"Postponed: {card.Title}" : card.Title.Length > 0 ? card.Title : "(no title)",
        });
        writer.Element("updated", Xml.Written(listed.ChangedAt));
        Link(writer, "alternate", "text/html", site.Absolute(Addresses.Event(listed.Live.Slug)));
        writer.WriteStartElement("category");
        writer.Attribute("term", Headline.KindOf(card.Kind, card.KindAsPrinted));
        writer.WriteEndElement();
        writer.WriteStartElement("content");
        writer.Attribute("type", "text");
        writer.WriteString(Text.Characters.Clean(string.Join('\n', Lines(listed, site))));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static IEnumerable<string> Lines(ListedEvent listed, Site site)
    {
        var (card, live) = listed;
        yield return live.Status switch
        {
            EventStatus.Cancelled => "Cancelled.",
            EventStatus.Postponed => "Postponed.",
            _ when card.When is When.Postponed => "Postponed.",
            _ when card.Release.Number <= 1 => "New.",
            _ => "Changed.",
        };
        if (card.Speakers.Count > 0) yield return string.Join(", ", card.Speakers);
        if (card.When is not When.NotGiven) yield return card.When.ToText(card.Zone, card.Clock ?? site.Clock);
        if (card.Place?.ToString() is { Length: > 0 } place) yield return place;
        if (card.Summary is { Length: > 0 } summary) yield return summary;
        if (live.Status == EventStatus.Published)
            foreach (var change in card.Release.Changes.AsEnumerable()) yield return change;
    }

    private static void Link(XmlWriter writer, string relation, string type, string address)
    {
        writer.WriteStartElement("link");
        writer.Attribute("rel", relation);
        writer.Attribute("type", type);
        writer.Attribute("href", address);
        writer.WriteEndElement();
    }

    /// <summary>A name-based UUID (RFC 9562 §5.8) of the site's address: the site has no other identity.</summary>
    private static Guid SiteId(Site site)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(site.Absolute(Addresses.Feed))).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash, bigEndian: true);
    }
}
