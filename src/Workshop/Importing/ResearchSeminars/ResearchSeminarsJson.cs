using Workshop.Importing.Exports;

namespace Workshop.Importing.ResearchSeminars;

/// <summary>
/// Talks and series as the API of researchseminars.org answers them, in the columns of its tables. Each talk of a seminar is an event of its own, in one
/// series; a conference there is one event with its talks as sessions.
/// </summary>
public sealed class ResearchSeminarsJson : IReadableFormat
{
    private const int Beginning = 65_536;

    public string Name => "researchseminars";

    public string Label => "researchseminars.org API (JSON)";

    public bool Recognizes(Source source)
    {
        var head = source.Text.AsSpan(0, Math.Min(source.Text.Length, Beginning)).TrimStart();
        return head is ['{' or '[', ..] && (head.Contains("\"seminar_ctr\"", StringComparison.Ordinal)
            || head.Contains("\"seminar_id\"", StringComparison.Ordinal) && head.Contains("\"start_time\"", StringComparison.Ordinal)
            || head.Contains("\"is_conference\"", StringComparison.Ordinal) && head.Contains("\"shortname\"", StringComparison.Ordinal));
    }

    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers)
    {
        var (aside, told) = (new ExportAside(), new ToldTalks());
        var outcome = ExportParts.Read(parts, this, aside, part => TalksReader.Read(part, told, aside));
        if (!outcome.Succeeded) return outcome.Problems.ToList();
        if (told.Talks.Count == 0 && !told.Series.Values.Any(series => series.IsConference)) return new Problem("", "There is no talk in it.");
        var (events, questions) = (told.Events(), new List<Question>());
        var texts = new ExportTexts(aside);
        var read = events.Select(one => ExportDraft.Read(Name, one, answers, texts, events.Count == 1)).ToValueList();
        return new ReadResult(read, aside.All()) { Series = SeriesOf(told, answers, questions, aside), Questions = questions.ToValueList() };
    }

    /// <summary>As it is called; where only its short name is known, what it is called is asked.</summary>
    private static ReadSeries? SeriesOf(ToldTalks told, Answers answers, List<Question> questions, ExportAside aside)
    {
        var ids = told.Talks.Select(talk => talk.SeriesId).Where(id => !told.IsConference(id)).Distinct().ToList();
        if (ids.Count > 1) aside.Add(told.Talks[0].Event.Origin, $"There are talks of {ids.Count} series in it, so that they come in without one; read each series by itself.");
        if (ids is not [var id]) return null;
        if (id is not null && told.Series.TryGetValue(id, out var series) && series.Name is { } name) return new(name) { Url = ExportTexts.Url(series.Homepage) };
        questions.Add(new("series", null, "Series", "What is the series called to which these talks belong?", id is null ? [] : [new(id)], told.Talks[0].Event.Origin, IsProposed: id is not null) { IsOpen = true });
        return (answers.To("series") ?? id) is { } title ? new(Seminars.Fitted.To(title, ExportTexts.LongestName)) : null;
    }
}
