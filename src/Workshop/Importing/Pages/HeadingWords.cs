using System.Text.RegularExpressions;
using Workshop.Events;
using Workshop.People;
using Workshop.Searching;

namespace Workshop.Importing.Pages;

/// <summary>What a heading says of what stands below it.</summary>
/// <param name="IsMixed">It names people of several roles.</param>
internal sealed record HeadingMeaning(SectionKind Kind, GroupRole Role = GroupRole.Other, bool IsLegal = false, bool IsMixed = false);

/// <summary>Knows headings of event pages in seven languages: "Important dates", "Organisationsteam", "Comité scientifique", "Ponentes", "Programma".</summary>
internal static partial class HeadingWords
{
    private const int MostWords = 9, MostInQuestion = 5;

    /// <summary>Words that say so only where nothing else stands beside them ("Talks", but not "Talks and bios").</summary>
    private static readonly HashSet<string> Alone = new(
        ["talks", "lectures", "sessions", "organization", "organisation", "organizacion", "team", "call", "contributions", "papers", "proceedings", "keynotes", "submissions", "posters", "poster", "partner", "people", "members", "welcome", "invited", "teachers", "trainers", "docentes", "docenti", "dozenten", "where", "access", "or", "support", "dates", "plazos", "agenda"], StringComparer.Ordinal);

    private static readonly HeadingMeaning Legal = new(SectionKind.Custom, IsLegal: true);

    private static readonly Dictionary<string, HeadingMeaning> Phrases = new(StringComparer.Ordinal);

    static HeadingWords()
    {
        Add(new(SectionKind.People, GroupRole.Committee),
            "program committee|programme committee|scientific committee|advisory committee|advisory board|steering committee|senior advisory committee|technical program committee|reviewers" +
            "|programmkomitee|programmkommission|wissenschaftlicher beirat|wissenschaftliches komitee|beirat|comite scientifique|comite de programme|comite cientifico|comite de programa|comitato scientifico|scientific advisory board|comissao cientifica|comite asesor|comitato di programma");
        Add(new(SectionKind.People, GroupRole.Organizers),
            "organizers|organisers|organizer|organiser|organised by|organized by|organisiert von|organise par|organizado por|organizzato da|co organizers|organizing committee|organising committee|organization committee|organizing team|organisation committee|organization|organisation|team|organisationsteam|organisatoren|organisation und leitung" +
            "|veranstalter|leitung|tagungsleitung|organisationskommittee|organisationskomitee|organisationsausschuss|chairs|general chairs|general chair|program chairs|programme chairs|program chair|programme chair|program co chairs|conference chairs|conference chair|local chairs|workshop chairs|local organizers|local organisers|local committee|comite d organisation|comite organisateur|organisateurs|organisatrices|organizadores|comite organizador|comite organizadora|organizzatori|comitato organizzatore|organizzazione|organizacion|organizacao|comissao organizadora|organisatie|organisatoren|organisatiecomite|convenors|conveners|convenor|convener|convened by|scientific organizers|scientific organisers|konzept und organisation|konzeption und organisation|idee und organisation|concept and organization|concept and organisation|who is behind it|who is behind this|wer steht dahinter|wissenschaftliche leitung|direction scientifique|responsables scientifiques|direccion cientifica|coordinadores|coordinatori|responsabili scientifici");
        Add(new(SectionKind.People, GroupRole.Speakers),
            "speakers|speaker|invited speakers|keynote speakers|keynotes|plenary speakers|lecturers|lecturer|presenters|panelists|panellists|vortragende|referenten|referentinnen|sprecher|rednerinnen|orateurs|conferenciers|intervenants|oratrices" +
            "|ponentes|conferenciantes|oradores|relatori|relatrici|invited talks|keynote talks|hauptvortragende|conferenciers invites|invited|invited lecturers|profesores|profesores invitados|ponentes invitados|docentes|relatori invitati|docenti|teachers|trainers|enseignants|enseignantes|intervenantes|lehrende|formateurs|conferencieres|palestrantes|conferencistas|sprekers|dozenten|dozentinnen|dozierende|vortragende und themen|eingeladene vortragende");
        Add(new(SectionKind.People, GroupRole.Hosts), "hosts|host|gastgeber");
        Add(new(SectionKind.People), "attendees|participants|invited attendees|teilnehmer|teilnehmende|teilnehmerinnen|participantes|partecipanti|people|team leaders|members|instructors|tutors|administrative coordination|administrative support|administration|secretariat|sekretariat");
        Add(new(SectionKind.Dates), "important dates|key dates|dates|deadlines|important deadlines|timeline|termine|wichtige termine|fristen|dates importantes|dates cles|echeances|fechas importantes|fechas|plazos|scadenze|date importanti|calendar of dates|dates a retenir|dates limites|a noter|fechas limite|datas importantes|belangrijke data|fechas clave|date da ricordare|termine und fristen|wichtige fristen|dates to remember|dates to note|dates to keep|daten zum merken|fechas para recordar");
        Add(new(SectionKind.Schedule),
            "schedule|program|programme|agenda|timetable|workshop program|workshop programme|conference program|scientific program|scientific programme|programm|programmubersicht|tagesprogramm|tagungsprogramm|vortragsprogramm|ablauf|zeitplan|tagesordnung|vortrage|programma|programa|horario|orario" +
            "|tentative schedule|preliminary program|preliminary programme|provisional schedule|talks|lectures|main track|calendrier|horaire|deroulement|emploi du temps|sessions|programacion|programacao|cronograma|lecture schedule|course schedule|programme overview|program overview|programme at a glance|program at a glance|kursplan");
        Add(new(SectionKind.Call),
            "call for papers|call for posters|call for abstracts|call for contributions|call for participation|call for submissions|call|cfp|submission|submissions|submission instructions|paper submission|abstract submission|submission guidelines|submit|author guidelines" +
            "|beitragsaufruf|aufruf|einreichung|einreichungen|call for presentations|appel a communications|appel a contributions|soumission|soumissions|convocatoria|envio de resumenes|envio de trabajos|invito a presentare|invio dei contributi|sottomissione|contributions");
        Add(new(SectionKind.Registration), "registration|register|how to register|anmeldung|registrierung|teilnahme|inscription|inscriptions|inscripcion|inscripciones|iscrizione|iscrizioni|inscricao|inscricoes|aanmelden|aanmelding|registrazione|fees|tickets|registration and fees");
        Add(new(SectionKind.Participate), "participate|get involved|mitmachen|participer|participar|partecipare");
        Add(new(SectionKind.Papers), "accepted papers|papers|proceedings|accepted abstracts|accepted contributions|akzeptierte beitrage|beitrage|articles acceptes|articulos aceptados|articoli accettati|contributi accettati|lavori accettati");
        Add(new(SectionKind.Posters), "posters|accepted posters|list of posters|poster|plakate");
        Add(new(SectionKind.Sponsors), "sponsors|sponsor|sponsorship|our sponsors|supporters|partners|funding|supported by|sponsored by|sponsoren|forderer|unterstutzer|partner|partenaires|soutiens|patrocinadores|colaboradores|sponsorizzazioni|sostenitori|with support from|with the support of|with the financial support of|mit unterstutzung von|gefordert durch|avec le soutien de|con el apoyo de|con il sostegno di|con il patrocinio di|acknowledgements|acknowledgments|apoio|apoiadores|patrocinio|gefordert von|unterstutzt von|unterstutzt durch|finanziert durch|finanziert von|mit freundlicher unterstutzung von|con il contributo di|con il supporto di|con la collaborazione di|avec le concours de|avec la participation de|soutenu par|con la colaboracion de|patrocinado por|patrocinan|funded by|made possible by|with contributions from|com o apoio de|support|mogelijk gemaakt door|met steun van|ondersteund door");
        Add(new(SectionKind.Venue),
            "venue|location|getting there|how to get there|travel|directions|accommodation|hotels|where|veranstaltungsort|tagungsort|ort|anfahrt|anreise|unterkunft|lieu|acces|hebergement|lugar|sede|alojamiento|como llegar|luogo|come arrivare|alloggio|zugang|access|travel information");
        Add(new(SectionKind.About),
            "about|overview|abstract|description|introduction|summary|scope|aims|aims and scope|motivation|about the workshop|about the event|about us|uber|uber den workshop|beschreibung|uberblick|einfuhrung|a propos|presentation|acerca de|descripcion|resumen|introduccion" +
            "|descrizione|presentazione|informazioni|workshop description|background|zusammenfassung|welcome");
        Add(Legal,
            "impressum|imprint|datenschutz|datenschutzerklarung|privacy|privacy policy|privacy notice|privacy statement|cookies|cookie policy|terms|terms of use|legal|legal notice|mentions legales|politique de confidentialite|aviso legal|politica de privacidad" +
            "|note legali|informativa sulla privacy|disclaimer|haftungsausschluss|informationen zur datenverarbeitung|allgemeine hinweise und pflichtinformationen|datenerfassung|data protection|datenschutzbeauftragter|data privacy");
    }

    /// <summary>Null for a heading that is about its event's own matter.</summary>
    internal static HeadingMeaning? Of(string heading)
    {
        if (heading.Length > 120) return null;
        var words = Folding.Words(Elided().Replace(Number().Replace(heading, ""), "$1 ")).ToList();
        if (words.Count is 0 or > MostWords) return null;
        if (words.Count > 1 && words.Exists(word => word is "abstracts" or "bios" or "biographies") && words.Exists(word => word is "talks" or "lectures")) return null; // what they say, not who they are
        HeadingMeaning? found = null;
        var (longest, roles) = (0, new HashSet<GroupRole>());
        for (var length = Math.Min(words.Count, 5); length > 0; length--)
            for (var at = 0; at + length <= words.Count; at++)
                if (string.Join(' ', words.GetRange(at, length)) is var phrase && Phrases.TryGetValue(phrase, out var meaning) && (words.Count == 1 || !Alone.Contains(phrase) || phrase is "agenda" && at == words.Count - 1))
                {
                    if (meaning.Kind == SectionKind.People && meaning.Role != GroupRole.Other) roles.Add(meaning.Role);
                    if (length > longest) (found, longest) = (meaning, length);
                }
        if (found is { Kind: SectionKind.People } && longest < words.Count && roles.Count > 1 && heading.AsSpan().ContainsAny(",&/") | words.Contains("and") | words.Contains("und") | words.Contains("et") | words.Contains("y"))
            return new(SectionKind.People, GroupRole.Other, IsMixed: true);
        if (found is null && words.Count <= MostInQuestion && (words.Exists(word => Organizing().IsMatch(word)) || words[0] is "who" && words.Exists(word => word is "organizes" or "organises" or "organizing" or "organising"))) return new(SectionKind.People, GroupRole.Organizers); // "Who is organizing this"
        if (found is null) return Invited().IsMatch(heading) ? new(SectionKind.People) : null;
        return longest == words.Count || words.Count <= 4 || longest * 3 >= words.Count ? found : null;
    }

    /// <summary>Nothing else is said in it.</summary>
    internal static bool IsWhole(string heading) => Phrases.ContainsKey(string.Join(' ', Folding.Words(Elided().Replace(heading, "$1 "))));

    private static void Add(HeadingMeaning meaning, string phrases)
    {
        foreach (var phrase in phrases.Split('|')) Phrases.TryAdd(phrase, meaning);
    }

    /// <summary>"d'organisation", "l’événement".</summary>
    [GeneratedRegex(@"(?<!\p{L})([dlDL])['’](?=\p{L})")]
    private static partial Regex Elided();

    [GeneratedRegex(@"^(?:organi[sz](?:ers?|ators?|ateurs?|atrices?|adore?s?|adoras?|atori)|veranstalter(?:innen)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Organizing();

    [GeneratedRegex(@"^\s*(?:[0-9]{1,2}|[IVX]{1,4})[.)]\s+")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:confirmed\s+)?invited\s+\p{L}{4,20}s:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Invited();
}
