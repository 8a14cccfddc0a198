using System.Text.RegularExpressions;
using Workshop.Importing.Pages;
using Workshop.Searching;
using Workshop.Time;

namespace Workshop.Importing.Seminars;

/// <summary>Zones to propose for talks whose page does not name one: by the letters behind a time, by cities, by the language in which institutes and rooms are called.</summary>
internal static partial class TalkZones
{
    private const int Most = 6;

    private static readonly (string Zones, string Words)[] Letters =
    [
        ("America/New_York America/Toronto", "est edt et"), ("America/Chicago America/Winnipeg", "cst cdt ct"), ("America/Denver America/Edmonton", "mst mdt mt"),
        ("America/Los_Angeles America/Vancouver", "pst pdt pt"), ("Europe/London Europe/Dublin", "bst gmt"), ("Asia/Tokyo", "jst"), ("Asia/Seoul", "kst"), ("Asia/Kolkata Asia/Jerusalem Europe/Dublin", "ist"),
        ("Europe/Lisbon", "wet west"), ("Europe/Athens Europe/Helsinki", "eet eest"), ("Australia/Sydney Australia/Melbourne Australia/Brisbane", "aest aedt"), ("Europe/Moscow", "msk"),
        ("Asia/Singapore", "sgt"), ("Asia/Hong_Kong", "hkt"), ("UTC", "utc"), ("Europe/Berlin Europe/Vienna Europe/Zurich", "mez mesz"),
    ];

    /// <summary>The more words, the surer; countries count for themselves.</summary>
    private static readonly (string Zones, HashSet<string> Words)[] Lands =
    [
        Of("Europe/Berlin Europe/Zurich Europe/Vienna",
            "germany deutschland institut fur universitat hochschule fakultat horsaal seminarraum gebaude strasse lehrstuhl und der die das forschungszentrum uhr raum gottingen munchen heidelberg bonn " +
            "hamburg koln leipzig dresden freiburg tubingen mainz stuttgart aachen karlsruhe potsdam"),
        Of("Europe/Vienna", "austria osterreich wien graz innsbruck linz"),
        Of("Europe/Zurich", "switzerland schweiz suisse svizzera eth epfl lausanne geneve basel bern"),
        Of("Europe/Paris Europe/Brussels Europe/Zurich", "france universite salle rue seminaire heures laboratoire batiment etage avenue lyon toulouse grenoble bordeaux marseille orsay saclay le les des du et"),
        Of("Europe/Brussels", "belgium belgique belgie bruxelles leuven louvain gent"),
        Of("Europe/Madrid America/Mexico_City America/Argentina/Buenos_Aires America/Bogota America/Santiago",
            "spain espana universidad facultad sala aula calle horas charla departamento edificio barcelona valencia sevilla granada el los las del y"),
        Of("America/Mexico_City", "mexico unam"), Of("America/Argentina/Buenos_Aires", "argentina"), Of("America/Santiago", "chile"), Of("America/Bogota", "colombia"),
        Of("Europe/Rome", "italy italia universita dipartimento facolta aula via piazza ore piano milano torino pisa bologna napoli padova trieste il della di"),
        Of("Europe/London", "uk britain england scotland wales oxford cambridge manchester edinburgh imperial durham bristol warwick leeds glasgow"),
        Of("Europe/Amsterdam", "netherlands utrecht leiden delft groningen nijmegen eindhoven"), Of("Europe/Stockholm", "sweden sverige uppsala lund umea goteborg"),
        Of("Europe/Copenhagen", "denmark danmark aarhus"), Of("Europe/Oslo", "norway norge bergen trondheim"), Of("Europe/Warsaw", "poland polska krakow wroclaw"), Of("Europe/Prague", "czech praha brno"),
        Of("America/New_York America/Los_Angeles America/Chicago America/Denver",
            "usa harvard mit princeton yale columbia cornell boston philadelphia virginia maryland carolina pennsylvania massachusetts ma ny nj pa va hall building floor"),
        Of("America/Los_Angeles", "california berkeley stanford caltech ucla ucsd seattle oregon ca wa"), Of("America/Chicago", "illinois texas wisconsin minnesota uiuc urbana madison austin houston il tx"),
        Of("America/Toronto America/Vancouver", "canada ontario waterloo mcgill quebec montreal ubc alberta"), Of("Asia/Tokyo", "japan kyoto osaka"), Of("Asia/Kolkata", "india bangalore mumbai delhi iisc tifr"),
        Of("Australia/Sydney Australia/Melbourne", "australia canberra"),
    ];

    /// <summary>As calendars call zones: "(UTC+01:00) Amsterdam, Berlin, Bern".</summary>
    internal static bool IsOfCities(string behind) => behind.TrimStart() is ['(', 'U' or 'G', ..];

    /// <summary>A zone in words at the beginning of what stands behind a time: "(Atlantic Time)", "heure de Paris".</summary>
    internal static string? Said(ref string behind)
    {
        if (InWords().Match(behind) is not { Success: true } words) return null;
        behind = behind[words.Length..];
        return words.Groups["zone"].Value;
    }

    /// <summary>The zone that words beside the times and the place say together, as for meetings; null where they say none.</summary>
    internal static string? Known(string? letters, string places)
    {
        var said = letters is null ? [] : PageZones.OfWords(letters);
        var named = PageZones.OfPlace(places);
        if (said.Count == 0 && letters is not null && Cities(letters) is { Count: > 0 } zones) said = zones;
        if (said.Count == 0) return letters is null || letters.Length < 4 ? named : null;
        return named is not null && said.Contains(named) ? named : said[0];
    }

    /// <param name="letters">Behind a time.</param>
    /// <param name="places">Rooms, institutes, hosts: what is said of where the talk takes place, not of where its speaker is at home.</param>
    internal static IReadOnlyList<string> Proposed(string? letters, IReadOnlyList<string> places)
    {
        var sought = letters is null ? null : Folding.Fold(letters);
        var named = Letters.Where(row => sought is not null && row.Words.Split(' ').Contains(sought)).SelectMany(row => row.Zones.Split(' '));
        var words = places.SelectMany(Folding.Words).Distinct().ToHashSet(StringComparer.Ordinal);
        var lands = Lands.Select(land => (land.Zones, Count: land.Words.Count(words.Contains))).Where(land => land.Count > 0).OrderByDescending(land => land.Count).SelectMany(land => land.Zones.Split(' '));
        var cities = Zones.Ids.Where(id => Folding.Words(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ')).All(words.Contains) && id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal) && id.Length > 7);
        return [.. named.Concat(cities).Concat(lands).Distinct().Where(id => Zones.Find(id) is not null).Take(Most)];
    }

    /// <summary>The zones of the cities by which a zone is called: "Dublin, Edinburgh, Lisbon, London", "hora de Bogotá", "hora peninsular".</summary>
    private static List<string> Cities(string words) => Peninsula().IsMatch(words) ? ["Europe/Madrid"]
        : [.. Called().Replace(words, "").Split(',').Select(city => PageZones.OfPlace(city)).OfType<string>().Distinct()];

    [GeneratedRegex(@"^hora\s(?:peninsular|española)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Peninsula();

    [GeneratedRegex(@"^(?:heure|hora|ora)\s(?:de\s|di\s|d['’])?|\s(?:local\s)?time$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex(@"^[\s,]{0,4}(?:\((?:UTC|GMT)(?:\s?[+\-−–][0-9]{1,2}:[0-9]{2})?\)\s(?<zone>\p{Lu}[\p{L} ,.'’()&-]{2,100}?)(?:\.\s*$|$))|^[\s,]{0,4}[(\[]?(?<zone>(?:\p{Lu}\p{L}+\s){1,3}[Tt]ime|[Ll]ocal\stime|Ortszeit|heure\s(?:de\s|d['’])\p{L}+|heure\slocale|hora\s(?:de\s\p{L}+|peninsular|local)|ora\s(?:di\s\p{L}+|locale|italiana))[)\]]?")]
    private static partial Regex InWords();

    private static (string Zones, HashSet<string> Words) Of(string zones, string words) => (zones, new(words.Split(' '), StringComparer.Ordinal));
}
