namespace Workshop.Programmes;

/// <summary>Materials as a form has them, one a line: "Paper: https://… | what it is called". Without a kind it is another one.</summary>
public static class MaterialLine
{
    private const string Called = " | ";

    public static string ToText(ValueList<Material> materials) => string.Join('\n', materials.Select(Of));

    public static ValueList<Material> Read(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(One).ToValueList();

    private static string Of(Material material)
    {
        var line = material.Kind == MaterialKind.Other && KindOf(material.Value) is null ? material.Value : $"{material.Kind}: {material.Value}";
        return material.Label is { } label ? line + Called + label : line;
    }

    private static Material One(string line)
    {
        var kind = KindOf(line);
        var rest = kind is null ? line : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        var at = rest.IndexOf(Called, StringComparison.Ordinal);
        return at < 0 ? new(kind ?? MaterialKind.Other, rest) : new(kind ?? MaterialKind.Other, rest[..at].Trim(), rest[(at + Called.Length)..].Trim());
    }

    private static MaterialKind? KindOf(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && line[..colon].All(char.IsAsciiLetter) && Enum.TryParse<MaterialKind>(line[..colon], ignoreCase: true, out var kind) ? kind : null;
}
