namespace Workshop.People;

/// <summary>Names in a row, as a form has them: with commas between them, or each on a line of its own where a name holds a comma itself.</summary>
public static class PrintedNames
{
    public static string ToText(ValueList<string> names) =>
        names.Any(name => name.Contains(',', StringComparison.Ordinal)) ? string.Concat(names.Select(name => $"{name}\n")) : string.Join(", ", names);

    public static ValueList<string> Read(string text) =>
        text.Split(text.Contains('\n', StringComparison.Ordinal) ? '\n' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToValueList();
}
