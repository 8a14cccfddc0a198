using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;
using Workshop.Time;

namespace Workshop.Importing.Calendars;

/// <summary>
/// The zones that a calendar names, as zones of the IANA database: under their own name, a path that ends in it, a name that Windows gives it
/// (CLDR), what their VTIMEZONE says to be meant, and at last by the offsets of its rules. Only the last is a question.
/// </summary>
internal sealed partial class ForeignZones(IReadOnlyList<CalendarComponent> zones, IReadOnlyList<int> years, Answers answers)
{
    private const int MostChoices = 8;

    /// <summary>In characters; nothing that is longer is a zone's name.</summary>
    private const int Longest = 200;

    /// <summary>So many zones of its own making a calendar has at most; of more nothing is found out.</summary>
    private const int MostUnknown = 20;

    /// <summary>Under which programs say the name that others know.</summary>
    private static readonly string[] Aliases = ["X-LIC-LOCATION", "TZID-ALIAS-OF"];

    private static readonly Dictionary<string, string> Windows =
        TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Foremost = [.. Windows.Values];

    private readonly Dictionary<string, DateTimeZone?> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CalendarComponent> rules = zones.Where(zone => zone["TZID"] is not null).DistinctBy(zone => zone["TZID"]!.Value.Trim()).ToDictionary(zone => zone["TZID"]!.Value.Trim(), StringComparer.Ordinal);
    private readonly Work work = new(500_000);

    internal List<Question> Questions { get; } = [];

    /// <summary>Null where it cannot be said, or only guessed at and not yet confirmed to be none.</summary>
    internal DateTimeZone? Find(string name)
    {
        if (found.TryGetValue(name, out var known)) return known;
        return found[name] = ByName(name) ?? Said(name) ?? ByRules(name);
    }

    /// <summary>What a name alone says.</summary>
    internal static DateTimeZone? ByName(string name)
    {
        if (name.Length > Longest) return null;
        var trimmed = name.Trim().Trim('"');
        if (trimmed.ToUpperInvariant() is "UTC" or "GMT" or "Z" or "ETC/UTC" or "ETC/GMT" or "ETC/ZULU" or "COORDINATED UNIVERSAL TIME") return Zones.Find("UTC");
        if ((Zones.Find(trimmed) ?? Zones.Find(Windows.GetValueOrDefault(trimmed))) is { } known) return known;
        var parts = Suffix().Replace(trimmed.Replace(' ', '_'), "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var count = 3; count > 1; count--)
            if (parts.Length >= count && Zones.Find(string.Join('/', parts[^count..])) is { } zone) return zone;
        return null;
    }

    private DateTimeZone? Said(string name) => rules.GetValueOrDefault(name) is { } component
        ? Aliases.Select(property => component[property]?.Value).OfType<string>().Select(ByName).FirstOrDefault(zone => zone is not null)
        : null;

    private DateTimeZone? ByRules(string name)
    {
        if (Questions.Count >= MostUnknown || name.Length > Longest) return null;
        var key = $"zone {name}";
        var offsets = rules.GetValueOrDefault(name) is { } component ? ZoneRules.Of(component, years, work) : null;
        var choices = Zones.Ids.Where(id => offsets is null ? IsCalled(id, name) : offsets.Fit(Zones.Find(id)!))
            .OrderByDescending(id => name.Contains(City(id), StringComparison.OrdinalIgnoreCase)).ThenByDescending(Foremost.Contains).ThenByDescending(id => id.StartsWith("Europe/", StringComparison.Ordinal))
            .ThenBy(id => id, StringComparer.Ordinal).Take(MostChoices).Select(id => new Choice(id)).ToValueList();
        Questions.Add(new(key, null, "Zone", choices.IsEmpty
            ? $"The calendar calls a time zone “{name}”, which is none that is known. Which one is it?"
            : $"The calendar calls a time zone “{name}”. By its clocks it may be {choices[0].Value}; which one is it?", choices, IsProposed: !choices.IsEmpty) { IsOpen = true });
        return Zones.Find(answers.To(key) ?? (choices.IsEmpty ? null : choices[0].Value));
    }

    /// <summary>Its clocks are called so in one of the years: "CET", "PDT".</summary>
    private bool IsCalled(string id, string name) => name.Length <= 6 && Zones.Find(id) is { } zone
        && years.Any(year => zone.Abbreviation(zone.StartOf(new(year, 1, 15))) == name || zone.Abbreviation(zone.StartOf(new(year, 7, 15))) == name);

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>Programs number zones of one name.</summary>
    [GeneratedRegex(@"[-_ ]\d{1,3}$")]
    private static partial Regex Suffix();
}
