using System.Text.Json;
using Workshop.Events;
using Workshop.Importing.Exports;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Time;

namespace Workshop.Importing.Indico;

/// <summary>Reads one answer of the export. What a member is called has changed over the years; every name that it had is understood.</summary>
internal sealed partial class IndicoReader
{
    private const string Lecture = "Lecture";

    /// <summary>An event in three details and a timetable tells everything a few times.</summary>
    private const int MostTellings = 4 * Source.MostSessions;

    private readonly JsonSource json;
    private readonly Source source;
    private readonly IndicoEvents events;
    private readonly ExportAside aside;
    private Problem? problem;

    private IndicoReader(JsonSource json, Source source, IndicoEvents events, ExportAside aside) => (this.json, this.source, this.events, this.aside) = (json, source, events, aside);

    internal static Problem? Read(Source source, IndicoEvents events, ExportAside aside)
    {
        var parsed = JsonSource.Parse(source);
        if (!parsed.TryGetValue(out var json)) return parsed.Problems[0];
        using (json) return new IndicoReader(json, source, events, aside).Root();
    }

    private Problem? Root()
    {
        if (JsonRecord.Of(json.Root)?.Take("results") is not { ValueKind: JsonValueKind.Array or JsonValueKind.Object } results)
            return new("", "There are no results in it, so it is no export of Indico.");
        foreach (var one in JsonRecord.Items(results)) Event(one);
        if (results.ValueKind == JsonValueKind.Object)
            foreach (var timetable in results.EnumerateObject()) Timetable(timetable.Name, timetable.Value);
        return problem;
    }

    /// <summary>Counts another one that is told.</summary>
    private bool IsFull()
    {
        if (problem is null && events.All.Count > ExportParts.MostEvents) problem = ExportParts.TooManyEvents();
        if (problem is null && (events.Count++ == Source.MostSessions || events.Tellings++ == MostTellings)) problem = ExportParts.TooMany();
        return problem is not null;
    }

    /// <summary>The session of these keys; one that was told before counts no more than once.</summary>
    private ToldSession Session(IndicoEvent one, List<string> keys, string kind, string? title, JsonElement value)
    {
        var told = one.Session(keys, $"{kind} named {title}", () => Here(value, title ?? ""), out var isNew);
        if (!isNew) events.Count--;
        return told;
    }

    private void Event(JsonElement value)
    {
        if (IsFull() || JsonRecord.Of(value) is not { } record) return;
        var title = record.Text("title");
        var id = record.Text("id", "db_id") ?? record.Text("url") ?? title ?? "";
        var one = events.Of(id, Here(value, title ?? id));
        var told = one.Told;
        told.Title ??= title;
        told.About ??= record.Text("description");
        told.Zone ??= record.Text("timezone");
        told.Start ??= Time(record.Take("startDate"));
        told.End ??= Time(record.Take("endDate"));
        told.Zone ??= told.Start?.Zone?.Id;
        told.Venue ??= record.Text("location");
        told.Address ??= record.Text("address");
        told.Room ??= record.Text("roomFullname", "room");
        told.Organization ??= record.Text("organizer");
        if (record.Text("url") is { } url) told.Links.Add(new(url, "Indico"));
        told.Links.AddRange(Links(record).Take(ToldSession.MostLinks));
        Kind(told, record.Text("type") ?? record.Text("_type"));
        var chairs = People(record.Items("chairs"));
        foreach (var contribution in record.Items("contributions")) Contribution(one, contribution, null);
        foreach (var session in record.Items("sessions")) Session(one, session);
        if (told.KindAsPrinted == Lecture && told.Sessions.Count == 0) Talk(one, chairs);
        else if (chairs.Count > 0 && told.Groups.Count == 0 && told.KindAsPrinted != Lecture) told.Groups.Add(new("Chairs", GroupRole.Organizers, chairs));
        Pass(record);
    }

    private static void Kind(ToldEvent told, string? type) => (told.Kind, told.KindAsPrinted) = type?.ToLowerInvariant() switch
    {
        "simple_event" or "lecture" => (EventKind.Seminar, Lecture),
        "conference" when told.Kind == EventKind.Other => (EventKind.Conference, null),
        _ => (told.Kind, told.KindAsPrinted),
    };

    /// <summary>A lecture has no contributions: who is at its head is who speaks, and its text is the abstract.</summary>
    private static void Talk(IndicoEvent one, List<ToldPerson> speakers)
    {
        var talk = one.Session(["lecture"], "", () => one.Told.Origin, out _);
        (talk.Title, talk.Abstract, talk.Kind) = (one.Told.Title, one.Told.About, SessionKind.InvitedTalk);
        talk.Speakers.AddRange(speakers);
        (one.Told.Title, one.Told.About) = (null, null);
    }

    /// <summary>A day, a time and a zone in three members.</summary>
    private static ToldTime? Time(JsonElement? value)
    {
        if (JsonRecord.Of(value) is not { } record || record.Text("date") is not { } date) return null;
        return ToldTime.Read(record.Text("time") is { } time ? $"{date}T{time}" : date, Zones.Find(record.Text("tz")));
    }

    private void Pass(JsonRecord record)
    {
        foreach (var (name, value) in record.Rest())
            if (!Quiet.Contains(name)) aside.Pass(name, () => Here(value, name));
    }

    private Origin Here(JsonElement value, string text) => new(source.Name, json.LineOf(value), text.Trim());
}
