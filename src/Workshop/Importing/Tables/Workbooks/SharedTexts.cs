using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Workshop.Importing.Tables.Workbooks;

/// <summary>The texts that cells share, by number.</summary>
internal static partial class SharedTexts
{
    internal static List<string> Read(byte[] part)
    {
        var texts = new List<string>();
        using var xml = Workbook.Xml(part);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") texts.Add(Text(xml));
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
            else if (inText && pronounced == int.MaxValue) text.Append(xml.Value);
        }
        return Unescaped(text.ToString());
    }

    /// <summary>What XML cannot hold is written _x000D_.</summary>
    internal static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, escape => ((char)int.Parse(escape.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
