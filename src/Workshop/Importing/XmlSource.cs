using System.Xml;

namespace Workshop.Importing;

/// <summary>What of a text of XML is more than can be read.</summary>
internal enum XmlExcess { None, Depth, Attributes, Elements }

/// <summary>
/// XML that others wrote, read without entities and document types. A reader keeps all elements that are open and all attributes of the one that begins,
/// so that a file of nothing else could take any memory: whoever reads looks for <see cref="Excess"/> first.
/// </summary>
internal static class XmlSource
{
    internal const int Deepest = 32, MostAttributes = 1_000;

    /// <summary>A full workbook has one for each of a million cells, its value and its formula.</summary>
    internal const int MostElements = 3_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false, // what XML forbids is dropped like everything else that a text may not hold
    };

    internal static XmlReader Reader(string xml) => XmlReader.Create(new StringReader(xml), Settings);

    /// <summary>As far as it is XML; what comes behind a mistake is never read.</summary>
    /// <param name="at">Where it is too much.</param>
    internal static XmlExcess Excess(ReadOnlySpan<char> xml, out int at)
    {
        var (depth, elements) = (0, 0);
        for (at = 0; xml[at..].IndexOf('<') is >= 0 and var next;)
        {
            at += next;
            var tag = xml[at..];
            if (tag.StartsWith("<!--")) at = Behind(xml, at + "<!--".Length, "-->");
            else if (tag.StartsWith("<![CDATA[")) at = Behind(xml, at + "<![CDATA[".Length, "]]>");
            else if (tag.StartsWith("<!")) break; // a document type, at which reading ends
            else if (tag.StartsWith("<?")) at = Behind(xml, at + "<?".Length, "?>");
            else if (tag.StartsWith("</"))
            {
                depth--;
                at += "</".Length;
            }
            else
            {
                if (++elements > MostElements) return XmlExcess.Elements;
                var behind = at;
                if (Attributes(xml, ref behind) > MostAttributes) return XmlExcess.Attributes;
                if (!xml[..behind].EndsWith("/>") && ++depth > Deepest) return XmlExcess.Depth;
                at = behind;
            }
        }
        return XmlExcess.None;
    }

    /// <param name="at">Moves behind the tag.</param>
    private static int Attributes(ReadOnlySpan<char> xml, ref int at)
    {
        var attributes = 0;
        while (xml[at..].IndexOfAny('>', '"', '\'') is >= 0 and var next)
        {
            at += next + 1;
            if (xml[at - 1] == '>') return attributes;
            attributes++;
            at = Behind(xml, at, xml[at - 1] == '"' ? "\"" : "'");
        }
        at = xml.Length;
        return attributes;
    }

    private static int Behind(ReadOnlySpan<char> xml, int at, string end) => xml[at..].IndexOf(end) is >= 0 and var length ? at + length + end.Length : xml.Length;
}
