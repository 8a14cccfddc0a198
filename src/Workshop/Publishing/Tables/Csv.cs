using CsvHelper;
using Workshop.Importing;
using Workshop.Importing.Tables;
using Workshop.Programmes;

namespace Workshop.Publishing.Tables;

/// <summary>
/// The schedule as a table, one row a session, in the order in which it is printed: to be opened in a spreadsheet, edited there and read back. UTF-8 with a
/// byte order mark, CRLF and quotation marks where needed (RFC 4180), formulas disarmed. It says what <see cref="Said"/> leaves of a programme.
/// </summary>
public sealed partial class Csv : IFormat, IReadableFormat
{
    private static readonly string[] Extensions = [".csv", ".tsv", ".tab"];

    public string Name => "csv";

    public string Label => "table (CSV, TSV)";

    public string MediaType => MediaTypes.Csv;

    public string FileName(string slug) => $"{slug}.csv";

    public Problem? Refuses(Publication publication) => publication.Programme.Sessions.IsEmpty ? new(nameof(Programme.Sessions), "There are no sessions yet.") : null;

    byte[] IFormat.Write(Publication publication, Site site) => Write(publication.Programme);

    public static byte[] Write(Programme programme) => Write(programme, CsvColumn.All);

    /// <summary>For rows that are to become sessions of whatever event: without what tells them apart from others.</summary>
    internal static byte[] WriteForNew(Programme programme) => Write(programme, [.. CsvColumn.All.Where(column => !column.Identifies)]);

    private static byte[] Write(Programme programme, IReadOnlyList<CsvColumn> columns)
    {
        var rows = new CsvRows(Said(programme), withCodes: columns.Any(column => column.Identifies));
        using var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(stream, new() { WriteByteOrderMark = true }, leaveOpen: true))
        {
            foreach (var column in columns) writer.WriteField(column.Heading);
            writer.EndRecord();
            foreach (var session in rows.Programme.Sessions)
            {
                foreach (var column in columns) writer.WriteField(CellText.Disarmed(column.Of(rows, session)));
                writer.EndRecord();
            }
        }
        return stream.ToArray();
    }

    public bool TellsEventsApart => false;

    public bool Recognizes(Source source) => Extensions.Contains(source.Extension) && TablePage.Of(source) is null
        || source.Extension is "" or ".txt" && !source.Bytes.Span.StartsWith("PK"u8) && SeparatedTable.Seems(source.Text) && !Importing.Seminars.SeminarPage.IsSeries(source);

    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers)
    {
        var (tables, problems) = (new List<Table>(), new List<Problem>());
        foreach (var part in parts)
        {
            var table = SeparatedTable.Read(part);
            if (table.TryGetValue(out var read)) tables.Add(read);
            else problems.AddRange(table.Problems);
        }
        return problems.Count > 0 ? problems : new TableReader(Name, tables, answers).Read();
    }

    Programme IReadableFormat.Sayable(Programme programme) => Said(programme);
}
