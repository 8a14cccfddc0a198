using System.Xml;
using Workshop.Text;

namespace Workshop.Importing.Tables.Workbooks;

/// <summary>
/// The first sheet of an Excel workbook (.xlsx, ECMA-376) as a table. Formulas are not calculated: what stands in a cell is what the program that saved
/// it had calculated. Names of elements count and not their namespaces, of which there are several editions.
/// </summary>
internal static class Workbook
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    internal static Outcome<Table> Read(Source source)
    {
        using var archive = Archive.Open(source);
        if (archive is null) return new Problem("", $"{Words.Quoted(source.Name)} is not a workbook that can be read; save it again as .xlsx, or as CSV.");
        try
        {
            return Read(archive, source.Name);
        }
        catch (XmlException) // a part is no XML, has a document type, which none needs, or is more than can be read
        {
            return archive.Problem(source.Name);
        }
    }

    private static Outcome<Table> Read(Archive archive, string source)
    {
        var main = Related(archive, "_rels/.rels", "").FirstOrDefault(part => part.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target ?? "xl/workbook.xml";
        if (archive.Part(main) is not { } book) return archive.Problem(source);
        var sheets = Sheets(book, out var from1904);
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var related = Related(archive, $"{folder}_rels/{main[folder.Length..]}.rels", folder);
        if (sheets.Count == 0) return archive.Problem(source);
        var first = sheets.Find(sheet => !sheet.IsHidden) ?? sheets[0];
        if (related.Find(part => part.Id == first.Relation).Target is not { } target || archive.Part(target) is not { } sheet) return archive.Problem(source);

        var texts = Part("/sharedStrings") is { } shared ? SharedTexts.Read(shared) : [];
        var styles = Part("/styles") is { } styled ? CellStyles.Read(styled) : CellStyles.None;
        if (archive.IsTooLarge) return archive.Problem(source);
        var cells = new SheetCells(texts, styles, from1904);
        if (cells.Read(sheet, source) is { } problem) return problem;
        var aside = cells.Aside(source).ToList();
        if (sheets.Count > 1)
            aside.Add(new(new(source, 0, ""), $"Only the sheet {Words.Quoted(first.Name)} was read; {Words.List([.. sheets.Where(other => other != first).Take(10).Select(other => Words.Quoted(other.Name))])} {(sheets.Count == 2 ? "was" : "were")} not."));
        return new Table(source, cells.Rows(), aside, HasSerials: true);

        string? Part(string type) => related.Find(part => part.Type.EndsWith(type, StringComparison.Ordinal)).Target is { } name ? archive.Part(name) : null;
    }

    /// <exception cref="XmlException">Its elements are deeper or longer than any part's.</exception>
    internal static XmlReader Xml(string part) => XmlSource.Excess(part, out _) == XmlExcess.None ? XmlSource.Reader(part) : throw new XmlException("No part of a workbook is like this.");

    private static List<SheetName> Sheets(string book, out bool from1904)
    {
        from1904 = false;
        var sheets = new List<SheetName>();
        using var xml = Xml(book);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && (xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations)) is { } relation)
                sheets.Add(new(CellText.Line(xml.GetAttribute("name"), 60) ?? "", relation, xml.GetAttribute("state") is "hidden" or "veryHidden"));
        }
        return sheets;
    }

    private static List<(string Id, string Type, string? Target)> Related(Archive archive, string part, string folder)
    {
        var related = new List<(string, string, string?)>();
        if (archive.Part(part) is not { } relations) return related;
        using var xml = Xml(relations);
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External" && xml.GetAttribute("Target") is { } target)
                related.Add((xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", target.StartsWith('/') ? target[1..] : folder + target));
        return related;
    }

    private sealed record SheetName(string Name, string Relation, bool IsHidden);
}
