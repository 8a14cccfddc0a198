using NodaTime;

namespace Workshop.Programmes;

/// <summary>
/// What calendars were last told about one record (the event or a session), so that the next release can tell whether SEQUENCE must rise
/// (RFC 5545 §3.8.7.4) and what was issued once can be cancelled when it is gone.
/// </summary>
/// <param name="Record">Id of the event or session.</param>
/// <param name="Uid">Random, once per entry, for ever.</param>
/// <param name="Start">Local, in <see cref="Zone"/>; midnight for an all-day entry. Null while the record was never issued.</param>
/// <param name="End">Exclusive; null where the end is not known.</param>
public sealed record CalendarStamp(
    Guid Record, string Uid, int Sequence, Instant LastModified, LocalDateTime? Start = null, LocalDateTime? End = null)
{
    /// <summary>Tells the entries of one record apart, where it has several (separate or alternative days): its first day.</summary>
    public LocalDate? Occurrence { get; init; }

    public bool AllDay { get; init; }

    public string? Zone { get; init; }

    public string? Place { get; init; }

    public CalendarStatus Status { get; init; }
}

/// <summary>RFC 5545 §3.8.1.11.</summary>
public enum CalendarStatus { Confirmed, Tentative, Cancelled }
