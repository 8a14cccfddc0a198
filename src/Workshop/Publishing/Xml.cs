using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;
using Workshop.Text;

namespace Workshop.Publishing;

/// <summary>An XML document in UTF-8, the same bytes for the same content; characters that XML 1.0 forbids are dropped.</summary>
internal static class Xml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static byte[] Document(string root, string xmlNamespace, Action<XmlWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            writer.WriteStartDocument();
            writer.WriteStartElement(root, xmlNamespace);
            content(writer);
            writer.WriteEndElement();
            writer.WriteEndDocument();
        }
        return stream.ToArray();
    }

    /// <summary>Nothing for an empty text.</summary>
    public static void Element(this XmlWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) writer.WriteElementString(name, Characters.Clean(text));
    }

    /// <summary>Also an empty one. Every text that is not our own goes through here: what XML forbids would throw.</summary>
    public static void Attribute(this XmlWriter writer, string name, string? text) => writer.WriteAttributeString(name, Characters.Clean(text ?? ""));

    /// <summary>RFC 3339, to the second.</summary>
    public static string Written(Instant at) => InstantPattern.General.Format(at);
}
