using Workshop.Publishing.Calendars;

namespace Workshop.Web.Data.Projecting;

/// <summary>What one released event tells somebody's calendar: also when they are not named in it any more, so that it can say what is off.</summary>
public sealed class PersonCalendarRow
{
    public required Guid PersonId { get; init; }

    public required Guid EventId { get; init; }

    public required ValueList<CalendarEntry> Entries { get; set; }
}
