using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.Searching;

namespace Workshop.Importing.Seminars;

/// <summary>What announcements say of a talk as a whole, in seven languages: its kind, that there is none, that it is off, that it is not known yet.</summary>
internal static partial class SeminarWords
{
    private const int LongestKind = 90;
    private const int LongestReason = 60;
    private const int LongestTeaser = 300;

    private static readonly HashSet<string> Colloquia = Set(
        "colloquium colloquia kolloquium kolloquien colloque coloquio colloquio colloqui kollokvium institutskolloquium");

    private static readonly HashSet<string> Seminars = Set(
        "seminar seminars seminarium oberseminar hauptseminar forschungsseminar doktorandenseminar institutsseminar seminaire seminaires seminario seminarios seminari webinar " +
        "gastvortrag vortragsreihe vortrag festvortrag antrittsvorlesung probevortrag conferencia charla ponencia expose conferenza soutenance disputation promotionsvortrag " +
        "lecture lectures talk talks defense defence viva dissertation habilitation palestra palestras lezing lezingen");

    /// <summary>Null where nothing says that there is a seminar or a colloquium.</summary>
    internal static EventKind? KindOf(string text)
    {
        EventKind? found = null;
        foreach (var word in Folding.Words(text))
            if (Colloquia.Contains(word)) return EventKind.Colloquium;
            else if (Seminars.Contains(word)) found = EventKind.Seminar;
        return found;
    }

    /// <summary>A line that says what is announced and no more: "SCIENTIFIC SEMINAR", "Mathematisches Kolloquium", "Séminaire de probabilités".</summary>
    internal static bool IsKind(string text) =>
        text.Length <= LongestKind && KindOf(text) is not null && !text.StartsWith("all ", StringComparison.OrdinalIgnoreCase) && !Sentence().IsMatch(text) && !text.Contains(':', StringComparison.Ordinal)
        && text.Count(char.IsDigit) <= 8 && Folding.Words(text).Count() <= 10;

    /// <summary>A row of a list on which nobody speaks: "No seminar (Spring break)", "Thanksgiving", "Organizational meeting", "Feiertag".</summary>
    internal static bool IsNoTalk(string text) => text.Length <= LongestReason * 2 && (NoTalk().IsMatch(text) || text.Length <= LongestReason && DayOff().IsMatch(text));

    /// <summary>"Seminar cancelled": nobody was to speak, as far as it is said.</summary>
    internal static bool IsCancelledDay(string text) => text.Length <= LongestReason && TryTakeCancelled(text, out var rest) && (rest.Length == 0 || IsKind(rest));

    internal static bool IsCancelled(string text) => SessionWords.IsCancelled(text.Trim(' ', '*', '_', '(', ')', '[', ']', '!', '.', ':', '–', '—', '-'));

    /// <summary>"(CANCELLED)" or "Abgesagt:" in a line, and what is left without it.</summary>
    internal static bool TryTakeCancelled(string text, out string rest)
    {
        rest = text;
        if (CancelledWithin().Match(text) is not { Success: true } said) return false;
        rest = text.Remove(said.Index, said.Length).Trim(' ', ',', ';', ':', '–', '—', '-', '*', '_');
        return true;
    }

    /// <summary>Of a title, a speaker, an affiliation, a place: it is still to come.</summary>
    internal static bool IsToBeAnnounced(string text) =>
        text.Trim(' ', '*', '_', '"', '“', '”', '.', '(', ')', '[', ']') is var bare && (SessionWords.IsToBeAnnounced(bare) || ToCome().IsMatch(bare));

    /// <summary>"Next talk: 12 May, …", "Nächster Termin: …", "Séance suivante : …": it tells of another one than the page.</summary>
    internal static bool IsTeaser(string text) => text.Length <= LongestTeaser && Teaser().IsMatch(text);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    [GeneratedRegex(@"[.!?]\s+\p{Lu}|[.!]$")]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"^\W*(?:(?:the|our|der|die|das|le|la|il|el)\s)?(?:(?:next|following|upcoming|previous|last|nächste[rsn]?|kommende[rsn]?|folgende[rsn]?|letzte[rsn]?|vorige[rsn]?|prochaine?s?|próxim[oa]s?|prossim[oiae]|precedente)\s(?:\p{L}+\s){0,2}?" +
        @"(?:talks?|seminars?|lectures?|meetings?|sessions?|dates?|speakers?|colloqui(?:um|a)|events?|\p{L}*termine?|\p{L}*vortr[aä]ge?|\p{L}*seminare?|sitzung|\p{L}*kolloquium|veranstaltung|séances?|séminaires?|exposés?|rendez-vous|conférences?|seminari[oi]?s?|incontr[oi]|appuntament[oi]|sesi(?:ón|ones)|charlas?|fechas?)" +
        @"|(?:talk|seminar|séance|séminaire|exposé)s?\s(?:suivante?s?|à\svenir)|vorschau|coming\s(?:up|next))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Teaser();

    [GeneratedRegex(
        @"^[\W_]*(?:(?:there\s(?:is|will\sbe)\s)?no\s(?:\p{L}+\s){0,2}(?:seminars?|talks?|colloquium|colloquia|lectures?|meetings?|speaker|class|sessions?|journal\sclub|jc|reading\sgroup)\b|(?:seminar|talk|colloquium)\s(?:is\s)?(?:not\sheld|skipped)" +
        @"|(?:kein|entfällt|keine)\s?(?:\p{L}+\s){0,2}(?:\p{L}*seminar|vortrag|\p{L}*kolloquium|veranstaltung|sitzung|termin)?\b(?:.{0,30}$)|(?:das\s)?(?:\p{L}*seminar|\p{L}*kolloquium)\s(?:entfällt|fällt\saus|findet\snicht\sstatt)" +
        @"|pas\sde?\s(?:séminaire|seminaire|d['’]exposé|colloque|exposé|séance)|relâche|(?:séminaire\s)?pas\sde\sséance" +
        @"|(?:no\shay|sin|no\shabrá)\s(?:seminario|charla|coloquio|sesión)|(?:nessun|niente|non\sc['’]è)\s(?:il\s)?(?:seminario|colloquio|incontro)" +
        @"|organi[sz]ational\s(?:meeting|session)|organisatorisches|vorbesprechung|réunion\s(?:d['’]organisation|de\srentrée)|reunión\s(?:de\sorganización|organizativa)|riunione\sorganizzativa|planning\smeeting" +
        @"|\W*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoTalk();

    [GeneratedRegex(
        @"^[\W_]*(?:\p{L}+(?:['’]s)?\s){0,2}(?:(?:spring|fall|autumn|winter|summer|semester|term|christmas|midterm|thanksgiving|easter|reading)[\s-](?:break|recess|vacation|week|holidays?)|thanksgiving|(?:public\s|bank\s|university\s|federal\s|national\s)?holidays?" +
        @"|good\sfriday|karfreitag|vendredi\ssaint|viernes\ssanto|venerdì\ssanto|easter(?:\smonday)?|labou?r\sday|memorial\sday|presidents?['’]?s?['’]?\sday|mlk\sday|martin\sluther\sking\p{L}*(?:,?\sjr\.?)?(?:\sday)?|columbus\sday|veterans\sday|independence\sday|juneteenth|election\sday|study\sdays?|exam(?:ination)?\s(?:week|period)|finals(?:\sweek)?" +
        @"|feiertag|(?:\p{L}*ferien)|vorlesungsfreie?\s?(?:zeit|woche)?|ostern|pfingsten|pfingstwoche|pfingstmontag|ostermontag|christi\shimmelfahrt|himmelfahrt|fronleichnam|weihnachten|weihnachtspause|tag\sder\s(?:deutschen\seinheit|arbeit)|maifeiertag|reformationstag|allerheiligen|dies\sacademicus|exkursionswoche|rosenmontag|karneval" +
        @"|vacances(?:\s(?:de|d['’])\s?\p{L}+)?|jour\sférié|férié|toussaint|noël|pâques|ascension|pentecôte|armistice" +
        @"|vacaciones|festivo|feriado|semana\ssanta|navidad|puente|día\sfestivo|vacanze|festa|festività|pasqua|natale|ponte|pausa\s(?:natalizia|pasquale))(?:\W.{0,30})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayOff();

    [GeneratedRegex(
        @"[\s(\[*_–—:;,-]*(?<!\p{L})(?:(?:is\s|has\sbeen\s|this\s(?:talk|seminar)\s(?:is|has\sbeen)\s|(?:talk|seminar)\s)?(?:CANCELL?ED|cancell?ed)(?!\p{L})|Cancell?ed(?!\p{L})|(?i:abgesagt|entfällt\sleider|(?:der\s(?:vortrag|termin)\s)?muss\s(?:leider\s)?entfallen|findet\snicht\sstatt|fällt\s(?:leider\s)?aus|annulée?s?|cancelad[oa]s?|annullat[oa]|suspendid[oa]|rinviat[oa])(?!\p{L}))[\s)\]*_!.:–—-]*",
        RegexOptions.CultureInvariant)]
    private static partial Regex CancelledWithin();

    [GeneratedRegex(
        @"^(?:(?:titles?|speakers?|names?|talks?|abstracts?|affiliations?|details?|rooms?|locations?|topics?|titel|titre|título|titolo|thema|sprecher|orateur|ponente|relatore|lieu|ort|raum|salle)(?:\s(?:and|und|et|y|e|&)\s\p{L}+)?\s?[:–—-]?\s?)?" +
        @"(?:is\s|are\s|will\sbe\s|noch\s|wird\s|werden\s|non\s|pas\sencore\s)?" +
        @"(?:tb[acd]|t\.b\.[acd]|to\s(?:be\s(?:announced|confirmed|decided|determined|defined)|come|follow)(?:\ssoon|\slater)?|coming\ssoon|forthcoming|n\.?\s?n\.?|nn|folgt|(?:wird|werden)\s(?:noch\s)?(?:nachgereicht|bekannt\s?gegeben)|noch\soffen|offen|(?:noch\s)?bekannt\s?(?:ge)?geben" +
        @"|(?:noch\s)?bekanntgegeben|à\s(?:venir|confirmer|définir|préciser|annoncer|déterminer)|communiqués?(?:\sultérieurement)?|por\s(?:confirmar|determinar|anunciar|definir)|da\s(?:confermare|definire|comunicare|annunciare|destinarsi)|a\s(?:anunciar|confirmar|definir|determinar|designar)|nog\s(?:te\sbepalen|niet\sbekend|onbekend|aan\ste\skondigen)|(?:wordt\s(?:nog\s)?)?(?:later\s)?bekendgemaakt|volgt|n\.?\s?n\.?\s?b\.?|\?+|-+|–|—|…|\.{2,})(?:\s\((?:titel|title|titre|título|titolo)[^()]{0,40}\)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToCome();
}
