using Workshop.Text;

namespace Workshop.Importing;

/// <summary>Texts of other systems, clean and no longer than the forms of this portal take them; what is cut off is told.</summary>
internal sealed class TextFit(List<LeftAside> aside)
{
    /// <summary>How much harder HTML is to read than plain text.</summary>
    private const int OfHtml = 20;

    /// <summary>In characters of plain text, of one source; a conference of a thousand talks has a million.</summary>
    private readonly Work work = new(4_000_000);
    private bool isSpent;

    internal const int Title = 300;
    internal const int Name = 200;
    internal const int Address = 500;

    /// <summary>One line; null where nothing is in it.</summary>
    internal string? Line(string? text, int longest, Origin origin)
    {
        if (text is null) return null;
        // What is far too long is cut before it is looked at.
        var clean = Characters.Clean(text.Length > 10 * longest ? text[..(10 * longest)] : text);
        var line = string.Join(' ', clean.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : Cut(line, longest, origin);
    }

    /// <summary>Plain text, or HTML, as Markdown; null where nothing is in it.</summary>
    internal string? Markdown(string? text, Origin origin)
    {
        if (text is null) return null;
        if (text.Length > Text.Markdown.LongestSource) text = Cut(text, Text.Markdown.LongestSource, origin);
        var clean = Characters.Clean(text).Trim();
        if (clean.Contains(" \n", StringComparison.Ordinal)) clean = string.Join('\n', clean.Split('\n').Select(line => line.TrimEnd()));
        if (clean.Length == 0) return null;
        var isMarked = clean.Contains('<', StringComparison.Ordinal) || clean.Contains("&lt;", StringComparison.Ordinal);
        if (isMarked && !work.Spend(OfHtml * clean.Length)) return LeftOut(origin);
        var markdown = isMarked ? HtmlText.ToMarkdown(clean) : clean;
        if (markdown == clean) markdown = PlainMarkdown.Of(clean, work);
        return markdown.Length == 0 ? null : Cut(markdown, Text.Markdown.LongestSource, origin);
    }

    /// <summary>An address that may become a link; null for any other.</summary>
    internal static string? Url(string? text) => Href.From(text) is { Length: <= Address } href && Href.IsExternal(href) ? href : null;

    private string? LeftOut(Origin origin)
    {
        if (!isSpent) aside.Add(new(origin, "Descriptions in HTML are left out from here on: they are more than is read of one source."));
        isSpent = true;
        return null;
    }

    private string Cut(string text, int longest, Origin origin)
    {
        if (text.Length <= longest) return text;
        aside.Add(new(origin, $"{Words.Quoted(Origin.Short(text[..Math.Min(60, text.Length)]))} … is longer than {Words.Count(longest, "character")}: the rest was left out."));
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }
}
