using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data.Queries;

/// <summary>Where somebody is named.</summary>
public static class Credited
{
    /// <summary>Events whose working copy credits the person, or whose latest release does; not what was deleted.</summary>
    public static IQueryable<Event> Naming(this IQueryable<Event> events, WorkshopDb db, Guid person)
    {
        var named = db.Credits.Where(row => row.Person == person).Select(row => row.EventId)
            .Union(db.Appearances.Where(row => row.PersonId == person).Select(row => row.EventId))
            .Union(db.PersonCalendars.Where(row => row.PersonId == person).Select(row => row.EventId));
        return events.Where(meeting => meeting.DeletedAt == null && named.Contains(meeting.Id));
    }

    /// <summary>Whether one may edit every event that names the person: who somebody is concerns all of them.</summary>
    public static async Task<bool> IsMineAsync(this WorkshopDb db, CurrentAccount me, Guid person, CancellationToken stop)
    {
        var mine = db.Events.OpenTo(db, me, Role.Editor).Select(meeting => meeting.Id);
        return me.IsAdministrator || !await db.Events.Naming(db, person).AnyAsync(meeting => !mine.Contains(meeting.Id), stop);
    }
}
