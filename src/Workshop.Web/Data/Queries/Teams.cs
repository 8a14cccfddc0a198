using Workshop.Events;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data.Queries;

/// <summary>What an account may see and change. Somebody else's does not exist: whoever asks for it finds nothing.</summary>
public static class Teams
{
    /// <summary>Events in which one has at least this role: of their own, or through the series. What was deleted is open to nobody.</summary>
    public static IQueryable<Event> OpenTo(this IQueryable<Event> events, WorkshopDb db, CurrentAccount me, Role role) =>
        events.Where(meeting => meeting.DeletedAt == null).With(db, me, role);

    /// <summary>Deleted events that one may put back.</summary>
    public static IQueryable<Event> DeletedOf(this IQueryable<Event> events, WorkshopDb db, CurrentAccount me) =>
        events.Where(meeting => meeting.DeletedAt != null).With(db, me, Role.Owner);

    /// <summary>Likewise of series.</summary>
    public static IQueryable<SeriesRow> OpenTo(this IQueryable<SeriesRow> series, WorkshopDb db, CurrentAccount me, Role role) =>
        me.IsAdministrator ? series : series.Where(row => db.Team.Any(member =>
            member.AccountId == me.Id && member.Role >= role && member.Subject == row.Id));

    /// <summary>The highest role in the event; null for none.</summary>
    public static IQueryable<Role?> RoleOf(WorkshopDb db, CurrentAccount me, Guid meeting, Guid? series) =>
        db.Team.Where(member => member.AccountId == me.Id && (member.Subject == meeting || member.Subject == series))
            .OrderByDescending(member => member.Role).Select(member => (Role?)member.Role).Take(1);

    private static IQueryable<Event> With(this IQueryable<Event> events, WorkshopDb db, CurrentAccount me, Role role) =>
        me.IsAdministrator ? events : events.Where(meeting => db.Team.Any(member =>
            member.AccountId == me.Id && member.Role >= role && (member.Subject == meeting.Id || member.Subject == meeting.Series)));
}
