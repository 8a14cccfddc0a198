using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>The lines of a document in reStructuredText, each as Markdown; what has no counterpart there becomes a blank line.</summary>
internal sealed partial class RestText(string[] lines)
{
    private const string IsDirective = "It is for the program that made the page.";

    private readonly List<string> styles = [];
    private readonly string[] made = new string[lines.Length];

    internal List<Field> Fields { get; } = [];

    internal List<(int Line, string Text, string Reason)> Aside { get; } = [];

    internal string[] ToMarkdown()
    {
        for (var at = 0; at < lines.Length;) at += Take(at);
        return made;
    }

    private int Take(int at)
    {
        var line = lines[at];
        var text = line.Trim();
        if (text.Length == 0) return Put(at, "");
        if (OfTitle(at) is > 0 and var title) return title;
        if (text.StartsWith(".. ", StringComparison.Ordinal) || text == "..") return OfDirective(at, text);
        if (RestTables.Of(lines, at, made) is > 0 and var rows) return rows;
        if (FieldLine().Match(text) is { Success: true } field)
        {
            var (key, value) = (field.Groups["key"].Value, field.Groups["value"].Value);
            Fields.Add(new(key.ToLowerInvariant(), value, at + 1));
            return Put(at, key.ToLowerInvariant() is "date" or "tags" or "slug" or "author" or "authors" or "category" or "modified" or "orphan" or "tocdepth" or "status" ? "" : $"{key}: {value}");
        }
        if (text.StartsWith("| ", StringComparison.Ordinal)) return Put(at, RestPage.Inlined(text[2..]) + "  ");
        if (IsDefinition(at)) return Put(at, ": " + RestPage.Inlined(text));
        var indent = line.Length - line.TrimStart().Length;
        return Put(at, line[..indent] + RestPage.Inlined(text.EndsWith("::", StringComparison.Ordinal) ? text[..^1] : text));
    }

    private int Put(int at, string text)
    {
        made[at] = text;
        return 1;
    }

    /// <summary>A line with another of one sign below it, maybe above it too; the signs have their levels in the order in which they come.</summary>
    private int OfTitle(int at)
    {
        var isOverlined = IsAdornment(at) && at + 2 < lines.Length && IsAdornment(at + 2) && lines[at].Trim()[0] == lines[at + 2].Trim()[0] && lines[at + 1].Trim().Length > 0;
        var title = isOverlined ? at + 1 : at;
        if (!isOverlined && (IsAdornment(at) || at + 1 >= lines.Length || !IsAdornment(at + 1) || lines[at].Length == 0 || char.IsWhiteSpace(lines[at][0]))) return 0;
        if (lines[title + 1].Trim().Length < Math.Min(4, lines[title].Trim().Length)) return 0;
        var style = $"{(isOverlined ? "=" : "")}{lines[title + 1].Trim()[0]}";
        if (!styles.Contains(style)) styles.Add(style);
        (made[at], made[title + 1]) = ("", "");
        made[title] = $"{new string('#', Math.Min(6, styles.IndexOf(style) + 1))} {RestPage.Inlined(lines[title].Trim())}";
        return isOverlined ? 3 : 2;
    }

    private bool IsAdornment(int at) => lines[at].Trim() is { Length: >= 2 } text && Signs.Contains(text[0]) && !text.AsSpan().ContainsAnyExcept(text[0]);

    private const string Signs = "=-`:.'\"~^_*+#<>";

    /// <summary>The first line that is neither empty nor a comment: ahead of it comments tell of the page.</summary>
    private int EndOfHead => endOfHead ??= Array.FindIndex(lines, line => line.Length > 0 && !line.StartsWith(".. ", StringComparison.Ordinal)) is >= 0 and var first ? first : lines.Length;

    private int? endOfHead;

    private int OfDirective(int at, string text)
    {
        var end = at + 1;
        var indent = lines[at].Length - lines[at].TrimStart().Length;
        while (end < lines.Length && (lines[end].Trim().Length == 0 || lines[end].Length - lines[end].TrimStart().Length > indent)) end++;
        for (var i = at; i < end; i++) made[i] = "";
        if (Target().Match(text) is { Success: true } target)
        {
            made[at] = target.Groups["url"].Value is { Length: > 0 } url ? $"[{target.Groups["name"].Value.Trim('`')}]: {url}" : "";
            return 1;
        }
        if (Directive().Match(text) is not { Success: true } directive)
        {
            if (Meta().Match(text) is { Success: true } meta && at < EndOfHead)
            {
                if (meta.Groups["key"].Value is "title" or "description" && meta.Groups["value"].Value is { Length: > 0 } value) Fields.Add(new(meta.Groups["key"].Value, value, at + 1));
                Aside.Add((at + 1, text, IsDirective));
                return 1;
            }
            if (text.Length > 3) Aside.Add((at + 1, text, "It is a comment."));
            return end - at;
        }
        var body = at + 1;
        while (body < end && FieldLine().IsMatch(lines[body].Trim())) body++;
        switch (directive.Groups["name"].Value)
        {
            case "note" or "warning" or "attention" or "important" or "tip" or "hint" or "admonition" or "topic" or "sidebar" or "epigraph" or "container" or "card" or "dropdown" or "tab-item":
                made[at] = directive.Groups["rest"].Value;
                Nested(body, end);
                break;
            case "raw" or "code-block" or "code" or "parsed-literal":
                if (body == end || lines[body..end].All(string.IsNullOrWhiteSpace)) goto default;
                for (var i = body; i < end; i++) made[i] = lines[i].Trim();
                break;
            case "table":
                made[at] = directive.Groups["rest"].Value;
                var shift = lines[body..end].Where(row => row.Trim().Length > 0).Select(row => row.Length - row.TrimStart().Length).DefaultIfEmpty().Min();
                for (var i = body; i < end; i++) lines[i] = lines[i].Length > shift ? lines[i][shift..] : "";
                for (var i = body; i < end; i++)
                    if (RestTables.Of(lines, i, made) is > 0 and var rows) i += rows - 1;
                    else made[i] = lines[i];
                break;
            case "list-table" or "csv-table":
                RestTables.OfDirective(lines, body, end, made, directive.Groups["name"].Value == "list-table");
                break;
            case "meta":
                for (var i = at + 1; i < end; i++)
                    if (FieldLine().Match(lines[i].Trim()) is { Success: true } meta) Fields.Add(new(meta.Groups["key"].Value.ToLowerInvariant(), meta.Groups["value"].Value, i + 1));
                break;
            default:
                Aside.Add((at + 1, text, IsDirective));
                break;
        }
        return end - at;
    }

    /// <summary>What stands in a note is text like any other.</summary>
    private void Nested(int from, int end)
    {
        var inner = lines[from..end];
        var indent = inner.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        for (var i = from; i < end; i++) made[i] = lines[i].Length <= indent ? "" : FieldLine().Match(lines[i].Trim()) is { Success: true } field ? $"{field.Groups["key"].Value}: {RestPage.Inlined(field.Groups["value"].Value)}  " : RestPage.Inlined(lines[i][indent..]);
    }

    /// <summary>A line that stands in under a short one, with no blank line between them.</summary>
    private bool IsDefinition(int at) => at > 0 && char.IsWhiteSpace(lines[at][0]) && lines[at - 1] is { Length: > 0 and < 80 } term && !char.IsWhiteSpace(term[0])
        && (at < 2 || lines[at - 2].Length == 0 || char.IsWhiteSpace(lines[at - 2][0])) && !ListMark().IsMatch(term) && !term.TrimEnd().EndsWith("::", StringComparison.Ordinal);

    [GeneratedRegex(@"^:(?<key>[A-Za-z][\w =-]{0,40}):(?:\s+(?<value>.*))?$")]
    private static partial Regex FieldLine();

    [GeneratedRegex(@"^\.\.\s+(?:\|[^|]{1,60}\|\s+)?(?<name>[A-Za-z][\w:-]{0,40})::\s*(?<rest>.*)$")]
    private static partial Regex Directive();

    /// <summary>".. title: Past seminars", as Nikola has it ahead of a page.</summary>
    [GeneratedRegex(@"^\.\.\s(?<key>title|slug|date|tags|category|link|description|type|author|hidetitle|previewimage|status):\s*(?<value>.*)$")]
    private static partial Regex Meta();

    [GeneratedRegex(@"^\.\.\s+_(?<name>`[^`]{1,300}`|[^:`]{1,300}):\s*(?<url>\S*)$")]
    private static partial Regex Target();

    [GeneratedRegex(@"^\s*(?:[-*+•]|\(?[0-9a-z#]{1,3}[.)])\s|^\|")]
    private static partial Regex ListMark();
}
