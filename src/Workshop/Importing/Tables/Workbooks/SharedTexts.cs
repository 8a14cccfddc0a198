using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Workshop.Text;

namespace Workshop.Importing.Tables.Workbooks;

/// <summary>The texts that cells share, by number.</summary>
internal static partial class SharedTexts
{
    /// <summary>In UTF-16 units: what Excel itself lets a cell hold.</summary>
    internal const int Longest = 32_767;

    /// <summary>Of what is escaped each seven characters are one.</summary>
    private const int LongestEscaped = 7 * Longest;

    /// <summary>Each as its cells show it: made once, however many they are.</summary>
    internal static List<string> Read(string part)
    {
        var texts = new List<string>();
        using var xml = Workbook.Xml(part);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") texts.Add(Shown(Text(xml)));
        return texts;
    }

    /// <summary>The text within an element, whatever letters it is set in, but not how it is pronounced.</summary>
    internal static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var (depth, pronounced, inText) = (xml.Depth, int.MaxValue, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth <= pronounced) pronounced = xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh" && !xml.IsEmptyElement ? xml.Depth : int.MaxValue;
            if (xml.NodeType == XmlNodeType.Element) inText = xml.LocalName == "t" && !xml.IsEmptyElement;
            else if (xml.NodeType == XmlNodeType.EndElement) inText = false;
            else if (inText && pronounced == int.MaxValue) Append(text, xml);
        }
        return Unescaped(text.ToString());
    }

    /// <summary>What a cell shows of a text that stands in it: the beginning, without what does harm and without blanks at its end.</summary>
    internal static string Shown(string text) => CellText.Restored(CellText.Cut(Characters.Clean(text).TrimEnd(), Longest));

    /// <summary>No further than a cell goes: the piece on which the reader stands.</summary>
    internal static void Append(StringBuilder text, XmlReader xml)
    {
        if (text.Length < LongestEscaped && xml.Value is var piece) text.Append(piece, 0, Math.Min(piece.Length, LongestEscaped - text.Length));
    }

    /// <summary>What XML cannot hold is written _x000D_.</summary>
    internal static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, escape => ((char)int.Parse(escape.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
