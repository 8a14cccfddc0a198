using System.Text.RegularExpressions;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>
/// Goes through the lines of one talk: those with a label say what they are, the others are known by their shape and by what stands above them.
/// </summary>
/// <param name="isTitleFirst">In a list: where a line may be read both ways, the others have the title before the speaker.</param>
internal sealed partial class TalkReader(TalkDraft draft, bool isTitleFirst = false)
{
    /// <summary>A label whose value is still to come, or may go on.</summary>
    private TalkField? open;
    private bool openHasValue;

    /// <summary>Whose affiliation the next line may be.</summary>
    private TalkField? person;
    private PageLine? before;
    private PageLine? guessedSpeaker;
    private bool isBelowPlace;

    /// <summary>How many lines more have the title before the speaker than behind, of those that are certain.</summary>
    internal int Votes { get; private set; }

    internal void Read(IEnumerable<PageLine> lines)
    {
        foreach (var line in lines)
        {
            Read(line);
            before = line;
        }
    }

    internal void Read(PageLine line)
    {
        if (!line.Words.HasWords && !line.Words.Links.Any()) return;
        foreach (var piece in LabelledPieces.Of(line))
            if (piece.Field is { } field) ReadLabelled(field, piece.Words, line);
            else ReadFree(line with { Words = piece.Words });
    }

    /// <summary>The lines of a cell: the first is what its column says, the others speak for themselves.</summary>
    internal void ReadCell(TalkField field, IReadOnlyList<PageLine> lines)
    {
        (open, before, person) = (null, null, null);
        if (field is TalkField.Talk or TalkField.Ignored) Read(field == TalkField.Talk ? lines : []);
        else if (field is TalkField.Abstract or TalkField.Biography or TalkField.Note) foreach (var line in lines) Take(field, line.Words, line);
        else
        {
            var pieces = LabelledPieces.Of(lines[0]);
            Take(pieces[0].Field ?? field, pieces[0].Words, lines[0]);
            foreach (var piece in pieces.Skip(1)) ReadLabelled(piece.Field!.Value, piece.Words, lines[0]);
            before = lines[0];
            if (field is TalkField.Title or TalkField.Speaker && open is null) (open, openHasValue) = (field, true);
            Read(lines.Skip(1));
        }
        open = null;
    }

    private void ReadLabelled(TalkField field, Inline words, PageLine line)
    {
        (open, openHasValue) = (field, words.HasWords || words.Links.Any());
        if (openHasValue) Take(field, words, line);
    }

    private void Take(TalkField field, Inline words, PageLine line)
    {
        draft.Take(field, field is TalkField.Abstract or TalkField.Biography or TalkField.Note ? words.Markdown() : words.Marked, line.Number);
        person = field is TalkField.Speaker or TalkField.Host ? field : null;
    }

    private void ReadFree(PageLine line)
    {
        if (TryContinue(line)) return;
        if (line.IsStruck) draft.IsCancelled = true;
        var text = line.Words.Text;
        var (isPlaceAbove, isPlace) = (isBelowPlace, false);
        isBelowPlace = false;
        if (SeminarWords.IsCancelled(text)) draft.IsCancelled = true;
        else if (TalkDate.AtFront(text) is { Before: "" } dated && (draft.Date is null || text.Length < 80)) ReadDated(line, dated);
        else if (Courtesies.Is(text)) draft.Leave(line.Number, text, "It is said out of politeness.");
        else if (line.IsProse) ReadProse(line);
        else if (draft.TakePhotoCredit(text)) return;
        else if (draft.TakeLinks(line)) return;
        else if (IsTime(text)) draft.TakeTime(text, line.Number);
        else if (TalkDate.In(text) is { } within && draft.Date is null) ReadDatedWithin(line, within);
        else if (PlaceText.IsPlace(text))
        {
            draft.Take(TalkField.Place, line.Text, line.Number);
            isPlace = true;
        }
        else if (isPlaceAbove && !line.IsApart && text.Length < 60) draft.Take(TalkField.Place, line.Text, line.Number);
        else if (IsAffiliation(text, line)) draft.Affiliate(person!.Value, text, line.Number);
        else if (TryKind(line)) return;
        else if (draft.Organization is null && Institutions.IsName(text)) draft.Take(TalkField.Organization, text, line.Number);
        else ReadWords(line);
        if (!line.IsProse) open = null;
        isBelowPlace = isPlace;
    }

    /// <summary>A label stood alone above it, or a text, a title, an address goes on.</summary>
    private bool TryContinue(PageLine line)
    {
        if (open is not { } field) return false;
        if (!openHasValue)
        {
            openHasValue = true;
            Take(field, line.Words, line);
            return true;
        }
        var isText = field is TalkField.Abstract or TalkField.Biography or TalkField.Note;
        if (isText && (line.IsProse || !line.IsApart || line.Depth > 0) && !line.IsHeading && TalkDate.AtFront(line.Words.Text) is null)
        {
            draft.Append(field, line, isNew: line.IsApart || line.IsItem);
            return true;
        }
        if (!line.IsApart && !line.IsItem && before is { } above && field is TalkField.Title && above.Words.Text.Length > 40 && draft.TryLengthenTitle(line)) return true;
        return false;
    }

    private void ReadDated(PageLine line, TalkDate dated)
    {
        var words = line.Words.Text;
        var behind = draft.TakeDate(dated, words, line.Number);
        var rest = line.Words.From(words.Length - behind.Length);
        if (rest.HasWords) ReadWords(line with { Words = rest });
    }

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
        if (ahead.Length > 3 && !SeminarWords.IsKind(ahead) && CalendarWords.Day(ahead) is null) ReadWords(line with { Words = Inline.Of(ahead) });
        else if (SeminarWords.IsKind(ahead)) draft.Take(TalkField.Kind, ahead, line.Number);
    }

    private void ReadProse(PageLine line)
    {
        if (TalkProse.Read(line.Words.Text) is { IsEmpty: false } told && (!draft.HasAbstract || line.Words.Text.Length < 400)) draft.Take(told, line.Number);
        else if (draft.IsAboutSpeaker(line.Words.Text)) draft.Append(TalkField.Biography, line, isNew: true);
        else draft.Append(TalkField.Abstract, line, isNew: true);
    }

    private bool TryKind(PageLine line)
    {
        var text = line.Words.Text;
        if (draft.Kind is null && SeminarWords.IsKind(text) && (line.IsHeading || PrintedWords.AreShouted(text) || text.Count(c => c == ' ') < 5))
        {
            draft.Take(TalkField.Kind, text, line.Number);
            return true;
        }
        if (text.IndexOf(": ", StringComparison.Ordinal) is not (> 0 and < 60 and var colon) || !SeminarWords.IsKind(text[..colon])) return false;
        if (draft.Kind is null) draft.Take(TalkField.Kind, text[..colon], line.Number);
        ReadWords(line with { Words = line.Words.From(colon + 2) });
        return true;
    }

    /// <summary>Speaker, title or both.</summary>
    private void ReadWords(PageLine line)
    {
        var (text, number) = (line.Text, line.Number);
        var isWhole = !SeminarWords.TryTakeCancelled(text, out var left);
        if (!isWhole)
        {
            draft.IsCancelled = true;
            text = left;
        }
        if (Note().Match(text) is { Success: true } note)
        {
            draft.Leave(number, note.Value.Trim(' ', ':'), "It points out what is unusual about the talk.");
            (text, isWhole) = (text[note.Length..], false);
        }
        if (text.Length == 0) return;
        if (!isWhole && draft.Speakers.Count == 0 && SeminarWords.IsKind(text))
        {
            draft.Take(TalkField.Title, line.Words.Text, number);
            return;
        }
        if (SeminarWords.IsNoTalk(line.Words.Text) && draft.Speakers.Count == 0)
        {
            draft.Take(TalkField.Title, text, number);
            return;
        }
        text = draft.WithoutNotes(text, number);
        var read = (isWhole ? TalkLine.OfParts(line.Parts(), number) : null) ?? TalkLine.Of(text, number, isTitleFirst);
        if (read is { IsEither: false, Speakers.Count: > 0, Title: not null }) Votes += read.IsTitleFirst ? 1 : -1;
        if (read.Speakers.Count > 0 && read.Title is null && draft.Speakers.Count > 0 && draft.Title is null) MakeTitleOfOne(line);
        else
        {
            if (read.Speakers.Count > 0) AddSpeakers(read, line);
            if (read.Title is { } title) draft.TakeGuessedTitle(title, line, NameGuess.IsInstitution(title) && (person is not null || draft.Title is not null));
        }
        person = read.Speakers.Count > 0 && read.Title is null ? TalkField.Speaker : null;
    }

    private void AddSpeakers(TalkLine read, PageLine line)
    {
        if (draft.Speakers.Count == 0 && read.Title is null) guessedSpeaker = line;
        if (draft.Speakers.Count == 0) draft.Speakers.AddRange(read.Speakers);
        else draft.Leave(line.Number, line.Words.Text, "The talk has its speaker already.");
    }

    /// <summary>Two lines look like names: the one that looks more like words is the title.</summary>
    private void MakeTitleOfOne(PageLine line)
    {
        if (guessedSpeaker is { } other && TalkPeople.Likeness(other.Words.Text) + (draft.Speakers[0].Affiliation is null ? 0 : 2) < TalkPeople.Likeness(line.Words.Text))
        {
            draft.Speakers.Clear();
            draft.Speakers.AddRange(TalkPeople.Of(line.Text, line.Number));
            draft.Take(TalkField.Title, other.Text, other.Number);
        }
        else draft.Take(TalkField.Title, line.Text, line.Number);
        guessedSpeaker = null;
    }

    private bool IsAffiliation(string text, PageLine line) => person is { } whose && draft.LacksAffiliation(whose)
        && (NameGuess.IsInstitution(text) || !line.IsApart && text.StartsWith('(') && text.EndsWith(')') || whose == TalkField.Host && !line.IsApart && TalkPeople.Guess(text, line.Number) is null);

    /// <summary>"joint with the Geometry Seminar: …", "Special seminar: …".</summary>
    [GeneratedRegex(@"^(?:joint(?:ly)?\s(?:with\s)?|special\s|gemeinsam\s(?:mit\s)?|sondertermin|en commun avec\s|conjunto con\s|congiunto con\s)[^:]{0,60}:\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    private static bool IsTime(string text)
    {
        var at = 0;
        return text.Length < 60 && TimeWindow.Read(text, ref at) is { Start: not null } && (at > text.Length / 3 || PlaceText.IsPlace(text[at..]));
    }
}
