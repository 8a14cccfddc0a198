using System.Text.Json;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Programmes.SideBySide;
using Workshop.Publishing;
using Workshop.Text;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;

namespace Workshop.Web.Trail;

/// <summary>A line of the audit trail in plain words, to be read after somebody's name: "changed the session “X”: title (was “A”, is “B”)".</summary>
/// <param name="programme">What parts of the event are called now, where a line holds no name; null where no event's programme is at hand.</param>
/// <param name="members">The names of whom lines about teams mean, by their accounts.</param>
internal sealed class TrailWords(Programme? programme, IReadOnlyDictionary<Guid, string> members)
{
    /// <summary>Longer values are not told, only that they changed.</summary>
    private const int Longest = 80;

    private readonly Particulars particulars = new(programme ?? new(Guid.Empty, new()));

    /// <summary>Null for what is no doing of its own, such as the ledger of calendars that a release writes.</summary>
    public string? Of(Change change)
    {
        using var old = Parse(change.Old);
        using var now = Parse(change.New);
        return change.Table switch
        {
            Deeds.Release => now is not null && now.RootElement.TryGetProperty("restored", out var restored)
                ? $"restored release {restored} as release {change.Version}" : $"published release {change.Version}",
            Deeds.Telling => $"changed how release {change.Version} is told",
            Deeds.Link => (old, now) switch { (null, _) => "made a preview link", (_, null) => "ended the preview link", _ => "ended the preview link and made a new one" },
            Deeds.Redaction => "removed something from the whole history, for good",
            Deeds.Team => (Role(old), Role(now)) switch
            {
                (null, var role) => $"joined the team as {role}",
                (var role, null) when Member(old) == change.By => $"left the team ({role} until then)",
                (var role, null) => $"took {Name(old)} out of the team ({role} until then)",
                var (was, role) => $"made {Name(now)} {role} of the team (was {was})",
            },
            Deeds.Invitation => (Role(old), Role(now)) is (null, { } invited) ? $"invited somebody to the team as {invited}" : "withdrew an invitation to the team",
            Deeds.Import => $"imported {Words.Quoted(Clip(Text(now!.RootElement, "sources") ?? ""))} ({Text(now.RootElement, "format")})",
            "Events" => Meeting(old?.RootElement, now?.RootElement),
            "Sections" => Part<Section>("section", change, old, now, Headline.Of, particulars.Of),
            "Sessions" => Part<Session>("session", change, old, now, Name, particulars.Of),
            "Credits" => Part<Credit>("person", change, old, now, credit => credit.Name, particulars.Of),
            "Rooms" => Part<Room>("room", change, old, now, room => room.Name, Particulars.Of),
            "Tracks" => Part<Track>("track", change, old, now, track => track.Name, Particulars.Of),
            "People" => Part<Person>("identity of", change, old, now, person => person.SortName, person =>
                [new("Address", person.Slug), new("Sorted as", person.SortName), new("ORCID", person.Orcid ?? "")]),
            "Series" => Part<Series>("series", change, old, now, series => series.Title, series =>
                [new("Title", series.Title), new("Address", series.Slug), new("Summary", series.Summary ?? ""), new("Text", series.Body)]),
            "SiteSettings" => "changed the settings of the site",
            var other => $"changed something of the kind “{other}”",
        };
    }

    /// <summary>Whom a line about a team means, by their accounts.</summary>
    public static IEnumerable<Guid> MembersIn(Change change)
    {
        if (change.Table != Deeds.Team) yield break;
        using var json = Parse(change.New ?? change.Old);
        if (Member(json) is { } member) yield return member;
    }

    private string? Meeting(JsonElement? old, JsonElement? now)
    {
        if (now is not { } after) return "took the event away for good";
        if (old is not { } before) return "began the event";
        var said = new List<string>();
        if (Text(before, "slug") != Text(after, "slug")) said.Add($"changed the address from {Text(before, "slug")} to {Text(after, "slug")}");
        if (Text(before, "status") != Text(after, "status"))
            said.Add(Text(after, "status") switch
            {
                nameof(EventStatus.Draft) => "unpublished the event", nameof(EventStatus.Cancelled) => "cancelled the event",
                nameof(EventStatus.Postponed) => "postponed the event", _ => Text(before, "status") == nameof(EventStatus.Draft) ? "made the event public" : "put the event back",
            });
        if (Text(before, "visibility") != Text(after, "visibility"))
            said.Add(Text(after, "visibility") == nameof(Visibility.Unlisted) ? "took the event off the lists" : "put the event on the lists");
        if (Text(before, "deletedAt") != Text(after, "deletedAt")) said.Add(Text(after, "deletedAt") is null ? "put the deleted event back" : "deleted the event");
        if (Read<EventDetails>(before, "details") is { } was && Read<EventDetails>(after, "details") is { } details && Fields(particulars.Of(was), particulars.Of(details)) is { Length: > 0 } fields)
            said.Add($"changed the event: {fields}");
        return said.Count == 0 ? null : Words.List(said);
    }

    private string? Part<T>(string kind, Change change, JsonDocument? old, JsonDocument? now, Func<T, string> name, Func<T, IReadOnlyList<Particular>> say)
        where T : class
    {
        var (was, after) = (Read<T>(old?.RootElement, "body"), Read<T>(now?.RootElement, "body"));
        if (change.Old is null) return $"added the {Called(kind, after is null ? null : name(after))}";
        if (change.New is null) return $"removed the {Called(kind, was is null ? null : name(was))}";
        if (was is not null && after is not null)
            return Fields(say(was), say(after)) is { Length: > 0 } fields ? $"changed the {Called(kind, name(was))}: {fields}" : null;
        if (now!.RootElement.TryGetProperty("sameAs", out var same))
            return same.ValueKind == JsonValueKind.Null ? "told two people apart" : "said that two people are one";
        if (now.RootElement.TryGetProperty("hasPage", out var page))
            return page.ValueKind == JsonValueKind.True ? "switched a person’s page on" : "switched a person’s page off";
        return now.RootElement.TryGetProperty("order", out _) ? $"moved the {Called(kind, Now(change.Row))}" : null;
    }

    private static string Called(string kind, string? name) => name is { Length: > 0 } ? $"{kind} “{Clip(name)}”" : kind;

    /// <summary>The fields that differ, with their values where these are short.</summary>
    private static string Fields(IReadOnlyList<Particular> was, IReadOnlyList<Particular> now) => string.Join("; ", PartChange.Differing(was, now).Select(field =>
        field.Was.Length > Longest || field.Is.Length > Longest ? Lower(field.Label)
        : field.Was.Length == 0 ? $"{Lower(field.Label)} (now “{Line(field.Is)}”)"
        : field.Is.Length == 0 ? $"{Lower(field.Label)} (was “{Line(field.Was)}”)"
        : $"{Lower(field.Label)} (was “{Line(field.Was)}”, now “{Line(field.Is)}”)"));

    /// <summary>What a part is called at present.</summary>
    private string? Now(Guid part) => programme is null ? null
        : programme.Sections.Find(part) is { } section ? Headline.Of(section)
        : programme.Sessions.Find(part) is { } session ? Name(session)
        : programme.Credits.Find(part)?.Name ?? programme.Rooms.Find(part)?.Name ?? programme.Tracks.Find(part)?.Name;

    private static string Name(Session session) => session.Title ?? session.Label ?? $"no. {session.Number}";

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];

    private static string Line(string text) => text.Replace('\n', ',');

    private static string Clip(string text) => text.Length <= Longest ? text : $"{text[..Longest]}…";

    private static JsonDocument? Parse(string? json) => json is null ? null : JsonDocument.Parse(json);

    private static string? Role(JsonDocument? json) => json is null ? null : Text(json.RootElement, "role")?.ToLowerInvariant();

    private static Guid? Member(JsonDocument? json) => json is not null && Guid.TryParse(Text(json.RootElement, "member"), out var member) ? member : null;

    private string Name(JsonDocument? json) => Member(json) is { } member ? members.GetValueOrDefault(member, PartHistory.Former) : PartHistory.Former;

    private static string? Text(JsonElement json, string column) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(column, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    /// <summary>Null where the line does not hold the column, or holds it in a form that this program does not read any more.</summary>
    private static T? Read<T>(JsonElement? json, string column)
        where T : class
    {
        if (json is not { ValueKind: JsonValueKind.Object } row || !row.TryGetProperty(column, out var body) || body.ValueKind != JsonValueKind.Object) return null;
        try
        {
            return Document.ReadPart<T>(body.GetRawText());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
