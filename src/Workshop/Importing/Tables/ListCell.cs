using System.Text.RegularExpressions;
using Workshop.Programmes;

namespace Workshop.Importing.Tables;

/// <summary>Several names or several materials in one cell. What would be read back as something else stands in quotation marks.</summary>
internal static partial class ListCell
{
    internal static string Write(IEnumerable<string> names) => string.Join("; ", names.Select(name => Read(name) is [var one] && one == name ? name : PeopleCell.InMarks(name)));

    internal static List<string> Read(string cell)
    {
        var names = new List<string>();
        for (var at = 0; at < cell.Length;)
        {
            var (end, name) = ExactName().Match(cell, at) is { Success: true } exact ? (at + exact.Length, PeopleCell.Unquoted(exact.Groups["name"].Value)) : ToNext(cell, at);
            if (CellText.Line(name, CellText.LongestName) is { } line) names.Add(line);
            at = end;
        }
        return names;
    }

    /// <summary>One a line: "Paper: https://… | what it is called".</summary>
    internal static string Write(ValueList<Material> materials) => string.Join('\n', materials.Select(Write));

    internal static IEnumerable<Material> Materials(string cell) => cell.Split('\n')
        .SelectMany(line => Exact(line) is { } exact ? [exact] : Between().Split(line).SelectMany(piece => MaterialLine.Read(piece)).Select(Fitted)).OfType<Material>();

    private static string Write(Material material)
    {
        var plain = MaterialLine.ToText([material]);
        if (Materials(plain).ToValueList() == [material]) return plain;
        var exact = $"{material.Kind}: {PeopleCell.InMarks(material.Value)}";
        return material.Label is { } label ? $"{exact} | {PeopleCell.InMarks(label)}" : exact;
    }

    private static Material? Exact(string line) =>
        ExactMaterial().Match(line) is { Success: true } exact && Enum.TryParse<MaterialKind>(exact.Groups["kind"].Value, ignoreCase: true, out var kind)
            ? Fitted(new(kind, PeopleCell.Unquoted(exact.Groups["value"].Value), PeopleCell.Unquoted(exact.Groups["label"].Value)))
            : null;

    /// <summary>On one line and no longer than a form takes it; null where it leads nowhere.</summary>
    internal static Material? Fitted(Material material) => CellText.Line(material.Value, CellText.LongestAddress) is { } value
        ? material with { Value = value, Label = CellText.Line(material.Label, CellText.LongestLine) }
        : null;

    private static (int End, string Name) ToNext(string cell, int at)
    {
        var end = cell.AsSpan(at).IndexOfAny(';', '\n');
        return end < 0 ? (cell.Length, cell[at..]) : (at + end + 1, cell.Substring(at, end));
    }

    [GeneratedRegex("""\G[\s;]*(?<name>"(?:[^"]|"")*")[^\S\n]*(?:[;\n]|$)""")]
    private static partial Regex ExactName();

    [GeneratedRegex("""^\s*(?<kind>[A-Za-z]+):\s*(?<value>"(?:[^"]|"")*")(?:\s\|\s(?<label>"(?:[^"]|"")*"))?\s*$""")]
    private static partial Regex ExactMaterial();

    /// <summary>A semicolon before the next address.</summary>
    [GeneratedRegex(@";\s+(?=https?://|[A-Za-z]{3,10}:\s)")]
    private static partial Regex Between();
}
