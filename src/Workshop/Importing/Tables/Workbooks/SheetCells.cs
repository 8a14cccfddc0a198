using System.Globalization;
using System.Text;
using System.Xml;
using NodaTime;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Importing.Tables.Workbooks;

/// <summary>The cells of a sheet that hold something, as texts.</summary>
internal sealed class SheetCells(IReadOnlyList<string> texts, CellStyles styles, bool from1904)
{
    private const int MostCells = 1_000_000, MostMerged = 100_000;

    /// <summary>In UTF-16 units, of all cells together: what a table of another format may have. A text that many cells share counts in each, because each is read.</summary>
    private const int MostLetters = Source.Largest;

    private const int From1904 = 1462; // days between the two calendars that there are
    private static readonly LocalDateTime SerialZero = new(1899, 12, 30, 0, 0);

    private readonly SortedDictionary<int, Dictionary<int, string>> rows = [];
    private readonly List<(int Column, int First, int Last)> merges = [];
    private int cells, letters, merged, beyond;

    /// <returns>A problem where it is more than a table may be.</returns>
    internal Problem? Read(string sheet, string source)
    {
        using var xml = Workbook.Xml(sheet);
        var (row, column) = (0, -1);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row") (row, column) = (int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1, -1);
            else if (xml.LocalName == "c")
            {
                column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                if (Text(xml) is not { Length: > 0 } text) continue;
                if (column >= Table.MostColumns) beyond++;
                else if (Add(row, column, text) && (letters += text.Length) > MostLetters) return TooMuch(source);
                if (rows.Count > Table.MostRows || ++cells > MostCells) return Table.TooLong(source);
            }
            else if (xml.LocalName == "mergeCell" && Merge(xml.GetAttribute("ref")) is { } merge && merge.Last - merge.First <= MostMerged - merged)
            {
                merged += merge.Last - merge.First;
                merges.Add(merge);
            }
        }
        return null;
    }

    /// <summary>The first holds where one place is given twice, which no program does.</summary>
    private bool Add(int row, int column, string text) => (rows.TryGetValue(row, out var known) ? known : rows[row] = []).TryAdd(column, text);

    private static Problem TooMuch(string source) => new("", $"The cells of {Words.Quoted(source)} hold more than {MostLetters / 1024 / 1024} million characters; give it in parts.");

    internal List<TableRow> Rows()
    {
        var above = new Dictionary<int, Dictionary<int, string>>();
        foreach (var (column, first, last) in merges)
        {
            if (!rows.TryGetValue(first, out var top) || !top.TryGetValue(column, out var text)) continue;
            for (var row = first + 1; row <= last; row++)
            {
                if (!rows.ContainsKey(row) || text.Length > MostLetters - letters) continue;
                letters += text.Length;
                (above.TryGetValue(row, out var known) ? known : above[row] = [])[column] = text;
            }
        }
        return [.. rows.Select(row => new TableRow(row.Key, Cells(row.Value)) { Merged = above.GetValueOrDefault(row.Key) })];
    }

    private static string[] Cells(Dictionary<int, string> row)
    {
        var cells = new string[row.Keys.Max() + 1];
        Array.Fill(cells, "");
        foreach (var (column, text) in row) cells[column] = text;
        return cells;
    }

    internal IEnumerable<LeftAside> Aside(string source)
    {
        if (beyond > 0) yield return new(new(source, 0, ""), $"{Words.Count(beyond, "cell")} to the right of the {Table.MostColumns}th column {(beyond == 1 ? "was" : "were")} left aside.");
    }

    private string? Text(XmlReader xml)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement) return null;
        var (depth, value, inline) = (xml.Depth, (string?)null, (string?)null);
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType != XmlNodeType.Element) continue;
            else if (xml.LocalName == "is") inline = SharedTexts.Text(xml);
            else if (xml.LocalName == "v" && !xml.IsEmptyElement) value = Value(xml);
        if (type == "s") return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < texts.Count ? texts[number] : null;
        var text = type switch
        {
            "inlineStr" => inline,
            "str" => SharedTexts.Unescaped(value ?? ""),
            "b" => value is "1" or "true" ? "yes" : "no",
            "e" => null, // #REF! and the like
            "d" => value,
            _ => Number(value, styles.Of(style)),
        };
        return text is null ? null : SharedTexts.Shown(text);
    }

    private static string Value(XmlReader xml)
    {
        var depth = xml.Depth;
        var value = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) SharedTexts.Append(value, xml);
        return value.ToString();
    }

    /// <summary>A number as it is, a date as "2019-12-14", a time as "08:30", both as "2019-12-14 08:30", a length of time as "1:30".</summary>
    private string? Number(string? value, NumberKind kind)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return value;
        if (kind == NumberKind.Number || number < 0 || number >= 2_900_000) return number is > -1e15 and < 1e15 ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) : value;
        var seconds = (long)Math.Round(number * 86_400);
        if (kind == NumberKind.Elapsed) return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}");
        if (seconds < 86_400) return WallClock.Time.Format(LocalTime.FromSecondsSinceMidnight((int)seconds))[..5];
        var at = SerialZero.PlusDays(from1904 ? From1904 : 0).PlusSeconds(seconds);
        return at.TimeOfDay == LocalTime.Midnight ? WallClock.Date.Format(at.Date) : $"{WallClock.Date.Format(at.Date)} {WallClock.Time.Format(at.TimeOfDay)[..5]}";
    }

    /// <summary>"B2:B5" alone: what is merged over several columns is a heading, and a cell by itself is not merged.</summary>
    private static (int Column, int First, int Last)? Merge(string? range)
    {
        if (range?.Split(':') is not [var from, var to] || ColumnOf(from) is not { } column || ColumnOf(to) != column) return null;
        return int.TryParse(from.TrimStart(Letters), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(to.TrimStart(Letters), NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last - first is > 0 and <= Table.MostRows ? (column, first, last) : null;
    }

    private static readonly char[] Letters = [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

    /// <summary>From 0; one that is farther than any sheet goes is the last.</summary>
    private static int? ColumnOf(string? cell)
    {
        if (cell is null || cell.Length == 0 || !char.IsAsciiLetterUpper(cell[0])) return null;
        var column = 0;
        foreach (var letter in cell.TakeWhile(char.IsAsciiLetterUpper)) column = Math.Min(20_000, column * 26 + letter - 'A' + 1);
        return column - 1;
    }
}
