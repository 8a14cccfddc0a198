using System.Globalization;

namespace Workshop.Text;

/// <summary>English turns of phrase that change lists, messages and pages share.</summary>
public static class Words
{
    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string List(IReadOnlyList<string> items) => items.Count < 2
        ? string.Concat(items)
        : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";

    /// <summary>"1 talk", "22 talks", "no talks"; thousands with a comma.</summary>
    /// <param name="many">The plural where it is not the singular with an s.</param>
    public static string Count(int number, string one, string? many = null) => number == 1
        ? $"1 {one}"
        : $"{(number == 0 ? "no" : number.ToString("N0", CultureInfo.InvariantCulture))} {many ?? $"{one}s"}";

    /// <summary>"Katie Bouman’s", "James’s".</summary>
    public static string Possessive(string name) => $"{name}’s";

    public static string Quoted(string text) => $"“{text}”";
}
