using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;

namespace Workshop.Web.Data.Queries;

/// <summary>Working copies, for organizers and releases; nothing public reads them.</summary>
public static class EventRows
{
    /// <summary>
    /// Gives an event everything that belongs to it: what <see cref="Event.Compose"/> and <see cref="Event.Apply"/> need. Each page of the
    /// back office begins with that, so it is one statement. The rows of an event that is tracked are tracked.
    /// </summary>
    /// <returns>Everybody credited in it, by id.</returns>
    public static async Task<Dictionary<Guid, Person>> ReadRowsAsync(this WorkshopDb db, Event meeting, CancellationToken stop)
    {
        var directory = new Dictionary<Guid, Person>();
        var id = meeting.Id;
        var rows = db.Database.SqlQuery<Stored>($"""
            SELECT 'Section' AS "Kind", "Order", "Version", "Body" FROM "Sections" WHERE "EventId" = {id} UNION ALL
            SELECT 'Credit', "Order", "Version", "Body" FROM "Credits" WHERE "EventId" = {id} UNION ALL
            SELECT 'Room', "Order", "Version", "Body" FROM "Rooms" WHERE "EventId" = {id} UNION ALL
            SELECT 'Track', "Order", "Version", "Body" FROM "Tracks" WHERE "EventId" = {id} UNION ALL
            SELECT 'Session', "Order", "Version", "Body" FROM "Sessions" WHERE "EventId" = {id} UNION ALL
            SELECT 'Person', 0, "Version", "Body" FROM "People" WHERE "Id" IN (SELECT "Person" FROM "Credits" WHERE "EventId" = {id})
            """);
        foreach (var row in await rows.ToListAsync(stop))
            switch (row.Kind)
            {
                case nameof(Section): meeting.Hold(row.To<Section>(id)); break;
                case nameof(Credit): meeting.Hold(row.To<Credit>(id)); break;
                case nameof(Room): meeting.Hold(row.To<Room>(id)); break;
                case nameof(Track): meeting.Hold(row.To<Track>(id)); break;
                case nameof(Session): meeting.Hold(row.To<Session>(id)); break;
                default:
                    var person = KnownParts<Person>.Read(row.Body);
                    directory.Add(person.Id, person);
                    break;
            }
        if (db.Entry(meeting).State != EntityState.Detached) db.AttachRange([.. meeting.Sections, .. meeting.Credits, .. meeting.Rooms, .. meeting.Tracks, .. meeting.Sessions]);
        return directory;
    }

    /// <summary>Everybody credited in a working copy, by id.</summary>
    public static Task<Dictionary<Guid, Person>> DirectoryAsync(this WorkshopDb db, Event meeting, CancellationToken stop)
    {
        var credited = meeting.Credits.Select(row => row.Body.Person).ToHashSet();
        return db.People.AsNoTracking().Where(person => credited.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Body, stop);
    }

    private sealed record Stored(string Kind, int Order, long Version, string Body)
    {
        public Row<T> To<T>(Guid meeting)
            where T : class, IPart => new(meeting, Order, Version, KnownParts<T>.Read(Body));
    }
}
