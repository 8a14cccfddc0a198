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
        if (rows.Count < Fewest || rows.Count(row => TalkDate.AtFront(lines[row].Trim()) is not null) * 2 < rows.Count) return null;
        foreach (var row in rows) lines[row] = Gap().Replace(lines[row].Trim(), "\t");
        return Page.Of(new Source(page.Source.Name, Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    [GeneratedRegex(@"(?<=\S) {2,}(?=\S)")]
    private static partial Regex Gap();
}
