using System.Globalization;
using System.Text.Json;
using Workshop.Importing.Exports;
using Workshop.Programmes;
using Workshop.Publishing.Frab;

namespace Workshop.Importing.Indico;

internal sealed partial class IndicoReader
{
    /// <summary>What says something to Indico alone, or repeats what is said elsewhere; addresses of people are nobody's business here.</summary>
    private static readonly HashSet<string> Quiet =
    [
        "_type", "_fossil", "id", "db_id", "friendly_id", "friendlyId", "uniqueId", "url", "pdf", "creationDate", "creator", "modificationDate", "modified_dt", "hasAnyProtection", "allowed", "visibility", "protectionURL",
        "category", "categoryId", "roomMapURL", "roomFullname", "color", "textColor", "numSlots", "inheritLoc", "inheritRoom", "conference", "conferenceId", "duration", "session", "sessionId", "sessionSlotId",
        "sessionSlotEntryId", "sessionCode", "entryType", "scheduleEntryId", "contribId", "contributionId", "occurrences", "fontColor", "shiftable", "slotTitle", "timezone", "address", "location", "isPoster", "lastModified", "label",
    ];

    private void Contribution(IndicoEvent one, JsonElement value, ToldSession? whole)
    {
        if (IsFull() || JsonRecord.Of(value) is not { } record) return;
        var title = record.Text("title");
        var told = Session(one, Keys(record), "contribution", title, value);
        told.Title ??= title;
        Common(told, record);
        if (told.Kind is null && Named(record.Take("type")) is { } type) told.Kind = FrabKind.Of(type);
        told.Board ??= record.Text("board_number");
        if (Named(record.Take("track")) is { } track && told.Tracks.Count == 0) told.Tracks.Add(track);
        Fill(told.Authors, [.. People(record.Items("primaryauthors")), .. People(record.Items("coauthors"))]);
        Fill(told.Speakers, People(record.Items("speakers")), People(record.Items("presenters")));
        told.Whole ??= whole;
        if (told.Whole is null && Named(record.Take("session")) is { } session) one.Named[told] = session;
        foreach (var inner in record.Items("subContributions")) SubContribution(one, inner, told);
        Pass(record);
    }

    private void SubContribution(IndicoEvent one, JsonElement value, ToldSession whole)
    {
        if (IsFull() || JsonRecord.Of(value) is not { } record) return;
        var title = record.Text("title");
        var told = Session(one, record.Text("id", "friendly_id", "db_id") is { } id ? [$"{whole.Key} {id}"] : [], whole.Key, title, value);
        told.Title ??= title;
        Common(told, record);
        Fill(told.Speakers, People(record.Items("speakers")));
        told.Whole ??= whole;
        Pass(record);
    }

    /// <summary>A session, or one of its blocks, which has the session within it.</summary>
    private void Session(IndicoEvent one, JsonElement value)
    {
        if (IsFull() || JsonRecord.Of(value) is not { } record) return;
        var inner = record.Record("session");
        var (slot, own) = (record.Text("slotTitle"), record.Text("title"));
        var title = inner?.Text("title") ?? own;
        var kind = inner is null ? "session" : "block";
        var told = Session(one, record.Text("id") is { } id ? [$"{kind} {id}"] : [], kind, own ?? title, value);
        Slot(one, told, title ?? own, slot);
        Common(told, record);
        told.Abstract ??= inner?.Text("description");
        if (record.Is("isPoster") || inner?.Is("isPoster") == true) told.Kind = SessionKind.PosterSession;
        Fill(told.Chairs, People(record.Items("conveners")), People(record.Items("sessionConveners")), inner is null ? [] : People(inner.Items("sessionConveners")));
        foreach (var contribution in record.Items("contributions")) Contribution(one, contribution, told);
        Pass(record);
    }

    private static void Slot(IndicoEvent one, ToldSession told, string? title, string? slot)
    {
        told.Title ??= slot is null || title is null || title.Contains(slot, StringComparison.OrdinalIgnoreCase) ? title ?? slot : $"{title}: {slot}";
        if (title is not null) one.Titles.TryAdd(told, title);
    }

    private void Common(ToldSession told, JsonRecord record)
    {
        told.Abstract ??= record.Text("description");
        told.Start ??= Time(record.Take("startDate"));
        told.End ??= Time(record.Take("endDate"));
        if (told.Minutes is null && double.TryParse(record.Text("duration"), NumberStyles.Float, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 1 and < 1e6) told.Minutes = (int)minutes;
        var venue = record.Text("location");
        if (record.Text("roomFullname", "room") is { } room) told.Room ??= new(room, venue);
        if (told.Links.Count == 0) told.Links.AddRange(Links(record).Take(ToldSession.MostLinks));
    }

    /// <summary>Numbers within the event, and those within the whole of Indico.</summary>
    private static List<string> Keys(JsonRecord record)
    {
        var own = record.Text("friendlyId", "friendly_id");
        var (id, everywhere, contribution) = (record.Text("id"), record.Text("db_id"), record.Text("contributionId"));
        List<string> keys = [];
        if ((contribution is null ? id ?? own : own) is { } number) keys.Add($"contribution {number}");
        if (everywhere is not null) keys.Add($"contribution of all {everywhere}");
        if (contribution is not null && own is null) keys.Add($"contribution {contribution}");
        if (contribution is not null) keys.Add($"contribution of all {contribution}");
        return keys;
    }

    /// <summary>What only a name stands for, or an object that has one.</summary>
    private static string? Named(JsonElement? value) => JsonRecord.Text(value) ?? JsonRecord.Of(value)?.Text("title", "name");

    private static void Fill(List<ToldPerson> people, params ReadOnlySpan<List<ToldPerson>> told)
    {
        foreach (var some in told)
            if (people.Count == 0) people.AddRange(some);
    }
}
