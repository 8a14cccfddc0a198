using System.Text;
using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>The lines of a document in Org mode, each as Markdown. What is for its author, or for the program that makes pages of it, stands aside.</summary>
internal sealed partial class OrgText(string[] lines)
{
    private const string IsForItsAuthor = "It is a note of whoever wrote the page.", IsForTheProgram = "It is for the program that made the page.";

    /// <summary>A longer line is no line of a page.</summary>
    private const int MostInLine = 20_000;

    /// <summary>So many lines a drawer has at most.</summary>
    private const int MostInDrawer = 100;

    private readonly HashSet<string> states = new(["TODO", "DONE"], StringComparer.Ordinal);
    private string block = "";   // in which the line stands
    private int unpublished;     // the level of the heading below which nothing is for readers
    private bool isDrawer;

    internal List<Field> Fields { get; } = [];

    internal List<(int Line, string Text, string Reason)> Aside { get; } = [];

    internal IReadOnlyList<string> ToMarkdown() => [.. lines.Select((_, at) => Of(at))];

    private string Of(int at)
    {
        var (line, text) = (lines[at].TrimEnd(), lines[at].Trim());
        if (text.Length is 0 or > MostInLine) return line;
        if (Fence().Match(text) is { Success: true } fence)
        {
            block = fence.Groups["begins"].Success ? fence.Groups["name"].Value.ToLowerInvariant() : "";
            return "";
        }
        if (block is "comment" or "export") return LeaveAside(at, text, IsForItsAuthor);
        if (block is "src" or "example") return text;
        if (line[0] == '*' && Heading().Match(line) is { Success: true } heading) return OfHeading(at, text, heading);
        if (unpublished > 0) return LeaveAside(at, text, IsForItsAuthor);
        if (Keyword().Match(text) is { Success: true } keyword) return OfKeyword(at, text, keyword.Groups["key"].Value.ToLowerInvariant(), keyword.Groups["value"].Value);
        if (text is "#" || text.StartsWith("# ", StringComparison.Ordinal)) return LeaveAside(at, text, IsForItsAuthor);
        if (text[0] == ':' && Drawer().Match(text) is { Success: true } drawer && (isDrawer || BeginsDrawer(at, drawer))) return OfDrawer(at, text, drawer);
        if (isDrawer) return LeaveAside(at, text, IsForItsAuthor);
        if (Planned().Match(text) is { Success: true } planned) return planned.Value.StartsWith('S') ? Inlined(text[planned.Length..]) : LeaveAside(at, text, IsForItsAuthor);
        return text.StartsWith("|-", StringComparison.Ordinal) ? text.Replace('+', '|') : Inlined(Described().Replace(line, "${before}: "));
    }

    private string OfHeading(int at, string text, Match heading)
    {
        var level = heading.Groups["level"].Length;
        isDrawer = false;
        if (unpublished == 0 || level <= unpublished) unpublished = IsForReaders(heading) ? 0 : level;
        return unpublished > 0 ? LeaveAside(at, text, IsForItsAuthor) : $"{new string('#', Math.Min(6, level + 1))} {Title(at, heading.Groups["words"].Value)}";
    }

    private static bool IsForReaders(Match heading) => heading.Groups["tags"].Value.Split(':').All(tag => tag is not ("noexport" or "ARCHIVE")) && heading.Groups["words"].Value.Split(' ')[0] is not ("TODO" or "COMMENT");

    /// <summary>Without what says how far it is, but for one thing that readers must know.</summary>
    private string Title(int at, string words)
    {
        var state = words.Split(' ')[0];
        if (!states.Contains(state)) return Inlined(words);
        var rest = Inlined(words[state.Length..].Trim());
        if (Cancelled().IsMatch(state)) return $"{rest} (cancelled)";
        LeaveAside(at, state, IsForItsAuthor);
        return rest;
    }

    private string OfKeyword(int at, string text, string key, string value)
    {
        switch (key)
        {
            case "title":
                Fields.Add(new(key, Marked().Replace(Dashed().Replace(value, "–"), "${words}"), at + 1));
                return $"# {Inlined(value)}";
            case "subtitle":
                return Inlined(value);
            case "todo" or "seq_todo" or "typ_todo":
                states.UnionWith(value.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries).Select(state => state.Split('(')[0]));
                break;
        }
        return LeaveAside(at, text, IsForTheProgram);
    }

    /// <summary>Its name alone on a line, and its end somewhere below.</summary>
    private bool BeginsDrawer(int at, Match drawer) => drawer.Groups["value"].Length == 0
        && lines.Skip(at + 1).Take(MostInDrawer).TakeWhile(line => !line.StartsWith('*')).Any(line => line.Trim().Equals(":END:", StringComparison.OrdinalIgnoreCase));

    private string OfDrawer(int at, string text, Match drawer)
    {
        var (key, value) = (drawer.Groups["key"].Value, drawer.Groups["value"].Value);
        var isEdge = value.Length == 0;
        if (isEdge) isDrawer = !key.Equals("END", StringComparison.OrdinalIgnoreCase);
        if (Property().IsMatch(key) && !isEdge) return $"{char.ToUpperInvariant(key[0])}{key[1..].ToLowerInvariant()}: {Inlined(value)}  ";
        return isEdge ? "" : LeaveAside(at, text, IsForItsAuthor);
    }

    private string LeaveAside(int at, string text, string reason)
    {
        Aside.Add((at + 1, text, reason));
        return "";
    }

    /// <summary>Links as they are, what stands between them with its marks.</summary>
    private static string Inlined(string text)
    {
        var (made, begin) = (new StringBuilder(text.Length), 0);
        foreach (Match link in Link().Matches(text))
        {
            made.Append(Between(text[begin..link.Index])).Append(link.Groups["words"] is { Success: true } words ? $"[{words}]({link.Groups["url"]})" : link.Groups["url"].Value);
            begin = link.Index + link.Length;
        }
        return made.Append(Between(text[begin..])).ToString();
    }

    private static string Between(string text) => Marked().Replace(Dashed().Replace(Stamp().Replace(text, "${day} ${time}"), "–"), marked => marked.Groups["mark"].Value switch
    {
        "*" => $"**{marked.Groups["words"]}**",
        "/" => $"*{marked.Groups["words"]}*",
        "+" => $"~~{marked.Groups["words"]}~~",
        "_" => marked.Groups["words"].Value,
        _ => $"`{marked.Groups["words"]}`",
    });

    [GeneratedRegex(@"^(?<level>\*{1,8})\s+(?:\[#[A-Z]\]\s+)?(?<words>\S.{0,400}?)(?:\s+(?<tags>:[\w@#%:]{1,100}:))?$")]
    private static partial Regex Heading();

    /// <summary>"#+begin_quote", "#+END_SRC".</summary>
    [GeneratedRegex(@"^#\+(?:(?<begins>begin)|end)_(?<name>[A-Za-z]{2,20})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#\+(?<key>[A-Za-z_]{2,40})(?:\[[^\]]{0,100}\])?:\s*(?<value>.*)$")]
    private static partial Regex Keyword();

    /// <summary>":PROPERTIES:", ":HOST: Odalys".</summary>
    [GeneratedRegex(@"^:(?<key>[A-Za-z][\w-]{0,40}):(?:\s+(?<value>\S.*))?$")]
    private static partial Regex Drawer();

    /// <summary>What a talk's drawer may say that is for readers.</summary>
    [GeneratedRegex("^(?:speakers?|organi[sz]ers?|affiliation|institution|hosts?|chair|room|location|venue|place|title|abstract|zoom|link|slides|language|time|date)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Property();

    [GeneratedRegex(@"^(?:DEADLINE|SCHEDULED|CLOSED|CLOCK):\s*(?=[<\[])")]
    private static partial Regex Planned();

    [GeneratedRegex("^CANCELL?ED$|^ABGESAGT$|^ANNUL", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cancelled();

    /// <summary>"- term :: what it is".</summary>
    [GeneratedRegex(@"^(?<before>\s{0,40}[-+]\s{1,10}[^:\s][^:]{0,100}?)\s{1,40}::\s{1,40}(?=\S)")]
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
