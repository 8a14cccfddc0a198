using System.Text.RegularExpressions;

namespace Workshop.Importing;

/// <summary>An entry of a list without its markup: bullets, numbers and emphasis go, links and addresses are kept beside the words.</summary>
/// <param name="Words">As they stood, single spaces between them; tabs stay.</param>
/// <param name="IsHeading">It was marked as one, or ends with a colon.</param>
internal sealed partial record Entry(string Words, ValueList<string> Urls, ValueList<string> Emails, bool IsHeading)
{
    /// <summary>What its links say where one points at them, what the letters that they begin hold already, and the tick of a list of tasks.</summary>
    internal ValueList<string> Hints { get; private init; }

    internal string? Url => Urls.IsEmpty ? null : Urls[0];

    internal string? Email => Emails.IsEmpty ? null : Emails[0];

    internal static Entry Of(string line)
    {
        var (urls, emails, hints) = (new List<string>(), new List<string>(), new List<string>());
        // Most lines are words and nothing else, and every reader asks about each of them many times.
        var isHeading = line.StartsWith('#') && Heading().IsMatch(line);
        var words = isHeading ? line.TrimStart('#').Trim('#', ' ', '\t') : line.Length > 1 && (!char.IsLetter(line[0]) || line[1] == ')') ? Bullet().Replace(line, "") : line;
        if (words.Length < line.Length && Ticked().Match(line) is { Success: true } tick) hints.Add(tick.Groups["tick"].Value);
        if (words.Contains("](", StringComparison.Ordinal)) words = Link().Replace(words, link =>
        {
            if (link.Groups["hint"] is { Success: true, Length: > 0 } hint) hints.Add(hint.Value);
            return Keep(link.Groups["url"].Value, Material().Replace(link.Groups["words"].Value, ""));
        });
        if (words.Contains('@', StringComparison.Ordinal)) words = Mail().Replace(words, mail =>
        {
            if (mail.Groups["more"] is { Success: true } more) hints.Add(more.Value);
            return Keep("mailto:" + mail.Groups["mail"].Value, "");
        });
        if (words.Contains("://", StringComparison.Ordinal) || words.Contains("www.", StringComparison.OrdinalIgnoreCase))
            words = Bare().Replace(words, bare => Keep(bare.Groups["url"].Value, bare.Groups["after"].Value));
        if (words.AsSpan().IndexOfAny("*_`~") >= 0) words = Emphasis().Replace(words, "${words}");
        if (words.AsSpan().IndexOfAny("([<") >= 0) words = Emptied().Replace(words, "");
        if (words.Contains("  ", StringComparison.Ordinal)) words = Space().Replace(words, " ");
        words = words.Trim(' ');
        return new(words, urls.ToValueList(), emails.ToValueList(), isHeading || words.EndsWith(':')) { Hints = hints.ToValueList() };

        string Keep(string address, string instead)
        {
            if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) emails.Add(address[7..]);
            else urls.Add(address);
            return instead;
        }
    }

    /// <summary>
    /// The pieces between separators that stand outside of brackets; a bracket that is never closed is none. Blank pieces are left out.
    /// </summary>
    /// <param name="separator">Matches from where it is asked.</param>
    internal static List<string> Split(string text, Regex separator)
    {
        var inside = Brackets(text);
        var pieces = new List<string>();
        var start = 0;
        foreach (var match in separator.EnumerateMatches(text))
        {
            if (inside[match.Index]) continue;
            pieces.Add(text[start..match.Index].Trim());
            start = match.Index + match.Length;
        }
        pieces.Add(text[start..].Trim());
        pieces.RemoveAll(string.IsNullOrEmpty);
        return pieces;
    }

    /// <summary>For each character whether it stands in round or square brackets, these included.</summary>
    internal static bool[] Brackets(string text)
    {
        var (open, inside) = (new Stack<int>(), new bool[text.Length]);
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '(' or '[') open.Push(i);
            else if (text[i] is ')' or ']' && open.TryPop(out var from)) inside[from] = inside[i] = true;
        var depth = 0; // so far only the brackets of the pairs are marked
        for (var i = 0; i < text.Length; i++)
            if (inside[i]) depth += text[i] is '(' or '[' ? 1 : -1;
            else inside[i] = depth > 0;
        return inside;
    }

    /// <summary>What stands in brackets at the end, and what stands before them; null where nothing does.</summary>
    internal static (string Before, string Inside)? Trailing(string words)
    {
        var depth = 0;
        for (var i = words.Length - 1; i > 0 && words[^1] is ')' or ']'; i--)
        {
            if (words[i] is ')' or ']') depth++;
            else if (words[i] is '(' or '[' && --depth == 0) return (words[..i].TrimEnd(), words[(i + 1)..^1].Trim());
        }
        return null;
    }

    [GeneratedRegex(@"^#{1,6}\s+")]
    private static partial Regex Heading();

    /// <summary>"- ", "• ", "1. ", "(2) ", "[3] ", "a) ", a task list's box; several, one after the other.</summary>
    [GeneratedRegex(
        @"^(?:[-*+•‣◦▪▫●○■□·–—>→►]\s+|[•‣◦▪●■►]\s*|\(?[0-9]{1,3}[.)]\s+|\([0-9]{1,3}\)\s*|\[[0-9]{1,3}\]\s*|\[[ xX]\]\s+|[a-zA-Z]\)\s+){1,3}")]
    private static partial Regex Bullet();

    /// <summary>"- [x] Jane Doe": the mark belongs to a list, the tick to whoever made it.</summary>
    [GeneratedRegex(@"^\W{0,8}(?<tick>\[[xX]\])\s")]
    private static partial Regex Ticked();

    [GeneratedRegex(@"!?\[(?<words>[^\[\]]{0,300})\]\(\s*<?(?<url>[^\s()<>]{0,500})>?(?:\s+""(?<hint>[^""]{0,200})"")?\s*\)")]
    private static partial Regex Link();

    /// <summary>A link's words that say only what is behind it.</summary>
    [GeneratedRegex("^(?:slides?|pdf|video|recording|paper|abstract|link|website|homepage|web|code|here|more|info|folien|aufzeichnung)$", RegexOptions.IgnoreCase)]
    private static partial Regex Material();

    [GeneratedRegex(@"[<(]?\b(?<scheme>mailto:)?(?<mail>[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})\b(?(scheme)(?<more>\?[^\s<>()]{1,500})?)[>)]?", RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    [GeneratedRegex(@"[<(]?(?<url>(?:https?://|www\.)[^\s<>()]{1,500}?)[>)]?(?<after>[.,;:!]?)(?=[\s<>()]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<![\w*_])(?<mark>\*{1,3}|_{1,3}|`|~~)(?=\S)(?<words>[^*_`~]{1,400})(?<=\S)\k<mark>(?![\w])")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\(\s*\)|\[\s*\]|<\s*>")]
    private static partial Regex Emptied();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Space();
}
