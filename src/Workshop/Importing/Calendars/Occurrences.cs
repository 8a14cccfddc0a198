using System.Text.RegularExpressions;
using NodaTime;
using Workshop.Programmes;
using Workshop.Text;
using Workshop.Time;

namespace Workshop.Importing.Calendars;

/// <summary>
/// All that the events of a file amount to: each of those that repeat is told out (RRULE, RDATE, without EXDATE), what was edited or cancelled
/// of them (RECURRENCE-ID) in its place. What has no end is told for a year from when it was last touched.
/// </summary>
/// <param name="name">Of the calendar: a UID that is a mere number is one only within it.</param>
internal sealed partial class Occurrences(ForeignZones zones, string name, List<LeftAside> aside)
{
    /// <summary>Of one event.</summary>
    private const int Most = 1_000;

    /// <summary>A longer UID is kept by its hash.</summary>
    private const int LongestUid = 300;

    private static readonly Period Ahead = Period.FromYears(1);

    /// <summary>An EXDATE or RDATE costs as much as so many days of a rule.</summary>
    private const int OneDate = 10;

    private readonly Work work = new(500_000);
    private readonly List<Occurrence> all = [];
    private bool isFull;
    private bool isSpent;

    /// <summary>In the order of time, those without one last.</summary>
    internal List<Occurrence> Of(IEnumerable<VEvent> events)
    {
        foreach (var group in events.GroupBy(told => told.Uid ?? $"\n{told.Origin.Line}", StringComparer.Ordinal)) Add(group.Key, [.. group]);
        return [.. all.OrderBy(occurrence => occurrence.Start is null).ThenBy(occurrence => occurrence.Start)];
    }

    private void Add(string uid, List<VEvent> same)
    {
        if (isFull) return;
        if (uid.Length > LongestUid) uid = NamedId.Of(uid).ToString();
        if (!Global().IsMatch(uid)) uid = $"{name}\n{uid}";
        var edited = same.Where(told => told.Replaces is not null).GroupBy(told => told.Replaces).Select(versions => versions.MaxBy(told => told.Sequence)!).ToList();
        var masters = Latest(same.Where(told => told.Replaces is null));
        for (var at = 0; at < masters.Count; at++)
        {
            var key = at == 0 ? uid : $"{uid}\n{at}";
            foreach (var occurrence in Expanded(masters[at], key, at == 0 ? edited : []))
                if (all.Count < Source.MostSessions) all.Add(occurrence);
                else if (!isFull)
                {
                    isFull = true;
                    aside.Add(new(masters[at].Origin, $"From here on nothing was read: {Words.Count(Source.MostSessions, "entry", "entries")} are the most."));
                }
        }
        if (work.IsSpent && !isSpent && masters.Count > 0)
        {
            isSpent = true;
            aside.Add(new(masters[^1].Origin, "What repeats is not told to its end from here on: so many rules and dates are more than is computed for one calendar."));
        }
        // What is left of those replaces nothing that is known.
        foreach (var left in edited.Take(Source.MostSessions - all.Count)) all.Add(Single(left, $"{uid}\n{left.Replaces!.Value.Local}", Zone(left.Start)));
    }

    /// <summary>Of several versions of one event the last; several events under one UID, which is wrong, are several events all the same.</summary>
    private static List<VEvent> Latest(IEnumerable<VEvent> masters) =>
        [.. masters.GroupBy(told => (told.Summary, told.Start)).Select(versions => versions.MaxBy(told => told.Sequence)!)
            .GroupBy(told => told.Sequence).OrderByDescending(version => version.Key).Take(1).SelectMany(version => version)];

    private List<Occurrence> Expanded(VEvent master, string key, List<VEvent> edited)
    {
        var zone = Zone(master.Start);
        var first = Single(master, key, zone);
        if (first.Start is not { } start || master.Rule is null && !master.Component.All("RDATE").Any() && edited.Count == 0) return [first];

        var lasts = first.End is { } end ? Period.Between(start, end, PeriodUnits.Days | PeriodUnits.AllTimeUnits) : null;
        var without = Dates(master, "EXDATE").Select(moment => Key(moment, zone)).ToHashSet();
        var starts = Starts(master, start, zone).Concat(Dates(master, "RDATE").Take(Most).Select(moment => Local(moment, zone)))
            .Where(at => !without.Contains((false, at)) && !without.Contains((true, at.Date.AtMidnight()))).Distinct().Order().ToList();
        var by = edited.Select(told => (At: Key(told.Replaces!.Value, zone), Told: told)).DistinctBy(each => each.At).ToDictionary(each => each.At, each => each.Told);
        var occurrences = new List<Occurrence>();
        foreach (var at in starts)
        {
            var its = $"{key}\n{at:uuuu-MM-ddTHH:mm}";
            if (by.Remove((false, at), out var replaced) || by.Remove((true, at.Date.AtMidnight()), out replaced)) occurrences.Add(Replaced(replaced, its, zone, at, lasts));
            else occurrences.Add(first with { Key = its, Start = at, End = lasts is null ? null : at + lasts });
        }
        edited.Clear();
        edited.AddRange(by.Values);
        return occurrences;
    }

    private IEnumerable<CalendarMoment> Dates(VEvent master, string property) =>
        master.Component.All(property).SelectMany(CalendarMoment.All).TakeWhile(_ => work.Spend(OneDate)).OfType<CalendarMoment>().Where(moment => moment.IsPlausible);

    private List<LocalDateTime> Starts(VEvent master, LocalDateTime start, DateTimeZone? zone)
    {
        if (work.IsSpent || master.Rule is not { } line) return [start];
        if (Recurrence.Read(line.Value) is not { } rule)
        {
            aside.Add(new(master.Origin, $"It repeats in a way that is not read here ({Origin.Short(line.Value)}): only the first time is taken."));
            return [start];
        }
        var (starts, left) = (new List<LocalDateTime> { start }, 0);
        var horizon = rule.IsEndless ? LocalDateTime.Max(start, master.Touched ?? start) + Ahead : (LocalDateTime?)null;
        foreach (var date in rule.Dates(start.Date, work))
        {
            var at = date + start.TimeOfDay;
            if (at == start) continue;
            if (starts.Count + left == rule.Count || IsPast(rule.Until, at, zone, master.Start!.Value.IsDay)) break;
            if (at > horizon)
            {
                aside.Add(new(master.Origin, $"It goes on without an end: what is behind {Wording.Day(horizon.Value.Date)} is left out."));
                break;
            }
            if (starts.Count < Most) starts.Add(at);
            else if (++left == Most * 100) break;
        }
        if (left > 0) aside.Add(new(master.Origin, $"It takes place more often than {Words.Count(Most, "time")}: {(left == Most * 100 ? "more than " : "")}{Words.Count(left, "time")} are left out."));
        return starts;
    }

    private static bool IsPast(CalendarMoment? until, LocalDateTime at, DateTimeZone? zone, bool isDays)
    {
        if (until is not { } last) return false;
        if (last.IsDay || isDays) return at.Date > last.Local.Date;
        return last.IsUtc && zone is not null ? zone.ToInstant(at) > last.Local.InUtc().ToInstant() : at > last.Local;
    }

    /// <summary>It may have moved, and may be cancelled; a time that it does not say is the one that it replaces.</summary>
    private Occurrence Replaced(VEvent told, string key, DateTimeZone? zone, LocalDateTime at, Period? lasts)
    {
        var single = Single(told, key, Zone(told.Start) ?? zone);
        if (told.Component["RECURRENCE-ID"]?.Parameter("RANGE") is not null) aside.Add(new(told.Origin, "It is meant for all times that follow, too: only this one is changed."));
        return single.Start is null ? single with { Start = at, End = lasts is null ? null : at + lasts, Zone = zone } : single;
    }

    private Occurrence Single(VEvent told, string key, DateTimeZone? zone)
    {
        var occurrence = new Occurrence(told, key) { IsCancelled = told.Status == CalendarStatus.Cancelled, IsDays = told.Start is { IsDay: true }, Zone = zone };
        if (told.Start is not { } start)
        {
            if (told.Component["DTSTART"] is { } line) aside.Add(new(told.Origin, $"Its start, {Words.Quoted(Origin.Short(line.Value))}, is no date that can be read."));
            return occurrence;
        }
        var end = told.End is { } given ? Local(given, zone) : told.Duration is { } lasts ? start.Local + (start.IsDay ? Days(lasts) : lasts) : (LocalDateTime?)null;
        if (end is { } early && (early < start.Local || start.IsDay && told.End is { IsDay: false }))
        {
            aside.Add(new(told.Origin, "Its end is before its start, and is left out."));
            end = null;
        }
        return occurrence with { Start = start.Local, End = end > start.Local ? end : null };
    }

    private static Period Days(Period lasts) => Period.FromDays(lasts.Weeks * 7 + lasts.Days);

    /// <summary>Zones are looked for only where they are named.</summary>
    private DateTimeZone? Zone(CalendarMoment? moment) => moment is { IsUtc: true } ? Zones.Find("UTC") : moment?.Zone is { } named ? zones.Find(named) : null;

    private (bool IsDay, LocalDateTime At) Key(CalendarMoment moment, DateTimeZone? zone) => (moment.IsDay, Local(moment, zone));

    /// <summary>By the clocks by which the event goes.</summary>
    private LocalDateTime Local(CalendarMoment moment, DateTimeZone? zone) =>
        !moment.IsDay && zone is not null && Zone(moment) is { } other && !other.Equals(zone) ? Occurrence.Moved(moment.Local, other, zone) : moment.Local;

    [GeneratedRegex(@"@[^@.]*\.|[0-9A-Za-z-]{20}")]
    private static partial Regex Global();
}
