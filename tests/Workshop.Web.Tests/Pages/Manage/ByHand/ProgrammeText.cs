using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Time;

namespace Workshop.Web.Tests.Pages.Manage.ByHand;

/// <summary>
/// A published programme as text to be compared: ids become the number of their first appearance, so that whatever names the same thing
/// still does; a session's code, the address of the page and the instants of releases say only that there is one. All else stays.
/// </summary>
internal static class ProgrammeText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <returns>Its lines.</returns>
    public static string[] Of(string json)
    {
        var ids = new Dictionary<Guid, int>();
        var document = JsonNode.Parse(json)!.AsObject();
        document["address"] = "an address";
        return Plain(document)!.ToJsonString(Indented).Split('\n');

        JsonNode? Plain(JsonNode? node) => node switch
        {
            JsonObject record => new JsonObject(record.Select(field => KeyValuePair.Create(field.Key, field.Key == "code" ? "a code" : Plain(field.Value)))),
            JsonArray list => new JsonArray([.. list.Select(Plain)]),
            JsonValue value when value.TryGetValue<Guid>(out var id) => ids.TryGetValue(id, out var known) ? $"id {known}" : $"id {ids[id] = ids.Count}",
            JsonValue value when value.TryGetValue<string>(out var text) && WallClock.Instant.Parse(text).Success => "an instant",
            _ => node?.DeepClone(),
        };
    }
}
