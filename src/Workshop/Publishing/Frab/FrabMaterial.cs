using Workshop.Programmes;
using Workshop.Searching;
using Workshop.Text;

namespace Workshop.Publishing.Frab;

/// <summary>Materials as links: the kind by the link's type, by an address that says it, by the words that it has.</summary>
internal static class FrabMaterial
{
    /// <summary>What one spelling can say of a material; null for what leads nowhere.</summary>
    /// <param name="absolute">Makes a path on this site an address.</param>
    internal static FrabLink? Of(Material material, FrabSpelling spelling, Func<string, string> absolute)
    {
        if (Address(material, spelling, absolute) is not { } url) return null;
        var said = Read(new(url, material.Label, TypeOf(material.Kind, spelling)));
        return Address(said, spelling, absolute) is { } its ? new(its, said.Label ?? said.Name(), TypeOf(said.Kind, spelling)) : null;
    }

    /// <param name="link">With a type that is one of ours or of the format, or with none.</param>
    internal static Material Read(FrabLink link)
    {
        var kind = KindOf(link.Type) ?? MaterialKind.Other;
        if (kind == MaterialKind.Other && link.Type != Other) kind = Guessed(link) ?? kind;
        var material = Identified(link.Url) ?? new(kind, link.Url);
        return FrabText.Line(link.Title) is { } title && title != material.Name() ? material with { Label = title } : material;
    }

    private static readonly (string Resolver, MaterialKind Kind)[] Resolvers =
    [
        ("dx.doi.org/", MaterialKind.Doi), ("doi.org/", MaterialKind.Doi), ("arxiv.org/abs/", MaterialKind.Arxiv), ("openreview.net/forum?id=", MaterialKind.OpenReview),
    ];

    /// <summary>The word that in XML, where the type is free, says that it is none of the other kinds.</summary>
    private const string Other = "other";

    private static string TypeOf(MaterialKind kind, FrabSpelling spelling) => (kind, spelling) switch
    {
        (_, FrabSpelling.Xml) => kind.ToString().ToLowerInvariant(),
        (MaterialKind.Slides, _) => "slides",
        (MaterialKind.Paper or MaterialKind.Doi or MaterialKind.Arxiv or MaterialKind.OpenReview, _) => "paper",
        (MaterialKind.Video or MaterialKind.Stream, _) => "media",
        _ => "web",
    };

    private static MaterialKind? KindOf(string? type) => FrabText.Line(type)?.ToLowerInvariant() switch
    {
        Other or "web" or "blog" or "article" or "related" or "activitypub" => MaterialKind.Other,
        "slides" => MaterialKind.Slides,
        "paper" or "doi" or "arxiv" or "openreview" => MaterialKind.Paper,
        "media" or "video" => MaterialKind.Video,
        "code" => MaterialKind.Code,
        "stream" => MaterialKind.Stream,
        _ => null,
    };

    private static MaterialKind? Guessed(FrabLink link)
    {
        foreach (var word in Folding.Words(link.Title is { } title && title != link.Url ? $"{title} {Ending(link.Url)}" : Ending(link.Url)))
            switch (word)
            {
                case "slides" or "folien" or "presentation" or "pptx" or "odp": return MaterialKind.Slides;
                case "video" or "recording" or "aufzeichnung" or "mp4" or "webm" or "ogv" or "avi" or "mkv": return MaterialKind.Video;
                case "stream" or "livestream": return MaterialKind.Stream;
                case "paper" or "preprint": return MaterialKind.Paper;
                case "code" or "source" or "sources" or "repo" or "repository" or "github" or "gitlab": return MaterialKind.Code;
            }
        return Host(link.Url) switch
        {
            "github.com" or "gitlab.com" or "codeberg.org" => MaterialKind.Code,
            "youtube.com" or "youtu.be" or "vimeo.com" or "media.ccc.de" => MaterialKind.Video,
            _ => null,
        };
    }

    /// <summary>By an identifier that is all of the address behind its resolver's.</summary>
    private static Material? Identified(string url)
    {
        foreach (var (resolver, kind) in Resolvers)
        {
            var at = url.IndexOf(resolver, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || url[..at] is not ("https://" or "http://" or "https://www." or "http://www.")) continue;
            var identifier = Uri.UnescapeDataString(url[(at + resolver.Length)..]);
            if (url.AsSpan(at + resolver.Length).ContainsAny('?', '#', '&') || identifier.Length == 0 || FrabText.Line(identifier) != identifier) return null;
            return kind == MaterialKind.Doi && !identifier.StartsWith("10.", StringComparison.Ordinal) ? null : new(kind, identifier);
        }
        return null;
    }

    private static string? Host(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host : null;

    /// <summary>What stands behind the last point of its path: "pdf".</summary>
    private static string Ending(string url)
    {
        var path = url[..(url.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : url.Length)];
        return path[(path.AsSpan().LastIndexOfAny('.', '/') + 1)..];
    }

    private static string? Address(Material material, FrabSpelling spelling, Func<string, string> absolute)
    {
        if (FrabText.Line(material.Address()) is not { } address || Href.From(address) is not { } href) return null;
        if (address.StartsWith('/')) return absolute(href);
        return spelling == FrabSpelling.Xml ? address : Ascii(href);
    }

    /// <summary>In the letters that an address may have (RFC 3986), as the schema of the JSON asks; a path on this site, where there is no site, stays.</summary>
    internal static string? Ascii(string href)
    {
        if (href.StartsWith('/')) return href;
        if (!Uri.TryCreate(href, UriKind.Absolute, out var uri)) return null;
        var ascii = uri.Host.All(char.IsAscii) || !href.Contains(uri.Host, StringComparison.OrdinalIgnoreCase) ? href : href.Replace(uri.Host, uri.IdnHost, StringComparison.OrdinalIgnoreCase);
        return ascii.All(char.IsAscii) && Uri.TryCreate(ascii, UriKind.Absolute, out _) ? ascii : null;
    }
}
