using System.Text.RegularExpressions;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>Lines that begin with a day, or have one within.</summary>
internal sealed partial class TalkReader
{
    /// <returns>Whether it ends with a place, which may go on in the next line.</returns>
    private bool ReadDated(PageLine line, TalkDate dated)
    {
        var words = line.Words.Text;
        var behind = draft.TakeDate(dated, words, line.Number);
        var rest = line.Words.From(words.Length - behind.Length);
        if (!rest.HasWords || WithoutEnd(line with { Words = rest }) is not { Words.HasWords: true } left) return false;
        if (said is not null && draft.Window.Start is not null && PlaceText.IsPlace(left.Words.Text.TrimEnd(',')))
        {
            draft.TakeFreePlace(left.Words.Marked.TrimEnd(','), line.Number);
            return true;
        }
        ReadWords(left);
        return false;
    }

    /// <summary>"Knots. Jane Doe (MIT). Room 7, 15:00–16:00. Tuesday. Announcement": the sentences at the end that say when, where and no more.</summary>
    private PageLine WithoutEnd(PageLine line)
    {
        while (Sentence().Matches(line.Words.Text) is { Count: > 0 } marks)
        {
            var last = marks[^1];
            var piece = line.Words.From(last.Index + last.Length);
            var words = piece.Text.Trim(' ', '.', '[', ']');
            if (piece.IsLink && words.Length < 40 && !NameGuess.IsPerson(words)) draft.TakeMaterial(piece);
            else if (!draft.TakeWeekday(words) && !TryWhenAndWhere(words, line.Words.To(last.Index).Text, line.Number)) break;
            line = line with { Words = line.Words.To(last.Index) };
        }
        return line;
    }

    /// <param name="ahead">What would be left of the line.</param>
    private bool TryWhenAndWhere(string words, string ahead, int number)
    {
        if (words.Length > 60) return false;
        var times = SessionTimes.Of(words);
        if (times.Window is { Start: not null } && times.Rest.Trim(' ', ',') is var where && (where.Length == 0 || where.Length < 30 && TalkPeople.Guess(where, number) is null))
        {
            draft.TakeTime(where.Length == 0 ? words : words.Replace(where, "", StringComparison.Ordinal).Trim(' ', ','), number);
            if (where.Length > 0) draft.TakeFreePlace(where, number);
            return true;
        }
        // "Europe after 1945" and "Part 2" are no rooms.
        if (!PlaceText.IsPlace(words) || draft.Window.Start is null && !PageFacts.IsRoom(words) || TalkPeople.Guess(words, number) is not null || TalkPeople.Guess(ahead, number) is not null) return false;
        draft.TakeFreePlace(words, number);
        return true;
    }

    [GeneratedRegex(@"(?<=[\p{L}\p{N})\]?!])\.\s+(?=\S)")]
    private static partial Regex Sentence();

    /// <summary>"Tea at 4, talk on Monday 12 March at 4:15 pm", "Next talk: …".</summary>
    private void ReadDatedWithin(PageLine line, TalkDate within)
    {
        if (within.Before.Length > 40 || TalkProse.Read(line.Words.Text) is { Speaker: not null } or { Title: not null })
        {
            ReadProse(line);
            return;
        }
        draft.TakeWhen(line.Words.Text[Math.Min(within.Before.Length, line.Words.Text.Length)..], line.Number);
        var ahead = within.Before.Trim(' ', ',', ':', '–', '—', '-', '|', '(');
        if (TalkDraft.IsUnusual(ahead)) draft.Leave(line.Number, ahead, "It points out what is unusual about the talk.");
        else if (ahead.Length > 3 && !SeminarWords.IsKind(ahead) && CalendarWords.Day(ahead) is null) ReadWords(line with { Words = Inline.Of(ahead) });
        else if (SeminarWords.IsKind(ahead)) draft.Take(TalkField.Kind, ahead, line.Number);
    }
}
