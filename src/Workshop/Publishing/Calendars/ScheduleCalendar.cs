namespace Workshop.Publishing.Calendars;

/// <summary>The whole programme as a calendar, which is what an event's export as iCalendar means.</summary>
public sealed class ScheduleCalendar : IFormat
{
    public string Name => "ics";

    public string MediaType => MediaTypes.Calendar;

    public string FileName(string slug) => $"{slug}.ics";

    public byte[] Write(Publication publication, Site site) => ICalendar.Schedule(publication, site);
}
