using System.Text.Encodings.Web;
using System.Text.Json;
using Workshop.Programmes;
using Workshop.Time;

namespace Workshop.Publishing;

/// <summary>
/// A page of the list of events for programs: of each what lists show of it, and the addresses of all of it. What is not known is left out;
/// dates and places are those of <see cref="ProgrammeJson"/>, beside them the date in words.
/// </summary>
public static class EventListJson
{
    /// <param name="page">From 1.</param>
    /// <param name="addressOf">The path of another page.</param>
    public static byte[] Write(IReadOnlyList<ListedEvent> events, int total, int page, int pages, Func<int, string> addressOf, Site site)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("total", total);
            writer.WriteNumber("page", page);
            writer.WriteNumber("pages", pages);
            if (page > 1) writer.WriteString("previous", site.Absolute(addressOf(page - 1)));
            if (page < pages) writer.WriteString("next", site.Absolute(addressOf(page + 1)));
            writer.WriteStartArray("events");
            foreach (var listed in events) Write(writer, listed, site);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, ListedEvent listed, Site site)
    {
        var (card, live) = listed;
        writer.WriteStartObject();
        writer.WriteString("id", card.Id);
        writer.WriteString("slug", live.Slug);
        writer.WriteString("status", Camel(live.Status));
        writer.WriteString("kind", Camel(card.Kind));
        Say(writer, "kindAsPrinted", card.KindAsPrinted);
        writer.WriteString("title", card.Title);
        Say(writer, "acronym", card.Acronym);
        Say(writer, "edition", card.Edition);
        Say(writer, "summary", card.Summary);
        Say(writer, "language", card.Language);
        if (!card.Speakers.IsEmpty)
        {
            writer.WriteStartArray("speakers");
            foreach (var speaker in card.Speakers) writer.WriteStringValue(speaker);
            writer.WriteEndArray();
        }
        writer.WritePropertyName("when");
        writer.WriteRawValue(Document.WritePart(card.When));
        Say(writer, "whenInWords", card.When.ToText(card.Zone, card.Clock ?? site.Clock));
        Say(writer, "firstDay", card.When.FirstDay is { } first ? WallClock.Date.Format(first) : null);
        Say(writer, "lastDay", card.When.LastDay is { } last ? WallClock.Date.Format(last) : null);
        Say(writer, "zone", card.Zone);
        if (card.Place is { } place)
        {
            writer.WritePropertyName("place");
            writer.WriteRawValue(Document.WritePart(place));
        }
        Say(writer, "attendance", card.Mode is { } mode ? Camel(mode) : null);
        writer.WriteNumber("release", card.Release.Number);
        writer.WriteString("changed", WallClock.Instant.Format(listed.ChangedAt));
        writer.WriteString("page", site.Absolute(Addresses.Event(live.Slug)));
        writer.WriteString("programme", site.Absolute(Addresses.ApiEvent(live.Slug)));
        writer.WriteString("calendar", site.Absolute(Addresses.EventCalendar(live.Slug)));
        writer.WriteEndObject();
    }

    private static void Say(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is { Length: > 0 }) writer.WriteString(name, text);
    }

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
