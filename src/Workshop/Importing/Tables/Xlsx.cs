using Workshop.Importing.Tables.Workbooks;

namespace Workshop.Importing.Tables;

/// <summary>Excel workbooks: the first sheet of each, read as <see cref="Publishing.Tables.Csv"/> is.</summary>
public sealed class Xlsx : IReadableFormat
{
    public string Name => "xlsx";

    public string Label => "Excel workbook";

    public bool TellsEventsApart => false;

    public bool Recognizes(Source source) => source.Extension is ".xlsx" or ".xlsm" || source.Bytes.Span.StartsWith("PK\u0003\u0004"u8) && source.Bytes.Span.IndexOf("xl/workbook.xml"u8) > 0;

    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers)
    {
        var (tables, problems) = (new List<Table>(), new List<Problem>());
        foreach (var part in parts)
        {
            var table = Workbook.Read(part);
            if (table.TryGetValue(out var read)) tables.Add(read);
            else problems.AddRange(table.Problems);
        }
        return problems.Count > 0 ? problems : new TableReader(Name, tables, answers).Read();
    }

    Programmes.Programme IReadableFormat.Sayable(Programmes.Programme programme) => Publishing.Tables.Csv.Said(programme);
}
