using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>
/// What a page's file says ahead of its text: between "---" (YAML) or "+++" (TOML), or in lines such as "Title: …" that Pelican reads. Lists and what is
/// nested are flattened: each value has a key of its own ("links.url"), a list's values have the list's.
/// </summary>
/// <param name="Lines">How many lines of the source it takes.</param>
internal sealed partial record FrontMatter(List<Field> Fields, int Lines)
{
    /// <summary>The same with its lists and what is nested.</summary>
    internal DataNode? Data { get; private init; }

    private const int Most = 500;

    private static readonly HashSet<string> Pelican = new(
        [
            "title", "date", "modified", "category", "tags", "slug", "author", "authors", "summary", "save_as", "url", "status", "lang", "template", "keywords",
            "translation", "sortorder", "order", "layout", "subtitle",
        ], StringComparer.Ordinal);

    /// <summary>What only an announcement says of itself at its beginning.</summary>
    private static readonly HashSet<string> Announced = new(
        ["speaker", "abstract", "time", "when", "where", "location", "venue", "room", "place", "host", "ort", "zeit", "datum", "vortragender", "affiliation"], StringComparer.Ordinal);

    internal static FrontMatter Of(Source source)
    {
        var lines = source.Text.Split('\n', Most + 1);
        var first = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        if (first < 0) return new([], 0);
        var mark = lines[first].Trim();
        if (mark is "---" or "+++")
        {
            var last = Array.FindIndex(lines, first + 1, line => line.Trim() == mark || mark == "---" && line.Trim() == "...");
            if (last > 0 && last < Most && !lines[(first + 1)..last].All(string.IsNullOrWhiteSpace)) return new(Read(lines, first + 1, last), last + 1) { Data = DataReader.Read(lines, first + 1, last) };
        }
        else if (source.Extension is ".md" or ".markdown" && OfPelican(lines, first) is { } pelican) return pelican;
        return new([], 0);
    }

    private static FrontMatter? OfPelican(string[] lines, int first)
    {
        var (fields, at) = (new List<Field>(), first);
        for (; at < lines.Length && !string.IsNullOrWhiteSpace(lines[at]) && Pair().Match(lines[at]) is { Success: true } pair; at++)
        {
            var key = pair.Groups["key"].Value.ToLowerInvariant();
            if (Announced.Contains(key)) return null;
            fields.Add(new(key, Value(pair.Groups["value"].Value), at + 1));
        }
        return fields.Count(field => Pelican.Contains(field.Key)) * 2 < fields.Count + 1 || !Pelican.Contains(fields[0].Key) ? null : new(fields, at);
    }

    private static List<Field> Read(string[] lines, int first, int last)
    {
        var fields = new List<Field>();
        var (outer, folded) = ("", -1);
        for (var at = first; at < last; at++)
        {
            var line = lines[at].TrimEnd();
            var indent = line.Length - line.TrimStart().Length;
            if (folded >= 0 && (line.Length == 0 || indent > 0))
            {
                fields[folded] = fields[folded] with { Value = $"{fields[folded].Value} {line.Trim()}".Trim() };
                continue;
            }
            folded = -1;
            var text = line.Trim();
            var isItem = text.StartsWith("- ", StringComparison.Ordinal);
            if (isItem) text = text[2..].Trim();
            if (text.Length == 0 || text[0] == '#') continue;
            if (Pair().Match(text) is { Success: true } pair)
            {
                var (key, value) = (pair.Groups["key"].Value.ToLowerInvariant(), pair.Groups["value"].Value.Trim());
                if (indent == 0 && !isItem) outer = key;
                else key = $"{outer}.{key}";
                fields.Add(new(key, value is "|" or ">" or "|-" or ">-" ? "" : Value(value), at + 1));
                if (value is "|" or ">" or "|-" or ">-") folded = fields.Count - 1;
            }
            else if (isItem) fields.Add(new(outer, Value(text), at + 1));
        }
        return fields;
    }

    private static string Value(string value)
    {
        value = value.Trim();
        if (value.Length > 1 && (value[0], value[^1]) is ('"', '"') or ('\'', '\''))
        {
            var quote = value[0];
            value = value[1..^1];
            return quote == '"' ? value.Replace("\\\"", "\"", StringComparison.Ordinal) : value.Replace("''", "'", StringComparison.Ordinal);
        }
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }

    [GeneratedRegex(@"^\s*(?<key>[\p{L}_][\w.-]{0,40})\s*(?::(?=\s|$)|=)\s*(?<value>.*)$")]
    private static partial Regex Pair();
}
