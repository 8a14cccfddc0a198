using Workshop.Importing;
using Workshop.Programmes;

namespace Workshop.Publishing.Frab;

/// <summary>
/// schedule.xml, as frab, pentabarf and pretalx have it and conference apps read it. Written to the letter of the schema of c3voc; read in all its dialects.
/// </summary>
public sealed class FrabXml : IFormat, IReadableFormat
{
    private const int Beginning = 4_096;

    public string Name => "frab-xml";

    public string Label => "frab schedule.xml";

    public string MediaType => MediaTypes.FrabXml;

    public string FileName(string slug) => $"{slug}-schedule.xml";

    public Problem? Refuses(Publication publication) => FrabRefusal.Of(publication);

    public IReadOnlyList<LeftOut> LeavesOut(Publication publication) => FrabRefusal.Sessions(publication);

    public byte[] Write(Publication publication, Site site) => FrabXmlWriter.Write(FrabExport.Of(publication, FrabSpelling.Xml, site));

    public bool Recognizes(Source source)
    {
        var head = source.Text.AsSpan(0, Math.Min(source.Text.Length, Beginning)).TrimStart();
        return head.StartsWith("<") && (head.Contains("<schedule>", StringComparison.Ordinal) || head.Contains("<schedule ", StringComparison.Ordinal));
    }

    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers) => FrabParts.Read(parts, answers, this, FrabXmlReader.Read);

    public Programme Sayable(Programme programme) => FrabImport.Programme(FrabExport.Of(programme, FrabSpelling.Xml));
}
