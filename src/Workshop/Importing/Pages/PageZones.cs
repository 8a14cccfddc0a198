using System.Text.RegularExpressions;
using Workshop.Searching;

namespace Workshop.Importing.Pages;

/// <summary>Time zones as pages say them: in words beside the times, or by the place.</summary>
internal static partial class PageZones
{
    private static readonly Dictionary<string, string[]> Said = new(StringComparer.Ordinal)
    {
        ["UTC"] = ["UTC"], ["GMT"] = ["UTC", "Europe/London"], ["AST"] = ["America/Halifax"], ["ADT"] = ["America/Halifax"], ["ET"] = ["America/New_York"], ["EST"] = ["America/New_York"], ["EDT"] = ["America/New_York"],
        ["CT"] = ["America/Chicago"], ["CDT"] = ["America/Chicago"], ["CST"] = ["America/Chicago", "Asia/Shanghai"], ["MT"] = ["America/Denver"], ["MST"] = ["America/Denver"], ["MDT"] = ["America/Denver"],
        ["PT"] = ["America/Los_Angeles", "America/Vancouver"], ["PST"] = ["America/Los_Angeles", "America/Vancouver"], ["PDT"] = ["America/Los_Angeles", "America/Vancouver"],
        ["CET"] = ["Europe/Berlin", "Europe/Paris", "Europe/Rome", "Europe/Madrid", "Europe/Vienna", "Europe/Zurich"], ["CEST"] = ["Europe/Berlin", "Europe/Paris", "Europe/Rome", "Europe/Madrid", "Europe/Vienna", "Europe/Zurich"],
        ["MEZ"] = ["Europe/Berlin", "Europe/Vienna", "Europe/Zurich"], ["MESZ"] = ["Europe/Berlin", "Europe/Vienna", "Europe/Zurich"], ["BST"] = ["Europe/London"], ["WET"] = ["Europe/Lisbon"], ["WEST"] = ["Europe/Lisbon"],
        ["EET"] = ["Europe/Helsinki", "Europe/Athens"], ["EEST"] = ["Europe/Helsinki", "Europe/Athens"], ["JST"] = ["Asia/Tokyo"], ["KST"] = ["Asia/Seoul"], ["SGT"] = ["Asia/Singapore"], ["HKT"] = ["Asia/Hong_Kong"],
        ["AWST"] = ["Australia/Perth"], ["ACST"] = ["Australia/Darwin", "Australia/Adelaide"], ["ACDT"] = ["Australia/Adelaide"], ["AEST"] = ["Australia/Sydney"], ["AEDT"] = ["Australia/Sydney"], ["IST"] = ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"], ["MSK"] = ["Europe/Moscow"], ["NZST"] = ["Pacific/Auckland"], ["NZDT"] = ["Pacific/Auckland"],
    };

    private static readonly (string Zone, string Places)[] Places =
    [
        ("America/Vancouver", "vancouver|british columbia|victoria bc|whistler|burnaby"), ("America/Edmonton", "banff|edmonton|calgary|alberta"),
        ("America/Toronto", "toronto|montreal|ottawa|waterloo|quebec|ontario|kingston ontario"),
        ("America/Los_Angeles", "california|los angeles|san diego|san francisco|long beach|seattle|berkeley|stanford|palo alto|pasadena|santa barbara|san jose|portland oregon|las vegas|nevada|oregon|anaheim|santa cruz|irvine"),
        ("America/Denver", "colorado|boulder|denver|utah|salt lake city|santa fe|new mexico|aspen|los alamos"), ("America/Phoenix", "arizona|phoenix|tucson"),
        ("America/Chicago", "chicago|illinois|texas|austin|dallas|houston|minneapolis|new orleans|louisiana|nashville|madison|st louis|kansas city|urbana|kansas|iowa|missouri|wisconsin|minnesota|oklahoma|arkansas|mississippi|alabama|tennessee|nebraska"),
        ("America/New_York", "new york|boston|cambridge massachusetts|massachusetts|new jersey|princeton|philadelphia|pennsylvania|washington dc|baltimore|maryland|atlanta|georgia tech|florida|miami|orlando|pittsburgh|connecticut|new haven|providence|ithaca|ann arbor|michigan|ohio|north carolina|virginia|tufts university|mit|rhode island|vermont|maine|new hampshire|delaware|south carolina"),
        ("Pacific/Honolulu", "hawaii|honolulu"), ("Europe/London", "united kingdom|uk|england|scotland|wales|london|oxford|sheffield|edinburgh|manchester|bristol|cardiff|glasgow|leeds|nottingham|warwick|cambridge uk|birmingham|southampton|brighton|lancaster"),
        ("Europe/Dublin", "ireland|dublin|galway"), ("Europe/Paris", "france|paris|lyon|marseille|grenoble|toulouse|nice|strasbourg|bordeaux|nantes|rennes|saclay|lille|montpellier|sophia antipolis"),
        ("Europe/Berlin", "germany|deutschland|berlin|munich|munchen|hamburg|leipzig|leipziger|dresden|heidelberg|tubingen|gottingen|magdeburg|darmstadt|bonn|koln|cologne|aachen|stuttgart|karlsruhe|freiburg|mainz|potsdam|jena|dagstuhl|hannover|bremen|kiel|garching|ulm|saarbrucken|bielefeld|dortmund"),
        ("Europe/Vienna", "austria|osterreich|vienna|wien|graz|innsbruck|salzburg|linz"), ("Europe/Zurich", "switzerland|schweiz|suisse|zurich|geneva|geneve|genf|basel|bern|lausanne|lugano|davos"),
        ("Europe/Rome", "italy|italia|rome|roma|milan|milano|turin|torino|florence|firenze|bologna|pisa|trieste|venice|venezia|naples|napoli|trento|padova"),
        ("Europe/Madrid", "spain|espana|madrid|barcelona|valencia|sevilla|seville|granada|bilbao|san sebastian|santiago de compostela|zaragoza|malaga"), ("Europe/Lisbon", "portugal|lisbon|lisboa|porto|coimbra"),
        ("Europe/Amsterdam", "netherlands|nederland|amsterdam|delft|leiden|utrecht|eindhoven|groningen|the hague|nijmegen"), ("Europe/Brussels", "belgium|brussels|bruxelles|leuven|ghent|antwerp"),
        ("Europe/Copenhagen", "denmark|copenhagen|aarhus|odense"), ("Europe/Stockholm", "sweden|stockholm|gothenburg|uppsala|lund|linkoping|umea"), ("Europe/Oslo", "norway|oslo|bergen|trondheim"), ("Europe/Helsinki", "finland|helsinki|espoo"),
        ("Europe/Warsaw", "poland|warsaw|krakow|wroclaw"), ("Europe/Prague", "czech|czechia|prague|praha|brno"), ("Europe/Budapest", "hungary|budapest"), ("Europe/Athens", "greece|athens|crete|thessaloniki"), ("Europe/Istanbul", "turkey|istanbul"),
        ("Asia/Jerusalem", "israel|tel aviv|jerusalem|haifa"), ("Asia/Tokyo", "japan|tokyo|kyoto|osaka|okinawa"), ("Asia/Seoul", "korea|seoul|daejeon"), ("Asia/Shanghai", "china|beijing|shanghai|shenzhen|hangzhou"), ("Asia/Singapore", "singapore"),
        ("Asia/Kolkata", "india|bangalore|bengaluru|mumbai|delhi|chennai|hyderabad|pune"), ("Australia/Sydney", "sydney|canberra|new south wales"), ("Australia/Melbourne", "melbourne"), ("Pacific/Auckland", "new zealand|auckland|wellington"),
        ("America/Sao_Paulo", "brazil|brasil|minas gerais|campinas|curitiba|porto alegre|belo horizonte|brasilia|florianopolis|sao paulo|rio de janeiro"), ("America/Mexico_City", "mexico city"), ("America/Argentina/Buenos_Aires", "argentina|buenos aires"), ("America/Santiago", "chile"), ("America/Puerto_Rico", "puerto rico|san juan"),
        ("Africa/Johannesburg", "south africa|cape town|johannesburg"), ("Africa/Kigali", "rwanda|kigali"), ("Africa/Addis_Ababa", "addis ababa|ethiopia"), ("Asia/Dubai", "dubai|abu dhabi"),
    ];

    private static readonly Dictionary<string, string> States = new(StringComparer.Ordinal)
    {
        ["CA"] = "America/Los_Angeles", ["WA"] = "America/Los_Angeles", ["OR"] = "America/Los_Angeles", ["NV"] = "America/Los_Angeles", ["MA"] = "America/New_York", ["NY"] = "America/New_York", ["NJ"] = "America/New_York",
        ["PA"] = "America/New_York", ["CT"] = "America/New_York", ["MD"] = "America/New_York", ["DC"] = "America/New_York", ["VA"] = "America/New_York", ["NC"] = "America/New_York", ["GA"] = "America/New_York", ["FL"] = "America/New_York",
        ["MI"] = "America/New_York", ["OH"] = "America/New_York", ["RI"] = "America/New_York", ["NH"] = "America/New_York", ["IL"] = "America/Chicago", ["TX"] = "America/Chicago", ["WI"] = "America/Chicago", ["MN"] = "America/Chicago", ["MO"] = "America/Chicago",
        ["LA"] = "America/Chicago", ["TN"] = "America/Chicago", ["CO"] = "America/Denver", ["UT"] = "America/Denver", ["NM"] = "America/Denver", ["AZ"] = "America/Phoenix", ["HI"] = "Pacific/Honolulu", ["BC"] = "America/Vancouver", ["ON"] = "America/Toronto", ["QC"] = "America/Toronto",
    };

    /// <summary>The zones that words beside times may mean, the likeliest first; none where none are said.</summary>
    internal static IReadOnlyList<string> OfWords(string text)
    {
        foreach (Match match in Words().Matches(text))
        {
            var word = match.Groups["word"].Value;
            if (Said.TryGetValue(word, out var zones)) return zones;
            if (match.Groups["name"] is { Success: true } name)
                return Said[Folding.Fold(name.Value).Split(' ') switch { ["atlantic", ..] => "AST", ["eastern", ..] => "ET", ["central", "european", ..] => "CET", ["central", ..] => "CT", ["mountain", ..] => "MT", ["pacific", ..] => "PT", ["british", ..] => "BST", _ => "UTC" }];
        }
        return [];
    }

    /// <summary>The text without the words that say a zone.</summary>
    internal static string Without(string text) => Words().Replace(text, "");

    /// <summary>The zone of a city, state or country that is named; null where none is known.</summary>
    internal static string? OfPlace(string text)
    {
        if (State().Match(text) is { Success: true } state && States.TryGetValue(state.Groups["state"].Value, out var its)) return its;
        var words = $" {string.Join(' ', Folding.Words(Common().Replace(text.Length > 2_000 ? text[..2_000] : text, "·")))} ";
        foreach (var (zone, places) in Places)
            if (places.Split('|').Any(place => words.Contains($" {place} ", StringComparison.Ordinal))) return zone;
        foreach (var part in text.Length > 2_000 ? [] : text.Split([',', '·', '|', '('], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
            if (Named.Value.TryGetValue(string.Join(' ', Folding.Words(part).Where(word => !char.IsDigit(word[0]))), out var named)) return named;
        return null;
    }

    /// <summary>Cities for which a zone is named, and countries that have one zone, by their folded English names.</summary>
    private static readonly Lazy<Dictionary<string, string>> Named = new(() =>
    {
        var locations = NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.ZoneLocations!.Where(location => !location.ZoneId.StartsWith("Antarctica/", StringComparison.Ordinal) && location.CountryName != "Georgia").ToList();
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in locations.GroupBy(location => location.CountryName).Where(country => country.Count() == 1)) named.TryAdd(string.Join(' ', Folding.Words(country.Key)), country.Single().ZoneId);
        foreach (var location in locations.Where(location => location.ZoneId.Count(c => c == '/') == 1)) named.TryAdd(string.Join(' ', Folding.Words(location.ZoneId[(location.ZoneId.LastIndexOf('/') + 1)..].Replace('_', ' '))), location.ZoneId);
        return named;
    });

    [GeneratedRegex(@"(?<![\p{L}0-9])(?:(?<word>(?:UTC|GMT)(?!\s?[+\-−–]\s?[1-9])|[ACEMP][SD]?T|CES?T|ME(?:S?)Z|WES?T|EES?T|BST|IST|JST|KST|SGT|HKT|MSK|A[CE][SD]T|AWST|NZ[SD]T)(?![\p{L}])" +
        @"|(?i:(?<name>(?:atlantic|eastern|mountain|pacific|british summer|coordinated universal|central european|central)(?:\s+(?:standard|daylight|summer))?\s+time)))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <summary>Words that are places with a capital letter alone: German "mit", English "nice".</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:mit|nice|turkey|bath|reading|lund)(?!\p{L})")]
    private static partial Regex Common();

    [GeneratedRegex(@",\s*(?<state>[A-Z]{2})(?![\p{L}])")]
    private static partial Regex State();
}
