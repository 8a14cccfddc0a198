using System.Net;
using System.Text;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Publishing.Frab;
using Workshop.Text;

namespace Workshop.Importing.Exports;

/// <summary>Texts, addresses and links of an export as our forms accept them; what is cut off or leads nowhere stands aside.</summary>
internal sealed class ExportTexts(ExportAside aside)
{
    /// <summary>What forms accept.</summary>
    internal const int LongestTitle = 1_000, LongestEventTitle = 300, LongestName = 200, LongestAffiliation = 300, LongestSummary = 500;

    private const int LongestUrl = 500;

    /// <summary>In UTF-16 units: so much HTML is made Markdown of, each text counting for so many more besides its own.</summary>
    private const int MostHtml = 2_000_000, OfEach = 1_000;

    private int html;

    internal ExportAside Aside => aside;

    /// <summary>On one line; null where no word is left.</summary>
    internal string? Line(string? text, int longest, Origin at) => FrabText.Foreign(text) is { } line ? Cut(line, longest, at) : null;

    /// <summary>HTML or a text, as Markdown; null where no word is left.</summary>
    internal string? Block(string? text, Origin at)
    {
        if (text is null) return null;
        if (text.Length > 2 * Markdown.LongestSource) text = Cut(text, 2 * Markdown.LongestSource, at);
        if (!text.Contains('<', StringComparison.Ordinal) && !text.Contains("&lt;", StringComparison.Ordinal) || (html += text.Length + OfEach) <= MostHtml)
            return FrabText.ForeignBlock(text) is { } block ? Cut(block, Markdown.LongestSource, at) : null;
        aside.Pass("the formatting of a text behind very many others", () => at);
        return FrabText.Block(WebUtility.HtmlDecode(WithoutTags(text))) is { } plain ? Cut(plain, Markdown.LongestSource, at) : null;
    }

    /// <summary>Only where it leads out into the web.</summary>
    internal static string? Url(string? text) => FrabText.Line(text) is { Length: <= LongestUrl } url && Href.From(url) is { } href && Href.IsExternal(href) ? url : null;

    internal Material? Material(FrabLink link, Origin at)
    {
        if (Url(link.Url) is { } url) return FrabMaterial.Read(link with { Url = url, Title = Line(link.Title, LongestName, at) });
        aside.Add(at, $"{Words.Quoted(Shortened(link.Url))} leads nowhere.");
        return null;
    }

    /// <summary>What a link of the event itself is called: its title, else the host to which it leads.</summary>
    internal WebLink? Link(FrabLink link, Origin at) =>
        Url(link.Url) is { } url ? new(Line(link.Title, LongestName, at) ?? (Uri.TryCreate(url, UriKind.Absolute, out var there) && there.Host.Length > 0 ? there.Host : url), url) : null;

    internal static string Shortened(string text) => Origin.Short(text) is { Length: > 60 } line ? $"{line[..(char.IsHighSurrogate(line[58]) ? 58 : 59)]}…" : Origin.Short(text);

    private string Cut(string text, int longest, Origin at)
    {
        if (text.Length <= longest) return text;
        aside.Add(at, $"This is longer than the {longest:N0} characters that have room; its end was cut off.");
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)].TrimEnd();
    }

    /// <summary>With a blank for each tag.</summary>
    internal static string WithoutTags(string html)
    {
        var (text, at) = (new StringBuilder(html.Length), 0);
        for (int open; (open = html.IndexOf('<', at)) >= 0; at = open + 1)
        {
            text.Append(html, at, open - at).Append(' ');
            if (html.AsSpan(open + 1).IndexOfAny('<', '>') is >= 0 and var length && html[open + 1 + length] == '>') open += 1 + length;
        }
        return text.Append(html, at, html.Length - at).ToString();
    }
}
