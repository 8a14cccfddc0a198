using NodaTime;
using Workshop.Events;
using Workshop.Publishing.Frab;
using Workshop.Time;

namespace Workshop.Importing.Exports;

/// <summary>A day, perhaps with a time, by the clocks of a zone or at an offset where the source names one.</summary>
internal readonly record struct ToldTime(LocalDate Date, LocalTime? Time = null, Offset? Offset = null, DateTimeZone? Zone = null)
{
    /// <summary>Null for what is no day in which we can plan.</summary>
    internal static ToldTime? Read(string? text, DateTimeZone? zone = null) =>
        FrabTime.Moment(text) is { } moment ? new(moment.Date, moment.Time, moment.Offset, zone) : null;

    internal LocalDateTime? Local => Time is { } time ? Date + time : null;

    /// <summary>Null where no offset is named.</summary>
    internal OffsetDateTime? Exact => Local is { } local && Offset is { } offset ? local.WithOffset(offset) : null;

    /// <summary>As the clocks of a zone show it; as it stands where nothing says by which clocks it is meant, or no zone is known.</summary>
    internal ToldTime In(DateTimeZone? other)
    {
        if (other is null || Local is not { } local) return this;
        if (Exact?.ToInstant() is not { } instant)
        {
            if (Zone is null || Zone.Equals(other)) return this;
            instant = Zone.ToInstant(local);
        }
        var there = instant.InZone(other).LocalDateTime;
        return there.Year is >= When.FirstYear and <= When.LastYear ? new(there.Date, there.TimeOfDay) : this;
    }

    /// <summary>From the one to the other by the same clocks; null where one has no time.</summary>
    internal int? MinutesTo(ToldTime end) => Local is { } from && end.Local is { } to ? (int)Period.Between(from, to, PeriodUnits.Minutes).Minutes : null;
}
