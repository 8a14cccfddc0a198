using Microsoft.EntityFrameworkCore;
using Workshop.Events;

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
}
