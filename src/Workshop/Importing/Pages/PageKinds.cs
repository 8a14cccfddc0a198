using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>What a page is written in, as far as that decides who reads it.</summary>
internal enum PageKind { Marked, Html, Rest, Wiki, Org, Data }

internal static partial class PageKinds
{
    /// <summary>So much of a page's beginning shows what it is.</summary>
    private const int Looked = 4_000;

    internal static PageKind Of(Source source)
    {
        var beginning = source.Text.Length <= Looked ? source.Text : source.Text[..Looked];
        if (source.Extension is ".html" or ".htm" or ".xhtml" || Document().IsMatch(beginning)) return PageKind.Html;
        if (source.Extension is ".yml" or ".yaml" or ".toml") return PageKind.Data;
        if (source.Extension is ".md" or ".markdown") return PageKind.Marked;
        if (source.Extension is ".org" || Keyword().IsMatch(beginning)) return PageKind.Org;
        if (source.Extension is ".wiki" or ".mediawiki") return PageKind.Wiki;
        if (beginning.Split('\n').Count(line => line.StartsWith('=') && WikiPage.Heading().IsMatch(line)) > 1) return PageKind.Wiki;
        if (source.Extension is ".rst" || source.Extension is not ".txt" && Directive().IsMatch(beginning)) return PageKind.Rest;
        return Tags().Count(beginning) > 5 && beginning.TrimStart() is ['<', ..] ? PageKind.Html : PageKind.Marked;
    }

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype\s+html|html|head|body|meta)\b|^Version:[0-9.]+\s+StartHTML:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Document();

    [GeneratedRegex(@"^\.\. (?:[a-z-]{3,20}::|_[^\n:]{1,80}:\s)", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^\s*(?:(?:#(?!\+)|:)[^\n]*\n\s*){0,12}#\+(?:setupfile|filetags|title|author|date|options|startup|todo|language|email|subtitle):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Keyword();

    [GeneratedRegex("</?(?:p|div|table|tr|td|ul|li|h[1-6]|span|br|b|a)[ />]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
