using System.Text.RegularExpressions;
using Workshop.Text;

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
        TakeDay(found);
        foreach (var piece in found.Before.Length > 0 ? [found.Before, found.Behind] : (ReadOnlySpan<string>)[found.Behind]) TakeBesideDate(piece, line);
    }

    /// <summary>The first that is named; the same day with its year where the first was the leaf of a calendar ("27 Nov").</summary>
    private void TakeDay(TalkDate found)
    {
        if (Date is null || Date is { Year: null } leaf && found.Date is { Year: not null } whole && (whole.Month, whole.Day) == (leaf.Month, leaf.Day)) (Date, DateText) = (found.Date, found.Text);
    }

    /// <summary>"at 4 pm in Room 202 (special day)".</summary>
    internal void TakeBesideDate(string words, int line)
    {
        words = WithoutBeside(words, line);
        var left = Brackets().Replace(words, note => TakeNote(note.Groups["inside"].Value, line) ? " " : note.Value).Trim(' ', ',', ';', ':', '.', '–', '—', '-', '|');
        if (left.Length == 0 || !HasTime(left) && TakeNote(left, line)) return;
        var (before, behind) = TakeTimeIn(left);
        foreach (var piece in new[] { before, behind })
            if (Lead().Replace(piece, "").Trim(' ', ',', ';', ':', '.', '–', '—', '-', '|', '(', ')') is { Length: > 1 } place && !IsWeekday(place)) TakePlace(InlineText.Of(place), line);
    }

    internal void TakeTime(string words, int line)
    {
        words = WithoutBeside(words, line);
        var (before, behind) = TakeTimeIn(words);
        if (Lead().Replace($"{before} {behind}".Trim(), "").Trim(' ', ',', ';', ':', '.', '(', ')') is { Length: > 1 } rest && !IsWeekday(rest))
            if (PlaceText.IsPlace(rest)) TakePlace(InlineText.Of(rest), line);
            else if (!TakeNote(rest, line)) Leave(line, rest, "It stood beside the time and was not understood.");
    }

    private string WithoutBeside(string words, int line)
    {
        var left = Courtesies.WithoutBeside(words, out var beside);
        if (beside.Length == 0 || !left.AsSpan().ContainsAnyInRange('0', '9')) return words;
        Leave(line, beside, "It tells of what is around the talk.");
        return left;
    }

    /// <summary>The end may be said with its day: "2026-09-25 15:00".</summary>
    private void TakeEnd(string words, int line)
    {
        var behind = TalkDate.In(words) is { } found ? found.Behind : words;
        var at = 0;
        if (TimeWindow.Read(behind, ref at, bare: true) is { Start: { } end }) Window = Window with { End = end };
        else Leave(line, words, "It was not understood as the end of the talk.");
    }

    /// <summary>The time with which a line begins.</summary>
    /// <returns>What is left of the line.</returns>
    internal PageLine TakeFrontTime(PageLine line)
    {
        var at = 0;
        Window = TimeWindow.Read(line.Words.Text, ref at);
        return line with { Words = line.Words.From(at) };
    }

    private static bool HasTime(string words)
    {
        foreach (var start in TimeStarts().EnumerateMatches(words))
        {
            var at = start.Index;
            if (TimeWindow.Read(words, ref at).Start is not null) return true;
        }
        return false;
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
            var rest = times.Window.IsEmpty ? words[at..] : times.Rest;
            var behind = words[at..];
            if (TalkZones.IsOfCities(behind) && TalkZones.Said(ref behind) is { } cities) (ZoneWords, rest) = (ZoneWords ?? cities, behind);
            ZoneWords ??= times.Zone ?? TalkZones.Said(ref rest);
            return (words[..start.Index], rest);
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
            if (TakeWeekday(piece.TrimEnd('!', ' '))) known = true;
            else if (!piece.Any(char.IsLetterOrDigit)) known = true;
            else if (SeminarWords.IsCancelled(piece)) IsCancelled = known = true;
            else if (InLanguage().Match(piece) is { Success: true } language && Languages.Of(language.Groups["word"].Value) is { } its) (Language, known) = (Language ?? its, true);
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

    /// <summary>"Attention, Wednesday!" ahead of a date.</summary>
    internal static bool IsUnusual(string words) => words.Length < 60 && Special().IsMatch(words);

    /// <summary>Of the date, where that says none.</summary>
    internal bool TakeWeekday(string word)
    {
        if (!IsWeekday(word)) return false;
        if (Date is { Weekday: null } date) Date = date with { Weekday = CalendarWords.Day(word.Trim(' ', ',', '.', '(', ')')) };
        return true;
    }

    private static bool IsWeekday(string word) => CalendarWords.Day(word.Trim(' ', ',', '.', '(', ')')) is not null;

    /// <summary>"NB this one starts at 4pm", "Note special day and time: Wednesday, 10:30, Room 101": what is unusual about this talk holds, whatever else is said.</summary>
    /// <returns>What is left of the text.</returns>
    internal string TakeRemark(string text, int line)
    {
        if (text.Length > 2 * Markdown.LongestSource || Remark().Match(text) is not { Success: true } remark) return text;
        var said = remark.Groups["said"].Value;
        var known = Window;
        Window = default;
        var (before, behind) = TakeTimeIn(said);
        if (Window.Start is null) Window = known;
        foreach (var piece in $"{before}, {behind}".Split([',', ';', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (PlaceText.IsPlace(piece) && Place is null) TakePlace(InlineText.Of(Lead().Replace(piece, "")), line);
        Leave(line, remark.Value.Trim(), "It points out what is unusual about the talk.");
        return text[remark.Length..].TrimStart('*', '_', ' ');
    }

    [GeneratedRegex(
        @"^[\s*_(]*(?:n\.?\s?b\.?(?:\s|:)|nota\sbene|(?:please\s)?note\b|attention\b|achtung\b|bitte\sbeachten|abweichend|ausnahmsweise|exceptionnellement|attenzione|excepcionalmente|eccezionalmente|(?:special|unusual|different)\s(?:day|date|time|room|place))(?<said>(?:[^.!?\n]|[.!?](?![\s*_)]|$)){0,200})(?:[.!?][*_)]{0,4}|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(?:talk\s|vortrag\s|exposé\s)?(?:in|auf|en|in\slingua)\s(?<word>\p{L}{4,12})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InLanguage();

    [GeneratedRegex(@"\((?<inside>[^()]{1,100})\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^[\s,.;:–—@|-]*(?:(?:in(?:\sthe|\sroom(?=\s\D))?|at|im|in der|en|dans la|dans le|à la|a la|en la|en el|nella|presso|room:|ort:|raum:|place:|where:|lieu:|lugar:|luogo:|uhr|h)(?:\s+|$)|nell['’]\s?)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?:^|(?<=[\s,:;(–|@-]))(?:(?:from|at|von|um|de|à|alle|dalle|until)\s+)?(?=[0-9]{1,2}(?![0-9])|noon|midday|mittags|midi|mezzogiorno)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeStarts();

    [GeneratedRegex(@"\b(?:note|nótense|nótese|ojo|notez|notare|special|unusual|different|attention|achtung|joint|gemeinsam|jointly|besonder\p{L}*|ausnahmsweise|exceptionnel\p{L}*|inhabituel\p{L}*|inusual\p{L}*|insolit\p{L}*|abweichend\p{L}*|ungewöhnlich\p{L}*|achten|attenzione|excepcional\p{L}*|eccezional\p{L}*|exception\p{L}*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Special();
}
