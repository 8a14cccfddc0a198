using System.IO.Compression;
using System.Security;
using System.Text;

namespace Workshop.Tests.Importing.Tables;

/// <summary>Small workbooks, part by part.</summary>
public static class XlsxBytes
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Its parts, of which a test may change some.</summary>
    /// <param name="rows">What stands in sheetData.</param>
    /// <param name="shared">Texts that cells of type s name by their number.</param>
    public static Dictionary<string, string> Parts(string rows, string[]? shared = null, string behind = "", string workbook = "") => new()
    {
        ["[Content_Types].xml"] = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""",
        ["_rels/.rels"] = $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
        ["xl/workbook.xml"] = $"""<workbook xmlns="{Main}" xmlns:r="{Relations}">{workbook}<sheets><sheet name="Notes" sheetId="2" state="hidden" r:id="r4"/><sheet name="Schedule" sheetId="1" r:id="r1"/></sheets></workbook>""",
        ["xl/_rels/workbook.xml.rels"] = $"""
            <Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Type="{Relations}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="r3" Type="{Relations}/styles" Target="styles.xml"/>
            <Relationship Id="r4" Type="{Relations}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>
            """,
        ["xl/sharedStrings.xml"] = $"""<sst xmlns="{Main}">{string.Concat((shared ?? []).Select(text => $"<si>{text}</si>"))}</sst>""",
        ["xl/styles.xml"] = $"""
            <styleSheet xmlns="{Main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="[$-409]h:mm AM/PM"/><numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0.0&quot; days&quot;"/></numFmts>
            <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>
            """,
        ["xl/worksheets/sheet1.xml"] = $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{behind}</worksheet>""",
        ["xl/worksheets/sheet2.xml"] = $"""<worksheet xmlns="{Main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Secret</t></is></c></row></sheetData></worksheet>""",
    };

    /// <summary>A sheet of texts.</summary>
    public static byte[] Of(params string[][] rows) => Packed(Parts(string.Concat(rows.Select((row, at) => Row(at + 1, row)))));

    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((text, at) => text.Length == 0 ? "" : $"<c r=\"{(char)('A' + at)}{number}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>"))}</row>";

    public static byte[] Packed(IReadOnlyDictionary<string, string> parts) => Packed(parts.ToDictionary(part => part.Key, part => Encoding.UTF8.GetBytes(part.Value)));

    public static byte[] Packed(IReadOnlyDictionary<string, byte[]> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, part) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(part);
            }
        return bytes.ToArray();
    }
}
