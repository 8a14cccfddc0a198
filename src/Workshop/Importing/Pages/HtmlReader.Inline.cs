using AngleSharp.Html.Parser.Tokens;
using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

internal sealed partial class HtmlReader
{
    /// <summary>More tags than these are not open at once in anything that people write.</summary>
    private const int MostOpen = 60;

    private static readonly HashSet<string> Inlines = new(
        [
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "emph", "font", "i", "ins", "kbd", "mark", "q",
            "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "o:p", "st1:place", "picture", "label", "nobr",
        ], StringComparer.Ordinal);

    /// <summary>An open tag and what it has changed: tags that cross each other are taken back one by one.</summary>
    private readonly record struct Inlined(string Name, Look Added, string? UrlBefore, bool IsHidden, bool IsAffiliation = false);

    private int isHidden;

    private static bool IsInline(string name) => Inlines.Contains(name);

    private void Open(HtmlTagToken tag)
    {
        if (tag.IsSelfClosing && tag.Name != "a" || open.Count >= MostOpen) return;
        var isAffiliation = false;
        if (tag.Name is "span" or "time" or "em" or "strong" or "small" or "b" or "i" && tag.GetAttribute("class") is { Length: > 0 and < 100 } names)
        {
            isAffiliation = Affiliations().IsMatch(names) && blocks.Inline.BeginsBracket();
            if (!isAffiliation && Particulars().IsMatch(names)) blocks.Inline.End(RunKind.LineEnd);
        }
        var style = tag.GetAttribute("style") ?? "";
        var added = LookOf(tag.Name, style) & ~Look;
        var hidden = style.Contains("mso-list:Ignore", StringComparison.OrdinalIgnoreCase);
        open.Add(new(tag.Name, added, url, hidden, isAffiliation));
        look |= (int)added;
        if (hidden) isHidden++;
        if (tag.Name == "a") url = tag.GetAttribute("href") is { Length: > 0 } address ? address.Trim() : null;
    }

    private void Close(string name)
    {
        var at = open.FindLastIndex(each => each.Name == name);
        if (at < 0) return;
        var closed = open[at];
        open.RemoveAt(at);
        look &= ~(int)closed.Added;
        if (closed.IsAffiliation) blocks.Inline.EndBracket();
        if (name == "a") url = closed.UrlBefore;
        if (closed.IsHidden) isHidden--;
    }

    /// <summary>What was left open ends, links too.</summary>
    private void CloseAll()
    {
        (look, url, isHidden) = (0, null, 0);
        open.Clear();
    }

    /// <summary>What was left open ends, but for links: they may hold headings.</summary>
    internal void CloseLooks()
    {
        (look, isHidden) = (0, 0);
        open.RemoveAll(each => each.Name != "a");
    }

    private static Look LookOf(string name, string style)
    {
        var its = name switch
        {
            "b" or "strong" => Look.Strong,
            "i" or "em" or "emph" or "cite" or "dfn" or "var" => Look.Emphasis,
            "s" or "strike" or "del" => Look.Struck,
            "code" or "kbd" or "samp" or "tt" => Look.Code,
            _ => Look.Plain,
        };
        if (style.Length is 0 or > 2_000) return its;
        // Google's clipboard wraps all of a document in <b style="font-weight:normal">.
        if (Weight().Match(style) is { Success: true } weight)
            its = weight.Groups["bold"].Success ? its | Look.Strong : its & ~Look.Strong;
        if (Slant().Match(style) is { Success: true } slant)
            its = slant.Groups["italic"].Success ? its | Look.Emphasis : its & ~Look.Emphasis;
        return Through().IsMatch(style) ? its | Look.Struck : its;
    }

    /// <summary>A part of a talk or of a person by its class: it stands on a line of its own, whatever the style sheet does.</summary>
    [GeneratedRegex(@"(?:^|[\s_-])(?:speakers?|presenters?|authors?|affiliation|institution|title|name)(?=$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Particulars();

    [GeneratedRegex(@"(?:^|[\s_-])(?:aff|affil|affiliations?|institut(?:e|ion)s?)(?=$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Affiliations();

    [GeneratedRegex(@"font-weight\s*:\s*(?:(?<bold>bold|[6-9]00)|normal|lighter|[1-5]00)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weight();

    [GeneratedRegex(@"font-style\s*:\s*(?:(?<italic>italic|oblique)|normal)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Slant();

    [GeneratedRegex(@"text-decoration(?:-line)?\s*:[^;]{0,40}line-through", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Through();
}
