using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Workshop.Tests.Text;

/// <summary>What may come out of Markdown and nothing else; a strict parser decides whether it is well formed.</summary>
internal static class HtmlFragment
{
    private static readonly Dictionary<string, string[]> Attributes = new()
    {
        ["p"] = ["class"], ["h2"] = ["id"], ["h3"] = ["id"], ["h4"] = ["id"], ["h5"] = ["id"], ["h6"] = ["id"],
        ["ul"] = [], ["ol"] = ["start", "class"], ["li"] = ["id"], ["dl"] = [], ["dt"] = [], ["dd"] = [], ["blockquote"] = [], ["pre"] = [], ["hr"] = [],
        ["table"] = [], ["thead"] = [], ["tbody"] = [], ["tr"] = [], ["th"] = ["scope", "class"], ["td"] = ["class"],
        ["div"] = ["class", "role", "tabindex", "aria-label", "dir", "translate"], ["span"] = ["class", "dir", "translate"],
        ["em"] = [], ["strong"] = [], ["del"] = [], ["code"] = [], ["br"] = [], ["sup"] = ["id"],
        ["a"] = ["href", "rel", "title", "aria-label"], ["img"] = ["src", "alt", "width", "height", "loading"],
    };

    private static readonly string[] Classes = ["as-typed", "footnotes", "align-left", "align-center", "align-right", "table", "math", "math display"];

    internal static IElement Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true })
        .ParseDocument($"<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body>{html}</body></html>").Body!;

    internal static IElement AssertHarmless(string html, string idPrefix)
    {
        Assert.DoesNotContain(html, c => char.IsControl(c) && c is not ('\n' or '\t') || c is >= '\u202A' and <= '\u202E' or '\uFFFE' or '\uFFFF');
        var body = Parse(html);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.True(Attributes.TryGetValue(element.LocalName, out var allowed), $"<{element.LocalName}>");
            foreach (var attribute in element.Attributes) Assert.Contains(attribute.LocalName, allowed!);
            if (element.GetAttribute("class") is { } kind) Assert.Contains(kind, Classes);
            if (element.GetAttribute("id") is { } id)
            {
                Assert.StartsWith($"{idPrefix}_", id, StringComparison.Ordinal);
                Assert.True(ids.Add(id), $"twice: {id}");
            }
            if (element.GetAttribute("href") is { } href) AssertHref(element, href);
            if (element.GetAttribute("src") is { } src) Assert.Matches(@"^(?!//)[^:\\\s?#]+([?#][^\\\s]*)?$", src);
            if (element.LocalName is "a") Assert.Null(element.ParentElement!.Closest("a"));
        }
        return body;
    }

    private static void AssertHref(IElement link, string href)
    {
        if (href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Matches(@"^mailto:[^@:/\s\\""<>]+@[^@:/\s\\""<>]+$", href.Split('?')[0].ToLowerInvariant());
            return;
        }
        Assert.True(Uri.TryCreate(new Uri("https://workshop.example/events/x"), href, out var address), href);
        Assert.Contains(address!.Scheme, new[] { "http", "https", "tel" });
        Assert.DoesNotContain(href, c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\\' or '"' or '<' or '>');
        Assert.Empty(address.Scheme is "http" or "https" ? address.UserInfo : "");
        if (address.Scheme is "http" or "https" && address.Host != "workshop.example") Assert.Matches("^https?://[^/]", href.ToLowerInvariant());
        Assert.Equal(href.Contains("://", StringComparison.Ordinal) && address.Scheme is "http" or "https" && href.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? "noopener" : null, link.GetAttribute("rel"));
    }
}
