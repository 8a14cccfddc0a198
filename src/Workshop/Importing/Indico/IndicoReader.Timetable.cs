using System.Text.Json;
using Workshop.Importing.Exports;
using Workshop.Programmes;

namespace Workshop.Importing.Indico;

/// <summary>The timetable: days with their entries, blocks of sessions with theirs, and breaks, which nothing else of the export knows.</summary>
internal sealed partial class IndicoReader
{
    private void Timetable(string id, JsonElement days)
    {
        if (days.ValueKind != JsonValueKind.Object || IsFull()) return;
        var one = events.Of(id, Here(days, id));
        foreach (var day in days.EnumerateObject()) Entries(one, day.Value, null);
    }

    private void Entries(IndicoEvent one, JsonElement entries, ToldSession? whole)
    {
        if (entries.ValueKind != JsonValueKind.Object) return;
        foreach (var entry in entries.EnumerateObject())
        {
            if (problem is not null) return;
            if (entry.Value.ValueKind != JsonValueKind.Object) continue;
            var kind = entry.Value.TryGetProperty("entryType", out var type) ? JsonRecord.Text(type) : null;
            if (kind == "Contribution") Contribution(one, entry.Value, whole);
            else if (kind == "Session" && whole is null) Block(one, entry.Value);
            else if (kind == "Break") Break(one, entry.Value, whole);
            else aside.Pass(kind ?? "an entry without a type", () => Here(entry.Value, entry.Name));
        }
    }

    private void Block(IndicoEvent one, JsonElement value)
    {
        if (IsFull() || JsonRecord.Of(value) is not { } record) return;
        var (title, slot) = (record.Text("title"), record.Text("slotTitle"));
        var told = Session(one, record.Text("sessionSlotId") is { } id ? [$"block {id}"] : record.Text("id") is { } entry ? [$"entry {entry}"] : [], "entry", title, value);
        Slot(one, told, title, slot);
        Common(told, record);
        if (record.Is("isPoster")) told.Kind = SessionKind.PosterSession;
        Fill(told.Chairs, People(record.Items("conveners")));
        Entries(one, record.Take("entries") ?? default, told);
        Pass(record);
    }

    private void Break(IndicoEvent one, JsonElement value, ToldSession? whole)
    {
        if (IsFull() || JsonRecord.Of(value) is not { } record) return;
        var title = record.Text("title");
        var told = Session(one, record.Text("id") is { } id ? [$"break {id}"] : [], "break", title, value);
        told.Title ??= title;
        Common(told, record);
        told.Kind = title is not null && SessionWords.KindOf(title) is { } said and not SessionKind.Other ? said : SessionKind.Break;
        told.Whole ??= whole;
        Pass(record);
    }
}
