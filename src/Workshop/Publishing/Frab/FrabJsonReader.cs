using System.Text.Json;
using Workshop.Importing;

namespace Workshop.Publishing.Frab;

/// <summary>Reads schedule.json; members that it does not know are passed over and counted.</summary>
internal sealed class FrabJsonReader
{
    /// <summary>What says something to programs that record, or repeats what is said elsewhere.</summary>
    private static readonly HashSet<string> Quiet =
    [
        "$schema", "version", "daysCount", "days_count", "timeslot_duration", "url", "feedback_url", "origin_url", "logo", "slug", "index", "recording_license", "do_not_record", "do_not_stream", "answers",
        "avatar", "full_public_name", "public_name", "features", "stream_id", "keywords",
    ];

    private readonly JsonSource json;
    private readonly Source source;
    private readonly FrabSchedule schedule;
    private Problem? problem;

    private FrabJsonReader(JsonSource json, Source source, FrabSchedule schedule) => (this.json, this.source, this.schedule) = (json, source, schedule);

    internal static Problem? Read(Source source, FrabSchedule schedule)
    {
        var parsed = JsonSource.Parse(source);
        if (!parsed.TryGetValue(out var json)) return parsed.Problems[0];
        using (json) return new FrabJsonReader(json, source, schedule).Root();
    }

    private Problem? Root()
    {
        var root = json.Root;
        if (Member(root, "generator") is { } generator) schedule.Generator ??= Text(Member(generator, "name") ?? generator);
        if (Member(root, "schedule") is { } inner) root = inner;
        if (Member(root, "conference") is not { ValueKind: JsonValueKind.Object } conference) return new("", "There is no conference in it, so it is no schedule.");
        foreach (var member in Members(root))
            switch (member.Name)
            {
                case "conference" or "generator": break;
                case "base_url": schedule.BaseUrl ??= Text(member.Value); break;
                default: Pass(member); break;
            }
        Conference(conference);
        return problem;
    }

    private void Conference(JsonElement conference)
    {
        foreach (var member in Members(conference))
            switch (member.Name)
            {
                case "title": schedule.Title ??= Text(member.Value); break;
                case "description" or "subtitle": schedule.Summary ??= Text(member.Value); break;
                case "acronym": schedule.Acronym ??= Text(member.Value); break;
                case "start": schedule.Start ??= Text(member.Value); break;
                case "end": schedule.End ??= Text(member.Value); break;
                case "venue": schedule.Venue ??= Text(member.Value); break;
                case "city": schedule.City ??= Text(member.Value); break;
                case "time_zone_name": schedule.Zone ??= Text(member.Value); break;
                case "meta": schedule.Zone = Text(Member(member.Value, "time_zone_name")) ?? schedule.Zone; break;
                case "colors": schedule.Color ??= Text(Member(member.Value, "primary")); break;
                case "tracks": Tracks(member.Value); break;
                case "rooms": Rooms(member.Value); break;
                case "days": break;
                default: Pass(member); break;
            }
        foreach (var day in Items(Member(conference, "days")).Where(day => day.ValueKind == JsonValueKind.Object)) Day(day);
    }

    private void Tracks(JsonElement tracks)
    {
        foreach (var track in Items(tracks))
            if (Text(Member(track, "name") ?? track) is { } name) schedule.Add(new FrabTrack(name, Text(Member(track, "color"))));
    }

    private void Rooms(JsonElement rooms)
    {
        foreach (var room in Items(rooms))
            if (Text(Member(room, "name") ?? room) is { } name) schedule.Add(new FrabRoom(name, Text(Member(room, "guid")), Text(Member(room, "capacity"))));
    }

    private void Day(JsonElement value)
    {
        var day = schedule.Add(new FrabDay { Date = Text(Member(value, "date")), Start = Text(Member(value, "day_start")), End = Text(Member(value, "day_end")) });
        var rooms = Member(value, "rooms") ?? default;
        foreach (var room in Members(rooms)) Room(day, room.Name, room.Value);
        foreach (var room in Items(rooms)) Room(day, Text(Member(room, "name")) ?? "", Member(room, "events") ?? default);
    }

    private void Room(FrabDay day, string name, JsonElement events)
    {
        if (!string.IsNullOrWhiteSpace(name)) schedule.Add(new FrabRoom(name));
        foreach (var told in Items(events))
        {
            if (problem is not null) return;
            Event(day, name, told);
        }
    }

    private void Event(FrabDay day, string room, JsonElement value)
    {
        var told = new FrabEvent(Here(value, Text(Member(value, "title")) ?? ""));
        problem = schedule.Add(day, told);
        foreach (var member in Members(value))
            switch (member.Name)
            {
                case "id": told.Id = Text(member.Value); break;
                case "guid": told.Guid = Text(member.Value); break;
                case "code": told.Code = Text(member.Value); break;
                case "room": told.Room = Text(member.Value); break;
                case "title": told.Title = Text(member.Value); break;
                case "subtitle": told.Subtitle = Text(member.Value); break;
                case "date": told.Date = Text(member.Value); break;
                case "start": told.Start = Text(member.Value); break;
                case "duration": told.Duration = Text(member.Value); break;
                case "end": told.End = Text(member.Value); break;
                case "type": told.Type = Text(member.Value); break;
                case "track": told.Track = Text(member.Value) ?? Text(Member(member.Value, "name")); break;
                case "language": told.Language = Text(member.Value); break;
                case "abstract": told.Abstract = Text(member.Value); break;
                case "description": told.Description = Text(member.Value); break;
                case "persons" or "speakers": foreach (var person in Items(member.Value)) Person(told, person); break;
                case "links" or "attachments": foreach (var link in Items(member.Value)) Link(told, link); break;
                default: Pass(member); break;
            }
        if (string.IsNullOrWhiteSpace(told.Room)) told.Room = room;
    }

    private static void Person(FrabEvent told, JsonElement person)
    {
        var name = Text(Member(person, "name")) ?? Text(Member(person, "public_name")) ?? Text(Member(person, "full_public_name")) ?? Text(person);
        if (name is not null) told.Add(new FrabPerson(name, Text(Member(person, "guid")), Text(Member(person, "code")) ?? Text(Member(person, "id")), Text(Member(person, "url")), Text(Member(person, "biography"))));
    }

    private static void Link(FrabEvent told, JsonElement link)
    {
        if ((Text(Member(link, "url")) ?? Text(Member(link, "href")) ?? Text(link)) is { } url) told.Add(new FrabLink(url, Text(Member(link, "title")), Text(Member(link, "type"))));
    }

    private void Pass(JsonProperty member)
    {
        var saysNothing = member.Value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False => true,
            JsonValueKind.String => string.IsNullOrWhiteSpace(member.Value.GetString()),
            JsonValueKind.Array => member.Value.GetArrayLength() == 0,
            JsonValueKind.Object => !member.Value.EnumerateObject().Any(),
            _ => false,
        };
        if (!saysNothing && !Quiet.Contains(member.Name)) schedule.Pass(member.Name, Here(member.Value, member.Name));
    }

    private Origin Here(JsonElement value, string text) => new(source.Name, json.LineOf(value), text.Trim());

    private static string? Text(JsonElement? value) => value is { } known && JsonSource.TextOf(known) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static JsonElement? Member(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement.ObjectEnumerator Members(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    private static JsonElement.ArrayEnumerator Items(JsonElement? value) => value is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default;
}
