using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Workshop.Tests.Publishing.Calendars;

namespace Workshop.Web.Tests.Forms;

/// <summary>What comes from an address, read by somebody else's reader.</summary>
internal static class Outlet
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly string[] Foreign = ["iframe", "object", "embed", "base", "frame", "applet", "style", "template", "plaintext", "xmp", "marquee"];

    /// <summary>Links out of a frame lead to a whole page, and a hallway's screen asks anew without JavaScript.</summary>
    private static readonly string[] Ours = ["<base target=\"_top\">", "<meta http-equiv=\"refresh\" content=\"60\">"];

    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href"];

    /// <summary>What is wrong with it; empty where nothing is.</summary>
    public static IEnumerable<string> Problems(string type, byte[] body)
    {
        List<string> problems = [];
        return Record.Exception(() => problems.AddRange(Read(type, body))) is { } unread ? [$"{unread.GetType().Name}: {unread.Message}"] : problems;
    }

    private static IEnumerable<string> Read(string type, byte[] body)
    {
        var text = Strict.GetString(body);
        if (type.Contains("html", StringComparison.Ordinal)) return OfPage(text);
        if (type.Contains("json", StringComparison.Ordinal)) JsonDocument.Parse(body).Dispose();
        else if (type.Contains("xml", StringComparison.Ordinal)) ReadXml(text);
        else if (type.Contains("calendar", StringComparison.Ordinal)) CalendarReading.Read(body);
        return [];
    }

    /// <summary>What stands on a page and is none of ours: whatever runs, loads from elsewhere or leads to what no link may lead to.</summary>
    private static IEnumerable<string> OfPage(string html)
    {
        var page = new HtmlParser(new() { IsStrictMode = true }).ParseDocument(html);
        foreach (var element in page.All)
        {
            var isForeign = Foreign.Contains(element.LocalName) || element.LocalName == "meta" && element.HasAttribute("http-equiv");
            if (isForeign && !Ours.Contains(element.OuterHtml)) yield return $"foreign: {element.OuterHtml}";
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style") yield return $"attribute {attribute.Name}: {element.OuterHtml}";
                if (Addresses.Contains(attribute.Name) && !IsHarmless(element, attribute)) yield return $"address {attribute.Value}: {element.LocalName}";
            }
            if (element is not IHtmlScriptElement script) continue;
            if (script.Type == "application/ld+json") JsonDocument.Parse(script.TextContent).Dispose();
            else if (script.GetAttribute("src")?.StartsWith("/js/", StringComparison.Ordinal) != true) yield return $"script: {script.OuterHtml}";
        }
    }

    /// <summary>Links may lead to any web page; everything else stays here.</summary>
    private static bool IsHarmless(IElement element, IAttr address)
    {
        if (!Uri.TryCreate(new("http://localhost/"), address.Value, out var leads)) return element is IHtmlAnchorElement;
        return element is IHtmlAnchorElement ? leads.Scheme is "http" or "https" or "mailto" or "tel" or "webcal" : leads.Host == "localhost" && leads.Scheme == "http";
    }

    private static void ReadXml(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read()) { }
    }
}
