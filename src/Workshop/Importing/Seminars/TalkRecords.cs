using System.Text;
using System.Text.RegularExpressions;

namespace Workshop.Importing.Seminars;

/// <summary>
/// Talks as the data file of a site generator has them: a YAML list with a key for each particular. Read line by line, so that a quotation mark or a
/// colon that YAML would refuse costs no more than its own value.
/// </summary>
internal static partial class TalkRecords
{
    private const int Most = Source.MostSessions;

    private const int LongestValue = 50_000;

    /// <param name="Line">Of the key.</param>
    internal sealed record Pair(string Key, string Value, int Line);

    /// <summary>A list of records stands at the beginning, comments and what holds for all of them aside.</summary>
    internal static bool IsList(Source source)
    {
        var seen = 0;
        foreach (var line in source.Text.Split('\n', 60).Take(59))
        {
            if (seen == 0 && source.Extension is ".yml" or ".yaml" && Shared().IsMatch(line)) continue;
            if (line.Trim() is not { Length: > 0 } text || text[0] == '#' || text is "---" or "talks:" or "seminars:" or "events:") continue;
            if (seen++ == 0 && Item().IsMatch(line)) continue;
            if (seen == 1 && Outer().IsMatch(line) && source.Extension is ".yml" or ".yaml")
            {
                seen = 0;
                continue;
            }
            return seen > 1 && (Key().IsMatch(line) || Item().IsMatch(line));
        }
        return false;
    }

    /// <summary>What stands ahead of the records and holds for all of them: "name: Geometry Seminar", "default_time: 16:00".</summary>
    internal static IReadOnlyList<Pair> Head(string text) => [.. text.Split('\n', 60).Take(59).Index().TakeWhile(line => !Item().IsMatch(line.Item))
        .Where(line => Shared().IsMatch(line.Item)).Select(line => Key().Match(line.Item) is var key ? new Pair(key.Groups["key"].Value.Trim('"', '\''), Value([key.Groups["value"].Value]), line.Index + 1) : null).OfType<Pair>()];

    private static string Value(string[] value)
    {
        var at = 0;
        return Value(value, ref at, 0, value[0]);
    }

    internal static IReadOnlyList<IReadOnlyList<Pair>> Read(string text)
    {
        var (records, record) = (new List<IReadOnlyList<Pair>>(), new List<Pair>());
        var lines = text.Split('\n');
        var (border, outer) = (-1, "");
        for (var at = 0; at < lines.Length && records.Count < Most; at++)
        {
            var line = lines[at];
            if (line.TrimStart() is "" or ['#', ..]) continue;
            var indent = line.Length - line.TrimStart().Length;
            if (Item().Match(line) is { Success: true } item && (border < 0 || indent <= border))
            {
                if (record.Count > 0) records.Add(record);
                (record, border, outer) = ([], indent, "");
                line = $"{new string(' ', item.Groups["mark"].Length)}{line[item.Groups["mark"].Length..]}";
                indent = item.Groups["mark"].Length;
            }
            else if (border < 0) continue;
            var isInner = line.TrimStart().StartsWith("- ", StringComparison.Ordinal);
            if (Key().Match(isInner ? line.Replace("- ", "  ", StringComparison.Ordinal) : line) is not { Success: true } key) continue;
            var name = key.Groups["key"].Value.Trim('"', '\'');
            var first = at;
            var value = Value(lines, ref at, indent, key.Groups["value"].Value);
            if (value.Length == 0) outer = name;
            record.Add(new(indent > border + 4 && outer.Length > 0 ? $"{outer} {name}" : name, value, first + 1));
        }
        if (record.Count > 0) records.Add(record);
        return records;
    }

    /// <summary>In quotes, over several lines, or as a block below the key.</summary>
    private static string Value(string[] lines, ref int at, int indent, string value)
    {
        value = value.Trim();
        if (Block().IsMatch(value))
        {
            var block = new StringBuilder();
            for (; at + 1 < lines.Length && (lines[at + 1].Trim().Length == 0 || Indent(lines[at + 1]) > indent); at++)
                block.Append(value[0] == '|' || lines[at + 1].Trim().Length == 0 ? "\n" : " ").Append(lines[at + 1].Trim());
            return block.ToString().Trim();
        }
        if (value is [('"' or '\''), ..] && value[0] is var quote)
        {
            var whole = new StringBuilder(value);
            while (!Closed(whole, quote) && at + 1 < lines.Length && Indent(lines[at + 1]) > 0 && whole.Length < LongestValue) whole.Append(' ').Append(lines[++at].Trim());
            var end = whole.ToString().TrimEnd();
            end = end.Length > 1 && end[^1] == quote ? end[1..^1] : end[1..];
            return quote == '"' ? end.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : end.Replace("''", "'", StringComparison.Ordinal);
        }
        var plain = new StringBuilder(value);
        while (plain.Length is > 0 and < LongestValue && at + 1 < lines.Length && Indent(lines[at + 1]) > indent && lines[at + 1].Trim().Length > 0
            && !Key().IsMatch(lines[at + 1]) && !Item().IsMatch(lines[at + 1])) plain.Append(' ').Append(lines[++at].Trim());
        value = plain.ToString();
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        value = comment < 0 ? value : value[..comment].TrimEnd();
        return value is "null" or "~" or "[]" or "{}" ? "" : value;
    }

    private static bool Closed(StringBuilder text, char quote)
    {
        if (text.Length < 2 || text[^1] != quote) return false;
        var marks = 0;
        for (var i = text.Length - 2; i > 0 && text[i] == (quote == '"' ? '\\' : quote); i--) marks++;
        return marks % 2 == 0;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^(?<mark>\s{0,12}-\s{1,4})(?=[""']?[\p{L}_][\w -]{0,40}[""']?\s?:(?:\s|$))")]
    private static partial Regex Item();

    [GeneratedRegex(@"^\s{0,20}(?<key>[""']?[\p{L}_][\w -]{0,40}[""']?)\s?:(?:\s+(?<value>.*))?$")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[\p{L}_][\w-]{0,40}:\s*$")]
    private static partial Regex Outer();

    /// <summary>A key with its value on the outermost level.</summary>
    [GeneratedRegex(@"^[\p{L}_][\w-]{0,40}\s?:\s+[^\s#|>]")]
    private static partial Regex Shared();

    [GeneratedRegex(@"^[|>][+-]?[0-9]?\s*(?:#.*)?$")]
    private static partial Regex Block();
}
