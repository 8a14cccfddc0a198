using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Importing.Seminars;

internal sealed partial class TalkDraft
{
    private const int LongestTitle = 400;

    /// <summary>Takes what stands behind a label, in a column or under a key.</summary>
    internal void Take(TalkField field, string text, int line)
    {
        var words = InlineText.Of(text);
        if (words.Words.Length == 0 && words.Urls.IsEmpty && words.Emails.IsEmpty) return;
        if (field is not (TalkField.Abstract or TalkField.Biography) && words.Words.Length < LongestTitle && SeminarWords.TryTakeCancelled(words.Words, out var left))
        {
            IsCancelled = true;
            if (SeminarWords.IsCancelledDay(words.Words) && left.Length > 0 && Speakers.Count == 0)
            {
                NoTalk ??= words.Words;
                return;
            }
            words = words with { Words = left };
            if (left.Length == 0 || field == TalkField.Status) return;
            text = left;
        }
        switch (field)
        {
            case TalkField.When or TalkField.Date: TakeWhen(words.Words, line); break;
            case TalkField.Start when !words.Words.Any(char.IsDigit): TakeAffiliation(words.Words, line); break; // "from: MIT"
            case TalkField.Time or TalkField.Start when TalkDate.In(words.Words) is not null: TakeWhen(words.Words, line); break;
            case TalkField.Time or TalkField.Start: TakeTime(words.Words, line); break;
            case TalkField.End: TakeEnd(words.Words, line); break;
            case TalkField.Duration: if (TimeWindow.Duration(words.Words) is { } minutes && Window.End is null) Window = Window with { Minutes = minutes }; break;
            case TalkField.Speaker: TakeSpeaker(text, line); break;
            case TalkField.Affiliation: TakeAffiliation(words.Words, line); break;
            case TalkField.SpeakerPage: TakePage(words); break;
            case TalkField.Biography: TakeBiography(text); break;
            case TalkField.Title: TakeTitle(words, line); break;
            case TalkField.Abstract: TakeAbstract(text, line); break;
            case TalkField.Host: TakeHost(text, line); break;
            case TalkField.Kind: Kind ??= words.Words; break;
            case TalkField.Series: Series ??= words.Words; break;
            case TalkField.Organization: TakeOrganization(words.Words, line); break;
            case TalkField.Language: Language ??= Languages.Of(words.Words); break;
            case TalkField.Contact: TakeContact(words, line); break;
            case TalkField.Room or TalkField.Place or TalkField.Address: TakePlace(words, line); break;
            case TalkField.Format: TakeMode(words.Words); break;
            case TalkField.Join: TakeJoin(words); break;
            case TalkField.JoinNote: TakeJoinNote(text); break;
            case TalkField.Link: foreach (var url in words.Urls) TakeLink(url, WithoutUrls(words)); break;
            case TalkField.Slides: TakeMaterial(MaterialKind.Slides, words, line); break;
            case TalkField.Video: TakeMaterial(MaterialKind.Video, words, line); break;
            case TalkField.Paper: TakeMaterial(MaterialKind.Paper, words, line); break;
            case TalkField.Status: if (SeminarWords.IsCancelled(words.Words) || words.Words is "true" or "yes") IsCancelled = true; break;
            case TalkField.Term: Term ??= Term.In(words.Words.Replace('-', ' ')); break;
            case TalkField.Role: Leave(line, words.Words, "It says what the speaker is; only a name and an affiliation are printed."); break;
            case TalkField.Note when TakeNote(words.Words, line): break;
            case TalkField.Note when words.Words.Length == 0 && !words.Urls.IsEmpty: foreach (var url in words.Urls) TakeLink(url, ""); break;
            case TalkField.Topic or TalkField.Note: Leave(line, words.Words.Length > 0 ? words.Words : text, "It is no part of a talk that has a place of its own."); break;
            case TalkField.Ignored: break;
            default: TakeText(text, line); break;
        }
    }

    /// <summary>Speaker, title or both, in a cell or under a key of that name.</summary>
    private void TakeText(string text, int line)
    {
        var read = TalkLine.Of(text, line);
        if (Speakers.Count == 0) Speakers.AddRange(read.Speakers);
        if (read.Title is { } title) TakeTitle(InlineText.Of(title), line);
    }

    /// <param name="why">As printed.</param>
    internal void TakeNoTalk(string why) => NoTalk ??= why;

    private void TakeSpeaker(string text, int line)
    {
        var entry = InlineText.Of(text);
        if (SeminarWords.IsToBeAnnounced(entry.Words)) IsToBeAnnounced = true;
        else if (SeminarWords.IsNoTalk(entry.Words)) NoTalk ??= entry.Words;
        else if (Speakers.Count == 0)
        {
            Speakers.AddRange(TalkPeople.Of(text, line));
            if (affiliation is not null) TakeAffiliation(affiliation, line);
            if (page is not null && Speakers.Count > 0) Speakers[0] = Speakers[0] with { Url = Speakers[0].Url ?? page };
        }
        else Leave(line, entry.Words, "The talk has its speakers already.");
    }

    private void TakeAffiliation(string words, int line)
    {
        if (SeminarWords.IsToBeAnnounced(words)) return;
        if (Speakers.Count == 0)
        {
            affiliation ??= words;
            return;
        }
        var each = words.Split([';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < Speakers.Count; i++)
            if (Speakers[i].Affiliation is null) Speakers[i] = Speakers[i] with { Affiliation = each.Length == Speakers.Count ? each[i] : words };
    }

    private void TakePage(InlineText words)
    {
        var url = words.Urls.IsEmpty ? words.Words : words.Urls[0];
        if (Href.From(url) is null) return;
        if (Speakers.Count > 0) Speakers[0] = Speakers[0] with { Url = Speakers[0].Url ?? url };
        else page ??= url;
    }

    /// <param name="isGuess">Nothing says that it is the title; what does say so is believed instead.</param>
    private void TakeTitle(InlineText words, int line, bool isGuess = false)
    {
        var title = InlineText.Unquoted(words.Words.Trim(' ', ',', ';'));
        if (title.Length == 0) return;
        if (SeminarWords.IsToBeAnnounced(title)) IsToBeAnnounced = true;
        else if (SeminarWords.IsNoTalk(title) && Speakers.Count == 0) NoTalk ??= title;
        else if (Title is null || isTitleGuessed && Title != title && (!isGuess || title.StartsWith(Title, StringComparison.Ordinal)))
        {
            if (Title is not null && !isGuess) Leave(line, Title, "Another line says what the title is.");
            (Title, isTitleGuessed, titleLine) = (title, isGuess, null);
            foreach (var url in words.Urls) TakeLink(url, null);
        }
        else if (Title != title) Leave(line, title, "The talk has its title already.");
    }

    private void TakeAbstract(string text, int line)
    {
        var words = text.Trim();
        if (AbstractWord().Match(words) is { Success: true } label) words = words[label.Length..].TrimStart();
        if (words.Length == 0 || SeminarWords.IsToBeAnnounced(words)) return;
        texts.Add((line, words));
    }

    /// <summary>Somebody, and on the line below where they are.</summary>
    private void TakeHost(string text, int line)
    {
        if (SeminarWords.IsToBeAnnounced(InlineText.Plain(text))) return;
        Hosts.AddRange(TalkPeople.Of(text, line).Where(host => !Hosts.Exists(known => known.Name == host.Name)));
    }

    private void TakeOrganization(string words, int line)
    {
        if (TalkPeople.Guess(SentenceEnd().Split(words, 2)[0], line) is not null)
        {
            Leave(line, words, "Who organizes a series is no part of a talk.");
            return;
        }
        var shown = PrintedWords.Calm(words);
        if (Organization is null) Organization = new(shown);
        else if (Organization.Department is null && Department().IsMatch(Organization.Name) && !Department().IsMatch(shown)) Organization = new(shown, Organization.Name);
        else if (Organization.Department is null && Organization.Name != shown) Organization = Organization with { Department = shown };
        else Leave(line, words, "The event has its organization already.");
    }

    private void TakeContact(InlineText words, int line)
    {
        if (Contact is not null || words.Emails.IsEmpty && !NameGuess.IsPerson(words.Words))
        {
            if (words.Urls.IsEmpty) Leave(line, words.Words, "It was not understood as somebody to write to.");
            else TakeLink(words.Urls[0], WithoutUrls(words));
            return;
        }
        var name = words.Words.Trim(' ', ',', ';', ':', '<', '>');
        Contact = new(name.Length is > 0 and < 120 ? name : null, words.Emails.IsEmpty ? null : words.Emails[0]);
    }

    private string? affiliation, page;
    private bool isTitleGuessed;

    [GeneratedRegex(@"^(?:department|dept|faculty|school|fakultät|fachbereich|lehrstuhl|abteilung|département|faculté|ufr|departamento|facultad|dipartimento|facoltà|institut für)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Department();

    /// <summary>"Abstract. …", "Abstract Consider …", "Zusammenfassung: …" in front of the text itself.</summary>
    [GeneratedRegex(@"^[\s>*_]*(?:abstract|zusammenfassung|kurzfassung|résumé|resumen|riassunto|sommario|summary)[\s*_]*(?:[:.–—-]+[\s*_]*|(?=\s*\p{Lu}|\s*$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AbstractWord();
}
