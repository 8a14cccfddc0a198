using NodaTime;
using Workshop.Programmes;

namespace Workshop.Publishing.Calendars;

/// <summary>
/// What one event tells the calendar of one person, who need not be named in it any more: projected by a release, so that the calendar
/// opens no document.
/// </summary>
/// <param name="Entries">Without abstracts, and without the instant of the release (<see cref="CalendarEntry.Stamp"/>), so that a release changes only what it says anew.</param>
public sealed record PersonCalendar(Guid Person, ValueList<CalendarEntry> Entries)
{
    /// <summary>As a calendar tells them.</summary>
    /// <param name="released">The instant of the latest release.</param>
    public static ValueList<CalendarEntry> Stamped(ValueList<CalendarEntry> entries, Instant released) =>
        entries.Select(entry => entry with { Stamp = released }).ToValueList();

    /// <param name="programme">The public one.</param>
    public static IEnumerable<PersonCalendar> Of(Programme programme)
    {
        var people = new CalendarPeople(programme);
        var stamps = programme.Calendar.ToDictionary(stamp => stamp.Uid);
        return new CalendarEntries(programme, released: default, brief: true).All()
            .SelectMany(entry => people.Of(stamps[entry.Uid]), (entry, person) => (entry, person))
            .GroupBy(each => each.person, each => each.entry).Select(told => new PersonCalendar(told.Key, told.ToValueList()));
    }
}
