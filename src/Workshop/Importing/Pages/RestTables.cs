using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>The tables of reStructuredText, drawn or listed, as Markdown's. A line that is needed no more becomes one of dashes, which no table minds.</summary>
internal static partial class RestTables
{
    private const int MostLines = 2_000;

    /// <returns>How many lines the table takes that begins there; 0 where none does.</returns>
    internal static int Of(string[] lines, int at, string[] made)
    {
        var text = lines[at].Trim();
        var isGrid = Grid().IsMatch(text);
        if (!isGrid && !Simple().IsMatch(text)) return 0;
        var end = at + 1;
        if (isGrid) while (end < lines.Length && lines[end].Trim() is ['|' or '+', ..]) end++;
        else
        {
            // The border below which nothing stands is the last.
            while (end < lines.Length && end - at < MostLines && !(Simple().IsMatch(lines[end].Trim()) && (end + 1 == lines.Length || lines[end + 1].Trim().Length == 0))) end++;
            if (end == lines.Length || end - at == MostLines) return 0;
            end++;
        }
        var edges = isGrid ? Edges(text, '+').SkipLast(1).ToList() : Starts(text);
        var offset = lines[at].Length - lines[at].TrimStart().Length;
        var (first, row) = (-1, new string[edges.Count]);
        var hasHeader = false;
        for (var i = at; i < end; i++)
        {
            made[i] = "|---|---|";
            var line = lines[i].Length > offset ? lines[i][offset..] : "";
            var isBorder = isGrid ? line is ['+', ..] : Simple().IsMatch(line.Trim());
            if (isBorder || !isGrid && line.Length > 0 && !char.IsWhiteSpace(line[0])) Close();
            if (isBorder)
            {
                hasHeader |= isGrid ? line.Contains('=', StringComparison.Ordinal) : i > at && i < end - 1;
                continue;
            }
            if (first < 0) (first, row) = (i, new string[edges.Count]);
            for (var column = 0; column < edges.Count; column++)
            {
                var from = edges[column] + (isGrid ? 1 : 0);
                var to = column + 1 < edges.Count ? edges[column + 1] : isGrid ? Math.Max(from, line.TrimEnd().Length - 1) : line.Length;
                if (from < line.Length) row[column] = $"{row[column]} {line[from..Math.Min(to, line.Length)].Trim()}".Trim();
            }
        }
        Close();
        if (hasHeader) made[at] = ""; // else the first row would be taken for one of headings
        return end - at;

        void Close()
        {
            if (first >= 0) made[first] = Piped(row);
            first = -1;
        }
    }

    /// <summary>The rows of a list-table or csv-table.</summary>
    internal static void OfDirective(string[] lines, int from, int end, string[] made, bool isList)
    {
        var (first, row) = (-1, new List<string>());
        var begun = false;
        // A line of dashes below the first row says that it is one of headings, and above it that it is none.
        if (from > 0 && !lines[(from - Math.Min(from, 6))..from].Any(line => line.Contains(":header-rows:", StringComparison.Ordinal) || line.Contains(":header:", StringComparison.Ordinal))) made[from - 1] = "|---|---|";
        for (var i = from; i < end; i++)
        {
            if (!begun && made[Math.Max(0, from - 1)].Length > 0) made[i] = "|---|---|";
            var text = lines[i].Trim();
            if (text.Length == 0)
            {
                if (begun) made[i] = "|---|---|";
                continue;
            }
            begun = true;
            made[i] = "|---|---|";
            if (!isList)
            {
                made[i] = Piped(Quoted().Matches(text).Select(cell => cell.Groups["cell"].Value.Trim()));
                continue;
            }
            if (ListRow().Match(text) is { Success: true } start)
            {
                Close();
                (first, row) = (i, [text[start.Length..]]);
            }
            else if (text.StartsWith("- ", StringComparison.Ordinal) || text == "-") row.Add(text[1..].Trim());
            else if (row.Count > 0) row[^1] += " " + text;
        }
        Close();

        void Close()
        {
            if (first >= 0) made[first] = Piped(row);
            first = -1;
        }
    }

    private static string Piped(IEnumerable<string?> cells) => $"| {string.Join(" | ", cells.Select(cell => RestPage.Inlined(cell ?? "").Replace("|", "\\|", StringComparison.Ordinal)))} |";

    private static IEnumerable<int> Edges(string line, char edge) => line.Index().Where(each => each.Item == edge).Select(each => each.Index);

    private static List<int> Starts(string border) => [.. border.Index().Where(each => each.Item == '=' && (each.Index == 0 || border[each.Index - 1] == ' ')).Select(each => each.Index)];

    [GeneratedRegex(@"^\+[-=]+(?:\+[-=]+)*\+$")]
    private static partial Regex Grid();

    [GeneratedRegex(@"^=+(?: +=+)+$")]
    private static partial Regex Simple();

    [GeneratedRegex(@"^[*-]\s+-\s*")]
    private static partial Regex ListRow();

    [GeneratedRegex(@"(?:^|,)\s*(?:""(?<cell>[^""]*)""|(?<cell>[^,""]*))")]
    private static partial Regex Quoted();
}
