using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Workshop.Importing.Tables.Workbooks;

/// <summary>What a number in a cell is.</summary>
internal enum NumberKind { Number, Date, Elapsed }

/// <summary>Which styles of cells show a number as a date, a time or a length of time (ECMA-376, Part 1, §18.8.30).</summary>
internal sealed partial class CellStyles(IReadOnlyList<NumberKind> kinds)
{
    internal static CellStyles None { get; } = new([]);

    internal NumberKind Of(string? style) => int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < kinds.Count ? kinds[number] : NumberKind.Number;

    internal static CellStyles Read(string part)
    {
        var (codes, kinds, inCells) = (new Dictionary<int, string>(), new List<NumberKind>(), false);
        using var xml = Workbook.Xml(part);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && Number(xml, "numFmtId") is { } code) codes[code] = xml.GetAttribute("formatCode") ?? "";
            else if (inCells && xml.LocalName == "xf") kinds.Add(Kind(Number(xml, "numFmtId") ?? 0, codes));
        }
        return new(kinds);
    }

    private static NumberKind Kind(int format, Dictionary<int, string> codes)
    {
        if (codes.TryGetValue(format, out var code))
        {
            if (code.Length > 255) return NumberKind.Number;
            var signs = Literal().Replace(code, "").Split(';')[0];
            return ElapsedTime().IsMatch(signs) ? NumberKind.Elapsed : DateOrTime().IsMatch(Bracketed().Replace(signs, "")) ? NumberKind.Date : NumberKind.Number;
        }
        return format switch
        {
            46 => NumberKind.Elapsed,
            >= 14 and <= 22 or >= 27 and <= 36 or 45 or 47 or >= 50 and <= 58 => NumberKind.Date, // 27 and above as East Asian editions have them
            _ => NumberKind.Number,
        };
    }

    private static int? Number(XmlReader xml, string attribute) => int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Quoted, escaped, or a blank as wide as the next sign.</summary>
    [GeneratedRegex("""
        "[^"]*"?|\\.|_.|\*.
        """)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\[(?:h+|m+|s+)\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ElapsedTime();

    /// <summary>Colours, conditions, languages.</summary>
    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex("[ymdhs]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateOrTime();
}
