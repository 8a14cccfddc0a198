using System.Text.Json;
using Workshop.Importing.Exports;
using Workshop.Publishing.Frab;

namespace Workshop.Importing.Sessionize;

/// <summary>Reads one answer: sessions refer by numbers to speakers, rooms, categories and questions, or have them within themselves.</summary>
internal sealed partial class SessionizeReader
{
    private readonly JsonSource json;
    private readonly Source source;
    private readonly ToldEvent told;
    private readonly ExportAside aside;
    private readonly HashSet<string> met;
    private Problem? problem;
    private int tellings, mentions;

    private SessionizeReader(JsonSource json, Source source, ToldEvent told, ExportAside aside)
    {
        (this.json, this.source, this.told, this.aside) = (json, source, told, aside);
        met = [.. told.Sessions.Select(session => session.Key)];
    }

    internal static Problem? Read(Source source, ToldEvent told, ExportAside aside)
    {
        var parsed = JsonSource.Parse(source);
        if (!parsed.TryGetValue(out var json)) return parsed.Problems[0];
        using (json) return new SessionizeReader(json, source, told, aside).Root();
    }

    private Problem? Root()
    {
        if (JsonRecord.Of(json.Root) is { } root)
        {
            Lists(root);
            foreach (var session in root.Items("sessions")) Session(session, null);
            Pass(root);
        }
        foreach (var group in JsonRecord.Items(json.Root)) // the grid has a day each, the list of sessions a group
        {
            if (JsonRecord.Of(group) is not { } its) continue;
            foreach (var session in its.Items("sessions")) Session(session, null);
            foreach (var room in its.Items("rooms"))
                if (JsonRecord.Of(room) is { } one)
                    foreach (var session in one.Items("sessions")) Session(session, one.Text("name"));
        }
        return problem;
    }

    private void Session(JsonElement value, string? inRoom)
    {
        if (problem is not null || JsonRecord.Of(value) is not { } record) return;
        if (told.Sessions.Count == Source.MostSessions || tellings++ == 4 * Source.MostSessions) problem = ExportParts.TooMany();
        var title = record.Text("title");
        var key = record.Text("id") is { } id ? $"session {id}" : $"session named {title} {tellings}";
        if (problem is not null || !met.Add(key)) return; // one that is for everybody stands in every room of the grid
        var session = new ToldSession(key, new(source.Name, json.LineOf(value), title ?? ""))
        {
            Title = title,
            Abstract = record.Text("description"),
            Start = ToldTime.Read(record.Text("startsAt")),
            End = ToldTime.Read(record.Text("endsAt")),
        };
        told.Sessions.Add(session);
        var named = record.Text("room");
        session.Room = record.Text("roomId") is { } room && rooms.TryGetValue(room, out var known) ? new(known) : (named ?? inRoom) is { } name ? new(name) : null;
        foreach (var speaker in record.Items("speakers").Take(ToldSession.MostPeople))
            if (Speaker(speaker) is { } person) session.Speakers.Add(person);
        foreach (var item in record.Items("categoryItems").Take(MostItems))
            if (JsonRecord.Text(item) is { } number && items.TryGetValue(number, out var its)) Categorize(session, its.Category, its.Name);
        foreach (var category in record.Items("categories").Take(MostItems).Select(each => JsonRecord.Of(each)).OfType<JsonRecord>())
            if (category.Text("name", "title") is { } of)
                foreach (var item in category.Items("categoryItems").Take(MostItems).Select(each => JsonRecord.Of(each)).OfType<JsonRecord>()) Categorize(session, of, item.Text("name") ?? "");
        if (record.Text("liveUrl") is { } live) session.Links.Add(new(live, null, "stream"));
        if (record.Text("recordingUrl") is { } video) session.Links.Add(new(video, null, "video"));
        foreach (var answer in record.Items("questionAnswers").Take(ToldSession.MostLinks)) Answer(session, answer);
        Pass(record);
    }

    private ToldPerson? Speaker(JsonElement value)
    {
        if (mentions++ >= MostMentions) return null;
        var record = JsonRecord.Of(value);
        if ((record?.Text("id") ?? JsonRecord.Text(value)) is { } id && speakers.TryGetValue(id, out var known)) return known;
        if (record?.Text("name", "fullName") is { } name) return new(name);
        if (record is null) aside.Add(Here(value, JsonRecord.Text(value) ?? ""), "This speaker is not in the list of speakers.");
        return null;
    }

    /// <summary>What somebody asked of a session's speakers: an address is a material, anything else has no place.</summary>
    private void Answer(ToldSession session, JsonElement value)
    {
        if (JsonRecord.Of(value) is not { } record || record.Text("answerValue", "answer") is not { } answer) return;
        var question = record.Text("questionId", "id") is { } id && questions.TryGetValue(id, out var known) ? known : record.Text("question");
        if (ExportTexts.Url(answer) is not null && session.Links.Count < ToldSession.MostLinks) session.Links.Add(new FrabLink(answer, question));
        else aside.Pass($"answers to {question ?? "a question"}", () => Here(value, answer));
    }

    private Origin Here(JsonElement value, string text) => new(source.Name, json.LineOf(value), text.Trim());

    private void Pass(JsonRecord record)
    {
        foreach (var (name, value) in record.Rest())
            if (!Quiet.Contains(name)) aside.Pass(name, () => Here(value, name));
    }
}
