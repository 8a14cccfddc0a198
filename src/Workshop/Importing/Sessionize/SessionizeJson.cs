using Workshop.Importing.Exports;

namespace Workshop.Importing.Sessionize;

/// <summary>What the API of Sessionize answers in its views "All", "Sessions" and "GridSmart". Its times are those of a place that it does not name, and neither is the event.</summary>
public sealed class SessionizeJson : IReadableFormat
{
    private const int Beginning = 65_536;

    public string Name => "sessionize";

    public string Label => "Sessionize API (JSON)";

    public bool Recognizes(Source source)
    {
        var head = source.Text.AsSpan(0, Math.Min(source.Text.Length, Beginning)).TrimStart();
        return head is ['{' or '[', ..] && head.Contains("\"sessions\"", StringComparison.Ordinal)
            && (head.Contains("\"isServiceSession\"", StringComparison.Ordinal) || head.Contains("\"isPlenumSession\"", StringComparison.Ordinal) || head.Contains("\"questionAnswers\"", StringComparison.Ordinal));
    }

    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers)
    {
        var (aside, told) = (new ExportAside(), new ToldEvent("", new(parts[0].Name, 0, "")));
        var outcome = ExportParts.Read(parts, this, aside, part => SessionizeReader.Read(part, told, aside));
        if (!outcome.Succeeded) return outcome.Problems.ToList();
        if (told.Sessions.Count == 0) return new Problem("", "There is no session in it.");
        return new ReadResult([ExportDraft.Read(Name, told, answers, new(aside))], aside.All());
    }
}
