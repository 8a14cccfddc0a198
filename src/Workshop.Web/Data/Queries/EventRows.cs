using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.People;

namespace Workshop.Web.Data.Queries;

/// <summary>Working copies, for organizers and releases; nothing public reads them.</summary>
public static class EventRows
{
    /// <summary>With everything that belongs to it: what <see cref="Event.Compose"/> and <see cref="Event.Apply"/> need.</summary>
    public static IQueryable<Event> WithRows(this IQueryable<Event> events) => events
        .Include(meeting => meeting.Sections)
        .Include(meeting => meeting.Credits)
        .Include(meeting => meeting.Rooms)
        .Include(meeting => meeting.Tracks)
        .Include(meeting => meeting.Sessions)
        .AsSplitQuery();

    /// <summary>Everybody credited in a working copy, by id.</summary>
    public static Task<Dictionary<Guid, Person>> DirectoryAsync(this WorkshopDb db, Event meeting, CancellationToken stop)
    {
        var credited = meeting.Credits.Select(row => row.Body.Person).ToHashSet();
        return db.People.AsNoTracking().Where(person => credited.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Body, stop);
    }
}
