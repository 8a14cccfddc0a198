using System.Globalization;
using System.Text;
using System.Text.Json;
using Workshop.Text;

namespace Workshop.Importing;

/// <summary>A part of somebody else's JSON, to be asked without fear: what is not there, or is something else than expected, is null or empty.</summary>
internal readonly record struct JsonPart(JsonElement Element)
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    internal bool IsList => Element.ValueKind == JsonValueKind.Array;

    internal bool IsRecord => Element.ValueKind == JsonValueKind.Object;

    /// <summary>Given, and not as null.</summary>
    internal bool IsGiven => Element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    internal bool IsTrue => Element.ValueKind == JsonValueKind.True;

    internal JsonPart this[string name] => IsRecord && Element.TryGetProperty(name, out var part) ? new(part) : default;

    /// <summary>The first of these that is given.</summary>
    internal JsonPart Any(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (this[name] is { IsGiven: true } part) return part;
        return default;
    }

    /// <summary>A text or a number as text, clean and without blanks at its ends; null for an empty one.</summary>
    internal string? Text => Raw is { } raw && Characters.Clean(raw).Trim() is { Length: > 0 } text ? text : null;

    internal long? Number => Element.ValueKind switch
    {
        JsonValueKind.Number => Element.TryGetInt64(out var number) ? number : Element.TryGetDouble(out var real) && Math.Abs(real) < 1e15 ? (long)real : null,
        JsonValueKind.String => long.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written) ? written : null,
        _ => null,
    };

    internal IEnumerable<JsonPart> Items => IsList ? Element.EnumerateArray().Select(item => new JsonPart(item)) : [];

    internal IEnumerable<(string Name, JsonPart Part)> Members =>
        IsRecord ? Element.EnumerateObject().Select(member => (NameOf(member), new JsonPart(member.Value))) : [];

    /// <summary>How it begins, to say where something was found.</summary>
    internal string Beginning => Element.ValueKind == JsonValueKind.Undefined ? "" : Origin.Short(Element.GetRawText());

    private string? Raw
    {
        get
        {
            if (Element.ValueKind == JsonValueKind.Number) return Element.GetRawText();
            if (Element.ValueKind != JsonValueKind.String) return null;
            try
            {
                return Element.GetString();
            }
            catch (InvalidOperationException) // half a character, escaped: no text
            {
                return null;
            }
        }
    }

    /// <returns>The problem, with line and position, where it is no JSON.</returns>
    internal static Outcome<JsonPart> Read(Source source)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(source.Text), Lenient);
        try
        {
            return new JsonPart(JsonElement.ParseValue(ref reader));
        }
        catch (JsonException invalid)
        {
            return new Problem("", string.Create(CultureInfo.InvariantCulture,
                $"{source.Name} is no JSON: at line {invalid.LineNumber + 1}, position {invalid.BytePositionInLine + 1}, {Reason(invalid)}"));
        }
    }

    private static string Reason(JsonException invalid)
    {
        var reason = invalid.Message.Split(" LineNumber: ")[0];
        return char.ToLowerInvariant(reason[0]) + reason[1..];
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException) // likewise
        {
            return "";
        }
    }
}
