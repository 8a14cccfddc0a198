using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>The lines of a document in Org mode, each as Markdown; what has no counterpart there becomes a blank line.</summary>
internal sealed partial class OrgText(string[] lines)
{
    private const string IsForItsAuthor = "It is a note of whoever wrote the page.";

    /// <summary>A longer line is no line of a page.</summary>
    private const int MostInLine = 20_000;

    private readonly HashSet<string> states = new(["TODO", "DONE"], StringComparer.Ordinal);

    internal List<Field> Fields { get; } = [];

    internal List<(int Line, string Text, string Reason)> Aside { get; } = [];

    internal IEnumerable<string> ToMarkdown()
    {
        var (unpublished, isDrawer) = (0, false); // the level of the heading below which nothing is for readers
        for (var at = 0; at < lines.Length; at++)
        {
            var (line, text) = (lines[at], lines[at].Trim());
            if (Heading().Match(line) is { Success: true } heading)
            {
                var level = heading.Groups["level"].Length;
                isDrawer = false;
                if (unpublished == 0 || level <= unpublished) unpublished = IsForReaders(heading) ? 0 : level;
                if (unpublished > 0) yield return LeftAside(at, text);
                else yield return $"{new string('#', Math.Min(6, level + 1))} {Title(heading)}";
            }
            else if (unpublished > 0) yield return text.Length > 0 ? LeftAside(at, text) : "";
            else if (Keyword().Match(text) is { Success: true } keyword) yield return OfKeyword(keyword.Groups["key"].Value.ToLowerInvariant(), keyword.Groups["value"].Value, at + 1);
            else if (text is "#" || text.StartsWith("# ", StringComparison.Ordinal)) yield return LeftAside(at, text);
            else if (Drawer().Match(text) is { Success: true } drawer)
            {
                var (key, value) = (drawer.Groups["key"].Value, drawer.Groups["value"].Value);
                isDrawer = (isDrawer || value.Length == 0) && !key.Equals("END", StringComparison.OrdinalIgnoreCase);
                yield return value.Length > 0 && Property().IsMatch(key) ? $"{char.ToUpperInvariant(key[0])}{key[1..].ToLowerInvariant()}: {Inlined(value)}  " : "";
            }
            else if (isDrawer || Planned().IsMatch(text)) yield return "";
            else if (text.StartsWith("|-", StringComparison.Ordinal)) yield return text.Replace('+', '|');
            else yield return Inlined(Described().Replace(line, "${before}: "));
        }
    }

    private static bool IsForReaders(Match heading) =>
        heading.Groups["tags"].Value.Split(':').All(tag => tag is not ("noexport" or "ARCHIVE")) && !heading.Groups["words"].Value.StartsWith("TODO ", StringComparison.Ordinal);

    /// <summary>Without what says how far it is, but for one thing that readers must know.</summary>
    private string Title(Match heading)
    {
        var words = heading.Groups["words"].Value;
        var state = words.Split(' ')[0];
        if (!states.Contains(state)) return Inlined(words);
        var rest = Inlined(words[state.Length..].Trim());
        return Cancelled().IsMatch(state) ? $"{rest} (cancelled)" : rest;
    }

    private string OfKeyword(string key, string value, int line)
    {
        switch (key)
        {
            case "title":
                Fields.Add(new(key, value, line));
                return $"# {Inlined(value)}";
            case "subtitle":
                return Inlined(value);
            case "todo" or "seq_todo" or "typ_todo":
                states.UnionWith(value.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries).Select(state => state.Split('(')[0]));
                return "";
            default:
                return "";
        }
    }

    private string LeftAside(int at, string text)
    {
        Aside.Add((at + 1, text, IsForItsAuthor));
        return "";
    }

    private static string Inlined(string text)
    {
        if (text.Length > MostInLine) return text;
        if (text.AsSpan().ContainsAny("<[")) text = Link().Replace(Stamp().Replace(text, "${day} ${time}"), link => link.Groups["words"] is { Success: true } words ? $"[{words}]({link.Groups["url"]})" : link.Groups["url"].Value);
        return Marked().Replace(Dashed().Replace(text, "–"), marked => marked.Groups["mark"].Value switch
        {
            "*" => $"**{marked.Groups["words"]}**",
            "/" => $"*{marked.Groups["words"]}*",
            "+" => $"~~{marked.Groups["words"]}~~",
            "_" => marked.Groups["words"].Value,
            _ => $"`{marked.Groups["words"]}`",
        });
    }

    [GeneratedRegex(@"^(?<level>\*{1,8})\s+(?:\[#[A-Z]\]\s+)?(?<words>\S.{0,400}?)(?:\s+(?<tags>:[\w@#%:]{1,100}:))?\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^#\+(?<key>[A-Za-z_]{2,40})(?:\[[^\]]{0,100}\])?:?\s*(?<value>.*)$")]
    private static partial Regex Keyword();

    /// <summary>":PROPERTIES:", ":HOST: Odalys".</summary>
    [GeneratedRegex(@"^:(?<key>[A-Za-z][\w-]{0,40}):(?:\s+(?<value>\S.*))?$")]
    private static partial Regex Drawer();

    /// <summary>What a talk's drawer may say that is for readers.</summary>
    [GeneratedRegex("^(?:speaker|affiliation|institution|host|chair|room|location|venue|place|title|abstract|zoom|link|language|time|date)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Property();

    [GeneratedRegex("^(?:DEADLINE|SCHEDULED|CLOSED|CLOCK):")]
    private static partial Regex Planned();

    [GeneratedRegex("^CANCELL?ED$|^ABGESAGT$|^ANNUL", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cancelled();

    /// <summary>"- term :: what it is".</summary>
    [GeneratedRegex(@"^(?<before>\s*[-+]\s+[^:\s][^:]{0,100}?)\s+::\s+(?=\S)")]
    private static partial Regex Described();

    /// <summary>"&lt;2023-01-24 Tue 16:15-17:05&gt;", "[2019-06-10 Mon]", with what repeats it.</summary>
    [GeneratedRegex(@"[<\[](?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:\s+\p{L}{2,10}\.?)?(?:\s+(?<time>[0-9]{1,2}:[0-9]{2}(?:-[0-9]{1,2}:[0-9]{2})?))?(?:\s+[.+-]{1,2}[0-9]{1,3}[hdwmy])*[>\]]")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"\[\[(?<url>[^\[\]\s]{1,1000})\](?:\[(?<words>[^\[\]]{1,300})\])?\]")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=\w ?)--(?= ?\w)")]
    private static partial Regex Dashed();

    /// <summary>Between signs that stand at the edges of words.</summary>
    [GeneratedRegex(@"(?<![^\s(""'|{-])(?<mark>[*/+_=~])(?=\S)(?<words>[^\n]{1,200}?)(?<=\S)\k<mark>(?![^\s)""'|.,;:!?}-])")]
    private static partial Regex Marked();
}
