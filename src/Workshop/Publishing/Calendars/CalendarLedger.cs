using NodaTime;
using Workshop.Programmes;

namespace Workshop.Publishing.Calendars;

/// <summary>
/// What a release tells the calendars. A UID is for ever; SEQUENCE rises by one exactly when date, time, place or status of an entry
/// change and never falls, because the ledger that counts is the working copy's, which no restore takes back; LAST-MODIFIED moves when
/// anything does that the entry's record says. What went out once and is gone stays as CANCELLED.
/// </summary>
public static class CalendarLedger
{
    /// <param name="previous">The document of the latest release, the private one; null for the first.</param>
    /// <param name="next">What the working copy amounts to, with its ledger.</param>
    /// <param name="at">The release's instant.</param>
    /// <param name="newUid">A random UID (RFC 7986 §5.3), for each entry that goes out for the first time.</param>
    /// <returns>The ledger that belongs into the document and the working copy.</returns>
    public static ValueList<CalendarStamp> Issue(Programme? previous, Programme next, Instant at, Func<string> newUid)
    {
        var shown = Programme.Public(next);
        var known = next.Calendar.ToLookup(stamp => stamp.Record);
        var stamps = new List<CalendarStamp>();
        var codes = shown.Sessions.ToDictionary(session => session.Id, session => session.Code);
        foreach (var (record, slots) in new CalendarSlots(shown).All())
            stamps.AddRange(Told([.. known[record]], slots, record, newUid).Select(stamp => stamp with { Code = codes.GetValueOrDefault(record) }));
        var told = stamps.Select(stamp => stamp.Record).ToHashSet();
        stamps.AddRange(next.Calendar.Where(stamp => !told.Contains(stamp.Record)).Select(Withdrawn));
        return Dated([.. Addressed(stamps, next.Calendar, previous)], next.Calendar, previous, shown, at);
    }

    /// <summary>What is cancelled now stays in the calendars of those who had it, whoever is named in its record from now on.</summary>
    private static IEnumerable<CalendarStamp> Addressed(List<CalendarStamp> stamps, ValueList<CalendarStamp> known, Programme? previous)
    {
        var held = known.Where(stamp => stamp.Status != CalendarStatus.Cancelled).Select(stamp => stamp.Uid).ToHashSet();
        var had = new Lazy<CalendarPeople?>(() => previous is null ? null : new(Programme.Public(previous)));
        foreach (var stamp in stamps)
            yield return stamp.Status != CalendarStatus.Cancelled ? stamp with { People = [] }
                : held.Contains(stamp.Uid) ? stamp with { People = had.Value?.Of(stamp.Record) ?? [] }
                : stamp;
    }

    /// <summary>
    /// The first slot has the record's own UID: what is chosen of several alternatives keeps it. Of the others each keeps the UID of its
    /// day; those that have moved take what is left, what still holds before what was cancelled.
    /// </summary>
    private static IEnumerable<CalendarStamp> Told(List<CalendarStamp> known, IReadOnlyList<CalendarSlot> slots, Guid record, Func<string> newUid)
    {
        var slotOf = new Dictionary<CalendarStamp, CalendarSlot>(ReferenceEqualityComparer.Instance);
        if (slots.Count > 0 && known.Count > 0) slotOf[known[0]] = slots[0];
        var others = slots.Skip(1).ToList();
        foreach (var stamp in known.Skip(1))
            if (others.FirstOrDefault(slot => slot.Time.Start.Date == stamp.Time.Start.Date) is { } same && others.Remove(same)) slotOf[stamp] = same;
        foreach (var stamp in known.Skip(1).Where(stamp => !slotOf.ContainsKey(stamp)).OrderBy(stamp => stamp.Status == CalendarStatus.Cancelled))
            if (others.Count > 0)
            {
                slotOf[stamp] = others[0];
                others.RemoveAt(0);
            }
        var first = known.Count == 0 ? slots.Take(1) : [];
        return known.Select(stamp => slotOf.TryGetValue(stamp, out var slot) ? Updated(stamp, slot) : Withdrawn(stamp))
            .Concat(first.Concat(others).Select(slot => new CalendarStamp(record, newUid(), 0, default, slot.Time) { Place = slot.Place, Status = slot.Status }));
    }

    private static CalendarStamp Updated(CalendarStamp stamp, CalendarSlot slot)
    {
        if (stamp.Time == slot.Time && stamp.Place == slot.Place && stamp.Status == slot.Status) return stamp;
        return stamp with
        {
            Sequence = stamp.Sequence + 1,
            Time = slot.Time,
            Place = slot.Place,
            Status = slot.Status,
            Earlier = EarlierOf(stamp, slot.Status == CalendarStatus.Confirmed ? slot.Time : null),
        };
    }

    /// <summary>Gone, or without a date: CANCELLED, when it last was; where it was is told no more.</summary>
    private static CalendarStamp Withdrawn(CalendarStamp stamp) => stamp.Status == CalendarStatus.Cancelled
        ? stamp with { Place = null }
        : stamp with
        {
            Sequence = stamp.Sequence + 1,
            Status = CalendarStatus.Cancelled,
            Place = null,
            Earlier = EarlierOf(stamp, null),
        };

    private static CalendarTime? EarlierOf(CalendarStamp stamp, CalendarTime? confirmed)
    {
        var earlier = stamp.Status == CalendarStatus.Confirmed && confirmed?.IsMovedFrom(stamp.Time) != false ? stamp.Time : stamp.Earlier;
        return earlier is not null && confirmed?.IsMovedFrom(earlier) == false ? null : earlier;
    }

    private static ValueList<CalendarStamp> Dated(
        List<CalendarStamp> stamps, ValueList<CalendarStamp> known, Programme? previous, Programme shown, Instant at)
    {
        var was = known.ToDictionary(stamp => stamp.Uid);
        var before = previous is null ? null : Contents.Of(Programme.Public(previous));
        var after = Contents.Of(shown with { Calendar = stamps.ToValueList() });
        return stamps.Select(stamp =>
            was.TryGetValue(stamp.Uid, out var old) && stamp.Sequence == old.Sequence && before is not null && before.SaysTheSame(after, stamp)
                ? stamp
                : stamp with { LastModified = old is null ? at : Instant.Max(old.LastModified, at) }).ToValueList();
    }

    /// <summary>What the entries of a programme say, and the records that they say it of.</summary>
    private sealed record Contents(Dictionary<string, CalendarEntry> Entries, Dictionary<Guid, object> Records)
    {
        public static Contents Of(Programme shown) => new(
            new CalendarEntries(shown, default, untitled: true).All().ToDictionary(entry => entry.Uid),
            shown.Sessions.ToDictionary(session => session.Id, object (session) => session).Append(new(shown.Id, shown.Event)).ToDictionary());

        public bool SaysTheSame(Contents other, CalendarStamp stamp) =>
            Told(stamp) == other.Told(stamp)
            && Equals(Records.GetValueOrDefault(stamp.Record), other.Records.GetValueOrDefault(stamp.Record));

        private CalendarEntry? Told(CalendarStamp stamp) =>
            Entries.GetValueOrDefault(stamp.Uid) is { } entry ? entry with { Sequence = 0, LastModified = default } : null;
    }
}
