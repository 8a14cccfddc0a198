using System.Text.RegularExpressions;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>
/// Where in the lines of a page one talk ends and the next begins. Every talk has one line with its day; whether it is the first of its lines, or a
/// heading, an item of a list, the first of its labels stands before it, is the same for the whole list.
/// </summary>
internal static partial class TalkCuts
{
    private const int LongestDateLine = 160;

    private static readonly string[] Stamps =
        ["updated", "modified", "deadline", "aktualisiert", "geändert", "copyright", "posted", "mis à jour", "actualizado", "aggiornat", "submission", "published", "press release", "pressemitteilung", "medieninformation", "communiqué de presse", "comunicato stampa", "nota de prensa", "printed"];

    /// <param name="Lines">Of one talk.</param>
    internal sealed record Cut(IReadOnlyList<PageLine> Lines, Term? Term);

    /// <returns>The talks, and what belongs to none: before the first, behind the last, between headings.</returns>
    internal static (IReadOnlyList<Cut> Talks, IReadOnlyList<PageLine> Others) Of(IReadOnlyList<PageLine> lines, Term? term)
    {
        var days = Posted(lines, Enumerable.Range(0, lines.Count).Where(at => IsDay(lines[at])).ToList());
        if (days.Exists(at => !SeminarWords.IsTeaser(lines[at].Words.Text)) && days.FindAll(at => !SeminarWords.IsTeaser(lines[at].Words.Text)) is [_] only) days = only;
        if (days.Count == 0) return ([], lines);
        if (days.Count > 1 && days.TrueForAll(at => lines[at].IsItem)) days = [.. days.Concat(Enumerable.Range(0, lines.Count).Where(at => lines[at].IsItem && OpenDay().IsMatch(lines[at].Words.Text))).Distinct().Order()];
        var starts = Starts(lines, days);
        var (talks, others) = (new List<Cut>(), lines.Take(starts[0]).ToList());
        foreach (var line in others) term = TermOf(line) ?? term;
        for (var i = 0; i < starts.Count; i++)
        {
            var (from, next) = (starts[i], i + 1 < starts.Count ? starts[i + 1] : lines.Count);
            var end = from + 1;
            while (end < next && !Ends(lines, from, end, days[i])) end++;
            talks.Add(new([.. lines.Skip(from).Take(end - from)], term));
            for (var at = end; at < next; at++)
            {
                term = TermOf(lines[at]) ?? term;
                others.Add(lines[at]);
            }
        }
        return (talks, others);
    }

    /// <summary>Without the days on which a diary tells of the talks, each of which has a day of its own behind a label.</summary>
    private static List<int> Posted(IReadOnlyList<PageLine> lines, List<int> days)
    {
        var said = days.FindAll(at => TalkLabels.AtFront(lines[at].Words.Text, out _) is not null);
        if (said.Count < 2 || said.Count == days.Count) return days;
        // Between two days that are told of stands at least one on which that was done.
        return said.Count(at => days.IndexOf(at) is > 0 and var index && !said.Contains(days[index - 1]) && lines[days[index - 1]].IsHeading) * 5 >= said.Count * 4 ? said : days;
    }

    /// <summary>A line that says the day of a talk, not one in the middle of a text.</summary>
    internal static bool IsDay(PageLine line)
    {
        var text = line.Words.Text;
        if (line.IsProse && text.Length > LongestDateLine * 2 && TalkDate.AtFront(text) is null) return false;
        if (TalkLabels.AtFront(text, out var rest) is { } label) return label is TalkField.Date or TalkField.When or TalkField.Time && TalkDate.In(rest) is not null;
        if (TalkDate.AtFront(text) is { } front) return !IsStamp(text) && front.Date.Day is not null;
        return text.Length <= LongestDateLine && TalkDate.In(text) is not null && !IsStamp(text) && !Sentences().IsMatch(text);
    }

    /// <summary>"Last updated: 3 May 2024", "© 2 January 2020", "Deadline: 5 May".</summary>
    internal static bool IsStamp(string text) => text.Length < 120 && (ToTheSecond().IsMatch(text) || Array.Exists(Stamps, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>As machines note when a mail was sent.</summary>
    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?![0-9])")]
    private static partial Regex ToTheSecond();

    /// <summary>Ahead of a talk: "Date à définir : …".</summary>
    [GeneratedRegex(@"^(?:dates?\s(?:à (?:définir|préciser|fixer|confirmer)|tba|tbd|tbc|to be (?:announced|confirmed|decided|determined)|open|offen|por (?:definir|confirmar)|da (?:definire|confermare))|termin\s(?:noch\s)?offen|fecha por (?:definir|confirmar)|data da (?:definire|confermare)|tba|tbd|tbc)\s*:\s+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex OpenDay();

    /// <summary>Several of them, which are a text.</summary>
    [GeneratedRegex(@"\p{L}{3}[.!?]\s+\p{Lu}.*[.!]$")]
    private static partial Regex Sentences();


    internal static Term? TermOf(PageLine line) => (line.IsHeading || line.Words.Text.Length < 60) && Term.In(line.Words.Text) is { } term && !IsDay(line) ? term : null;

    private static bool Ends(IReadOnlyList<PageLine> lines, int from, int at, int day) =>
        lines[at].IsRuled || at > from + 1 && lines[at] is { IsApart: true, IsItem: false, Depth: 0 } && lines[at].Indent <= lines[from].Indent && lines[at - 1].Indent > lines[from].Indent && lines[from].Depth == 0 || at > day && lines[at].IsHeading && !(at == from + 1 && IsTile(lines, from)) && (!lines[from].IsHeading || lines[at].Level <= lines[from].Level) || at > day && TermOf(lines[at]) is not null && Term.IsAll(lines[at].Words.Text);

    private static List<int> Starts(IReadOnlyList<PageLine> lines, List<int> days)
    {
        if (days.Count > 1 && days.Count(at => IsTile(lines, at)) * 5 >= days.Count * 4) return days;
        var label = days.Count > 1 ? FirstLabel(lines, days) : null;
        foreach (var begins in (ReadOnlySpan<Func<int, bool>>)
        [
            at => lines[at].IsHeading && Term.In(lines[at].Words.Text) is null,
            at => lines[at].IsItem && lines[at].Depth <= lines[days[0]].Depth,
            at => label is not null && TalkLabels.AtFront(lines[at].Words.Text, out _) == label,
            at => lines[at].Words.Is(Look.Strong) && lines[at].IsApart,
        ])
            if (Before(lines, days, begins) is { } starts) return starts;
        return days;
    }

    /// <summary>A day and nothing else, right above the heading of its talk.</summary>
    private static bool IsTile(IReadOnlyList<PageLine> lines, int at) => at + 1 < lines.Count && lines[at + 1].IsHeading && !lines[at].IsHeading && TalkDate.AtFront(lines[at].Words.Text)?.Behind.Trim(' ', ',', '.') is "";

    /// <summary>For each day the last line ahead of it at which something begins; null where that is not one for each of nearly all.</summary>
    private static List<int>? Before(IReadOnlyList<PageLine> lines, List<int> days, Func<int, bool> begins)
    {
        var (starts, found) = (new List<int>(days.Count), 0);
        for (var i = 0; i < days.Count; i++)
        {
            var border = i == 0 ? -1 : days[i - 1];
            var at = days[i];
            while (at > border && !begins(at)) at--;
            if (at > border) found++;
            starts.Add(at > border ? at : days[i]);
        }
        var moved = starts.Index().Count(start => start.Item < days[start.Index]);
        return found * 5 >= days.Count * 4 && (moved > 0 || found == days.Count && days.Count > 1 && lines[days[0]].IsHeading) ? starts : null;
    }

    /// <summary>What the lines of each talk begin with, where all have labels and the day is not the first: "Speaker: … Title: … Date: …".</summary>
    private static TalkField? FirstLabel(IReadOnlyList<PageLine> lines, List<int> days)
    {
        if (days.Exists(day => Label(day) is null)) return null;
        var first = Enumerable.Range(0, days[0]).FirstOrDefault(at => Label(at) is TalkField.Speaker or TalkField.Title, -1);
        return first >= 0 && Enumerable.Range(days[0], days[1] - days[0]).Any(at => Label(at) == Label(first)) ? Label(first) : null;

        TalkField? Label(int at) => TalkLabels.AtFront(lines[at].Words.Text, out _);
    }
}
