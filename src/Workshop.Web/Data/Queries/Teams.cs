using Workshop.Events;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data.Queries;

/// <summary>What an account may see and change. Somebody else's does not exist: whoever asks for it finds nothing.</summary>
public static class Teams
{
    /// <summary>Events in which one has at least this role: of their own, or through the series.</summary>
    public static IQueryable<Event> OpenTo(this IQueryable<Event> events, WorkshopDb db, CurrentAccount me, Role role) =>
        me.IsAdministrator ? events : events.Where(meeting => db.Team.Any(member =>
            member.AccountId == me.Id && member.Role >= role && (member.Subject == meeting.Id || member.Subject == meeting.Series)));

    /// <summary>Likewise of series.</summary>
    public static IQueryable<SeriesRow> OpenTo(this IQueryable<SeriesRow> series, WorkshopDb db, CurrentAccount me, Role role) =>
        me.IsAdministrator ? series : series.Where(row => db.Team.Any(member =>
            member.AccountId == me.Id && member.Role >= role && member.Subject == row.Id));

    /// <summary>The highest role in the event; null for none.</summary>
    public static IQueryable<Role?> RoleOf(WorkshopDb db, CurrentAccount me, Guid meeting, Guid? series) =>
        db.Team.Where(member => member.AccountId == me.Id && (member.Subject == meeting || member.Subject == series))
            .OrderByDescending(member => member.Role).Select(member => (Role?)member.Role).Take(1);
}
