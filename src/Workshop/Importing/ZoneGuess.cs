using NodaTime;
using Workshop.Searching;
using Workshop.Time;

namespace Workshop.Importing;

/// <summary>Time zones to propose where a source names none: nothing here is ever taken without being asked.</summary>
internal static class ZoneGuess
{
    private const int Most = 8;

    /// <summary>Of those that are given, to be looked at.</summary>
    private const int MostTimes = 1_000;

    /// <summary>Where most meetings are, so that the likely ones stand first among those that are equally right.</summary>
    private static readonly string[] Usual =
    [
        "Europe/Berlin", "America/New_York", "Europe/London", "America/Los_Angeles", "America/Chicago", "Asia/Tokyo", "Asia/Shanghai", "Asia/Kolkata",
        "Australia/Sydney", "America/Denver", "America/Vancouver", "America/Toronto", "Europe/Paris", "Europe/Vienna", "Europe/Zurich", "Europe/Rome",
        "Europe/Madrid", "Europe/Brussels", "Europe/Amsterdam", "Europe/Stockholm", "Europe/Warsaw", "Europe/Athens", "Europe/Helsinki", "Europe/Istanbul",
        "Europe/Lisbon", "Europe/Dublin", "Asia/Singapore", "Asia/Seoul", "Asia/Hong_Kong", "Asia/Jerusalem", "America/Sao_Paulo", "America/Mexico_City",
        "America/Argentina/Buenos_Aires", "Africa/Johannesburg", "Africa/Cairo", "Africa/Lagos", "Africa/Nairobi", "Asia/Dubai", "Pacific/Auckland", "UTC",
    ];

    /// <summary>The zones whose clocks showed all these times at these offsets; none where no zone did.</summary>
    internal static IReadOnlyList<string> ByOffsets(IEnumerable<OffsetDateTime> times)
    {
        var seen = times.Distinct().Take(MostTimes).ToList();
        return seen.Count == 0 ? [] : [.. Usual.Concat(Zones.Ids).Distinct().Where(id => Zones.Find(id) is { } zone && seen.TrueForAll(time => Shows(zone, time))).Take(Most)];
    }

    /// <summary>The zones that are named for a city ("Brussels") that one of the texts names.</summary>
    internal static IReadOnlyList<string> ByPlaces(params IEnumerable<string?> texts)
    {
        var places = texts.OfType<string>().Select(text => $" {string.Join(' ', Folding.Words(text))} ").ToList();
        return places.Count == 0 ? [] : [.. Zones.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && City(id) is var city && places.Exists(place => place.Contains(city, StringComparison.Ordinal))).Take(Most)];
    }

    /// <summary>Whether the clocks of a zone showed a time at its offset; one that they skip goes with the offset before it or behind it.</summary>
    internal static bool Shows(DateTimeZone zone, OffsetDateTime time)
    {
        var map = zone.MapLocal(time.LocalDateTime);
        return Same(map.EarlyInterval.WallOffset, time.Offset) || map.Count != 1 && Same(map.LateInterval.WallOffset, time.Offset);
    }

    /// <summary>To the minute, as offsets are written.</summary>
    private static bool Same(Offset one, Offset other) => one.Seconds / 60 == other.Seconds / 60;

    private static string City(string id) => $" {string.Join(' ', Folding.Words(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ')))} ";
}
