using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Programmes;
using Workshop.Text;

namespace Workshop.Importing.Seminars;

internal sealed partial class TalkDraft
{
    private void TakePlace(InlineText words, int line)
    {
        words = words with { Words = Dangling().Replace(words.Words, "") };
        foreach (var url in words.Urls)
            if (IsMeeting(url)) TakeJoin(words with { Words = "", Urls = [url] });
            else TakeLink(url, null);
        var text = words.Words.Trim(' ', ',', ';', '.', '–', '—');
        if (text.Length == 0 || SeminarWords.IsToBeAnnounced(text)) return;
        if (OnlineAlone().IsMatch(text))
        {
            Mode ??= AttendanceMode.Online;
            return;
        }
        if (OnlineToo().Match(text) is { Success: true } too)
        {
            Mode ??= AttendanceMode.Hybrid;
            text = text.Remove(too.Index, too.Length).Trim(' ', ',', ';', '(', ')');
        }
        if (text.Length == 0) return;
        if (Place is null) Place = text;
        else if (!Place.Contains(text, StringComparison.OrdinalIgnoreCase)) Place = $"{Place}, {text}";
    }

    /// <summary>A place in half a sentence: "in Lecture Hall 2", "nell'Aula Magna, la".</summary>
    internal void TakeFreePlace(string text, int line) => Take(TalkField.Place, Dangling().Replace(Lead().Replace(text, ""), ""), line);

    private void TakeMode(string words)
    {
        if (HybridWord().IsMatch(words)) Mode = AttendanceMode.Hybrid;
        else if (OnlineAlone().IsMatch(words)) Mode = AttendanceMode.Online;
        else if (OnSite().IsMatch(words)) Mode = AttendanceMode.OnSite;
    }

    private void TakeJoin(InlineText words)
    {
        if (words.Urls.FirstOrDefault(url => Href.From(url) is not null) is { } url) JoinUrl ??= url;
        if (SeminarWords.IsToBeAnnounced(words.Words)) return;
        if (HybridWord().IsMatch(words.Words)) Mode ??= AttendanceMode.Hybrid;
        else if (words.Words.Any(char.IsDigit)) TakeJoinNote(words.Words);
    }

    private void TakeJoinNote(string text) => JoinNote = JoinNote is null ? text.Trim() : $"{JoinNote}, {text.Trim()}";

    private void TakeLink(string url, string? label)
    {
        if (label is { Length: > 0 } && (Generic().IsMatch(label) && !Href.IsExternal(url) || !label.Any(char.IsLetter))) return;
        if (Href.From(url) is null || Links.Exists(link => link.Url == url) || Materials.Exists(material => material.Value == url)) return;
        if (IsMeeting(url)) JoinUrl ??= url;
        else if (MaterialOf(url, label) is { } kind) Materials.Add(new(kind, url));
        else Links.Add(new(label is { Length: > 0 and < 150 } ? label : Host().Match(url).Groups["host"].Value, url));
    }

    private void TakeMaterial(MaterialKind kind, InlineText words, int line)
    {
        if (words.Urls.IsEmpty && words.Words.Length > 0) Leave(line, words.Words, "It is no address of a file.");
        foreach (var url in words.Urls)
            if (Href.From(url) is not null && !Materials.Exists(material => material.Value == url)) Materials.Add(new(kind, url));
    }

    internal static bool IsMaterial(string url, string? label) => MaterialOf(url, label) is not null;

    private static MaterialKind? MaterialOf(string url, string? label)
    {
        var of = $"{url} {label}";
        if (url.Contains("youtu", StringComparison.OrdinalIgnoreCase) || url.Contains("vimeo.com", StringComparison.OrdinalIgnoreCase) || VideoWord().IsMatch(label ?? "")) return MaterialKind.Video;
        if (SlidesWord().IsMatch(of)) return MaterialKind.Slides;
        if (url.Contains("arxiv.org", StringComparison.OrdinalIgnoreCase) || url.Contains("doi.org", StringComparison.OrdinalIgnoreCase)) return MaterialKind.Paper;
        return null;
    }

    /// <summary>It says nothing but that there is more.</summary>
    [GeneratedRegex(@"^\W*(?:read more|more(?: info(?:rmation)?| details)?|details?|learn more|see more|mehr(?: erfahren)?|weiterlesen|lire la suite|en savoir plus|leer más|ver más|leggi tutto|continua)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    private static string? WithoutUrls(InlineText words) => words.Words.Trim(' ', ':', '(', ')', ',') is { Length: > 0 } label ? label : null;

    /// <summary>An address at which a meeting is held.</summary>
    internal static bool IsMeeting(string url) => Meeting().IsMatch(url);

    [GeneratedRegex(@"^https?://[^/]*(?:zoom\.us|zoom-x\.de|zoom\.|teams\.microsoft|teams\.live|meet\.google|webex\.|bbb[0-9]?\.|bigbluebutton|jitsi|meet\.|whereby|gotomeet|senfcall)", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"^\W*(?:(?:held\s|via\s|on\s|per\s|über\s|par\s|por\s|su\s|en\s|in\s)*(?:online|virtual(?:ly)?|zoom|virtuell|en\sligne|en\slínea|virtuale|remote|webinar|microsoft\steams|ms\steams|teams|webex|bbb|google\smeet|visio(?:conférence)?|a\sdistanza|in\sremoto|telematic[oa]|only|nur|seulement|solo|meeting|link|videoconferenza|videoconferencia|talk|seminar|streaming)\W*){1,5}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlineAlone();

    /// <summary>"…, and on Zoom", "… / online", "… (hybrid)".</summary>
    [GeneratedRegex(@"[\s,;/+(–—&-]*(?:\b(?:and|und|et|y|e|also|as\swell\sas|sowie|or|oder|ou)\s)?(?:\b(?:via|on|over|per|über|auf|par|sur|por|su|in|en|live\son)\s)?\b(?:zoom(?:\smeeting)?|online|hybrid|hybride|híbrido|ibrido|virtual|(?:microsoft\s|ms\s)?teams(?:\smeeting)?|webex|en\sligne|streaming|livestream)\b[\s)]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlineToo();

    /// <summary>The article of what the sentence goes on with.</summary>
    [GeneratedRegex(@",\s(?:the|la|il|lo|le|el|der|die|das|dr|prof)$|\s(?:über|zum|mit|on|sur|sul|sobre|con)\s(?:\p{Ll}{2,3}\s)?(?:thema|titel|topic|title|thème|titre|tema|titolo|título):?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dangling();

    [GeneratedRegex(@"hybrid|híbrid|ibrid", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HybridWord();

    [GeneratedRegex(@"^\W*(?:in[\s-]person|on[\s-]?site|in presence|präsenz\p{L}*|vor ort|présentiel|en présentiel|presencial|in presenza)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnSite();

    [GeneratedRegex(@"\b(?:video|recording|aufzeichnung|enregistrement|vidéo|grabación|registrazione)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VideoWord();

    [GeneratedRegex(@"\b(?:slides?|folien|diapositiv\p{L}*|transparents)\b|slides", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SlidesWord();

    [GeneratedRegex(@"^(?:https?://)?(?:www\.)?(?<host>[^/?#]{1,100})", RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
