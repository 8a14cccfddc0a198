using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Publishing.Calendars;

/// <summary>
/// In whose calendars the entries of a public programme stand: a session's in those of everybody who is named in it, the event's in those
/// of who is in a group or named in a session without an entry of its own.
/// </summary>
internal sealed class CalendarPeople
{
    private readonly ILookup<Guid, Guid> people;

    public CalendarPeople(Programme programme)
    {
        var person = programme.Credits.ToDictionary(credit => credit.Id, credit => credit.Person);
        var told = programme.Calendar.Where(stamp => stamp.Status != CalendarStatus.Cancelled).Select(stamp => stamp.Record).ToHashSet();
        var groups = programme.Sections.Select(section => section.Content).OfType<PeopleGroup>().SelectMany(group => group.Members)
            .Select(credit => (Record: programme.Id, Credit: credit));
        var sessions = programme.Sessions.Where(session => told.Contains(session.Id) || !session.Cancelled)
            .SelectMany(session => session.Credits().Select(credit => (Record: told.Contains(session.Id) ? session.Id : programme.Id, Credit: credit)));
        people = groups.Concat(sessions).Select(each => (each.Record, Person: person[each.Credit])).Distinct().ToLookup(each => each.Record, each => each.Person);
    }

    /// <summary>Those in whose calendars a record's entry stands while it holds.</summary>
    public ValueList<Guid> Of(Guid record) => people[record].ToValueList();

    public ValueList<Guid> Of(CalendarStamp stamp) => stamp.Status == CalendarStatus.Cancelled ? stamp.People : Of(stamp.Record);
}
