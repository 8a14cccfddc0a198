using System.Text.RegularExpressions;
using CsvHelper;
using Workshop.Text;

namespace Workshop.Importing.Tables;

/// <summary>Rows whose cells stand between commas, semicolons, tabs or bars (RFC 4180, and what is written in its likeness).</summary>
internal static partial class SeparatedTable
{
    private const string Separators = ",;\t|";

    /// <summary>Excel's first line in a file of its own: "sep=;".</summary>
    private const string Directive = "sep=";

    /// <summary>In UTF-16 units: enough to see which sign separates.</summary>
    private const int Looked = 32_000;

    private const int MostRowsLooked = 40;

    /// <summary>Whether a text without a name of its own seems to be a table: a row at its beginning has headings that are known.</summary>
    internal static bool Seems(string text) => !Ruled().IsMatch(text.AsSpan(0, Math.Min(text.Length, Looked))) && Best(text) is { Known: >= 3 } or { Known: 2, Separator: '\t' };

    /// <summary>What stands under the headings of a table in Markdown, which is a page's.</summary>
    [GeneratedRegex(@"^(?=[^\n]*--)(?=[^\n]*\|)[-:| \t]+$", RegexOptions.Multiline)]
    private static partial Regex Ruled();

    internal static Outcome<Table> Read(Source source)
    {
        var text = source.Text;
        if (!text.AsSpan().ContainsAnyExcept('\n', ' ', '\t')) return new Table(source.Name, [], []);
        var separator = text.StartsWith(Directive, StringComparison.OrdinalIgnoreCase) && text.Length > Directive.Length && char.IsAscii(text[Directive.Length])
            && text[Directive.Length] is not ('"' or '\n') ? text[Directive.Length] : Best(text).Separator;
        var aside = new List<LeftAside>();
        var rows = new List<TableRow>();
        if (Add(rows, text, separator, Table.MostRows + 1) is { } open)
        {
            rows.RemoveAll(row => row.Line >= open);
            aside.Add(new(new(source.Name, open, ""), "A quotation mark is opened here and never closed; from here on every line was read as a row."));
            Add(rows, Behind(text, open - 1), separator, Table.MostRows + 1, open - 1);
        }
        if (rows.Count > Table.MostRows) return Table.TooLong(source.Name);
        aside.AddRange(rows.Where(row => row.Beyond > 0).Take(1).Select(row => new LeftAside(
            new(source.Name, row.Line, ""), $"What stands to the right of the {Table.MostColumns}th column, here and in other rows, was left aside.")));
        rows.RemoveAll(row => row.IsBlank || row.Line == 1 && row.Cells[0].StartsWith(Directive, StringComparison.OrdinalIgnoreCase));
        return new Table(source.Name, rows, aside);
    }

    /// <param name="behind">Set where what stands before was read before: then no cell goes on over a line's end.</param>
    /// <returns>The line of a record whose quotation mark is never closed.</returns>
    private static int? Add(List<TableRow> rows, string text, char separator, int most, int? behind = null)
    {
        int? open = null;
        using var reader = CsvReader.FromText(text, new()
        {
            Separator = separator,
            HasHeader = false,
            AllowLineBreaksInQuotes = behind is null,
            TrackLineNumbers = true,
            DetectSeparatorHint = false,
            OnMalformedRecord = record => open ??= record.Reason == CsvMalformedReason.UnterminatedQuote ? (int)record.LineNumber : null,
        });
        while (rows.Count < most && reader.Read())
        {
            var cells = new string[Math.Min(reader.FieldCount, Table.MostColumns)];
            for (var i = 0; i < cells.Length; i++) cells[i] = CellText.Restored(Characters.Clean(reader.GetString(i)).TrimEnd());
            rows.Add(new((behind ?? 0) + (int)reader.LineNumber, cells) { Beyond = reader.FieldCount - cells.Length });
        }
        return open;
    }

    private static (char Separator, int Known) Best(string text)
    {
        var beginning = text.Length <= Looked ? text : text[..Looked];
        (char Separator, int Known, int Even) best = (',', 0, 0);
        foreach (var separator in Separators)
        {
            var rows = new List<TableRow>();
            Add(rows, beginning, separator, MostRowsLooked);
            var known = rows.Select(row => TableHeader.Score(row.Cells)).DefaultIfEmpty(0).Max();
            var even = rows.GroupBy(row => row.Cells.Count).Where(same => same.Key > 1).Select(same => same.Count()).DefaultIfEmpty(0).Max();
            if (known > best.Known || known == best.Known && even > best.Even) best = (separator, known, even);
        }
        return (best.Separator, best.Known);
    }

    private static string Behind(string text, int lines)
    {
        var at = 0;
        for (; lines > 0; lines--) at = text.IndexOf('\n', at) + 1;
        return text[at..];
    }
}
