using System.Text.RegularExpressions;
using Workshop.Importing.Pages;

namespace Workshop.Importing.Seminars;

/// <summary>
/// Goes through the lines of one talk: those with a label say what they are, the others are known by their shape and by what stands above them.
/// </summary>
/// <param name="isTitleFirst">In a list: where a line may be read both ways, the others have the title before the speaker.</param>
/// <param name="said">Of a page about one talk: what it says behind labels, and what is therefore not guessed from anything else. Null in a list.</param>
internal sealed partial class TalkReader(TalkDraft draft, bool isTitleFirst = false, IReadOnlySet<TalkField>? said = null)
{
    private const int LongestZone = 8;

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
        if (line.IsOfOther)
        {
            draft.Leave(line.Number, line.Words.Text, "It says nothing that a talk has a place for.");
            return;
        }
        if (TalkLabels.AtFront(line.Words.Text, out var behind) == TalkField.Status && behind.Length > 0 && SeminarWords.IsCancelled(line.Words.Text[..^behind.Length]))
        {
            draft.IsCancelled = true;
            line = line with { Words = line.Words.From(line.Words.Text.Length - behind.Length) };
        }
        foreach (var piece in LabelledPieces.Of(line))
            if (piece.Field is { } field) ReadLabelled(field, piece.Words, line);
            else ReadFree(line with { Words = piece.Words });
    }

    /// <summary>The lines of a cell: the first is what its column says, the others speak for themselves.</summary>
    /// <param name="hasAffiliation">Below a name stands where they are at home.</param>
    internal void ReadCell(TalkField field, IReadOnlyList<PageLine> lines, bool hasAffiliation = false)
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
            foreach (var line in lines.Skip(1))
            {
                if (field is TalkField.Place or TalkField.Room && line.Words.Text.Length < 60 && !SaysMore(line.Words.Text) && !line.Words.IsLink && !line.Words.Text.EndsWith('!')) draft.TakeFreePlace(line.Text, line.Number);
                else if (field is TalkField.Speaker or TalkField.Host && draft.LacksAffiliation(field) && IsBelowName(line, hasAffiliation)) draft.Affiliate(field, line.Words.Text, line.Number);
                else Read(line);
                before = line;
            }
        }
        open = null;
    }

    /// <summary>In a cell with a name: it says nothing else that is known.</summary>
    private static bool IsBelowName(PageLine line, bool isUsual) => line.Words.Text is var text && text.Length < 120 && (isUsual || TalkPeople.Guess(text, line.Number) is null) && !SaysMore(text)
        && (!line.Words.IsLink || isUsual && !IsOfTalk(line.Words));

    /// <summary>A link to slides, a recording, a call.</summary>
    internal static bool IsOfTalk(Inline words) => words.IsLink && words.Links.Any(link => TalkDraft.IsMaterial(link.Url, link.Words) || TalkDraft.IsMeeting(link.Url));

    /// <summary>It has a label, says when, that nothing is known yet, or that the talk is cancelled.</summary>
    private static bool SaysMore(string text) => TalkLabels.AtFront(text, out _) is not null || TalkDate.In(text) is not null || SeminarWords.IsToBeAnnounced(text) || SeminarWords.TryTakeCancelled(text, out _) || IsTime(text);

    private void ReadLabelled(TalkField field, Inline words, PageLine line)
    {
        (open, openHasValue) = (field, words.HasWords || words.Links.Any());
        if (openHasValue) Take(field, words, line);
    }

    private void Take(TalkField field, Inline words, PageLine line)
    {
        if (field == TalkField.Abstract && draft.TakeRemark(words.Text, line.Number) is var left && left.Length < words.Text.Length) words = words.From(words.Text.Length - left.Length);
        draft.Take(field, field is TalkField.Abstract or TalkField.Biography or TalkField.Note ? words.Markdown() : words.Marked, line.Number);
        person = field is TalkField.Speaker or TalkField.Host ? field : null;
    }

    private void ReadFree(PageLine line)
    {
        if (said is not null && TryLeave(line) || TryContinue(line) || TryExpected(line)) return;
        if (line.IsStruck) draft.IsCancelled = true;
        if (said is null && line.IsItem && TalkCuts.OpenDay().Match(line.Words.Text) is { Success: true } undated) line = line with { Words = line.Words.From(undated.Length) };
        var text = line.Words.Text;
        var (isPlaceAbove, isPlace) = (isBelowPlace, false);
        isBelowPlace = false;
        if (SeminarWords.IsCancelled(text)) draft.IsCancelled = true;
        else if (IsMonth(text)) draft.Leave(line.Number, text, "It says of which month the talks below it are.");
        else if (said is null && line.IsApart && line.Words.IsLink && line.Words.Links.Count() > 1 && !IsOfTalk(line.Words)) draft.Leave(line.Number, text, "It is a link to other pages.");
        else if (draft.TakeRemark(text, line.Number) is { Length: 0 }) return;
        else if (said is not null && TryTell(line)) return;
        else if (TalkDate.AtFront(text) is { Before: "" } dated && (draft.Date is null || text.Length < 80) && !Says(TalkField.When)) isPlace = ReadDated(line, dated);
        else if (TryRepeat(line)) return;
        else if (Courtesies.Is(text)) draft.Leave(line.Number, text, "It is said out of politeness.");
        else if (line.IsProse) ReadProse(line);
        else if (draft.TakePhotoCredit(text)) return;
        else if (draft.TakeLinks(line)) return;
        else if (IsTime(text)) draft.TakeTime(text, line.Number);
        else if (TalkDate.In(text) is { } within && draft.Date is null && !Says(TalkField.When)) ReadDatedWithin(line, within);
        else if (PlaceText.IsPlace(text) && !Says(TalkField.Place) && (said is null || !Unknown().IsMatch(text)))
        {
            draft.TakeFreePlace(line.Text, line.Number);
            isPlace = true;
        }
        else if (isPlaceAbove && !line.IsApart && text.Length < 60)
        {
            draft.TakeFreePlace(line.Text, line.Number);
            isPlace = said is not null;
        }
        else if (IsAffiliation(text, line))
        {
            draft.Affiliate(person!.Value, text, line.Number);
            affiliated = line;
        }
        else if (TryLengthen(line)) return;
        else if (TryKind(line)) return;
        else if ((draft.Organization is null || said is not null && draft.Organization.Department is null) && Institutions.IsName(text) && (said is null || SeminarWords.KindOf(text) is null)) draft.Take(TalkField.Organization, text, line.Number);
        else ReadWords(line);
        if (!line.IsProse) open = null;
        isBelowPlace = isPlace;
    }

    /// <summary>A label stood alone above it, or a text, a title, an address goes on.</summary>
    private bool TryContinue(PageLine line)
    {
        if (open is not { } field) return false;
        if (line.IsHung && openHasValue && TryHang(field, line)) return true;
        if (!openHasValue)
        {
            openHasValue = true;
            Take(field, line.Words, line);
            return true;
        }
        var isText = field is TalkField.Abstract or TalkField.Biography or TalkField.Note;
        if (isText && (line.IsProse || !line.IsApart || line.Depth > 0) && !line.IsHeading && !line.Words.IsLink && TalkDate.AtFront(line.Words.Text) is null)
        {
            if (said is not null && field == TalkField.Abstract && line.IsApart && Courtesies.IsRequest(line.Words.Text)) draft.Leave(line.Number, line.Words.Text, "It is said to those who come.");
            else draft.Append(field, line, isNew: line.IsApart || line.IsItem);
            return true;
        }
        if (!line.IsApart && !line.IsItem && before is { } above && field is TalkField.Title && above.Words.Text.Length > 40 && draft.TryLengthenTitle(line)) return true;
        return false;
    }

    private void ReadProse(PageLine line)
    {
        if (TalkProse.Read(line.Words.Text) is { IsEmpty: false } told && (!draft.HasAbstract || line.Words.Text.Length < 400 || told is { Speaker: not null, When: not null } && draft.Date is null)) draft.Take(Unsaid(told), line.Number);
        else if (draft.IsAboutSpeaker(line.Words.Text)) draft.Append(TalkField.Biography, line, isNew: true);
        else draft.Append(TalkField.Abstract, line, isNew: true);
    }

    /// <summary>"Jane Doe, PhD, Tidewater Institute. Patients skip questions.": the speaker again, with where they are at home, and what they say.</summary>
    private bool TryRepeat(PageLine line)
    {
        var text = line.Words.Text;
        if (draft.Speakers is not [{ Affiliation: null } known] || text.Length <= known.Name.Length || !text.StartsWith(known.Name, StringComparison.Ordinal) || text[known.Name.Length] is not (',' or ' ')) return false;
        var end = TalkDraft.EndOfSentence(text);
        if (TalkPeople.Guess(text[..end].TrimEnd('.', ' '), line.Number) is not [{ Affiliation: { } affiliation } again] || !again.Name.StartsWith(known.Name, StringComparison.Ordinal)) return false;
        draft.Affiliate(TalkField.Speaker, affiliation, line.Number);
        if (line.Words.From(end) is { HasWords: true } rest) draft.Append(TalkField.Abstract, line with { Words = rest }, isNew: true);
        return true;
    }

    private bool TryKind(PageLine line)
    {
        var text = Around().Replace(line.Words.Text, "");
        if (draft.Kind is null && SeminarWords.IsKind(text) && (line.IsHeading || PrintedWords.AreShouted(text) || text.Count(c => c == ' ') < 5))
        {
            draft.Take(TalkField.Kind, text, line.Number);
            return true;
        }
        text = line.Words.Text;
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
            if (TryKind(line with { Words = Inline.Of(text) })) return;
        }
        if (Note().Match(text) is { Success: true } note)
        {
            draft.Leave(number, note.Value.Trim(' ', ':'), "It points out what is unusual about the talk.");
            (text, isWhole) = (text[note.Length..], false);
        }
        if (!isWhole && text is ['(', .., ')'])
        {
            draft.Leave(number, text, "It says why the talk is off.");
            return;
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
        if (read.Speakers.Count > 0 && read.Title is null && draft.Speakers.Count > 0 && draft.Title is null && !Says(TalkField.Title) && !Says(TalkField.Speaker)) MakeTitleOfOne(line);
        else if (read is { Speakers.Count: > 0, Title: null } && Says(TalkField.Speaker) && line.IsHeading && draft.Title is null && !Says(TalkField.Title)) draft.GuessTitle(line.Text, number);
        else if (said is not null && Unknown().IsMatch(text) && read.Speakers.Count > 0 && TalkPeople.Guess(text.Split(':')[0], number) is null) draft.Leave(number, line.Words.Text, "It says nothing that a talk has a place for.");
        else
        {
            if (read.Speakers.Count > 0) AddSpeakers(read, line);
            if (read.Title is { } title)
                if (Says(TalkField.Title) || said is not null && (Function().IsMatch(title) || line.Words.Text.EndsWith(':'))) draft.LeaveLoose(line.Number, InlineText.Plain(title));
                else draft.TakeGuessedTitle(title, line, NameGuess.IsInstitution(title) && (person is not null || draft.Title is not null) && !line.Words.Runs.Any(run => run.Kind == RunKind.Words && run.Look.HasFlag(Look.Emphasis)));
        }
        person = read.Speakers.Count > 0 && read.Title is null ? TalkField.Speaker : null;
    }

    private void AddSpeakers(TalkLine read, PageLine line)
    {
        if (draft.Speakers.Count == 0 && read.Title is null) guessedSpeaker = line;
        if (Says(TalkField.Speaker)) draft.LeaveLoose(line.Number, line.Words.Text);
        else if (draft.Speakers.Count == 0) draft.Speakers.AddRange(read.Speakers);
        else draft.Leave(line.Number, line.Words.Text, "The talk has its speaker already.");
    }

    /// <summary>Two lines look like names: the one that looks more like words is the title.</summary>
    private void MakeTitleOfOne(PageLine line)
    {
        if (guessedSpeaker is { } other && TalkPeople.Likeness(other.Words.Text) + (draft.Speakers[0].Affiliation is null ? 0 : 2) < TalkPeople.Likeness(line.Words.Text))
        {
            draft.Speakers.Clear();
            draft.Speakers.AddRange(TalkPeople.Of(line.Text, line.Number));
            draft.GuessTitle(other.Text, other.Number);
        }
        else draft.GuessTitle(line.Text, line.Number);
        guessedSpeaker = null;
    }

    private bool IsAffiliation(string text, PageLine line) => person is { } whose && draft.LacksAffiliation(whose)
        && (NameGuess.IsInstitution(text) || said is not null && !line.IsApart && text.Length < 100 && (draft.Title is not null || Says(TalkField.Title)) || !line.IsApart && text.StartsWith('(') && text.EndsWith(')') || whose == TalkField.Host && !line.IsApart && TalkPeople.Guess(text, line.Number) is null);

    /// <summary>The name of a mailing list ahead of the subject of a mail, and "next week" behind it.</summary>
    [GeneratedRegex(@"^\[[\w. -]{1,40}\]\s+|\s+(?:today|tomorrow|(?:this|next)\sweek|(?:this|next|on)\s(?:mon|tues|wednes|thurs|fri)day|heute|morgen|(?:diese|nächste)\swoche|am\s(?:montag|dienstag|mittwoch|donnerstag|freitag))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Around();

    /// <summary>"joint with the Geometry Seminar: …", "Special seminar: …".</summary>
    [GeneratedRegex(@"^(?:joint(?:ly)?\s(?:with\s)?|special\s|gemeinsam\s(?:mit\s)?|sondertermin|en commun avec\s|conjunto con\s|congiunto con\s)[^:]{0,60}:\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    /// <summary>"October 2024", alone.</summary>
    private static bool IsMonth(string text) => text.Split(' ') is [var month, { Length: 4 } year] && CalendarWords.Month(month) is not null && year.All(char.IsAsciiDigit);

    private static bool IsTime(string text)
    {
        var at = 0;
        if (text.Length > 120 || TimeWindow.Read(text, ref at) is not { Start: not null } window) return false;
        var rest = text[at..];
        return window.End is not null && PlaceText.IsPlace(rest) || text.Length < 60 && (at > text.Length / 3 || PlaceText.IsPlace(rest) || PageZones.OfWords(rest.Length <= LongestZone ? rest : rest[..LongestZone]).Count > 0 || TalkZones.Said(ref rest) is not null);
    }
}
