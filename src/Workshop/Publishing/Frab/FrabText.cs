using System.Net;
using System.Text.RegularExpressions;
using Workshop.Importing;
using Workshop.Text;

namespace Workshop.Publishing.Frab;

/// <summary>Texts as they are taken from schedules, and as they are put there: what is clean already stays as it is.</summary>
internal static partial class FrabText
{
    /// <summary>In UTF-16 units; what is longer is looked at no further, and cut off for good where it is used.</summary>
    private const int LongestLine = 20_000, LongestBlock = 2 * Markdown.LongestSource;

    /// <summary>On one line; null where no word is left.</summary>
    internal static string? Line(string? text)
    {
        if (text is null) return null;
        if (text.Length > LongestLine) text = text[..LongestLine];
        var line = string.Join(' ', Characters.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 0 ? line : null;
    }

    /// <summary>Paragraphs; null where no word is left.</summary>
    internal static string? Block(string? text) =>
        text is not null && Characters.Clean(text.Length > LongestBlock ? text[..LongestBlock] : text).Trim() is { Length: > 0 } block ? block : null;

    /// <summary>What another program kept as HTML, or as text with references for characters, as a line of text.</summary>
    internal static string? Foreign(string? line) => Line(Line(line) is { } text && Reference().IsMatch(text) ? WebUtility.HtmlDecode(text) : line);

    /// <summary>The same for running text, as Markdown. What is no HTML is taken as it is, which most that write such files have as Markdown too.</summary>
    internal static string? ForeignBlock(string? text)
    {
        if (text is null) return null;
        if (text.Length > LongestBlock) text = text[..LongestBlock];
        if (text.Contains('<', StringComparison.Ordinal) || text.Contains("&lt;", StringComparison.Ordinal)) return Block(HtmlText.ToMarkdown(text));
        return Block(Reference().IsMatch(text) ? WebUtility.HtmlDecode(text) : text);
    }

    [GeneratedRegex("&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,6});")]
    private static partial Regex Reference();
}
