using System.Globalization;

namespace Workshop.Text;

/// <summary>
/// What is refused before it is parsed, because the work for it would grow with its square: brackets, stars and addresses in one paragraph,
/// and tables, whose short rows are filled up to the header's width. Programmes of real meetings stay far below each of them.
/// </summary>
internal static class MarkdownLimits
{
    private const int Delimiters = 3_000;
    private const int Brackets = 2_000;
    private const int Addresses = 2_000;
    private const int Columns = 100;
    private const int Cells = 40_000;

    internal static string? Broken(string source)
    {
        if (source.Length > Markdown.LongestSource)
            return $"This text has {Number(source.Length)} characters; {Number(Markdown.LongestSource)} are the most that one may have.";
        int delimiters = 0, brackets = 0, addresses = 0, cells = 0, rows = 0, columns = 0;
        var previous = '\0';
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                cells += rows * columns;
                (delimiters, brackets, addresses, rows, columns) = (0, 0, 0, 0, 0);
                continue;
            }
            var bars = 0;
            foreach (var c in line)
            {
                if (c is '[' or '(') brackets++;
                if (c is '*' or '_' or '~' or '<' or '`' && c != previous) delimiters++;
                if (c == '|') bars++;
                previous = c;
            }
            addresses += line.Count("://") + line.Count("www.") + line.Count("mailto:") + line.Count("tel:");
            rows++;
            columns = Math.Max(columns, bars > 0 ? bars + 1 : 0);
            if (bars > Columns) return $"A table may have {Columns} columns.";
            if (brackets > Brackets || delimiters > Delimiters || addresses > Addresses)
                return "One paragraph has too many brackets, stars or addresses; empty lines divide it.";
        }
        return cells + rows * columns > Cells ? $"The tables of one text may have {Number(Cells)} cells." : null;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
