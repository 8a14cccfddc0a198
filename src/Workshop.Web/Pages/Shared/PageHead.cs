using Workshop.Publishing;

namespace Workshop.Web.Pages.Shared;

/// <summary>What the layout prints around a page's own text. A page hands it over as <c>ViewData["Head"]</c>.</summary>
/// <param name="Title">As a bookmark or a search result shows it; the site's name is added.</param>
/// <param name="Path">The page's one address, without query.</param>
public sealed record PageHead(string Title, string Path)
{
    /// <summary>One or two sentences of plain text, for search results and link previews.</summary>
    public string? Description { get; init; }

    public Site? Site { get; init; }

    /// <summary>The accent of the event that the page belongs to.</summary>
    public int? Hue { get; init; }

    /// <summary>"light" or "dark" where the page is not to follow the reader's own choice.</summary>
    public string? Theme { get; init; }

    /// <summary>The classes of the whole page: its accent, its theme.</summary>
    public string? Look => string.Join(' ', new[] { (Hue ?? Site?.Hue) is { } hue ? $"hue-{hue}" : null, Theme }.OfType<string>()) is { Length: > 0 } look ? look : null;

    /// <summary>Whether search engines may list it.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>Style sheets beside the one that every page has, by name.</summary>
    public IReadOnlyList<string> Styles { get; init; } = [];

    /// <summary>A style sheet that says for itself how it is printed, and so comes after the one for print; the page has no more of the others than what all stand on.</summary>
    public string? SheetStyle { get; init; }

    /// <summary>Modules that add to the text, and so run before it is painted: nothing jumps.</summary>
    public IReadOnlyList<string> EarlyScripts { get; init; } = [];

    /// <summary>Modules, by the name of the element that they define.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];

    /// <summary>schema.org data, ready to stand in a script element.</summary>
    public string? JsonLd { get; init; }

    public IReadOnlyList<Alternate> Alternates { get; init; } = [];

    /// <summary>Whether it stands where nobody touches it, so that without script it is asked for again each minute.</summary>
    public bool Renewed { get; init; }

    /// <summary>Whether its links open in the whole window, out of the frame in which it stands.</summary>
    public bool LinksToTop { get; init; }

    /// <summary>What is said above the page; null for most.</summary>
    public PageBar? Bar { get; init; }

    /// <summary>The page of the site's menu that this one is, by its address.</summary>
    public string? MenuEntry { get; init; }
}

/// <summary>The same content in another spelling, for machines (<c>link rel="alternate"</c>).</summary>
public sealed record Alternate(string MediaType, string Title, string Path);

/// <summary>A quiet line above a page, and where it leads to.</summary>
public sealed record PageBar(string Text, string? Link = null, string? Path = null);
