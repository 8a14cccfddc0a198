using System.Text.RegularExpressions;

namespace Workshop.Importing.Seminars;

internal sealed partial class TalkDraft
{
    /// <summary>A day and whatever else stands beside it: a time, a room, a note in brackets.</summary>
    internal void TakeWhen(string words, int line)
    {
        if (SeminarWords.IsToBeAnnounced(words)) return;
        if (TalkDate.In(words) is not { } found)
        {
            TakeTime(words, line);
            return;
        }
        if (Date is null) (Date, DateText) = (found.Date, found.Text);
        foreach (var piece in found.Before.Length > 0 ? [found.Before, found.Behind] : (ReadOnlySpan<string>)[found.Behind]) TakeBesideDate(piece, line);
    }

    /// <summary>"at 4 pm in Room 202 (special day)".</summary>
    internal void TakeBesideDate(string words, int line)
    {
        var left = Brackets().Replace(words, note => TakeNote(note.Groups["inside"].Value, line) ? " " : note.Value).Trim(' ', ',', ';', ':', '.', '–', '—', '-', '|');
        if (left.Length == 0 || TakeNote(left, line)) return;
        var (before, behind) = TakeTimeIn(left);
        foreach (var piece in new[] { before, behind })
            if (Lead().Replace(piece, "").Trim(' ', ',', ';', ':', '.', '–', '—', '-', '|', '(', ')') is { Length: > 1 } place && !IsWeekday(place)) TakePlace(InlineText.Of(place), line);
    }

    internal void TakeTime(string words, int line)
    {
        var (before, behind) = TakeTimeIn(words);
        if (Lead().Replace($"{before} {behind}".Trim(), "").Trim(' ', ',', ';', ':', '.', '(', ')') is { Length: > 1 } rest && !IsWeekday(rest))
            if (PlaceText.IsPlace(rest)) TakePlace(InlineText.Of(rest), line);
            else if (!TakeNote(rest, line)) Leave(line, rest, "It stood beside the time and was not understood.");
    }

    /// <summary>The end may be said with its day: "2026-09-25 15:00".</summary>
    private void TakeEnd(string words, int line)
    {
        var behind = TalkDate.In(words) is { } found ? found.Behind : words;
        var at = 0;
        if (TimeWindow.Read(behind, ref at, bare: true) is { Start: { } end }) Window = Window with { End = end };
        else Leave(line, words, "It was not understood as the end of the talk.");
    }

    /// <returns>What stood before and behind the time; all of it before, where there is none.</returns>
    private (string Before, string Behind) TakeTimeIn(string words)
    {
        foreach (var start in TimeStarts().EnumerateMatches(words))
        {
            var at = start.Index;
            var window = TimeWindow.Read(words, ref at);
            if (window.IsEmpty) continue;
            var times = SessionTimes.Of(words[start.Index..]);
            if (Window.IsEmpty || Window.Start is null) Window = window with { Minutes = window.Minutes ?? Window.Minutes, End = window.End ?? Window.End };
            ZoneWords ??= times.Zone;
            var rest = times.Window.IsEmpty ? words[at..] : times.Rest;
            return (words[..start.Index], times.Zone is null ? rest : rest);
        }
        return (words, "");
    }

    /// <summary>"Monday, Ker 317: note the special date", "Friday", "cancelled", "joint with geometry": what stands in brackets behind a date.</summary>
    private bool TakeNote(string inside, int line)
    {
        if (inside.Length > 100) return false;
        var known = false;
        var pieces = inside.Split([',', ':', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var piece in pieces)
            if (IsWeekday(piece)) (Date, known) = (Date is { Weekday: null } date ? date with { Weekday = CalendarWords.Day(piece) } : Date, true);
            else if (SeminarWords.IsCancelled(piece)) IsCancelled = known = true;
            else if (SeminarWords.IsNoTalk(piece)) known = (NoTalk ??= piece) is not null;
            else if (PlaceText.IsPlace(piece) && !Special().IsMatch(piece))
            {
                TakePlace(InlineText.Of(piece), line);
                known = true;
            }
            else if (Special().IsMatch(piece))
            {
                Leave(line, piece, "It points out what is unusual about the date.");
                known = true;
            }
        return known;
    }

    private static bool IsWeekday(string word) => CalendarWords.Day(word.Trim(' ', ',', '.', '(', ')')) is not null;

    [GeneratedRegex(@"\((?<inside>[^()]{1,100})\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^[\s,.;:–—@|-]*(?:(?:in(?:\sthe|\sroom(?=\s\D))?|at|im|in der|en|dans la|dans le|à la|a la|en la|en el|nella|nell['’]|presso|room:|ort:|raum:|place:|where:|lieu:|lugar:|luogo:|uhr|h)(?:\s+|$))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?:^|(?<=[\s,:;(–|@-]))(?:(?:from|at|von|um|de|à|alle|dalle|until)\s+)?(?=[0-9]{1,2}(?![0-9])|noon|midday|mittags|midi|mezzogiorno)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeStarts();

    [GeneratedRegex(@"\b(?:note|special|unusual|different|attention|achtung|joint|gemeinsam|jointly|besonder\p{L}*|ausnahmsweise|exceptionnel\p{L}*|excepcional\p{L}*|eccezional\p{L}*|exception\p{L}*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
