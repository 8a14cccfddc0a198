using System.Text.Json;
using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Importing.Exports;
using Workshop.Programmes;

namespace Workshop.Importing.ResearchSeminars;

/// <summary>Reads objects with the columns of talks and of series, wherever in an answer they stand.</summary>
internal sealed partial class TalksReader
{
    private const int MostSeries = 2_000;

    private readonly JsonSource json;
    private readonly Source source;
    private readonly ToldTalks told;
    private readonly ExportAside aside;
    private Problem? problem;
    private int met;

    private TalksReader(JsonSource json, Source source, ToldTalks told, ExportAside aside) => (this.json, this.source, this.told, this.aside) = (json, source, told, aside);

    internal static Problem? Read(Source source, ToldTalks told, ExportAside aside)
    {
        var parsed = JsonSource.Parse(source);
        if (!parsed.TryGetValue(out var json)) return parsed.Problems[0];
        using (json)
        {
            var reader = new TalksReader(json, source, told, aside);
            reader.Any(json.Root, 0);
            return reader.problem;
        }
    }

    /// <summary>A talk, a series, or what holds some: an answer has them under "results", "properties" and "talks".</summary>
    private void Any(JsonElement value, int depth)
    {
        const int deepest = 4;
        if (problem is not null || depth > deepest) return;
        foreach (var item in JsonRecord.Items(value)) Any(item, depth + 1);
        if (value.ValueKind != JsonValueKind.Object) return;
        if (met++ > 2 * Source.MostSessions) problem = ExportParts.TooMany();
        if (problem is not null || JsonRecord.Of(value) is not { } record) return;
        if (record.Has("seminar_ctr") || record.Has("start_time") || record.Has("speaker") || record.Has("speakers")) Talk(record);
        else
        {
            if (record.Has("shortname") || record.Has("is_conference")) Series(record);
            foreach (var name in new[] { "properties", "series", "results", "talks" })
                if (record.Take(name) is { } inner) Any(inner, depth + 1);
        }
    }

    private void Series(JsonRecord record)
    {
        if (record.Text("shortname", "series_id", "seminar_id") is not { } id || !told.IsNew($"series {id}")) return;
        if (told.Series.Count == MostSeries) problem = ExportParts.TooManyEvents();
        var isConference = record.Is("is_conference");
        told.Series.Add(id, new(id, Here(record.Value, record.Peek("name") ?? id))
        {
            Name = record.Text("name") is { } name ? Seminars.Fitted.To(name.Trim(), ExportTexts.LongestName) : null, Homepage = record.Text("homepage"), IsConference = isConference, Start = ToldTime.Read(record.Text("start_date")), End = ToldTime.Read(record.Text("end_date")),
            Zone = record.Text("timezone"), Room = record.Text("room"), Comments = isConference ? record.Text("comments") : null, Language = LanguageOf(record),
            Organizers = isConference ? [.. record.Items("organizers").Take(ToldSession.MostPeople).Select(Organizer).OfType<ToldPerson>()] : [],
        });
        Pass(record);
    }

    private void Talk(JsonRecord record)
    {
        if (told.Talks.Count == ExportParts.MostEvents) problem = ExportParts.TooManyEvents();
        var (series, title) = (record.Text("seminar_id", "series_id"), record.Text("title"));
        var start = record.Text("start_time");
        var key = record.Text("seminar_ctr", "talk_id") is { } counter ? $"{series} {counter}" : $"{series} at {start}";
        var at = Here(record.Value, title ?? record.Peek("speaker") ?? key);
        if (record.Is("deleted") || record.Is("hidden")) aside.Add(at, "This talk is deleted or hidden there.");
        else if (problem is null && told.IsNew($"talk {key}"))
        {
            var attendance = Attendance(record);
            var one = new ToldEvent(key, at)
            {
                Kind = EventKind.Seminar, Start = ToldTime.Read(Whole(start)), End = ToldTime.Read(Whole(record.Text("end_time"))), Zone = record.Text("timezone"), Room = record.Text("room"), Language = LanguageOf(record),
                Attendance = attendance, About = record.Text("comments"), Slug = key,
            };
            var session = new ToldSession($"talk {key}", at) { Title = title, Abstract = record.Text("abstract"), Kind = SessionKind.InvitedTalk };
            session.Speakers.AddRange(Speakers(record));
            foreach (var (column, type) in Materials)
                if (record.Text(column) is { } url) session.Links.Add(new(url, null, type));
            told.Talks.Add(new(series, one, session));
            Pass(record);
        }
    }

    private static readonly (string Column, string Type)[] Materials = [("paper_link", "paper"), ("slides_link", "slides"), ("video_link", "video"), ("stream_link", "stream")];

    /// <summary>An offset in full hours has no minutes in the spelling of the database.</summary>
    private static string? Whole(string? moment) => moment is not null && moment.Length < 60 && Hours().IsMatch(moment) ? $"{moment}:00" : moment;

    private Origin Here(JsonElement value, string text) => new(source.Name, json.LineOf(value), text.Trim());

    private void Pass(JsonRecord record)
    {
        foreach (var (name, value) in record.Rest())
            if (!Quiet.Contains(name)) aside.Pass(name, () => Here(value, name));
    }

    [GeneratedRegex(@"[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?[+-][0-9]{2}$")]
    private static partial Regex Hours();
}
