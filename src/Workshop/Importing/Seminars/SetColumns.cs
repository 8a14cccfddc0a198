using System.Text;
using System.Text.RegularExpressions;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>A table that somebody set with blanks: "Feb 1    Jane Doe    Knots", one row below the other.</summary>
internal static partial class SetColumns
{
    private const int Fewest = 3;
    private const int Longest = 100_000;

    /// <summary>The page with tabs between its columns, line for line; null where nothing is set so.</summary>
    internal static Page? Of(Page page)
    {
        if (!page.HasLines || page.Source.Extension is not (".txt" or "") || page.Source.Text.Length > Longest) return null;
        var lines = page.Source.Text.Split('\n');
        var rows = lines.Index().Where(line => Gap().IsMatch(line.Item.Trim())).Select(line => line.Index).ToList();
        if (InGutters(lines)) return Page.Of(new Source(page.Source.Name, Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        if (rows.Count < Fewest || rows.Count(row => TalkDate.AtFront(lines[row].Trim()) is not null) * 2 < rows.Count) return null;
        foreach (var row in rows) lines[row] = Gap().Replace(lines[row].Trim(), "\t");
        return Page.Of(new Source(page.Source.Name, Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    /// <summary>
    /// A card whose day stands beside its talk, each over two lines or three: "Week 1    Jane Doe (MIT)" above "18 January    Knots". The left column comes
    /// ahead of the right one then, paragraph by paragraph.
    /// </summary>
    private static bool InGutters(string[] lines)
    {
        var paragraphs = Paragraphs(lines).Where(part => part.End - part.Start > 1).Select(part => (part.Start, part.End, Column: Gutter(lines[part.Start..part.End]))).Where(part => part.Column > 0).ToList();
        var common = paragraphs.GroupBy(part => part.Column).MaxBy(same => same.Count());
        if (common is null || common.Count() < Fewest) return false;
        var found = false;
        foreach (var (start, end, column) in common)
        {
            var left = string.Join(' ', lines[start..end].Select(line => line[..Math.Min(column, line.Length)].Trim()).Where(words => words.Length > 0));
            if (start == 0 || TalkDate.AtFront(left) is null) continue;
            (lines[start - 1], found) = (left, true);   // which was blank
            for (var at = start; at < end; at++) lines[at] = column < lines[at].Length ? lines[at][column..] : "";
        }
        return found;
    }

    private static IEnumerable<(int Start, int End)> Paragraphs(string[] lines)
    {
        for (var (start, at) = (0, 0); at <= lines.Length; at++)
        {
            if (at < lines.Length && lines[at].Trim().Length > 0) continue;
            if (at > start) yield return (start, at);
            start = at + 1;
        }
    }

    /// <summary>Where the right column begins: blanks stand ahead of it in every line that reaches so far, and words in the first; 0 where there is none.</summary>
    private static int Gutter(string[] lines)
    {
        var gap = Gap().Match(lines[0]);
        if (!gap.Success || lines.Length > MostRows) return 0;
        var column = gap.Index + gap.Length;
        return Array.TrueForAll(lines, line => line.Length <= column - 2 || string.IsNullOrWhiteSpace(line[(column - 2)..Math.Min(column, line.Length)]) && (line.Length <= column || line[column] != ' ')) ? column : 0;
    }

    private const int MostRows = 8;

    [GeneratedRegex(@"(?<=\S) {2,}(?=\S)")]
    private static partial Regex Gap();
}
