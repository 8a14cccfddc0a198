using NodaTime;

namespace Workshop.Programmes;

/// <summary>
/// What calendars were last told in one entry about one record (the event or a session), so that the next release can tell whether SEQUENCE
/// must rise (RFC 5545 §3.8.7.4) and what was issued once can be cancelled when it is gone. There is none for what never went out.
/// </summary>
/// <param name="Record">Id of the event or session; the first stamp of a record has the record's own UID.</param>
/// <param name="Uid">Random, once per entry, for ever.</param>
public sealed record CalendarStamp(Guid Record, string Uid, int Sequence, Instant LastModified, CalendarTime Time)
{
    /// <summary>As LOCATION says it; null when the record is gone.</summary>
    public string? Place { get; init; }

    public CalendarStatus Status { get; init; }

    /// <summary>The time that it was confirmed for before the present one.</summary>
    public CalendarTime? Earlier { get; init; }

    /// <summary>The session's code, by which its calendar is found when it is gone; null for the event.</summary>
    public string? Code { get; init; }

    /// <summary>In whose calendars it was when it was cancelled, and so stays; none while it holds, when its record says who takes part.</summary>
    public ValueList<Guid> People { get; init; }

    /// <summary>
    /// The ledger of a working copy with that of a document which replaces its content: nothing that went out is taken back, so what is
    /// known here stays unless the document knows of a later SEQUENCE, and what is not known here comes in.
    /// </summary>
    public static ValueList<CalendarStamp> Join(ValueList<CalendarStamp> own, ValueList<CalendarStamp> incoming)
    {
        incoming = incoming.DistinctBy(stamp => stamp.Uid).ToValueList();
        if (own.IsEmpty) return incoming;
        var later = incoming.ToDictionary(stamp => stamp.Uid);
        var records = own.Select(stamp => stamp.Record).ToHashSet();
        return own.Select(stamp => later.TryGetValue(stamp.Uid, out var other) && other.Sequence > stamp.Sequence ? other : stamp)
            .Concat(incoming.Where(stamp => !records.Contains(stamp.Record))).ToValueList();
    }
}

/// <summary>When an entry takes place: wall clock in its zone, or whole days.</summary>
/// <param name="Start">Midnight for an all-day entry.</param>
/// <param name="End">Exclusive; null where the end is not known.</param>
/// <param name="Zone">IANA; null for whole days, and for a time whose zone is not known.</param>
public sealed record CalendarTime(LocalDateTime Start, LocalDateTime? End = null, bool AllDay = false, string? Zone = null)
{
    public static CalendarTime Days(LocalDate first, LocalDate? last) =>
        new(first.AtMidnight(), last is { } known ? known.PlusDays(1).AtMidnight() : null, AllDay: true);

    /// <summary>Whether this is another time than that one, and not the same said more exactly.</summary>
    public bool IsMovedFrom(CalendarTime other) =>
        Start.Date != other.Start.Date || (!AllDay && !other.AllDay && (Start != other.Start || Zone != other.Zone));
}

/// <summary>RFC 5545 §3.8.1.11.</summary>
public enum CalendarStatus { Confirmed, Tentative, Cancelled }
