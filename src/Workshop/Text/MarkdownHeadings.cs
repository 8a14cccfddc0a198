using System.Globalization;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Workshop.Searching;

namespace Workshop.Text;

/// <summary>
/// Levels and ids of a body's headings. The first is one below the section's; each deeper one is one deeper than the heading it stands
/// under, whatever its number of signs, so that the page's outline has no hole; none is below h6.
/// </summary>
internal sealed class MarkdownHeadings
{
    private const int LongestId = 60;

    private readonly Dictionary<HeadingBlock, (int Level, string Id)> headings = [];
    private readonly Dictionary<string, int> timesUsed = new(StringComparer.Ordinal);

    internal static MarkdownHeadings Of(MarkdownDocument document, int levelAbove)
    {
        var all = new MarkdownHeadings();
        foreach (var note in document.Descendants<Footnote>()) all.timesUsed[$"note-{note.Order}"] = 1;
        foreach (var link in document.Descendants<FootnoteLink>()) all.timesUsed[$"ref-{link.Index}"] = 1;
        var above = new Stack<int>();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var text = MarkdownText.Of(heading.Inline);
            if (string.IsNullOrWhiteSpace(text)) continue; // an empty heading is none
            while (above.TryPeek(out var level) && level >= heading.Level) above.Pop();
            above.Push(heading.Level);
            all.headings.Add(heading, (Math.Min(levelAbove + above.Count, 6), all.Unused(IdOf(text))));
        }
        return all;
    }

    internal bool TryGet(HeadingBlock heading, out int level, out string id)
    {
        var found = headings.TryGetValue(heading, out var entry);
        (level, id) = entry;
        return found;
    }

    /// <summary>What a fragment, as somebody typed it, means in this body; null where it names something else on the page.</summary>
    internal string? Resolve(string fragment)
    {
        if (timesUsed.ContainsKey(fragment)) return fragment;
        var id = IdOf(Uri.UnescapeDataString(fragment));
        return timesUsed.ContainsKey(id) ? id : null;
    }

    private string Unused(string id)
    {
        var candidate = id;
        for (var n = timesUsed.GetValueOrDefault(id); timesUsed.ContainsKey(candidate); n++)
            candidate = string.Create(CultureInfo.InvariantCulture, $"{id}-{n + 1}");
        timesUsed[id] = timesUsed.GetValueOrDefault(id) + 1;
        timesUsed.TryAdd(candidate, 1);
        return candidate;
    }

    private static string IdOf(string text)
    {
        var id = new StringBuilder();
        foreach (var c in Folding.Fold(text))
            if (char.IsLetterOrDigit(c) && id.Length < LongestId) id.Append(c);
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        while (id.Length > 0 && id[^1] == '-') id.Length--;
        return id.Length == 0 ? "part" : id.ToString();
    }
}
