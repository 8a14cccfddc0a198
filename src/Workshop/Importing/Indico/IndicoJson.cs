using Workshop.Importing.Exports;

namespace Workshop.Importing.Indico;

/// <summary>
/// What Indico's export answers (<c>/export/event/….json</c>, with any detail, and <c>/export/timetable/….json</c>): one event or many. Files of the same
/// event are put together, so that the timetable may bring the breaks to what the event says of its contributions.
/// </summary>
public sealed class IndicoJson : IReadableFormat
{
    private const int Beginning = 65_536;

    public string Name => "indico";

    public string Label => "Indico export (JSON)";

    public bool Recognizes(Source source)
    {
        var head = source.Text.AsSpan(0, Math.Min(source.Text.Length, Beginning)).TrimStart();
        return head.StartsWith("{") && head.Contains("\"results\"", StringComparison.Ordinal)
            && (head.Contains("\"HTTPAPIResult\"", StringComparison.Ordinal) || head.Contains("\"startDate\"", StringComparison.Ordinal) && head.Contains("\"_type\"", StringComparison.Ordinal));
    }

    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers)
    {
        var (aside, events) = (new ExportAside(), new IndicoEvents());
        var outcome = ExportParts.Read(parts, this, aside, part => IndicoReader.Read(part, events, aside));
        if (!outcome.Succeeded) return outcome.Problems.ToList();
        if (events.All.Count == 0) return new Problem("", "There is no event in it.");
        foreach (var one in events.All) IndicoSessions.Gather(one);
        if (events.All.Sum(one => one.Told.Sessions.Count) > Source.MostSessions) return ExportParts.TooMany();
        var texts = new ExportTexts(aside);
        var read = events.All.Select(one => ExportDraft.Read(Name, one.Told, answers, texts, events.All.Count == 1)).ToValueList();
        return new ReadResult(read, aside.All());
    }
}
