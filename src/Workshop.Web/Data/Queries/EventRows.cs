using System.Diagnostics;
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
    /// back office begins with that, so it is one statement. The rows of an event that is tracked are tracked. Once for an event.
    /// </summary>
    /// <returns>Everybody credited in it, by id.</returns>
    public static async Task<Dictionary<Guid, Person>> ReadRowsAsync(this WorkshopDb db, Event meeting, CancellationToken stop)
    {
        var id = meeting.Id;
        var (sections, credits, rooms, tracks, sessions, people) = (new List<Row<Section>>(), new List<Row<Credit>>(), new List<Row<Room>>(), new List<Row<Track>>(), new List<Row<Session>>(), new List<Person>());
        var stored = db.Database.SqlQuery<Stored>($"""
            SELECT 'Section' AS "Kind", "Order", "Version", "Body" FROM "Sections" WHERE "EventId" = {id} UNION ALL
            SELECT 'Credit', "Order", "Version", "Body" FROM "Credits" WHERE "EventId" = {id} UNION ALL
            SELECT 'Room', "Order", "Version", "Body" FROM "Rooms" WHERE "EventId" = {id} UNION ALL
            SELECT 'Track', "Order", "Version", "Body" FROM "Tracks" WHERE "EventId" = {id} UNION ALL
            SELECT 'Session', "Order", "Version", "Body" FROM "Sessions" WHERE "EventId" = {id} UNION ALL
            SELECT 'Person', 0, "Version", "Body" FROM "People" WHERE "Id" IN (SELECT "Person" FROM "Credits" WHERE "EventId" = {id})
            """);
        foreach (var row in await stored.ToListAsync(stop))
            switch (row.Kind)
            {
                case nameof(Section): sections.Add(row.To<Section>(id)); break;
                case nameof(Credit): credits.Add(row.To<Credit>(id)); break;
                case nameof(Room): rooms.Add(row.To<Room>(id)); break;
                case nameof(Track): tracks.Add(row.To<Track>(id)); break;
                case nameof(Session): sessions.Add(row.To<Session>(id)); break;
                case nameof(Person): people.Add(KnownParts<Person>.Read(row.Body)); break;
                default: throw new UnreachableException(row.Kind);
            }
        // Rows that are tracked the context puts into the event itself, and knows from then on which of them are missing there.
        if (db.Entry(meeting).State != EntityState.Detached) db.AttachRange([.. sections, .. credits, .. rooms, .. tracks, .. sessions]);
        else meeting.Load(sections, credits, rooms, tracks, sessions);
        return people.ToDictionary(person => person.Id);
    }

    private sealed record Stored(string Kind, int Order, long Version, string Body)
    {
        public Row<T> To<T>(Guid meeting)
            where T : class, IPart => new(meeting, Order, Version, KnownParts<T>.Read(Body));
    }
}
