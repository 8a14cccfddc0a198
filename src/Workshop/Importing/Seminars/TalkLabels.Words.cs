namespace Workshop.Importing.Seminars;

internal static partial class TalkLabels
{
    /// <summary>By folded words; the first field that claims a word has it.</summary>
    private static readonly Dictionary<string, TalkField> Fields = Table(
        (TalkField.When,
            "when|date and time|date time|datetime|date/time|date & time|day and time|time and date|start date time|event date|event time|date of event|date of the event|data dell evento|data evento|fecha del evento|date de l evenement|datum der veranstaltung|time and place|date and place|time and venue" +
            "|date and venue|when and where|wann|termin|datum und zeit|datum und uhrzeit|datum uhrzeit|zeit und ort|wann und wo|ort und zeit|quand|date et heure|date et lieu|quand et ou" +
            "|cuando|fecha y hora|fecha y lugar|dia y hora|quando|data e ora|data e luogo|giorno e ora|data ora|data e hora|wanneer|datum en tijd|datum en plaats"),
        (TalkField.Date, "date|dates|day|datum|tag|termine|jour|fecha|dia|data|giorno|start date|week|woche|semaine|date du seminaire|dag"),
        (TalkField.Time, "time|times|hour|uhrzeit|zeit|heure|horaire|hora|horario|ora|orario|time label|heures|tijd|tijdstip|aanvang"),
        (TalkField.Start, "start|start time|starts|begin|begins|beginn|debut|inicio|comienzo|inizio|from|starts at"),
        (TalkField.End, "end|end time|ends|ende|fin|fine|end date time|until|ends at"),
        (TalkField.Duration, "duration|length|dauer|duree|duracion|durata"),
        (TalkField.Speaker,
            "speaker|speakers|speaker name|name|names|presenter|presenters|who|by|lecturer|guest|guest speaker|invited speaker|candidate|author|authors" +
            "|vortragender|vortragende|referent|referentin|referenten|redner|rednerin|sprecher|sprecherin|gast|wer|kandidat|kandidatin|es spricht|es tragt vor|es sprechen|vortrag von|a talk by|talk by|expose de|charla de|seminario di" +
            "|orateur|oratrice|orateurs|conferencier|conferenciere|intervenant|intervenante|intervenants|qui|expose par|expose de" +
            "|ponente|ponentes|conferenciante|conferencista|orador|oradora|expositor|expositora|invitado|invitada|quien" +
            "|relatore|relatrice|relatori|oratore|conferenziere|chi|oradores|palestrante|palestrantes|quem|spreker|sprekers|spreekster|wie"),
        (TalkField.Affiliation,
            "affiliation|affiliations|institution|institutions|institute|university|company|home institution|from where|zugehorigkeit|hochschule|universitat|einrichtung" +
            "|etablissement|universite|laboratoire|afiliacion|institucion|universidad|centro|affiliazione|istituzione|ente|universita|afiliacao|filiacao|instituicao|universidade|instelling|affiliatie|universiteit"),
        (TalkField.Role, "speaker title|position|role|job title|funktion|cargo|qualifica"),
        (TalkField.SpeakerPage, "speaker url|speaker website|speaker page|speaker link|speaker homepage|homepage|website|webpage|web page|speaker web"),
        (TalkField.Biography,
            "bio|bios|biography|short bio|short biography|about the speaker|biographical sketch|biosketch|speaker bio|biographie|kurzbiographie|kurzbiografie|biografie|zur person" +
            "|uber den vortragenden|uber die vortragende|uber die referentin|uber den referenten|courte biographie|notice biographique|a propos de l oratrice|a propos de l orateur" +
            "|biografia|biografia breve|breve biografia|semblanza|nota biografica|nota bio|about|over de spreker|over de spreekster|sobre o orador|sobre a oradora"),
        (TalkField.Title,
            "title|talk title|title of talk|title of the talk|lecture title|paper title|titel|vortragstitel|titel des vortrags|thema|thema des vortrags|vortrag|titre|titre de l expose|intitule" +
            "|sujet|titulo|titulo de la charla|tema|titolo|titolo del seminario|argomento|theme|what|was|quoi|zum thema|uber das thema|mit dem thema|spricht uber|speaks on|will speak on|talks about|with a talk on|sur le theme|sobre el tema|sul tema|sobre o tema|onderwerp|titel van de lezing|titulo da palestra|titulo do seminario|wat"),
        (TalkField.Abstract,
            "abstract|abstracts|summary|description|synopsis|about the talk|zusammenfassung|kurzfassung|inhalt|zum vortrag|zum inhalt|inhaltsangabe|resume|resume de l expose|resumen|riassunto" +
            "|sommario|sunto|sinossi|details|resumo|samenvatting"),
        (TalkField.Talk,
            "talk|talks|lecture|speaker and title|speaker & title|speaker / title|speaker/title|title and speaker|title & speaker|title / speaker|title/speaker|speaker, title" +
            "|vortragende und titel|vortragender und titel|referent und titel|expose|orateur et titre|charla|ponente y titulo|relatore e titolo|event|seminar|seminaire|seminario|presentation" +
            "|programme|program|talk and abstract|title and abstract|titel und abstract|veranstaltung|intervento|topic and speaker|speaker and topic|palestra|lezing|spreker en titel"),
        (TalkField.Kind, "type|kind|event type|category|art|art der veranstaltung|type d evenement|tipo|talk type"),
        (TalkField.Series,
            "series|seminar series|series name|seminar name|seminar title|lecture series|colloquium series|part of|reihe|vortragsreihe|veranstaltungsreihe|seminarreihe|serie|cycle|ciclo|rassegna|reeks|lezingenreeks"),
        (TalkField.Organization,
            "organization|organisation|organizer|organiser|organizers|organisers|organized by|organised by|department|veranstalter|veranstaltet von|organisatoren|leitung|organisateur" +
            "|organisateurs|organise par|responsables|organiza|organizador|organizadores|organizado por|organizza|organizzatori|organizzato da|organizacao|organisator|georganiseerd door"),
        (TalkField.Topic, "topic|topics|area|subject area|keywords|tags|speaker thrust|track|field|stichworte|mots cles|palabras clave|parole chiave"),
        (TalkField.Language, "language|lang|sprache|vortragssprache|langue|idioma|lengua|lingua|taal|voertaal"),
        (TalkField.Host,
            "host|hosts|hosted by|faculty host|invited by|introduced by|chair|chaired by|moderator|moderation|moderated by|advisor|gastgeber|gastgeberin|einladender|einladende" +
            "|eingeladen von|einladung durch|auf einladung von|invite par|invitee par|a l invitation de|hote|hotes|anfitrion|anfitriona|invita|invitado por|invitada por|ospite di|invitato da" +
            "|invitata da|su invito di|proponente|referente|anfitriao|convidado por|convidada por|a convite de|gastheer|gastvrouw|uitgenodigd door|op uitnodiging van"),
        (TalkField.Contact,
            "contact|contacts|contact person|kontakt|ansprechpartner|ansprechpartnerin|contacto|contatto|contatti|contato|contactpersoon|further information|information|info|infos|informations|informationen"),
        (TalkField.Room, "room|raum|horsaal|salle|sala|aula|lecture hall|seminar room|seminarraum|auditorium|amphi|amphitheatre|anfiteatro|auditorio|zaal|lokaal|collegezaal"),
        (TalkField.Place,
            "place|location|venue|where|ort|veranstaltungsort|wo|lieu|ou|lugar|donde|luogo|dove|sede|ort raum|building|gebaude|batiment|edificio|local|onde|plaats|locatie|waar|gebouw"),
        (TalkField.Address, "address|adresse|direccion|indirizzo|anschrift|endereco|adres"),
        (TalkField.Format, "format|mode|modalita|modalidad|modus|attendance mode"),
        (TalkField.Join,
            "zoom|zoom link|zoom url|join|join link|join online|online|online link|video link|livestream|live link|stream|stream link|streaming|teams|webex|meet|google meet|bbb|bigbluebutton" +
            "|meeting link|webinar|online participation|connection|link zoom|lien zoom|lien visio|visio|visioconference|enlace zoom|collegamento|en ligne|en linea"),
        (TalkField.JoinNote,
            "meeting id|webinar id|zoom id|passcode|password|zoom password|access code|pin|kenncode|kennwort|passwort|id de reunion|mot de passe|code secret|id da reuniao|senha|palavra passe|wachtwoord|clave|contrasena|codigo de acceso" +
            "|codice|codice di accesso"),
        (TalkField.Link, "link|links|links url|links label|url|web|web site|webseite|weblink|more information|more info|event page|further details|mehr informationen|lien|lien web|enlace|sito|sito web"),
        (TalkField.Slides, "slides|slides link|slides url|presentation slides|folien|transparents|diapositives|diapositivas|diapositive"),
        (TalkField.Video, "video|recording|recordings|recording url|video url|youtube|youtube link|aufzeichnung|enregistrement|grabacion|registrazione"),
        (TalkField.Paper, "paper|papers|paper link|arxiv|preprint|doi|article|reference|references|literatur"),
        (TalkField.Status, "status|cancelled|canceled|state|etat|estado|stato|abgesagt"),
        (TalkField.Note,
            "note|notes|why|reason|grund|remark|remarks|comment|comments|refreshments|coffee|tea|audience|who should attend|registration|reception|prerequisites|bemerkung|bemerkungen|anmerkung|hinweis|kaffee" +
            "|anmeldung|remarque|remarques|cafe|inscription|observaciones|notas|registro|nota|iscrizione|inscricao|inscricoes|inschrijven|inschrijving|opmerking"),
        (TalkField.Term, "term|semester|year|academic year|season|jahr|semestre|annee|ano|anno"),
        (TalkField.Ignored,
            "#|no|nr|number|nummer|numero|email|e mail|mail|speaker email|photo|image|picture|speaker photo|speaker photo location|photo location|talk attendance|attendance|id|slug|layout" +
            "|permalink|published|hide this item|categories|redirect from|legacy event id|calendar link|calendar|cal|ical|ics|event id|uid|order|weight|author image|events|sem page|sem archive" +
            "|nav parent|toc|aside|draft|capacity|gender"));

    private static Dictionary<string, TalkField> Table(params ReadOnlySpan<(TalkField Field, string Labels)> rows)
    {
        var table = new Dictionary<string, TalkField>(StringComparer.Ordinal);
        foreach (var (field, labels) in rows)
            foreach (var label in labels.Split('|')) table.TryAdd(label, field);
        foreach (var (label, field) in table.Where(row => row.Key.Contains(' ', StringComparison.Ordinal)).ToList())
            table.TryAdd(label.Replace(" ", "", StringComparison.Ordinal), field); // a key may have lost its large letters: "starttime"
        return table;
    }
}
