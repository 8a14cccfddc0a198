using System.Text;
using System.Text.RegularExpressions;
using Workshop.Text;

namespace Workshop.Importing.Pages;

/// <summary>
/// Takes out of a page what its author's tools were to take out: comments, the tags of Liquid, Jinja and Hugo, attributes in braces, scripts and styles. Every
/// line stays where it was.
/// </summary>
internal static partial class TemplateTags
{
    private const int Longest = 2_000;
    private const int MostNoted = 200;
    private const string IsComment = "It is a comment.", IsTag = "It is for the program that made the page.";

    /// <summary>The text without its front matter too.</summary>
    internal static (string Text, List<LeftAside> Aside) Without(Source source, FrontMatter front)
    {
        var text = Characters.Clean(source.Text);
        var (clean, aside) = (new StringBuilder(text.Length), new List<LeftAside>());
        var never = new HashSet<string>(StringComparer.Ordinal);
        var (from, line) = (0, 1);
        for (var skipped = 0; skipped < front.Lines && from < text.Length; skipped++)
        {
            var end = text.IndexOf('\n', from);
            from = end < 0 ? text.Length : end + 1;
            clean.Append('\n');
            line++;
        }
        for (var at = from; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny('<', '{', '[');
            if (next < 0) break;
            at += next;
            if (Found(text, at, never) is not var (length, reason))
            {
                at++;
                continue;
            }
            clean.Append(text, from, at - from);
            line += text.AsSpan(from, at - from).Count('\n');
            var taken = text.AsSpan(at, length);
            var (person, isWhole) = reason == IsTag ? Person(taken.ToString()) : default;
            clean.Append(person);
            if (reason is not null && !isWhole && aside.Count < MostNoted) aside.Add(new(new(source.Name, line, Short(taken)), reason));
            var lines = taken.Count('\n');
            clean.Append('\n', lines);
            line += lines;
            from = at += length;
        }
        clean.Append(text, from, text.Length - from);
        return (clean.ToString(), aside);
    }

    /// <param name="never">Ends that do not come any more.</param>
    /// <returns>How long it is, and why it goes; null for what nobody misses.</returns>
    private static (int Length, string? Reason)? Found(string text, int at, HashSet<string> never)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<!--")) return To("-->", 4, IsComment);
        if (rest.StartsWith("<script", StringComparison.OrdinalIgnoreCase)) return To("</script>", 7, null);
        if (rest.StartsWith("<style", StringComparison.OrdinalIgnoreCase)) return To("</style>", 6, null);
        if (BlockComment().Match(text, at) is { Success: true } comment && !never.Contains("endcomment"))
        {
            if (EndOfComment().Match(text, at + comment.Length) is { Success: true } end) return (end.Index + end.Length - at, IsComment);
            never.Add("endcomment");
        }
        if (rest.StartsWith("<%")) return To("%>", 2, IsTag, Longest);
        if (rest.StartsWith("{%")) return To("%}", 2, IsTag, Longest);
        if (rest.StartsWith("{#") && LineComment().Match(text, at) is { Success: true } hashed) return (hashed.Length, IsComment);
        foreach (var pattern in new[] { Output(), Attributes(), LinkComment() })
            if (pattern.Match(text, at) is { Success: true } match) return (match.Length, pattern == LinkComment() ? IsComment : pattern == Output() ? IsTag : null);
        return null;

        (int, string?)? To(string end, int skip, string? reason, int longest = int.MaxValue)
        {
            if (never.Contains(end)) return null;
            var start = at + skip;
            var found = start >= text.Length ? -1
                : text.AsSpan(start, Math.Min(text.Length - start, longest)).IndexOf(end, StringComparison.OrdinalIgnoreCase);
            if (found < 0 && longest == int.MaxValue) never.Add(end);
            return found < 0 ? null : (skip + found + end.Length, reason);
        }
    }

    /// <summary>"{% include person.html name="Ada Lovelace" affiliation="London" %}": what a template is told of somebody, as the list of which it makes a part.</summary>
    /// <returns>Null where it names nobody; whole where nothing else is said that a reader would see.</returns>
    private static (string? List, bool IsWhole) Person(string tag)
    {
        var (isWhole, isPerson) = (true, OfPeople().IsMatch(tag));
        string? name = null, affiliation = null, url = null;
        foreach (Match said in Argument().Matches(tag))
            switch (said.Groups["key"].Value.ToLowerInvariant())
            {
                case "name": name = said.Groups["value"].Value.Trim(); break;
                case "full_name" or "person" or "speaker": (name, isPerson) = (said.Groups["value"].Value.Trim(), true); break;
                case "affiliation" or "affil" or "institution" or "institute" or "university" or "org" or "organization" or "company" or "from": (affiliation, isPerson) = (said.Groups["value"].Value.Trim(), true); break;
                case "url" or "website" or "link" or "homepage" or "web": url = said.Groups["value"].Value.Trim(); break;
                case "img" or "image" or "photo" or "picture" or "avatar" or "src" or "class" or "id" or "style" or "width" or "height" or "alt": break;
                default: isWhole = false; break;
            }
        if (name is null || !isPerson || !NameGuess.IsPerson(name)) return default;
        var link = url is { Length: > 0 } && Href.IsExternal(url) ? $"<a href=\"{Encoded(url)}\">{Encoded(name)}</a>" : Encoded(name);
        return ($"<ul><li>{link}{(affiliation is { Length: > 0 } ? $" ({Encoded(affiliation)})" : "")}</li></ul>", isWhole);

        static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text);
    }

    private static string Short(ReadOnlySpan<char> text) => Inline.Of((text.Length <= 300 ? text : text[..300]).ToString()).Text;

    [GeneratedRegex(@"(?<![\w.])(?<key>[A-Za-z_]{2,20})\s?=\s?(?<mark>[""'])(?<value>(?:(?!\k<mark>)[^\n]){1,300})\k<mark>")]
    private static partial Regex Argument();

    /// <summary>"{% include speaker.html …".</summary>
    [GeneratedRegex(@"(?:person|people|speaker|member|organi[sz]er|committee|profile|participant|lecturer|chair|referent)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfPeople();

    [GeneratedRegex(@"\G\{%-?\s{0,9}comment\s{0,9}-?%\}")]
    private static partial Regex BlockComment();

    [GeneratedRegex(@"\{%-?\s{0,9}endcomment\s{0,9}-?%\}")]
    private static partial Regex EndOfComment();

    [GeneratedRegex(@"\G\{#[^\n#]{0,500}#\}")]
    private static partial Regex LineComment();

    /// <summary>"{{ page.title }}", "{{&lt; figure src=… &gt;}}"; TeX has braces within braces and backslashes.</summary>
    [GeneratedRegex(@"\G\{\{[^{}\\$\n]{0,300}\}\}")]
    private static partial Regex Output();

    /// <summary>"{:.button}", "{: #id}", "{#id}", "{.class}".</summary>
    [GeneratedRegex(@"\G\{(?::[^{}\n]{0,200}|[#.][\w-]{1,60}(?:\s[^{}\n]{0,200})?)\}")]
    private static partial Regex Attributes();

    /// <summary>"[//]: # (words)", "[comment]: &lt;&gt; (words)".</summary>
    [GeneratedRegex(@"\G\[(?://|comment)\]:\s*(?:#|<>)\s*[(""'][^\n]{0,500}", RegexOptions.IgnoreCase)]
    private static partial Regex LinkComment();
}
