using System.Buffers;
using Workshop.People;
using Workshop.Searching;

namespace Workshop.Importing;

/// <summary>Whether some words are more likely a person, an institution or neither: by their shape, and by words that names do not hold.</summary>
internal static class NameGuess
{
    private const int MostWords = 6;

    private static readonly HashSet<string> Institutions = new(
        [
            "university", "universitat", "universitaet", "universite", "universidad", "universita", "universidade", "universiteit", "uni",
            "univ", "college", "institute", "institut", "instituto", "istituto", "inst", "school", "hochschule", "schule", "fachhochschule",
            "ecole", "escuela", "scuola", "academy", "akademie", "academie", "laboratory", "laboratories", "lab", "labs", "labor",
            "laboratoire", "center", "centre", "centro", "zentrum", "hospital", "klinik", "clinic", "klinikum", "charite", "department",
            "dept", "faculty", "fakultat", "lehrstuhl", "chair", "group", "gruppe", "observatory", "museum", "library", "company", "inc",
            "ltd", "gmbh", "ag", "corp", "corporation", "foundation", "stiftung", "society", "gesellschaft", "association", "research",
            "forschungszentrum", "technologies", "technology", "sciences", "science", "medicine", "medical", "polytechnic", "politecnico",
            "brain", "mpi", "mpg", "cnrs", "inria", "cern", "desy", "eth", "epfl", "mit", "caltech", "harvard", "stanford", "oxford",
            "cambridge", "princeton", "tum", "lmu", "rwth", "ucl", "ucla", "nyu", "ubc", "mila", "infn", "slac", "fermilab", "fu", "hu",
            "vu", "uc", "tu", "nasa", "nist", "embl", "google", "deepmind", "microsoft", "nvidia", "ibm", "meta", "openai", "amazon",
            "apple", "bio", "pharma", "systems",
        ], StringComparer.Ordinal);

    private static readonly HashSet<string> Subjects = new(
        [
            "the", "of", "for", "with", "from", "by", "how", "why", "what", "when", "towards", "toward", "using", "via", "about", "session",
            "talk", "talks", "keynote", "lecture", "tutorial", "panel", "discussion", "poster", "posters", "break", "coffee", "lunch",
            "dinner", "breakfast", "reception", "opening", "closing", "welcome", "remarks", "introduction", "overview", "registration",
            "awards", "award", "ceremony", "workshop", "conference", "symposium", "seminar", "programme", "program", "schedule", "invited",
            "contributed", "plenary", "spotlight", "oral", "tea", "learning", "deep", "machine", "neural", "network", "networks", "quantum",
            "theory", "analysis", "model", "models", "modeling", "modelling", "data", "dynamics", "inference", "physics", "biology",
            "chemistry", "mathematics", "methods", "method", "optimization", "simulation", "representation", "representations",
            "algorithms", "statistical", "statistics", "computational", "computing", "intelligence", "artificial", "graph", "graphs",
            "language", "vision", "robotics", "survey", "review", "advances", "challenges", "applications", "future", "equivariant",
            "flows", "morning", "afternoon", "evening", "room", "hybrid", "online", "virtual", "zoom", "building", "floor", "foyer",
            "auditorium", "title", "speaker", "speakers", "organizers", "organisers", "committee", "tba", "tbd", "tbc", "announced",
            "cancelled", "canceled", "structure", "fellow", "director", "postdoc", "student", "researcher", "scientist", "mittagessen", "mittagspause", "kaffeepause", "pause", "begrussung", "eroffnung",
            "restaurant", "ristorante", "weekend", "weekends", "rencontres", "diner", "assembly", "hackathon", "escola", "jornada", "jornadas", "encontro", "encuentro", "bijeenkomst", "treffen", "tagung", "journees", "slideslive", "video", "vortrag", "sitzung", "raum", "dejeuner", "cafe", "pranzo", "pausa", "almuerzo", "apertura", "und", "oder", "sur", "pour",
        ], StringComparer.Ordinal);

    private static readonly HashSet<string> Roles = new(
        [
            "chair", "co-chair", "cochair", "organizer", "organiser", "organizers", "organisers", "host", "hosts", "speaker", "speakers",
            "invited speakers", "keynote speakers", "lead", "lead organizer", "lead organizers", "co-organizers", "moderator", "panelist",
            "panelists", "panellists", "committee", "programme committee", "program committee", "scientific committee",
            "steering committee", "local organizers", "contact", "pi", "virtual", "remote", "online", "tbc", "she/her", "he/him",
            "they/them", "program chair", "programme chair", "general chair", "session chair", "members", "team", "people", "vortragende",
            "organisation", "veranstalter", "leitung", "referenten", "orateurs", "organisateurs", "ponentes", "relatori", "with", "by",
            "mit", "invited", "keynote", "keynotes", "panel",
        ], StringComparer.Ordinal);

    private static readonly HashSet<string> Columns = new(
        [
            "#", "no", "nr", "name", "names", "first name", "last name", "given name", "family name", "surname", "vorname", "nachname",
            "affiliation", "institution", "organization", "organisation", "university", "email", "e-mail", "mail", "url", "link", "website",
            "web", "homepage", "page", "title", "role", "country", "time", "times", "start", "end", "from", "to", "day", "date", "speaker",
            "speakers", "presenter", "session", "talk", "room", "type", "kind", "duration", "length", "zeit", "titel", "raum", "beginn",
            "ende",
        ], StringComparer.Ordinal);

    /// <summary>What is in no word of a name.</summary>
    private static readonly SearchValues<char> NoNames = SearchValues.Create("0123456789:;!?/|=+&@#%$[]{}<>_*~\\^");

    /// <summary>
    /// Two to six words that are written as names are, or one with a title; none that names do not hold. A name in a script without capitals
    /// cannot be told from a word.
    /// </summary>
    internal static bool IsPerson(string text)
    {
        if (text.Length > PersonName.Longest || text.AsSpan().IndexOfAny(NoNames) >= 0) return false;
        var name = PersonName.Of(text);
        var words = name.Plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords || words.Length < (name.Title.Length > 0 ? 1 : 2) || !IsName(words[^1], words)) return false;
        if (words is [var first, "I" or "II" or "III" or "IV"] && (words[1] != "I" || first.Contains('-', StringComparison.Ordinal))) return false; // "Hands-on I", "Workshop II", but "Smith I"
        if (words[0] is "A" or "II" or "III" or "IV" or "VI" or "VII" or "VIII" or "IX" or "XI" or "XII" || words.All(NameWords.IsInitial)) return false;
        return words.All(word => IsName(word, words)) && !Folding.Words(text).Any(word => Institutions.Contains(word) || Subjects.Contains(word));
    }

    internal static bool IsInstitution(string text) => Folding.Words(text).Any(word => Institutions.Contains(word) && (word != "mit" || text.Contains("MIT", StringComparison.Ordinal)));

    /// <summary>MIT is an institution, "mit" is not.</summary>
    internal static bool IsRole(string text) => text.Trim() != "MIT" && Roles.Contains(Folding.Fold(text.Trim().TrimEnd(':')));

    /// <summary>The heading of a table's column.</summary>
    internal static bool IsColumn(string text) => Columns.Contains(Folding.Fold(text.Trim()));

    /// <summary>The first row of a table.</summary>
    internal static bool AreColumns(List<string> cells) => cells.Count > 1 && cells.TrueForAll(IsColumn);

    /// <summary>Letters alone, none of them large or small: Chinese, Japanese, Korean, Arabic, Hindi.</summary>
    internal static bool IsUncased(string text) => text.Any(char.IsLetter) && !text.Any(c => char.IsUpper(c) || char.IsLower(c));

    private static bool IsName(string word, string[] words) =>
        NameWords.IsWritten(word) && word.Any(char.IsLetter)
        && (char.IsUpper(word.First(char.IsLetter)) || word != words[0] && NameWords.IsSmallParticle(word)
            || word.AsSpan().ContainsAny('-', '’', '\'') && word.Any(char.IsUpper)); // al-Husayni, d’Alembert
}
