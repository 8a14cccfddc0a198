using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.TimeZones;

namespace Workshop.Publishing.Frab;

/// <summary>Writes a schedule of ours as JSON that is valid by the schema of c3voc (schema.json), which allows nothing that it does not name.</summary>
internal static partial class FrabJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Write(FrabSchedule schedule)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://c3voc.de/schedule/schema.json");
            json.WriteStartObject("generator");
            json.WriteString("name", schedule.Generator);
            json.WriteEndObject();
            json.WriteStartObject("schedule");
            json.WriteString("version", schedule.Version);
            json.WriteString("base_url", schedule.BaseUrl);
            Conference(json, schedule);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Conference(Utf8JsonWriter json, FrabSchedule schedule)
    {
        json.WriteStartObject("conference");
        json.WriteString("acronym", schedule.Acronym);
        json.WriteString("title", schedule.Title ?? "");
        Optional(json, "description", schedule.Summary);
        json.WriteString("start", schedule.Start);
        json.WriteString("end", schedule.End);
        json.WriteNumber("daysCount", schedule.Days.Count);
        json.WriteString("timeslot_duration", FrabSchedule.Slot);
        Zone(json, schedule.Zone!);
        json.WriteString("url", schedule.BaseUrl);
        if (schedule.Color is { } color)
        {
            json.WriteStartObject("colors");
            json.WriteString("primary", color);
            json.WriteEndObject();
        }
        json.WriteStartArray("tracks");
        foreach (var track in schedule.Tracks)
        {
            json.WriteStartObject();
            json.WriteString("name", track.Name);
            Optional(json, "color", track.Color);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("rooms");
        foreach (var room in schedule.Rooms)
        {
            json.WriteStartObject();
            json.WriteString("name", room.Name);
            json.WriteString("guid", room.Guid);
            if (room.Capacity is { } seats) json.WriteNumber("capacity", int.Parse(seats, CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("days");
        foreach (var (at, day) in schedule.Days.Index()) Day(json, at + 1, day);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The schema takes one spelling of a name; under another it goes by the name that the database prefers, and beside that, where anything may stand, as it is.</summary>
    private static void Zone(Utf8JsonWriter json, string zone)
    {
        var accepted = new[] { zone, TzdbDateTimeZoneSource.Default.CanonicalIdMap[zone] }.FirstOrDefault(id => Accepted().IsMatch(id));
        Optional(json, "time_zone_name", accepted);
        if (accepted == zone) return;
        json.WriteStartObject("meta");
        json.WriteString("time_zone_name", zone);
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, int index, FrabDay day)
    {
        json.WriteStartObject();
        json.WriteNumber("index", index);
        json.WriteString("date", day.Date);
        json.WriteString("day_start", day.Start);
        json.WriteString("day_end", day.End);
        json.WriteStartObject("rooms");
        foreach (var room in day.Events.GroupBy(told => told.Room ?? ""))
        {
            json.WriteStartArray(room.Key);
            foreach (var told in room) Event(json, told);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Event(Utf8JsonWriter json, FrabEvent told)
    {
        json.WriteStartObject();
        json.WriteString("guid", told.Guid);
        json.WriteString("code", told.Code);
        json.WriteNumber("id", int.Parse(told.Id!, CultureInfo.InvariantCulture));
        json.WriteString("date", told.Date);
        json.WriteString("start", told.Start);
        json.WriteString("duration", told.Duration);
        json.WriteString("room", told.Room ?? "");
        json.WriteString("slug", told.Slug);
        json.WriteString("url", told.Url);
        json.WriteString("title", told.Title ?? "");
        json.WriteNull("subtitle");
        json.WriteString("track", told.Track);
        json.WriteString("type", told.Type);
        json.WriteString("language", told.Language);
        json.WriteString("abstract", told.Abstract);
        json.WriteStartArray("persons");
        foreach (var person in told.Persons) Person(json, person);
        json.WriteEndArray();
        json.WriteStartArray("links");
        foreach (var link in told.Links)
        {
            json.WriteStartObject();
            json.WriteString("url", link.Url);
            json.WriteString("type", link.Type);
            Optional(json, "title", link.Title);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>By name and GUID alone: with a number and a public name it would be two kinds of person at once, which the schema refuses.</summary>
    private static void Person(Utf8JsonWriter json, FrabPerson person)
    {
        json.WriteStartObject();
        json.WriteString("guid", person.Guid);
        json.WriteString("name", person.Name);
        Optional(json, "url", person.Url);
        Optional(json, "biography", person.Biography);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    /// <summary>As the schema has it, which looks at the beginning alone.</summary>
    [GeneratedRegex("^[A-Z][a-z]+/[A-Z][a-z]+|UTC$")]
    private static partial Regex Accepted();
}
