using System.Text.RegularExpressions;
using AngleSharp.Html.Parser.Tokens;

namespace Workshop.Importing.Pages;

internal sealed partial class HtmlReader
{
    /// <summary>A region that is called a menu and has more words outside of links than these is none.</summary>
    private const int MostWords = 60;

    /// <summary>What is longer is the page inside of an element that only tells whether cookies were accepted.</summary>
    private const int LongestBanner = 3_000;

    private const string IsNavigation = "It is navigation.", IsFooter = "It is the page’s footer.", IsCookies = "It is a notice about cookies.", IsForm = "It is part of a form.";

    private static readonly Dictionary<string, string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nav"] = IsNavigation, ["navbar"] = IsNavigation, ["navigation"] = IsNavigation, ["menu"] = IsNavigation, ["breadcrumb"] = IsNavigation,
        ["breadcrumbs"] = IsNavigation, ["sidebar"] = IsNavigation, ["entete"] = IsNavigation, ["pied"] = IsFooter, ["piede"] = IsFooter, ["rodape"] = IsFooter, ["fusszeile"] = IsFooter, ["respond"] = IsForm, ["skip"] = IsNavigation, ["skiplink"] = IsNavigation, ["skiplinks"] = IsNavigation, ["metanav"] = IsNavigation, ["mainnav"] = IsNavigation, ["topnav"] = IsNavigation, ["subnav"] = IsNavigation,
        ["toc"] = IsNavigation, ["topbar"] = IsNavigation, ["share"] = IsNavigation, ["sharing"] = IsNavigation, ["footer"] = IsFooter, ["colophon"] = IsFooter,
        ["cookie"] = IsCookies, ["cookies"] = IsCookies, ["consent"] = IsCookies, ["gdpr"] = IsCookies, ["newsletter"] = IsForm, ["filter"] = IsForm, ["filters"] = IsForm,
    };

    private readonly Stack<(string Tag, string Reason, int Inside)> regions = [];

    private static string? RegionOf(HtmlTagToken tag)
    {
        if (tag.IsSelfClosing || IsInline(tag.Name)) return null;
        switch (tag.Name)
        {
            case "nav": return IsNavigation;
            case "footer": return IsFooter;
            case "form": return IsForm;
        }
        if (tag.Name is not ("div" or "section" or "aside" or "ul" or "ol" or "header")) return null;
        if (tag.GetAttribute("role") is "navigation") return IsNavigation;
        if (tag.GetAttribute("role") is "contentinfo" || tag.GetAttribute("data-elementor-type") is "footer") return IsFooter;
        return Reason(tag.GetAttribute("id")) ?? Reason(tag.GetAttribute("class"));
    }

    /// <summary>A word of an id or class; "has-sidebar" and "with-footer" say what is beside, and are no such word alone.</summary>
    private static string? Reason(string? names)
    {
        if (names is not { Length: > 0 and < 500 }) return null;
        if (Banner().IsMatch(names)) return IsCookies;
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = name.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 0 or > 3 || words[0] is "has" or "with" or "no" or "body") continue;
            foreach (var word in words)
                if (Named.TryGetValue(word, out var reason)) return reason;
        }
        return null;
    }

    /// <summary>Left aside, unless it turns out to be text that somebody called a menu, or put into a form.</summary>
    private void CloseRegion(string name, string reason)
    {
        if (blocks.CloseRegion(name) is not var (inside, line)) return;
        var isNone = reason is IsFooter || reason is IsCookies && inside.Text().Length < LongestBanner || BlockText.Flat(inside).SelectMany(block => block.Words().Runs)
            .Where(run => run.Kind == RunKind.Words && run.Url is null).Sum(run => run.Text.Count(c => c == ' ')) < MostWords;
        if (!isNone) foreach (var block in inside) blocks.Add(block);
        else if (inside.Text() is { Length: > 0 } text) aside.Add((line, text, reason));
    }

    /// <summary>However many words the name has: "eu-cookie-compliance-banner", "BorlabsCookieBox", "tarteaucitronRoot".</summary>
    [GeneratedRegex(@"(?<![\w-])(?!has|no-|with|body)[\w-]{0,30}(?:cookie|tarteaucitron)[_-]?(?:law|bar|box|banner|notice|consent|compliance|popup|message|root|info)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Banner();
}
