using NodaTime;
using Workshop.Programmes;

namespace Workshop.Publishing.Calendars;

/// <summary>
/// What one event tells the calendar of one person, who need not be named in it any more: projected by a release, so that the calendar
/// opens no document.
/// </summary>
/// <param name="Entries">Without abstracts, without the instant of the release and without the event's title, so that a release changes only what it says anew (<see cref="Told"/>).</param>
public sealed record PersonCalendar(Guid Person, ValueList<CalendarEntry> Entries)
{
    /// <summary>As a calendar tells them.</summary>
    /// <param name="title">The event's, which stands for an organizer who is not named.</param>
    /// <param name="released">The instant of the latest release.</param>
    public static ValueList<CalendarEntry> Told(ValueList<CalendarEntry> entries, string title, Instant released) =>
        entries.Select(entry => entry with { Stamp = released, Organizer = entry.Organizer ?? title, Description = CalendarText.Titled(entry.Description, title) }).ToValueList();

    /// <param name="programme">The public one.</param>
    public static IEnumerable<PersonCalendar> Of(Programme programme)
    {
        var people = new CalendarPeople(programme);
        var stamps = programme.Calendar.ToDictionary(stamp => stamp.Uid);
        return new CalendarEntries(programme, released: default, brief: true, untitled: true).All()
            .SelectMany(entry => people.Of(stamps[entry.Uid]), (entry, person) => (entry, person))
            .GroupBy(each => each.person, each => each.entry).Select(told => new PersonCalendar(told.Key, told.ToValueList()));
    }
}
