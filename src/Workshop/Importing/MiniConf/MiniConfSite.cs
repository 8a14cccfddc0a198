using System.Text.RegularExpressions;
using Workshop.Importing.Exports;
using Workshop.Text;

namespace Workshop.Importing.MiniConf;

/// <summary>
/// The site data of Mini-Conf: several files that are parts of one event, known by their names, each as CSV, JSON or YAML. The calendar or the
/// configuration is what it is recognized by; tables of papers alone are tables.
/// </summary>
public sealed partial class MiniConfSite : IReadableFormat
{
    private const int Beginning = 65_536;

    public string Name => "miniconf";

    public string Label => "Mini-Conf site data";

    public bool TakesOtherParts => true;

    public bool Recognizes(Source source)
    {
        var head = source.Text.AsSpan(0, Math.Min(source.Text.Length, Beginning));
        return IsCalendar(source) || source.Extension is ".yml" or ".yaml" && Configuration().IsMatch(head);
    }

    internal static bool IsCalendar(Source source)
    {
        var head = source.Text.AsSpan(0, Math.Min(source.Text.Length, Beginning)).TrimStart();
        return head.StartsWith("[") && head.Contains("\"calendarId\"", StringComparison.Ordinal) && head.Contains("\"start\"", StringComparison.Ordinal);
    }

    public Outcome<ReadResult> Read(IReadOnlyList<Source> parts, Answers answers)
    {
        var (aside, told) = (new ExportAside(), new ToldEvent("", new(parts[0].Name, 0, "")));
        var reader = new MiniConfReader(told, aside);
        var problems = new List<Problem>();
        foreach (var part in parts.OrderBy(part => !IsCalendar(part))) // papers look for their session in the calendar
        {
            if ((part.Bytes.Length > Source.Largest ? new Problem("", $"{Words.Quoted(part.Name)} is larger than {Source.Largest / 1024 / 1024} MB.") : reader.Read(part)) is not { } problem) continue;
            problems.Add(problem);
            aside.Add(new(part.Name, 0, ""), problem.Message);
        }
        if (problems.Count == parts.Count || told.Sessions.Count > Source.MostSessions) return problems.Count > 0 ? problems : ExportParts.TooMany();
        return new ReadResult([ExportDraft.Read(Name, told, answers, new(aside))], aside.All());
    }

    [GeneratedRegex("^(?:proceedings_title|citation_date|default_presentation_id):", RegexOptions.Multiline)]
    private static partial Regex Configuration();
}
