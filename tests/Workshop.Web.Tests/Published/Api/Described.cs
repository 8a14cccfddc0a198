using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workshop.Web.Tests.Published.Api;

/// <summary>
/// JSON beside the schema that describes it (JSON Schema 2020-12, as much of it as our description uses; any other keyword is refused):
/// what of it is not as described, and which of the described members have been seen.
/// </summary>
internal sealed class Described(JsonElement description)
{
    private const string Own = "#/components/schemas/";

    private readonly HashSet<string> seen = [];

    /// <summary>Members of the named schema and of all that it refers to which no value had so far.</summary>
    public IReadOnlyList<string> Unseen(string schema)
    {
        var (members, visited) = (new HashSet<string>(), new HashSet<string>());
        Gather(Named(schema), schema);
        members.ExceptWith(seen);
        return [.. members.Order(StringComparer.Ordinal)];

        void Gather(JsonElement within, string name)
        {
            if (within.TryGetProperty("$ref", out var other))
            {
                if (visited.Add(other.GetString()!)) Gather(Named(other.GetString()![Own.Length..]), other.GetString()![Own.Length..]);
                return;
            }
            if (within.TryGetProperty("properties", out var properties))
                foreach (var property in properties.EnumerateObject())
                {
                    members.Add($"{name}.{property.Name}");
                    Gather(property.Value, $"{name}.{property.Name}");
                }
            if (within.TryGetProperty("items", out var items)) Gather(items, name);
            if (within.TryGetProperty("oneOf", out var choices))
                foreach (var choice in choices.EnumerateArray()) Gather(choice, $"{name}.{KindOf(choice)}");
        }
    }

    /// <summary>What is not as it is described, with where; empty where all of it is.</summary>
    public IReadOnlyList<string> Wrong(JsonElement value, string schema)
    {
        var wrong = new List<string>();
        Compare(value, Named(schema), schema, "", wrong);
        return wrong;
    }

    private JsonElement Named(string schema) => description.GetProperty("components").GetProperty("schemas").GetProperty(schema);

    private static string KindOf(JsonElement choice) => choice.GetProperty("properties").GetProperty("is").GetProperty("const").GetString()!;

    private void Compare(JsonElement value, JsonElement schema, string name, string at, List<string> wrong)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var said = keyword.Value;
            var holds = keyword.Name switch
            {
                "$ref" => Follow(said.GetString()!),
                "type" => value.ValueKind switch
                {
                    JsonValueKind.String => "string",
                    JsonValueKind.Number => said.ValueEquals("integer") && value.TryGetInt64(out _) ? "integer" : "number",
                    JsonValueKind.True or JsonValueKind.False => "boolean",
                    JsonValueKind.Array => "array",
                    JsonValueKind.Object => "object",
                    _ => "null",
                } == said.GetString(),
                "const" => value.ValueEquals(said.GetString()),
                "enum" => said.EnumerateArray().Any(choice => value.ValueEquals(choice.GetString())),
                "pattern" => Regex.IsMatch(value.GetString()!, said.GetString()!, RegexOptions.CultureInvariant),
                "format" => IsOf(said.GetString()!, value.GetString()!),
                "minimum" => value.GetInt64() >= said.GetInt64(),
                "maximum" => value.GetInt64() <= said.GetInt64(),
                "required" => said.EnumerateArray().All(member => value.TryGetProperty(member.GetString()!, out _)),
                "properties" => Members(said),
                "additionalProperties" => said.ValueKind != JsonValueKind.False
                    || value.EnumerateObject().All(member => schema.GetProperty("properties").TryGetProperty(member.Name, out _)),
                "items" => Items(said),
                "oneOf" => Choose(said),
                "description" or "default" => true,
                _ => throw new NotSupportedException($"{keyword.Name} in {name}"),
            };
            if (!holds) wrong.Add($"{(at.Length == 0 ? "/" : at)} is not as {name} says with {keyword.Name}: {Short(value)}");
        }

        bool Follow(string other)
        {
            Compare(value, Named(other[Own.Length..]), other[Own.Length..], at, wrong);
            return true;
        }

        bool Members(JsonElement properties)
        {
            foreach (var member in value.EnumerateObject())
            {
                if (!properties.TryGetProperty(member.Name, out var property)) continue;
                seen.Add($"{name}.{member.Name}");
                Compare(member.Value, property, $"{name}.{member.Name}", $"{at}/{member.Name}", wrong);
            }
            return true;
        }

        bool Items(JsonElement items)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray()) Compare(item, items, name, $"{at}/{index++}", wrong);
            return true;
        }

        bool Choose(JsonElement choices)
        {
            if (!value.TryGetProperty("is", out var kind)) return false;
            var choice = choices.EnumerateArray().SingleOrDefault(choice => kind.ValueEquals(KindOf(choice)));
            if (choice.ValueKind != JsonValueKind.Object) return false;
            Compare(value, choice, $"{name}.{KindOf(choice)}", at, wrong);
            return true;
        }
    }

    private static bool IsOf(string format, string text) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => throw new NotSupportedException(format),
    };

    private static string Short(JsonElement value) => value.GetRawText() is var text && text.Length > 200 ? text[..200] : text;
}
