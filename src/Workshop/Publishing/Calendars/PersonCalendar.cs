using Workshop.Programmes;

namespace Workshop.Publishing.Calendars;

/// <summary>
/// What one event tells the calendar of one person, who need not be named in it any more: projected by a release, so that the calendar
/// opens no document.
/// </summary>
/// <param name="Entries">Without abstracts.</param>
public sealed record PersonCalendar(Guid Person, ValueList<CalendarEntry> Entries)
{
    /// <param name="programme">The public one.</param>
    public static IEnumerable<PersonCalendar> Of(Programme programme, Release release)
    {
        var people = new CalendarPeople(programme);
        var stamps = programme.Calendar.ToDictionary(stamp => stamp.Uid);
        return new CalendarEntries(programme, release.At, brief: true).All()
            .SelectMany(entry => people.Of(stamps[entry.Uid]), (entry, person) => (entry, person))
            .GroupBy(each => each.person, each => each.entry).Select(told => new PersonCalendar(told.Key, told.ToValueList()));
    }
}
