using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.People;

namespace Workshop.Web.Data.Queries;

/// <summary>Working copies, for organizers and releases; nothing public reads them.</summary>
public static class EventRows
{
    // For the one who writes, while all others wait: found without a search by its shape. The same lists as below, which only a query that is not compiled can share.
    private static readonly Func<WorkshopDb, Guid, CancellationToken, Task<Event?>> ToWrite = EF.CompileAsyncQuery((WorkshopDb db, Guid id, CancellationToken stop) => db.Events
        .Include(meeting => meeting.Sections)
        .Include(meeting => meeting.Credits)
        .Include(meeting => meeting.Rooms)
        .Include(meeting => meeting.Tracks)
        .Include(meeting => meeting.Sessions)
        .AsSplitQuery().SingleOrDefault(meeting => meeting.Id == id));
    /// <summary>With everything that belongs to it: what <see cref="Event.Compose"/> and <see cref="Event.Apply"/> need.</summary>
    public static IQueryable<Event> WithRows(this IQueryable<Event> events) => events
        .Include(meeting => meeting.Sections)
        .Include(meeting => meeting.Credits)
        .Include(meeting => meeting.Rooms)
        .Include(meeting => meeting.Tracks)
        .Include(meeting => meeting.Sessions)
        .AsSplitQuery();

    /// <summary>One of them to be changed.</summary>
    public static Task<Event?> ToWriteAsync(this WorkshopDb db, Guid id, CancellationToken stop) => ToWrite(db, id, stop);

    /// <summary>Everybody credited in a working copy, by id.</summary>
    public static Task<Dictionary<Guid, Person>> DirectoryAsync(this WorkshopDb db, Event meeting, CancellationToken stop)
    {
        var credited = meeting.Credits.Select(row => row.Body.Person).ToHashSet();
        return db.People.AsNoTracking().Where(person => credited.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Body, stop);
    }
}
