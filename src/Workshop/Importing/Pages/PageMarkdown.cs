using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Workshop.Text;

namespace Workshop.Importing.Pages;

/// <summary>
/// Blocks in our own Markdown (<see cref="Markdown"/>): whatever is only words stays words, and of links those that lead somewhere safe from anywhere.
/// Pictures have no file here and go.
/// </summary>
internal static partial class PageMarkdown
{
    /// <summary>Where all lines but the last are shorter than this, they end where they were meant to.</summary>
    private const int ShortLine = 50;

    private const int Indent = 4;

    internal static string Of(IEnumerable<Block> blocks)
    {
        var all = blocks as IReadOnlyList<Block> ?? [.. blocks];
        var top = all.OfType<Heading>().Select(heading => heading.Level).DefaultIfEmpty(1).Min();
        var (text, depth) = (new StringBuilder(), 0);
        Block? before = null;
        foreach (var block in all)
        {
            depth = block is Item item ? Math.Min(item.Depth, depth + 1) : block is Paragraph { Depth: > 0 } inner ? Math.Min(inner.Depth, depth) : 0;
            if (Of(block, top, depth) is not { Length: > 0 } part) continue;
            if (text.Length > 0) text.Append(block is Item && before is Item ? "\n" : "\n\n");
            text.Append(part);
            before = block;
        }
        return text.ToString();
    }

    internal static string Of(Inline inline) => string.Join("\\\n", Lines(inline).Select(line => Line(line, isStart: true)));

    private static string Of(Block block, int top, int depth) => block switch
    {
        Heading heading => $"{new string('#', Math.Clamp(heading.Level - top + 1, 1, 6))} {Line(heading.Words, isStart: false)}",
        Paragraph { IsPreformatted: true } typed => $"```\n{string.Join('\n', typed.Words.Lines.Select(line => line.Text.Replace("```", "'''", StringComparison.Ordinal)))}\n```",
        Paragraph paragraph => Indented(Of(paragraph.Words), depth == 0 ? 0 : Indent * (depth - 1) + 2),
        Item item => Indented($"{Mark(item)} {Of(item.Words)}", Indent * (depth - 1)),
        Definition definition => $"{Line(definition.Term, isStart: true)}\n: {Indented(Of(definition.Blocks), 2).TrimStart()}",
        Table table => Table(table),
        _ => "",
    };

    /// <summary>A number that Markdown counts by; any other is a word of the item.</summary>
    private static string Mark(Item item) => item.Number is null ? "-" : Counted().IsMatch(item.Number) ? item.Number : $"- {Escaped(item.Number, isStart: true)}";

    private static string Indented(string text, int by) =>
        by == 0 ? text : new string(' ', by) + text.Replace("\n", $"\n{new string(' ', by)}", StringComparison.Ordinal);

    private static string Table(Table table)
    {
        var columns = table.Columns;
        var rows = table.Header is null ? [.. table.Rows] : table.Rows.Skip(1).ToList();
        var text = new StringBuilder(Row(table.Header)).Append("\n|");
        for (var column = 0; column < columns; column++) text.Append("---|");
        foreach (var row in rows) text.Append('\n').Append(Row(row));
        return text.ToString();

        string Row(Row? row)
        {
            var line = new StringBuilder("|");
            for (var column = 0; column < columns; column++)
                line.Append(' ').Append(row?.Cells.FirstOrDefault(cell => cell.Column == column) is { } cell
                    ? string.Join(" ", cell.Words.Lines.Select(words => Line(words, isStart: false))).Replace("|", "&#124;", StringComparison.Ordinal) : "").Append(" |");
            return line.ToString();
        }
    }

    private static ValueList<Inline> Lines(Inline inline) =>
        inline.Lines is { Count: > 1 } lines && lines.SkipLast(1).All(line => line.Text.Length < ShortLine) ? lines : inline.MeantLines;

    private static string Line(Inline line, bool isStart)
    {
        var text = new StringBuilder();
        foreach (var same in Groups(line))
        {
            var words = new StringBuilder();
            foreach (var run in same) words.Append(Linked(run, isStart && text.Length == 0 && words.Length == 0));
            Append(text, words.ToString(), same[0].Look);
        }
        return text.ToString().Trim();
    }

    /// <summary>Runs that look the same, as marks stand around them once.</summary>
    private static IEnumerable<List<Run>> Groups(Inline line)
    {
        List<Run> group = [];
        foreach (var run in line.Runs.Where(run => run.Kind != RunKind.Picture).Select(run => run.IsEnd ? new Run(RunKind.Words, " ") : run))
        {
            if (group.Count > 0 && group[0].Look != run.Look)
            {
                yield return group;
                group = [];
            }
            group.Add(run);
        }
        if (group.Count > 0) yield return group;
    }

    /// <summary>Marks that Markdown would not take for marks there are left out.</summary>
    private static void Append(StringBuilder text, string words, Look look)
    {
        var inner = words.Trim(' ');
        var mark = look.HasFlag(Look.Code) ? "" : $"{(look.HasFlag(Look.Struck) ? "~~" : "")}{(look.HasFlag(Look.Strong) ? "**" : "")}{(look.HasFlag(Look.Emphasis) ? "*" : "")}";
        if (inner.Length == 0 || mark.Length == 0)
        {
            text.Append(words);
            return;
        }
        text.Append(' ', words.Length - words.TrimStart(' ').Length);
        var before = text.Length == 0 ? ' ' : text[^1];
        var opens = char.IsWhiteSpace(before) || !char.IsLetterOrDigit(before) && before is not ('*' or '~') || char.IsLetterOrDigit(inner[0]) && before is not ('*' or '~');
        var closes = words.EndsWith(' ') || char.IsLetterOrDigit(inner[^1]);
        text.Append(opens && closes ? $"{mark}{inner}{new string([.. mark.Reverse()])}" : inner);
        text.Append(' ', words.Length - words.TrimEnd(' ').Length);
    }

    private static string Linked(Run run, bool isStart)
    {
        var words = run.Look.HasFlag(Look.Code) && !run.Text.Contains('`', StringComparison.Ordinal) && run.Text.Trim().Length > 0
            ? $"`{run.Text.Trim()}`" : Escaped(run.Text, isStart);
        if (run.Url is not { } url || Safe(url) is not { } safe || string.IsNullOrWhiteSpace(words)) return words;
        var inner = words.Trim();
        if (inner == url) return words; // an address that stands alone is a link
        return words.Replace(inner, $"[{inner.Replace("[", "&#91;", StringComparison.Ordinal).Replace("]", "&#93;", StringComparison.Ordinal)}]({safe})", StringComparison.Ordinal);
    }

    /// <summary>An address that means the same wherever it stands; null where there is none.</summary>
    internal static string? Safe(string url) =>
        Href.From(url) is { } href && (Href.IsExternal(href) || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            ? href.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal) : null;

    /// <summary>Words in which nothing is a mark. Formulas stay as they are typed.</summary>
    internal static string Escaped(string text, bool isStart)
    {
        var escaped = new StringBuilder(text.Length + 8);
        var mayLink = text.Contains("](", StringComparison.Ordinal) || text.Contains("][", StringComparison.Ordinal) || text.Contains("]:", StringComparison.Ordinal) || text.Contains("[^", StringComparison.Ordinal);
        var start = isStart && Start().Match(text) is { Success: true } begins ? begins.Groups["sign"].Index : -1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '$' or '\\' && Tex.TryFind(text.AsSpan(i, Math.Min(1_000, text.Length - i)), 0, out var end))
            {
                escaped.Append(text, i, end);
                i += end - 1;
                continue;
            }
            var (before, after) = (i == 0 ? ' ' : text[i - 1], i + 1 == text.Length ? ' ' : text[i + 1]);
            var isMark = i == start || c switch
            {
                '*' => !char.IsWhiteSpace(before) || !char.IsWhiteSpace(after),
                '_' => !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after),
                '`' => true,
                '~' => after == '~',
                '[' => mayLink,
                '<' => char.IsLetter(after) || after is '/' or '!' or '?',
                '&' => Entity().IsMatch(text, i),
                '\\' => after is > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(after) || i + 1 == text.Length,
                _ => false,
            };
            if (isMark) escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else escaped.Append(c);
        }
        return escaped.ToString();
    }

    [GeneratedRegex(@"^[0-9]{1,9}[.)]$")]
    private static partial Regex Counted();

    /// <summary>What at the beginning of a line would make it something else than a paragraph.</summary>
    [GeneratedRegex(@"^\s*(?:(?<sign>[#>])|(?<sign>[-+*:=~|])(?=[\s=~-]|$)|[0-9]{1,9}(?<sign>[.)])(?=\s|$))")]
    private static partial Regex Start();

    [GeneratedRegex(@"\G&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|\w{2,32});")]
    private static partial Regex Entity();
}
