using System.Text.RegularExpressions;
using Workshop.People;
using Workshop.Searching;
using Workshop.Text;

namespace Workshop.Importing.Seminars;

internal sealed partial class TalkDraft
{
    private const int LongestPiece = 60;

    /// <summary>A day at the beginning of a line, with the time, the notes in brackets and the room that stand right behind it.</summary>
    /// <returns>What is left of the line.</returns>
    internal string TakeDate(TalkDate dated, string words, int line)
    {
        TakeDay(dated);
        var behind = dated.Behind;
        for (var rounds = 0; rounds < 6; rounds++)
        {
            var text = Between().Replace(behind, "");
            var at = 0;
            if (text.StartsWith('(') && text.IndexOf(')', StringComparison.Ordinal) is > 1 and < 100 and var close && TakeNote(text[1..close], line)) behind = text[(close + 1)..];
            else if (Behind(text, ref at)) behind = text[at..];
            else if (Unusual().Match(text) is { Success: true } unusual)
            {
                Leave(line, unusual.Value.Trim(' ', ':'), "It points out what is unusual about the date.");
                behind = text[unusual.Length..];
            }
            else if (text.IndexOfAny([':', '–', '—', '|', '\n', ')']) is > 2 and < LongestPiece and var end && PlaceText.IsPlace(text[..end]) && TalkPeople.Guess(text[..end], line) is null)
            {
                TakePlace(InlineText.Of(Lead().Replace(text[..end], "")), line);
                behind = text[(end + 1)..];
            }
            else if (WeekdayAhead().Match(text) is { Success: true } weekday && IsWeekday(weekday.Value.Trim(' ', ',', '.', ':')))
            {
                TakeNote(weekday.Value.Trim(' ', ',', '.', ':'), line);
                behind = text[weekday.Length..];
            }
            else
            {
                behind = text;
                break;
            }
        }
        var left = behind.Trim(' ', '.', '*', '_');
        if (!left.Contains('(', StringComparison.Ordinal)) left = left.Trim(' ', '.', ')');
        if (left.Length == 0) return "";
        if (PlaceText.IsPlace(left) && TalkPeople.Guess(left, line) is null && (Lead().Replace(left, "").Length < left.Length || TalkLine.Of(left, line).Speakers.Count == 0) && !left.Contains(':', StringComparison.Ordinal))
        {
            TakePlace(InlineText.Of(Lead().Replace(left, "")), line);
            return "";
        }
        return behind;
    }

    private bool Behind(string text, ref int at)
    {
        var window = TimeWindow.Read(text, ref at);
        if (window.Start is null) return false;
        var times = SessionTimes.Of(text);
        if (!times.Window.IsEmpty && times.Zone is not null && text.EndsWith(times.Rest, StringComparison.Ordinal)) (ZoneWords, at) = (ZoneWords ?? times.Zone, text.Length - times.Rest.Length);
        var rest = text[at..];
        if (ZoneWords is null && TalkZones.Said(ref rest) is { } said) (ZoneWords, at) = (said, text.Length - rest.Length);
        if (Window.Start is null) Window = window with { Minutes = window.Minutes ?? Window.Minutes };
        return true;
    }

    /// <summary>"Knots (Room 202)", "Knots [joint with Geometry]", "Knots @ Room 5": what stands at the end and is neither speaker nor title.</summary>
    internal string WithoutNotes(string text, int line)
    {
        for (var rounds = 0; rounds < 3 && Entry.Trailing(text) is var (before, inside) && before.Length > 0; rounds++)
        {
            if (TalkPeople.Guess(inside, line) is not null || !TakeNote(InlineText.Plain(inside), line)) break;
            text = before;
        }
        if (AtPlace().Match(text) is { Success: true } at && (text[at.Index + 1] == '@' || PlaceText.IsPlace(at.Groups["place"].Value)))
        {
            TakePlace(InlineText.Of(at.Groups["place"].Value), line);
            text = text[..at.Index];
        }
        return text;
    }

    /// <summary>Nothing but its place says that it is the title.</summary>
    internal void GuessTitle(string title, int line) => TakeTitle(InlineText.Of(title), line, isGuess: true);

    /// <summary>The title where one line says it without a label.</summary>
    /// <param name="isElse">It reads like an institution, where one may stand.</param>
    internal void TakeGuessedTitle(string title, PageLine line, bool isElse)
    {
        var words = InlineText.Of(title);
        if (SeminarWords.IsToBeAnnounced(words.Words)) IsToBeAnnounced = true;
        else if (isElse || PrintedWords.AreShouted(words.Words) && NameGuess.IsInstitution(words.Words)) TakeOrganization(words.Words, line.Number);
        else if (Title is null)
        {
            TakeTitle(words, line.Number, isGuess: true);
            titleLine = line;
        }
        else if (line.Level == 1 && isTitleGuessed && titleLine is { IsHeading: false } other && other.Words.IsLink)
        {
            loose.Add((other.Number, Title));
            (Title, titleLine) = (words.Words, line);
        }
        else if (line.IsHeading && titleLine is { IsHeading: false }) Leave(line.Number, words.Words, "It was not understood as part of the talk.");
        else loose.Add((line.Number, words.Words));
    }

    /// <summary>A title that goes on, on the next line.</summary>
    internal bool TryLengthenTitle(PageLine line)
    {
        var more = InlineText.Plain(line.Text);
        if (Title is null || Title.Length + more.Length > LongestTitle || SeminarWords.IsNoTalk(more) || TalkPeople.Guess(line.Text, line.Number) is not null
            || PlaceText.IsPlace(more) || NameGuess.IsInstitution(more) && char.IsUpper(more[0]) || TalkDate.In(more) is not null) return false;
        Title = $"{Title} {more}";
        if (titleLine is not null) titleLine = line;
        return true;
    }

    /// <summary>The line is the title's last.</summary>
    internal bool IsTitle(PageLine line) => Title is not null && titleLine == line;

    /// <summary>An affiliation that goes on, on the next line.</summary>
    internal void LengthenAffiliation(TalkField whose, string words)
    {
        var people = whose == TalkField.Host ? Hosts : Speakers;
        var joint = NameGuess.IsInstitution(words) ? ", " : " ";
        for (var i = 0; i < people.Count; i++)
            if (people[i].Affiliation is { } known && known.Length < LongestTitle && !known.Contains(words, StringComparison.Ordinal)) people[i] = people[i] with { Affiliation = $"{known.TrimEnd(',')}{(known.EndsWith(',') ? ", " : joint)}{words.TrimEnd(',')}" };
    }

    internal bool LacksAffiliation(TalkField whose) => whose == TalkField.Host ? Hosts is [.., { Affiliation: null }] : Speakers is [.., { Affiliation: null }];

    /// <summary>The line below a name, or what is known from elsewhere.</summary>
    internal void Affiliate(TalkField whose, string words, int line)
    {
        var people = whose == TalkField.Host ? Hosts : Speakers;
        var its = InlineText.Plain(words).Trim(' ', '(', ')', ',');
        if (people.Count == 0 || its.Length == 0) return;
        for (var i = 0; i < people.Count; i++)
            if (people[i].Affiliation is null) people[i] = people[i] with { Affiliation = its };
    }

    internal void Append(TalkField field, PageLine line, bool isNew)
    {
        var text = line.Words.Markdown();
        if (field == TalkField.Note)
        {
            Leave(line.Number, line.Words.Text, "It is no part of a talk that has a place of its own.");
            return;
        }
        if ((field == TalkField.Biography ? Biography?.Length : texts.Count > 0 ? texts[^1].Text.Length : 0) > Markdown.LongestSource) Leave(line.Number, line.Words.Text, "The text is longer than one may be.");
        else if (field == TalkField.Biography) Biography = Biography is null ? text : Biography + (isNew ? "\n\n" : " ") + text;
        else if (!isNew && texts.Count > 0) texts[^1] = (texts[^1].Line, $"{texts[^1].Text} {text}");
        else TakeAbstract(text, line.Number);
    }

    private void TakeBiography(string text) => Biography = Biography is null ? text.Trim() : $"{Biography}\n\n{text.Trim()}";

    /// <summary>"Jane Doe is a professor at …", "She received her PhD …".</summary>
    internal bool IsAboutSpeaker(string text)
    {
        if (Speakers.Count == 0) return false;
        var beginning = text.Length <= 200 ? text : text[..200];
        if (!Career().IsMatch(beginning)) return false;
        var family = Folding.Words(PersonName.Of(Speakers[0].Name).Family).LastOrDefault();
        return Pronoun().IsMatch(beginning) || family is not null && Folding.Words(beginning).Take(8).Contains(family);
    }

    internal bool TakePhotoCredit(string text)
    {
        if (text.Length > 80 || Photo().Match(text) is not { Success: true }) return false;
        PhotoCredit ??= text;
        return true;
    }

    /// <summary>"Jane Doe (MIT): Knots", where it is known that Jane Doe speaks.</summary>
    internal void TakeSpeakerFromTitle()
    {
        if (Title is not { } title || AheadOfTitle().Match(title) is not { Success: true } ahead) return;
        var at = Speakers.FindIndex(speaker => speaker.Name.Equals(ahead.Groups["name"].Value, StringComparison.OrdinalIgnoreCase));
        if (at < 0) return;
        if (ahead.Groups["home"] is { Success: true } home && Speakers[at].Affiliation is null) Speakers[at] = Speakers[at] with { Affiliation = home.Value };
        Title = title[ahead.Length..].Trim();
    }

    [GeneratedRegex(@"^(?<name>[^(:]{2,80}[^(:\s])(?:\s\((?<home>[^():]{2,120})\))?:\s+(?=\S\S)")]
    private static partial Regex AheadOfTitle();

    /// <summary>Links to what belongs to the talk.</summary>
    internal void TakeMaterial(Pages.Inline words)
    {
        foreach (var link in words.Links) TakeLink(link.Url, link.Words);
    }

    /// <summary>A line of which nothing but links is left.</summary>
    internal bool TakeLinks(PageLine line)
    {
        var words = InlineText.Of(line.Text);
        if (words.Urls.IsEmpty && words.Emails.IsEmpty) return false;
        if (words.Urls.Any(IsMeeting) && words.Words.Length < 100)
        {
            TakeJoin(words);
            return true;
        }
        if (!line.Words.IsLink && words.Words.Trim(' ', ':', '.', ',', '(', ')').Length > 12) return false;
        if (line.Words.IsLink && Title is null && words.Words.Length > 12) return false;
        foreach (var link in line.Words.Links.Where(link => TalkPeople.Guess(link.Words, line.Number) is null)) TakeLink(link.Url, link.Words);
        return true;
    }

    /// <summary>A sentence says that somebody speaks, whoever that is.</summary>
    internal void IsAnnounced() => IsTold = true;

    internal void Take(TalkProse told, int line)
    {
        IsTold |= told.Speaker is not null;
        if (told.Speaker is { } name && Speakers.Count == 0) Speakers.Add(new(line, name) { Affiliation = told.Affiliation });
        if (told.Title is { } title) TakeTitle(InlineText.Of(title), line, isGuess: true);
        if (told.When is not { } when || Date is not null) return;
        (Date, DateText) = (when.Date, when.Text);
        var sentence = SentenceEnd().Split(when.Behind, 2)[0];
        var (before, behind) = TakeTimeIn(sentence);
        foreach (var piece in new[] { before, behind })
            if (InPlace().Match(piece) is { Success: true } place) TakePlace(InlineText.Of(place.Groups["place"].Value), line);
    }

    /// <summary>How many lines were understood as nothing: many of them are a page about something else.</summary>
    internal int Unexplained => loose.Count + Aside.Count(left => left.Reason.StartsWith("The talk has", StringComparison.Ordinal));

    /// <summary>Where its first sentence ends.</summary>
    internal static int EndOfSentence(string text) => SentenceEnd().Match(text) is { Success: true } end ? end.Index + end.Length : text.Length;

    /// <summary>Lines that were understood as nothing, once the whole is known.</summary>
    internal void LeaveLoose()
    {
        foreach (var (line, text) in loose) Leave(line, text, "It was not understood as part of the talk.");
        loose.Clear();
    }

    internal void LeaveLoose(int line, string text) => loose.Add((line, text));

    private readonly List<(int Line, string Text)> loose = [];
    private PageLine? titleLine;

    [GeneratedRegex(@"^(?:[\s,;:–—|.-]|@(?=\s*[0-9]))+")]
    private static partial Regex Between();

    /// <summary>"attention, unusual day and room: " ahead of them.</summary>
    [GeneratedRegex(@"^[^:0-9]{0,60}\b(?:note|attention|achtung|unusual|special|inhabituel\p{L}*|exceptionnel\p{L}*|ungewöhnlich\p{L}*|ausnahmsweise|insolit\p{L}*|attenzione|inusual\p{L}*|atención)\b[^:0-9]{0,60}:\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unusual();

    [GeneratedRegex(@"^\p{L}{2,12}\.?(?=[\s,:;–)]|$)")]
    private static partial Regex WeekdayAhead();

    [GeneratedRegex(@"\s(?:@|\W{0,3}(?:moved|relocated)\sto|now\sin|verlegt\s(?:in|nach)|déplacée?\sen|spostat[oa]\sin)\s(?<place>[^@()]{2,60})$")]
    private static partial Regex AtPlace();

    [GeneratedRegex(@"\b(?:in der|in dem|in den|in|at|im|en la|en el|en|dans|à|nella|nell['’]|presso)\s(?:the\s|el\s|la\s|le\s|il\s|room\s(?=\D))?(?<place>[^.;!?]{3,120})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InPlace();

    [GeneratedRegex(@"(?<=\p{L}{3}|[0-9]|\))[.!?]\s+(?=\p{Lu}|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\W*(?:(?:photo|foto|image|bild|picture|credits?|copyright|crédit|©)(?:s|graph\p{L}*)?\s?(?:credits?|courtesy|by|von|de|di|of|par|:|@|©|\(c\))|©)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Photo();

    [GeneratedRegex(@"\b(?:professor\p{L}*|prof\.|ph\.?d|doctorate|received|obtained|studied|graduated|joined|is\s(?:a|an|the|currently)|holds|since\s[0-9]{4}|promovierte|studierte|leitet|forscht|habilitier\p{L}*|ist\s(?:seit|professor\p{L}*)|maître|docteur|est\s(?:professeur|chercheu\p{L}*|directeur|directrice)|doctor[ae]?|licenciad[oa]|es\s(?:profesor|investigador|catedr\p{L}*)|è\s(?:professor|ricercat\p{L}*)|dottorato|laureat[oa])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Career();

    [GeneratedRegex(@"^\W*(?:she|he|they|er|sie|il|elle|ella|él|lui|lei|egli|the speaker|our speaker)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
