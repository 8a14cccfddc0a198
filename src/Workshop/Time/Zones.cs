using NodaTime;
using NodaTime.TimeZones;

namespace Workshop.Time;

/// <summary>
/// The zones of the IANA database that comes with NodaTime: a finite set, whatever is asked for. The machine's own zones play no part, nor
/// do names that are no place ("EST", "Japan"), which the database keeps for old systems: an abbreviation is never a zone.
/// </summary>
public static class Zones
{
    private static readonly Dictionary<string, string> Spellings = DateTimeZoneProviders.Tzdb.Ids
        .Where(id => id == "UTC" || id.Contains('/', StringComparison.Ordinal)).ToDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Of the database ("TZDB: 2025b (mapping: …)"): what was computed under another one may be wrong.</summary>
    public static string Version => DateTimeZoneProviders.Tzdb.VersionId;

    /// <summary>Every identifier, in ordinal order.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Spellings.Values.Order(StringComparer.Ordinal)];

    /// <summary>UTC−12, where a day ends last.</summary>
    public static DateTimeZone AnywhereOnEarth { get; } = DateTimeZoneProviders.Tzdb["Etc/GMT+12"];

    /// <summary>The zone of that name in any case, under the database's spelling; links ("Europe/Oslo") keep their own name. Null if there is none.</summary>
    public static DateTimeZone? Find(string? id) =>
        id is not null && Spellings.TryGetValue(id, out var spelling) ? DateTimeZoneProviders.Tzdb[spelling] : null;

    /// <summary>What the clocks there call their time at that instant ("PST"); where people have no letters for it, its offset ("UTC+3").</summary>
    public static string Abbreviation(this DateTimeZone zone, Instant at) => zone.GetZoneInterval(at).Abbreviation();

    internal static string Abbreviation(this ZoneInterval interval) =>
        interval.Name.All(char.IsAsciiLetter) ? interval.Name : Written(interval.WallOffset);

    /// <summary>The abbreviation, which never stands alone, with the zone: "PST (America/Vancouver)"; UTC alone says it all.</summary>
    public static string Label(this DateTimeZone zone, Instant at) => Label(zone.Abbreviation(at), zone.Id);

    internal static string Label(string abbreviation, string id) => abbreviation == "UTC" ? abbreviation : $"{abbreviation} ({id})";

    /// <summary>
    /// The instant of a wall-clock time (RFC 5545 §3.3.5): one that the clocks skip is taken with the offset before the gap (02:30 in the
    /// spring in Vancouver is 03:30 PDT), one that they show twice is the first of the two.
    /// </summary>
    public static Instant ToInstant(this DateTimeZone zone, LocalDateTime local)
    {
        var map = zone.MapLocal(local);
        return map.Count == 0 ? local.WithOffset(map.EarlyInterval.WallOffset).ToInstant() : map.First().ToInstant();
    }

    /// <summary>The same for an end, which is never before its start: across a gap the rule above alone could put it there.</summary>
    public static Instant ToInstant(this DateTimeZone zone, LocalDateTime end, Instant start) => Instant.Max(start, zone.ToInstant(end));

    /// <summary>The first instant of the day; of a day that the zone skipped (30 December 2011 in Apia), the instant at which it would have been.</summary>
    public static Instant StartOf(this DateTimeZone zone, LocalDate day)
    {
        var map = zone.MapLocal(day.AtMidnight());
        return map.Count == 0 ? map.LateInterval.Start : map.First().ToInstant();
    }

    /// <summary>The first instant after the day.</summary>
    public static Instant EndOf(this DateTimeZone zone, LocalDate day) => zone.StartOf(day.PlusDays(1));

    /// <summary>"UTC", "UTC+3", "UTC+5:45", "UTC−12", with a real minus sign.</summary>
    internal static string Written(Offset offset)
    {
        var minutes = Math.Abs(offset.Seconds) / 60;
        if (minutes == 0) return "UTC";
        var sign = offset.Seconds < 0 ? "\u2212" : "+";
        return minutes % 60 == 0 ? $"UTC{sign}{minutes / 60}" : $"UTC{sign}{minutes / 60}:{minutes % 60:00}";
    }
}
