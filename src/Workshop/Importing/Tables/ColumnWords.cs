using System.Text;
using Workshop.Importing.Seminars;
using Workshop.Searching;

namespace Workshop.Importing.Tables;

/// <summary>What people write above a column, in English, German, French, Spanish and Italian.</summary>
internal static class ColumnWords
{
    /// <summary>These say it whatever stands beside them.</summary>
    private static readonly Dictionary<string, TableColumn> Sure = new[]
    {
        Of(TableColumn.Day, "day,date,dates,session date,event date,start date,day date,datum,tag,jour,dia,fecha,giorno,data"),
        Of(TableColumn.Start, "start,starts,start time,starting time,time start,begin,begins,begin time,beginning,from,starts at,start at,start datetime,start date time,beginn,anfang,"
            + "startzeit,anfangszeit,von,debut,heure de debut,heure debut,de,inicio,hora de inicio,hora inicio,comienzo,desde,inizio,ora inizio,ora di inizio,dalle,da"),
        Of(TableColumn.End, "end,ends,end time,ending time,time end,finish,finishes,until,to,ends at,end at,end datetime,end date time,ende,endzeit,schluss,bis,fin,heure de fin,heure fin,"
            + "a,hora de fin,hora fin,hora final,final,termino,hasta,fine,ora fine,ora di fine,alle"),
        Of(TableColumn.Time, "time,times,time slot,timeslot,slot,when,hour,hours,schedule time,start end,from to,uhrzeit,zeit,zeiten,zeitraum,wann,heure,heures,horaire,horaires,quand,hora,horas,"
            + "horario,cuando,ora,ore,orario,orari,quando"),
        Of(TableColumn.Minutes, "duration,length,minutes,mins,min,duration minutes,duration in minutes,dauer,lange,minuten,duree,duracion,durata,minuti,minutos"),
        Of(TableColumn.Zone, "time zone,timezone,tz,zeitzone,fuseau horaire,fuseau,zona horaria,huso horario,fuso orario,fuso"),
        Of(TableColumn.Room, "room,rooms,room name,location,place,venue,hall,where,raum,ort,saal,horsaal,veranstaltungsort,wo,salle,lieu,ou,sala,lugar,aula,salon,donde,stanza,luogo,dove"),
        Of(TableColumn.Kind, "kind,type,session type,talk type,presentation type,event type,submission type,paper type,format,art,typ,veranstaltungsart,genre,tipo,tipo de sesion,tipologia"),
        Of(TableColumn.Label, "label,bezeichnung,etiquette,etiqueta,etichetta"),
        Of(TableColumn.Title, "title,titles,talk title,paper title,presentation title,session title,proposal title,event title,lecture title,title of talk,title of the talk,titel,"
            + "vortragstitel,titre,titre de l expose,intitule,titulo,titulo de la charla,titolo,titolo dell intervento"),
        Of(TableColumn.Subtitle, "subtitle,sub title,untertitel,sous titre,subtitulo,sottotitolo"),
        Of(TableColumn.Speakers, "speaker,speakers,speaker name,speaker names,speakers names,name of speaker,presenter,presenters,presenter name,presented by,presenting author,lecturer,"
            + "lecturers,instructor,instructors,tutor,talk by,by,vortragende,vortragender,referent,referenten,referentin,redner,rednerin,sprecher,sprecherin,dozent,dozentin,"
            + "orateur,orateurs,oratrice,intervenant,intervenants,intervenante,conferencier,conferenciere,ponente,ponentes,orador,oradora,oradores,conferenciante,expositor,expositora,expositores,disertante,disertantes,charlista,"
            + "relatore,relatori,relatrice,oratore,oratori"),
        Of(TableColumn.GivenName, "first name,firstname,given name,given names,forename,speaker first name,vorname,prenom,nombre,nome"),
        Of(TableColumn.FamilyName, "last name,lastname,family name,surname,speaker last name,nachname,familienname,nom,nom de famille,apellido,apellidos,cognome"),
        Of(TableColumn.Affiliation, "affiliation,affiliations,speaker affiliation,presenter affiliation,institution,institutions,speaker institution,institute,organization,organisation,"
            + "company,employer,university,einrichtung,institut,hochschule,universitat,firma,unternehmen,zugehorigkeit,etablissement,universite,affiliations des auteurs,"
            + "afiliacion,institucion,universidad,empresa,affiliazione,istituzione,istituto,universita,ente,azienda"),
        Of(TableColumn.Biography, "bio,bios,biography,biographies,speaker bio,speaker biography,short bio,about the speaker,lebenslauf,biografie,kurzbiografie,biographie,biografia"),
        Of(TableColumn.Homepage, "homepage,speaker homepage,speaker website,speaker url,speaker page,personal website"),
        Of(TableColumn.Authors, "author,authors,author names,author list,authors list,authors names,autor,autoren,autorin,autorinnen,autor en,verfasser,auteur,auteurs,autrice,autores,autora,"
            + "autori,autore"),
        Of(TableColumn.Chairs, "chair,chairs,session chair,session chairs,chaired by,chairperson,moderator,moderators,moderated by,vorsitz,leitung,moderation,sitzungsleitung,president,"
            + "presidente,presidence,presidencia,animateur,modere par,moderador,moderadora,modera,moderatore,moderatrice,presiede"),
        Of(TableColumn.Tracks, "track,tracks,track name,strand,theme,themes,themenbereich,schiene,thematique,parcours,linea tematica,area tematica,filone"),
        Of(TableColumn.Parent, "part of,parent,parent session,belongs to,teil von,fait partie de,partie de,parte de,parte di"),
        Of(TableColumn.Board, "board,poster board,board number,poster number,poster no,poster id,tafel,posterwand,panneau,panel de poster,pannello"),
        Of(TableColumn.Cancelled, "cancelled,canceled,status,state,proposal state,abgesagt,annule,statut,cancelado,cancelada,estado,annullato,stato"),
        Of(TableColumn.Language, "language,languages,lang,session language,sprache,langue,langues,idioma,lengua,lingua"),
        Of(TableColumn.Award, "award,awards,prize,preis,auszeichnung,prix,premio"),
        Of(TableColumn.Materials, "materials,material,attachments,unterlagen,materialien,documents,documentos,materiales,materiali"),
        Of(TableColumn.Slides, "slides,slide,slides link,slides url,slides pdf,folien,diapositives,transparents,diapositivas,diapositive"),
        Of(TableColumn.Paper, "pdf,paper link,paper url,paper pdf,pdf url,pdf link,pdf path,full paper"),
        Of(TableColumn.Doi, "doi"),
        Of(TableColumn.Arxiv, "arxiv,arxiv id"),
        Of(TableColumn.OpenReview, "openreview,openreview id,openreview link,forum"),
        Of(TableColumn.Video, "video,videos,video url,video link,recording,recordings,youtube,aufzeichnung,enregistrement,grabacion,registrazione"),
        Of(TableColumn.Repository, "repository,repo,github,source code,code url,code link,quellcode,code source,codigo fuente,codice sorgente"),
        Of(TableColumn.Stream, "stream,live stream,livestream,stream url,zoom,zoom link,join,join link,meeting link"),
        Of(TableColumn.Link, "link,links,url,website,web link,webpage,web,webseite,lien,site web,enlace,sitio web,collegamento,sito web"),
        Of(TableColumn.Abstract, "abstract,abstracts,talk abstract,paper abstract,abstract text,summary,zusammenfassung,kurzfassung,resume,resumen,riassunto,sommario"),
        Of(TableColumn.Number, "number,no,nr,n,num,session number,talk number,#,nummer,numero"),
        Of(TableColumn.Code, "code,session code,talk code,kurzel,codigo,codice"),
        Of(TableColumn.Id, "id,uid,guid,uuid,session id,talk id,paper id,submission id,event id,identifier,kennung,identifiant,identificador,identificatore"),
        Of(TableColumn.Private, "email,e mail,emails,mail,email address,speaker email,author emails,phone,telefon,keywords,key words,schlagworter,stichworte,mots cles,palabras clave,"
            + "parole chiave,thumbnail,thumbnail link,image,photo,picture,foto,gender"),
    }.SelectMany(words => words).ToDictionary(pair => pair.Word, pair => pair.Column);

    /// <summary>These can say several things: the first of them that no other column says. Those that come first here choose first.</summary>
    private static readonly (string Word, TableColumn[] Columns)[] Unsure =
    [
        .. Either("talk,talks,vortrag,vortrage,expose,exposes,conference,charla,conferencia,ponencia,intervento,relazione,presentation,lecture,contribution,beitrag", TableColumn.Title, TableColumn.Label),
        .. Either("paper,papers,article,artikel,articulo,articolo", TableColumn.Title, TableColumn.Paper),
        .. Either("topic,topics,subject,thema,sujet,tema,argomento", TableColumn.Title, TableColumn.Tracks),
        .. Either("program,programme,programm,programmpunkt,agenda,agenda item,item,activity,aktivitat,activite,actividad,attivita,programma,programa,what,was,quoi,que,event,events,"
            + "veranstaltung,evenement,evento,content,inhalt,contenu,contenido,contenuto,session name,block", TableColumn.Title, TableColumn.Label),
        .. Either("session,sessions,sitzung,seance,sesion,sessione", TableColumn.Title, TableColumn.Label),
        .. Either("details,description,beschreibung,descriptif,descripcion,descrizione,notes,comments,bemerkung,bemerkungen,remarques,notas,note", TableColumn.Title, TableColumn.Abstract),
        .. Either("name,names,who,wer,qui,quien,chi,person,personen,personne,persona,guest,gast,invite,invitado,ospite", TableColumn.Title, TableColumn.Speakers),
        .. Either("category,categories,kategorie,categorie,categoria,section,sektion,area,bereich", TableColumn.Kind, TableColumn.Tracks),
    ];

    internal static TableColumn? SureOf(string key) => Sure.TryGetValue(key, out var column) ? column : null;

    /// <summary>How early a word chooses, and among what.</summary>
    internal static (int Rank, TableColumn[] Columns)? UnsureOf(string key) =>
        Array.FindIndex(Unsure, each => each.Word == key) is >= 0 and var rank ? (rank, Unsure[rank].Columns) : null;

    /// <summary>"startTime", "Start-time" and "START TIME" are "start time".</summary>
    internal static string Key(string heading)
    {
        if (heading.Trim() == "#") return "#";
        heading = TalkLabels.Ungendered(heading); // "Expositor/a"
        var spaced = new StringBuilder(heading.Length);
        for (var i = 0; i < heading.Length; i++)
        {
            if (i > 0 && char.IsUpper(heading[i]) && char.IsLower(heading[i - 1])) spaced.Append(' ');
            spaced.Append(heading[i]);
        }
        var key = new StringBuilder(heading.Length);
        foreach (var c in Folding.Fold(spaced.ToString()))
            if (char.IsLetterOrDigit(c)) key.Append(c);
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        return key.ToString().TrimEnd();
    }

    private static IEnumerable<(string Word, TableColumn Column)> Of(TableColumn column, string words) => words.Split(',').Select(word => (word, column));

    private static IEnumerable<(string Word, TableColumn[] Columns)> Either(string words, params TableColumn[] columns) => words.Split(',').Select(word => (word, columns));
}
