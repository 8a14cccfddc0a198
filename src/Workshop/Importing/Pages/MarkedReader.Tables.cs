using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

internal sealed partial class MarkedReader
{
    /// <summary>
    /// Rows with bars between their cells, with or without a line under the first, and rows of a spreadsheet with tabs. One line with bars alone is none: it
    /// is a menu, or a title with its subtitle.
    /// </summary>
    private int OfTable(string text, int at)
    {
        var bar = Bar(text) ? '|' : text.Contains('\t', StringComparison.Ordinal) ? '\t' : '\0';
        if (bar == '\0') return 0;
        var count = 1;
        while (at + count < lines.Length && IsRow(lines[at + count].Trim())) count++;
        if (count < 2 && (isInParagraph || !(text[0] == '|' && text[^1] == '|'))) return 0;
        CloseParagraph();
        var hasHeader = count > 1 && Under().IsMatch(lines[at + 1].Trim());
        blocks.OpenTable(at + 1);
        for (var i = 0; i < count; i++)
            if (!Under().IsMatch(lines[at + i].Trim())) Row(bar == '\t' ? lines[at + i].TrimEnd() : lines[at + i].Trim(), at + i + 1, isHeader: hasHeader && i == 0);
        blocks.CloseTable();
        (isInParagraph, isAfterBlank) = (false, true);
        return count;

        bool IsRow(string row) => row.Length is > 0 and <= LongestLine && (bar == '\t' ? row.Contains('\t', StringComparison.Ordinal) : Bar(row) || Under().IsMatch(row));
    }

    private void Row(string row, int line, bool isHeader)
    {
        blocks.OpenRow(line);
        foreach (var cell in Cells(row))
        {
            blocks.OpenCell(line, isHeader, 1, 1);
            Words(cell, line);
            blocks.CloseCell();
        }
        blocks.CloseRow();
    }

    private static IEnumerable<string> Cells(string row)
    {
        if (!Bar(row)) return row.Split('\t').Select(cell => cell.Trim());
        var cells = Between().Split(row).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal)).ToList();
        if (cells is ["", ..]) cells.RemoveAt(0);
        if (cells is [.., ""]) cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    /// <summary>A bar that is not part of a formula, a norm or code.</summary>
    private static bool Bar(string text) => Separator().IsMatch(text);

    [GeneratedRegex(@"^\||\||(?<=\s)\|(?=\s|$)|\|$")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Between();

    [GeneratedRegex(@"^\|?\s*:?-+:?\s*(?:[|+]\s*:?-*:?\s*)*\|?$")]
    private static partial Regex Under();
}
