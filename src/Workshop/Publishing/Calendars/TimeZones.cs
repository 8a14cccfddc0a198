using System.Globalization;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using Workshop.Programmes;
using Workshop.Time;

namespace Workshop.Publishing.Calendars;

/// <summary>
/// VTIMEZONE (RFC 5545 §3.6.5) from the IANA database, for the calendar years in which the entries lie: each period of one offset is an
/// observance of its own with its true onset. Neither RRULE, which holds only until a law changes, nor RDATE, of which some readers see the
/// first alone. A year has both halves of a zone with summer time, as readers want that look for STANDARD and DAYLIGHT.
/// </summary>
internal static class TimeZones
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly Duration LongestSummer = Duration.FromDays(366);

    /// <summary>The zones that the entries are in, each once, by name. UTC needs none: its times end in Z.</summary>
    public static void Write(ContentLines lines, IEnumerable<CalendarTime> times)
    {
        foreach (var group in times.Where(time => !time.AllDay && !IsUtc(time.Zone)).GroupBy(time => time.Zone!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (Zones.Find(group.Key) is not { } zone) continue;
            var years = group.SelectMany(time => new[] { time.Start.Year, (time.End ?? time.Start).Year }).Distinct().Order().ToList();
            lines.Begin("VTIMEZONE");
            lines.Plain("TZID", group.Key);
            var intervals = years.SelectMany(year => Intervals(zone, year)).Distinct().ToList();
            var allSummer = intervals.TrueForAll(interval => IsSummer(zone, interval));
            foreach (var interval in intervals) Write(lines, zone, interval, years[0], !allSummer && IsSummer(zone, interval));
            lines.End("VTIMEZONE");
        }
    }

    /// <summary>What stands in a calendar without entries, which must have one component at least (§3.6).</summary>
    public static void WriteUtc(ContentLines lines)
    {
        lines.Begin("VTIMEZONE");
        lines.Plain("TZID", "Etc/UTC");
        Observance(lines, "STANDARD", new(1970, 1, 1, 0, 0), Offset.Zero, Offset.Zero, "UTC");
        lines.End("VTIMEZONE");
    }

    /// <summary>A time as a property's value, with its parameter.</summary>
    public static void Write(ContentLines lines, string property, LocalDateTime at, CalendarTime time)
    {
        if (time.AllDay) lines.Plain($"{property};VALUE=DATE", at.Date.ToString("uuuuMMdd", CultureInfo.InvariantCulture));
        else if (time.Zone is null || Zones.Find(time.Zone) is null) lines.Plain(property, Local.Format(at));
        else if (IsUtc(time.Zone)) lines.Plain(property, Local.Format(at) + "Z");
        else lines.Plain($"{property};TZID={time.Zone}", Local.Format(at));
    }

    private static bool IsUtc(string? zone) => zone is null or "UTC" or "Etc/UTC";

    private static IEnumerable<ZoneInterval> Intervals(DateTimeZone zone, int year) =>
        zone.GetZoneIntervals(zone.StartOf(new(year, 1, 1)), zone.StartOf(new(year + 1, 1, 1)));

    /// <summary>One that began long ago is said to have gone on from the year before: nobody asks for more, and local mean times have odd seconds.</summary>
    private static void Write(ContentLines lines, DateTimeZone zone, ZoneInterval interval, int firstYear, bool summer)
    {
        var earliest = new LocalDateTime(firstYear - 1, 1, 1, 0, 0);
        var before = interval.HasStart ? zone.GetZoneInterval(interval.Start - Duration.Epsilon).WallOffset : interval.WallOffset;
        var onset = interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : earliest;
        if (onset <= earliest) (onset, before) = (earliest, interval.WallOffset);
        Observance(lines, summer ? "DAYLIGHT" : "STANDARD", onset, before, interval.WallOffset, interval.Name);
    }

    /// <summary>
    /// Readers know summer time as the later clock. Where the law has it the other way round, winter being the exception with an hour less
    /// (Dublin, Casablanca in Ramadan), the two are exchanged. A year that has no other time has it as STANDARD: readers stumble without one.
    /// </summary>
    private static bool IsSummer(DateTimeZone zone, ZoneInterval interval)
    {
        if (interval.Savings != Offset.Zero) return interval.Savings > Offset.Zero;
        if (!interval.HasStart || !interval.HasEnd || interval.Duration > LongestSummer) return false;
        return zone.GetZoneInterval(interval.Start - Duration.Epsilon).Savings < Offset.Zero || zone.GetZoneInterval(interval.End).Savings < Offset.Zero;
    }

    private static void Observance(ContentLines lines, string component, LocalDateTime onset, Offset from, Offset to, string name)
    {
        lines.Begin(component);
        lines.Plain("DTSTART", Local.Format(onset));
        lines.Plain("TZOFFSETFROM", Written(from));
        lines.Plain("TZOFFSETTO", Written(to));
        lines.Text("TZNAME", name);
        lines.End(component);
    }

    private static string Written(Offset offset) =>
        offset.ToString(offset.Seconds % 60 == 0 ? "+HHmm" : "+HHmmss", CultureInfo.InvariantCulture);
}
