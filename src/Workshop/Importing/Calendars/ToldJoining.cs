using Workshop.Events;
using Workshop.Publishing.Calendars;

namespace Workshop.Importing.Calendars;

/// <summary>How one takes part, as the descriptions of all entries of an event say it in the same words.</summary>
/// <param name="Text">Those words.</param>
internal sealed record ToldJoining(Attendance Attendance, string Text)
{
    /// <param name="description">From where it may begin.</param>
    /// <param name="join">The entry's address for joining.</param>
    /// <param name="isLast">Nothing else stands behind it.</param>
    internal static ToldJoining? In(string description, string? join, bool isLast)
    {
        var line = join is null ? null : CalendarText.ToJoin + join;
        var told = line is null ? -1 : LineAt(description, line);
        var mode = new[] { CalendarText.Online, CalendarText.Hybrid }.Select(words => ParagraphAt(description, words)).Where(at => at >= 0 && (told < 0 || at <= told)).DefaultIfEmpty(-1).Min();
        if (told < 0 && mode < 0) return null;
        var start = mode >= 0 ? mode : description[..told].LastIndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var gap ? gap + 2 : 0;
        var end = isLast ? -1 : description.IndexOf("\n\n", Math.Max(start, told), StringComparison.Ordinal);
        var text = description[start..(end < 0 ? description.Length : end)];

        var rest = text;
        var attendance = new Attendance { JoinUrl = told < 0 ? null : join };
        foreach (var (words, its) in new[] { (CalendarText.Online, AttendanceMode.Online), (CalendarText.Hybrid, AttendanceMode.Hybrid) })
            if (mode >= 0 && ParagraphAt(text, words) == 0)
            {
                attendance = attendance with { Mode = its };
                rest = rest.Length > words.Length ? rest[(words.Length + 1)..] : "";
                break;
            }
        if (told < 0) return new(attendance with { HowToJoin = NotEmpty(rest) }, text);
        var at = LineAt(rest, line!);
        return new(attendance with
        {
            HowToJoin = at > 0 ? NotEmpty(rest[..(at - 1)]) : null,
            JoinNote = at + line!.Length < rest.Length ? NotEmpty(rest[(at + line.Length + 1)..]) : null,
        }, text);
    }

    private static string? NotEmpty(string text) => text.Length > 0 ? text : null;

    /// <summary>Where a line stands that is just this; -1 for nowhere.</summary>
    private static int LineAt(string text, string line) => Find(text, line, before: "\n", behind: "\n");

    /// <summary>Where a paragraph begins with this line.</summary>
    private static int ParagraphAt(string text, string line) => Find(text, line, before: "\n\n", behind: "\n");

    /// <summary>The first place of some words that are framed so, or by the ends of the text.</summary>
    internal static int Find(string text, string words, string before, string behind)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf(words, at + 1, StringComparison.Ordinal) : -1)
        {
            var begins = at == 0 || at >= before.Length && string.CompareOrdinal(text, at - before.Length, before, 0, before.Length) == 0;
            var ends = at + words.Length == text.Length || string.CompareOrdinal(text, at + words.Length, behind, 0, behind.Length) == 0;
            if (begins && ends) return at;
        }
        return -1;
    }
}
