using System.Text;

namespace Workshop.Publishing;

/// <summary>robots.txt (RFC 9309): everything public may be read; the back office and endless search results are nobody's to crawl.</summary>
public static class Robots
{
    public static byte[] Write(Site site) => Encoding.UTF8.GetBytes(
        $"User-agent: *\nDisallow: {Addresses.Manage}\nDisallow: /account\nDisallow: {Addresses.Search}\n\nSitemap: {site.Absolute(Addresses.Sitemap)}\n");
}
