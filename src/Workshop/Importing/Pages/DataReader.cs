using System.Text;
using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>
/// Reads YAML, and the tables of TOML, as people write them: by indentation, line by line, so that a quotation mark or a colon that a stricter reader
/// would refuse costs no more than its own value. References and tags are words like any other.
/// </summary>
internal sealed partial class DataReader
{
    private const int MostDepth = 12, LongestValue = 50_000;

    private readonly List<(int Indent, string Text, int Line)> lines = [];
    private int at;

    private DataReader(IReadOnlyList<string> source, int first, int last)
    {
        for (var line = first; line < last; line++) lines.Add((Indent(source[line]), source[line].Trim(), line + 1));
    }

    /// <param name="first">The first line that is read, from 0.</param>
    /// <param name="last">The one behind the last.</param>
    internal static DataNode Read(IReadOnlyList<string> source, int first, int last)
    {
        var reader = new DataReader(source, first, last);
        return reader.Skip() is { } begin ? reader.Block(begin.Indent, 0) : DataNode.Of(first + 1, "");
    }

    /// <summary>To the next line on which something stands.</summary>
    private (int Indent, string Text, int Line)? Skip()
    {
        while (at < lines.Count && (lines[at].Text.Length == 0 || lines[at].Text[0] == '#' || lines[at].Text is "---" or "...")) at++;
        return at < lines.Count ? lines[at] : null;
    }

    private DataNode Block(int indent, int depth)
    {
        var begun = lines[at].Line;
        var (items, members) = (new List<DataNode>(), new List<KeyValuePair<string, DataNode>>());
        var lists = new Dictionary<string, List<DataNode>>(StringComparer.Ordinal);
        while (Skip() is { } next && next.Indent >= indent)
        {
            var isSection = Section().IsMatch(next.Text);
            if (isSection && depth > 0) break; // a table of TOML ends where the next begins
            if (Element().Match(next.Text) is { Success: true } element)
            {
                var inner = next.Indent + element.Length;
                lines[at] = (inner, next.Text[element.Length..].Trim(), next.Line);
                if (lines[at].Text.Length == 0)
                {
                    at++;
                    if (Skip() is { } below && below.Indent > next.Indent && depth < MostDepth) items.Add(Block(below.Indent, depth + 1));
                }
                else if (depth < MostDepth && IsPair(lines[at].Text)) items.Add(Block(inner, depth + 1));
                else items.Add(Value(lines[at].Text, next.Indent, depth));
                if (members.Count > 0 && items.Count > 0) break; // a list behind a key on the same column is the key's
            }
            else if (Pair().Match(next.Text) is { Success: true } pair)
            {
                if (items.Count > 0) break;
                members.Add(new(pair.Groups["key"].Value.Trim('"', '\'').ToLowerInvariant(), Member(pair.Groups["value"].Value.Trim(), next, depth)));
            }
            else if (isSection)
            {
                at++;
                var its = Skip() is { } below && !Section().IsMatch(below.Text) ? Block(below.Indent, depth + 1) : DataNode.Of(next.Line, "");
                var section = Section().Match(next.Text);
                var key = section.Groups["key"].Value.ToLowerInvariant();
                if (!section.Groups["list"].Success) members.Add(new(key, its));
                else if (lists.TryGetValue(key, out var list)) list.Add(its);
                else
                {
                    lists.Add(key, [its]);
                    members.Add(new(key, DataNode.Of(next.Line, "")));
                }
            }
            else at++;
        }
        return new(begun, "", items.ToValueList(), members.Select(member => lists.TryGetValue(member.Key, out var its) ? KeyValuePair.Create(member.Key, member.Value with { Items = its.ToValueList() }) : member).ToValueList());
    }

    private DataNode Member(string value, (int Indent, string Text, int Line) line, int depth)
    {
        if (value.Length > 0) return Value(value, line.Indent, depth);
        at++;
        return Skip() is { } below && depth < MostDepth && (below.Indent > line.Indent || below.Indent == line.Indent && Element().IsMatch(below.Text)) && (Element().IsMatch(below.Text) || IsPair(below.Text))
            ? List(below.Indent, line.Indent, depth + 1)
            : DataNode.Of(line.Line, "");
    }

    /// <summary>What stands below a key; a list may stand on the key's own column, and ends where the next key does.</summary>
    private DataNode List(int indent, int outer, int depth)
    {
        if (indent > outer) return Block(indent, depth);
        var items = new List<DataNode>();
        var begun = lines[at].Line;
        while (Skip() is { } next && next.Indent == indent && Element().Match(next.Text) is { Success: true } element)
        {
            var inner = next.Indent + element.Length;
            lines[at] = (inner, next.Text[element.Length..].Trim(), next.Line);
            items.Add(lines[at].Text.Length > 0 && IsPair(lines[at].Text) ? Block(inner, depth + 1) : Value(lines[at].Text, next.Indent, depth));
        }
        return new(begun, "", items.ToValueList(), []);
    }

    /// <summary>In quotes, over several lines, as a block below the key, or in brackets.</summary>
    private DataNode Value(string value, int indent, int depth)
    {
        var line = lines[at++].Line;
        var text = new StringBuilder(Folded().IsMatch(value) ? "" : value);
        var (isFolded, isKept) = (text.Length == 0 && value.Length > 0, value.StartsWith('|'));
        var deep = IsFlow(value) ? Depth(value) : 0;
        var quote = value is [('"' or '\'') and var mark, ..] ? mark : '\0';
        while (at < lines.Count && text.Length < LongestValue)
        {
            var (its, said, _) = lines[at];
            if (isFolded ? said.Length > 0 && its <= indent : said.Length == 0 || its <= indent) break;
            if (quote != '\0' ? IsClosed(text, quote) : !isFolded && (deep <= 0 && (IsPair(said) || Element().IsMatch(said) || said[0] == '#' || IsFlow(value)))) break;
            text.Append(isKept || said.Length == 0 ? "\n" : " ").Append(said);
            if (deep > 0) deep += Depth(said);
            at++;
        }
        value = text.ToString().Trim();
        return quote == '\0' && !isFolded && IsFlow(value) && depth < MostDepth ? Flow(value, line, depth) : DataNode.Of(line, isFolded ? value : Plain(value));
    }

    /// <summary>"[a, b]" and "{key: value, …}".</summary>
    private static DataNode Flow(string text, int line, int depth)
    {
        var comment = text.LastIndexOfAny([']', '}']);
        var pieces = Pieces(text[1..(comment > 0 ? comment : text.Length)].TrimEnd(']', '}'));
        if (text[0] == '[') return new(line, "", pieces.Select(piece => Of(piece, line, depth)).ToValueList(), []);
        return new(line, "", [], pieces.Select(piece => Pair().Match(piece)).Where(pair => pair.Success)
            .Select(pair => KeyValuePair.Create(pair.Groups["key"].Value.Trim('"', '\'').ToLowerInvariant(), Of(pair.Groups["value"].Value.Trim(), line, depth))).ToValueList());

        static DataNode Of(string piece, int line, int depth) => IsFlow(piece) && depth < MostDepth ? Flow(piece, line, depth + 1) : DataNode.Of(line, Plain(piece));
    }

    /// <summary>Cut at the commas that stand in no quotation marks and no inner brackets.</summary>
    private static List<string> Pieces(string text)
    {
        var (pieces, from, deep, quote) = (new List<string>(), 0, 0, '\0');
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == ',' && deep == 0 && quote == '\0')
            {
                if (text[from..i].Trim() is { Length: > 0 } piece) pieces.Add(piece);
                from = i + 1;
            }
            else if (quote != '\0') quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'' && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))) quote = text[i];
            else if (text[i] is '[' or '{') deep++;
            else if (text[i] is ']' or '}') deep--;
        }
        return pieces;
    }

    private static int Depth(string text) => text.Count(c => c is '[' or '{') - text.Count(c => c is ']' or '}');

    private static bool IsFlow(string value) => value is ['{', ..] and not ['{', '{' or '%', ..] or ['[', ..];

    private static string Plain(string value)
    {
        if (value.Length > 1 && (value[0], value[^1]) is ('"', '"') or ('\'', '\''))
            return value[0] == '"' ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal) : value[1..^1].Replace("''", "'", StringComparison.Ordinal);
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        value = comment < 0 ? value : value[..comment].TrimEnd();
        if (value is [('"' or '\'') and var quote, .., var end] && end == quote && value.Length > 1) value = value[1..^1];
        return value is "null" or "~" or "[]" or "{}" ? "" : value;
    }

    private static bool IsClosed(StringBuilder text, char quote) => text.Length > 1 && text[^1] == quote && (text.Length < 3 || text[^2] != '\\' || quote == '\'');

    private static bool IsPair(string text) => Pair().IsMatch(text);

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^-(?:\s+|$)")]
    private static partial Regex Element();

    [GeneratedRegex(@"^(?<key>[""']?[\p{L}_][\w .-]{0,40}?[""']?)\s*(?::(?=\s|$)|=(?!=))\s*(?<value>.*)$", RegexOptions.Singleline)]
    private static partial Regex Pair();

    [GeneratedRegex(@"^(?:\[(?<list>\[))?(?:\[)?(?<=\[)(?<key>[\p{L}_][\w.-]{0,40})\]{1,2}$")]
    private static partial Regex Section();

    [GeneratedRegex(@"^[|>][+-]?[0-9]?\s*(?:#.*)?$")]
    private static partial Regex Folded();
}
