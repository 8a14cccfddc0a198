using Workshop.Importing;
using Workshop.Programmes;

namespace Workshop.Publishing.Frab;

/// <summary>schedule.json, the same schedule as <see cref="FrabXml"/> in JSON: by the schema of c3voc written, by whatever frab, pretalx and their heirs make of it read.</summary>
public sealed class FrabJson : IFormat, IReadableFormat
{
    private const int Beginning = 65_536;

    public string Name => "frab-json";

    public string Label => "frab schedule.json";

    public string MediaType => MediaTypes.Json;

    public string FileName(string slug) => $"{slug}-schedule.json";

    public Problem? Refuses(Publication publication) => FrabRefusal.Of(publication);

    public IReadOnlyList<LeftOut> LeavesOut(Publication publication) => FrabRefusal.Sessions(publication);

    public byte[] Write(Publication publication, Site site) => FrabJsonWriter.Write(FrabExport.Of(publication, FrabSpelling.Json, site));

    public bool Recognizes(Source source)
    {
        var head = source.Text.AsSpan(0, Math.Min(source.Text.Length, Beginning)).TrimStart();
        return head.StartsWith("{") && head.Contains("\"schedule\"", StringComparison.Ordinal) && head.Contains("\"conference\"", StringComparison.Ordinal);
    }

    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers) => FrabParts.Read(parts, answers, this, FrabJsonReader.Read);

    public Programme Sayable(Programme programme) => FrabImport.Programme(FrabExport.Of(programme, FrabSpelling.Json));
}
