using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Workshop.Redacting;

/// <summary>
/// Takes mentions out of documents, their parts and lines of the audit trail: whatever is JSON of ours. Texts get a placeholder; of a person
/// who is to go nothing is left but that somebody was there. Counts what it takes out.
/// </summary>
/// <param name="people">Who is to go, by id, and who stands for them from now on.</param>
public sealed class Redactor(Mentions mentions, IReadOnlyDictionary<Guid, Guid> people)
{
    /// <summary>Fields that hold no text of anybody's: ids, words of our own, dates, zones, languages.</summary>
    public static readonly IReadOnlySet<string> NoText = new HashSet<string>
    {
        "is", "id", "record", "uid", "code", "kind", "role", "state", "status", "mode", "clock", "season", "visibility", "zone", "language", "languages",
        "day", "date", "time", "start", "end", "first", "last", "opening", "closing", "sortBy", "lastModified",
    };

    private static readonly JsonSerializerOptions AsDocuments = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many mentions, and people, it has taken out.</summary>
    public int Count { get; private set; }

    /// <summary>What stays although it is like something that goes.</summary>
    public NearMisses Near { get; } = new(mentions);

    /// <summary>Plain text, such as a note.</summary>
    public string? Text(string? text)
    {
        if (text is null) return null;
        var (without, count) = mentions.Without(text);
        Count += count;
        Near.See(without);
        return without;
    }

    /// <summary>An address without what must go; null where there is nothing of it in it.</summary>
    public string? Slug(string slug)
    {
        if (mentions.WithoutInSlug(slug) is not { } without) return null;
        Count++;
        return without;
    }

    /// <summary>The very same text where there is nothing to take out.</summary>
    public string Json(string json)
    {
        if (JsonNode.Parse(json) is not { } root) return json;
        touched = false;
        root = Walk(root, null) ?? root;
        return touched ? root.ToJsonString(AsDocuments) : json;
    }

    private bool touched;

    /// <summary>What is to stand in the node's place; null where the node stays, itself perhaps changed.</summary>
    private JsonNode? Walk(JsonNode node, string? field)
    {
        switch (node)
        {
            case JsonObject part when Person(part) is { } nobody:
                Count++;
                touched = true;
                return nobody;
            case JsonObject part:
                foreach (var (name, value) in part.ToList())
                    if (value is not null && Walk(value, name) is { } other) part[name] = other;
                return null;
            case JsonArray list:
                for (var n = 0; n < list.Count; n++)
                    if (list[n] is { } item && Walk(item, field) is { } other) list[n] = other;
                return null;
            default:
                return node.GetValueKind() == JsonValueKind.String ? Value(node.GetValue<string>(), field) : null;
        }
    }

    private JsonValue? Value(string text, string? field)
    {
        if (text.Length == 36 && Guid.TryParse(text, out var id))
        {
            return people.TryGetValue(id, out var somebody) && somebody != id ? Changed(somebody.ToString()) : null;
        }
        if (field is "slug") return Slug(text) is { } other ? Changed(other) : null;
        if (field is not null && NoText.Contains(field)) return null;
        var without = Text(text)!;
        return ReferenceEquals(without, text) ? null : Changed(without);
    }

    private JsonValue Changed(string text)
    {
        touched = true;
        return JsonValue.Create(text);
    }

    /// <summary>A credit or an identity of somebody who is to go, as it is from now on; null for anything else, and for what is so already.</summary>
    private JsonObject? Person(JsonObject part)
    {
        if (Id(part, "person") is { } person && people.TryGetValue(person, out var other))
            return Said(part, new() { ["id"] = part["id"]?.DeepClone(), ["person"] = other.ToString(), ["name"] = Mentions.Placeholder });
        if (part.ContainsKey("sortName") && Id(part, "id") is { } identity && people.TryGetValue(identity, out other))
            return Said(part, new() { ["id"] = other.ToString(), ["slug"] = SlugOf(other), ["sortName"] = Mentions.Placeholder });
        return null;
    }

    private static JsonObject? Said(JsonObject part, JsonObject nobody) => JsonNode.DeepEquals(part, nobody) ? null : nobody;

    private static Guid? Id(JsonObject part, string field) =>
        part[field] is JsonValue value && value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var id) ? id : null;

    /// <summary>The address of somebody who is nobody any more.</summary>
    public static string SlugOf(Guid person) => $"{Mentions.InAddress}-{person.ToString("n")[^12..]}";
}
