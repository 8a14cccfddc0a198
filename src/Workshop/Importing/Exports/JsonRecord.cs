using System.Text.Json;

namespace Workshop.Importing.Exports;

/// <summary>
/// An object of a source, walked through once. Each member can be taken once; what nobody took is left over, so that a reader sees what it passes over.
/// </summary>
internal sealed class JsonRecord
{
    /// <summary>No object of an export has as many; what is behind is not looked at.</summary>
    private const int MostMembers = 200;

    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);

    private JsonRecord(JsonElement value)
    {
        Value = value;
        foreach (var member in value.EnumerateObject())
        {
            if (members.Count == MostMembers) break;
            members.TryAdd(member.Name, member.Value);
        }
    }

    internal JsonElement Value { get; }

    /// <summary>Null for what is no object.</summary>
    internal static JsonRecord? Of(JsonElement? value) => value is { ValueKind: JsonValueKind.Object } known ? new(known) : null;

    internal static JsonElement.ArrayEnumerator Items(JsonElement? value) => value is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default;

    /// <summary>The text of a string or a number; null where there are no words in it.</summary>
    internal static string? Text(JsonElement? value) => value is { } known && JsonSource.TextOf(known) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    internal bool Has(string name) => members.ContainsKey(name);

    /// <summary>The text of a member that stays to be taken.</summary>
    internal string? Peek(string name) => members.TryGetValue(name, out var value) ? Text(value) : null;

    internal JsonElement? Take(string name) => members.Remove(name, out var value) ? value : null;

    internal string? Text(string name) => Text(Take(name));

    /// <summary>The first of several names for the same that has a text.</summary>
    internal string? Text(params ReadOnlySpan<string> names)
    {
        string? text = null;
        foreach (var name in names)
            if (Text(Take(name)) is { } its) text ??= its;
        return text;
    }

    internal JsonRecord? Record(string name) => Of(Take(name));

    internal JsonElement.ArrayEnumerator Items(string name) => Items(Take(name));

    internal bool Is(string name) => Take(name) is { ValueKind: JsonValueKind.True };

    /// <summary>What was not taken and says something.</summary>
    internal IEnumerable<(string Name, JsonElement Value)> Rest() => members.Where(member => Says(member.Value)).Select(member => (member.Key, member.Value));

    private static bool Says(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False => false,
        JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.EnumerateArray().Any(),
        JsonValueKind.Object => value.EnumerateObject().Any(),
        _ => true,
    };
}
