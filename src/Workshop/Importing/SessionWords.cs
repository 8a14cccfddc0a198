using System.Text.RegularExpressions;
using Workshop.Programmes;
using Workshop.Searching;

namespace Workshop.Importing;

/// <summary>What a session's words say of its kind, in seven languages: "Lunch Break", "Invited Talk 2", "Begrüßung".</summary>
internal static partial class SessionWords
{
    private const int MostWords = 9;

    /// <summary>Each word by its kind, and by its weight: a welcome reception is a reception, an invited keynote a keynote.</summary>
    private static readonly Dictionary<string, (int Weight, SessionKind Kind)> Kinds = Weighed(
    [
        [
            (SessionKind.Meal,
                "lunch lunchtime dinner breakfast banquet mittagessen mittagspause abendessen fruhstuck dejeuner diner pranzo cena " +
                "almuerzo comida desayuno brunch almoco jantar festessen konferenzdinner tagungsdinner conferencedinner"),
            (SessionKind.Break,
                "break breaks coffee tea refreshments intermission recess kaffee kaffeepause teepause pause pausa cafe caffe descanso refrigerio merienda kaffeerunde imbiss pausen fika pauze koffie koffiepauze theepauze cafezinho"),
            (SessionKind.Social,
                "reception social exkursion wanderung wandern hike borrel confraternizacao trip excursion hike party networking concert mixer barbecue bbq outing drinks tour visit empfang ausflug besichtigung fuhrung apero aperitif visite visita excursion escursione gita"),
            (SessionKind.PosterSession, "posters poster postersession postersitzung posterausstellung posterprasentation carteles affiches"),
            (SessionKind.Panel, "panel podium podiumsdiskussion roundtable ronde redonda rotonda"),
        ],
        [(SessionKind.Keynote, "keynote keynotes plenarvortrag"), (SessionKind.Tutorial, "tutorial tutorials tutoriel")],
        [
            (SessionKind.InvitedTalk, "invited invite invitee invitado invitada invitato eingeladener eingeladen hauptvortrag"),
            (SessionKind.ContributedTalk, "contributed oral orals spotlight spotlights lightning"),
        ],
        [
            (SessionKind.Opening,
                "opening welcome accueil begrussung eroffnung willkommen ouverture bienvenue apertura bienvenida " +
                "benvenuto benvenuti inauguration abertura inauguracion inaugurazione saluti saludos grusswort grussworte"),
            (SessionKind.Closing,
                "closing afsluiting encerramento close concluding conclusion conclusions farewell goodbye adjourn wrap schlusswort abschluss schlussworte verabschiedung cloture chiusura clausura"),
        ],
        [
            (SessionKind.ContributedTalk, "talk lecture vortrag expose conferencia charla intervento"),
            (SessionKind.Other, "session sitzung sesion sessione seance block"),
        ],
    ]);

    private static readonly HashSet<string> Fillers = Set(
        "morning afternoon evening late early and or the of with by for in on to from at a remarks words session sessions talk talks " +
        "lecture lectures address speaker speakers time ceremony discussion group photo snacks pastries food organizers organisers " +
        "committee chair chairs up best paper award awards introduction introductory note notes short long plenary general conference " +
        "workshop day inloop met credenciamento boas vindas welkom sociale sociali palabras autorita lavori lavoro carnet und der die das des mit zum zur von gemeinsames gemeinsame et de la le les du des avec " +
        "libre y del con e di il table mesa tavola dessert light " +
        "arrival registration check participants ankunft anmeldung registrierung teilnehmer arrivee enregistrement llegada recepcion registro participantes arrivo registrazione");

    internal static bool IsTalk(SessionKind kind) => kind is SessionKind.InvitedTalk or SessionKind.ContributedTalk or SessionKind.Keynote
        or SessionKind.Tutorial or SessionKind.Poster;

    /// <summary>The kind of a session of which nothing but the kind is said, perhaps with a number; else null.</summary>
    internal static SessionKind? KindOf(string text)
    {
        if (text.Length > 80) return null;
        var (found, count, first) = ((Weight: int.MaxValue, Kind: (SessionKind?)null), 0, "");
        foreach (var word in Folding.Words(Number().Replace(text, "")))
        {
            if (++count > MostWords || !Kinds.TryGetValue(word, out var its) && !Fillers.Contains(word)) return null;
            if (Kinds.ContainsKey(word) && its.Weight < found.Weight) found = its;
            first = word;
        }
        return found.Kind == SessionKind.PosterSession && count == 1 && first == "poster" && text.Any(char.IsDigit) ? SessionKind.Poster : found.Kind;
    }

    /// <summary>The kind that a title begins with: "Lunch at the canteen", "Opening remarks by the organizers", "Panel: what is a model?"</summary>
    internal static SessionKind? KindAtFront(string title)
    {
        foreach (var cut in Cut().EnumerateMatches(title))
            if (KindOf(title[..cut.Index]) is { } kind && kind != SessionKind.Other)
                return kind is SessionKind.Opening or SessionKind.Closing && !MayOpen(title, title.AsSpan(cut.Index, cut.Length).Trim())
                    ? null
                    : kind;
        return null;
    }

    /// <summary>"Opening by the chairs", "Closing: what comes next", "Welcome to Vancouver", but not "Closing in on dark matter".</summary>
    private static bool MayOpen(string title, ReadOnlySpan<char> cut) =>
        cut is "by" or "with" or ":" or "," or "–" or "—" or "-" or "(" or "/" || title.StartsWith("Welcome", StringComparison.OrdinalIgnoreCase);

    internal static bool IsNumbered(string text) => Number().IsMatch(text);

    internal static bool IsToBeAnnounced(string text) => ToBeAnnounced().IsMatch(text);

    internal static bool IsCancelled(string text) => Cancelled().IsMatch(text);

    private static Dictionary<string, (int Weight, SessionKind Kind)> Weighed(params ReadOnlySpan<(SessionKind Kind, string Words)[]> groups)
    {
        var (kinds, weight) = (new Dictionary<string, (int, SessionKind)>(StringComparer.Ordinal), 0);
        foreach (var group in groups)
        {
            foreach (var (kind, words) in group)
                foreach (var word in words.Split(' ')) kinds.TryAdd(word, (weight, kind));
            weight++;
        }
        return kinds;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    /// <summary>"2", "#2", "No. 2", "II", "B" behind a word.</summary>
    [GeneratedRegex(@"(?<=\p{L}\.?)\s*(?:#|no\.?|nr\.?|n°)?\s*(?:[0-9]{1,3}[a-z]?|\b[IVX]{1,5}|\b[A-H])\s*[.:]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s*[,:;(/|–—]|\s-\s|\s(?:with|by|at|in|on|for|and|&|mit|und|et|von|im|avec|au|aux|à|con|en|alla|alle|al)\s",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cut();

    [GeneratedRegex(
        @"^(?:(?:titles?|speakers?|names?|talks?)\s*:?\s+)?(?:is |are )?" +
        @"(?:tb[acd]\.?|t\.b\.[acd]\.?|to be (?:announced|confirmed|decided|determined|defined)|title to (?:come|follow)" +
        @"|(?:titel|titre|título|titolo|title) (?:wird noch bekannt ?gegeben|folgt|volgt|follows|à venir|por anunciar|por confirmar|a definir|da definire|in arrivo)|por anunciar|à venir|t\. ?b\. ?[acd]\." +
        @"|wird noch bekannt ?gegeben|n\. ?n\.|noch offen" +
        @"|à (?:confirmer|définir|préciser)|por (?:confirmar|determinar)|da (?:confermare|definire)|\?{1,3}|[.…]{1,3})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToBeAnnounced();

    [GeneratedRegex(@"^(?:cancell?ed|canceled|abgesagt|entfällt|fällt aus|annulée?|cancelad[oa]|annullat[oa])!?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cancelled();
}
