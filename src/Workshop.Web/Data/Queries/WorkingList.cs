using Microsoft.EntityFrameworkCore;
using Workshop.Events;
using Workshop.Web.Accounts;

namespace Workshop.Web.Data.Queries;

/// <summary>The events that one looks after, the newest first.</summary>
public sealed class WorkingList(WorkshopDb db, CurrentAccount me)
{
    private const int Size = 50;

    /// <param name="series">Of which alone; null: of all and none.</param>
    /// <param name="page">From 1.</param>
    public async Task<(IReadOnlyList<WorkingLine> Events, bool HasMore)> ReadAsync(Guid? series, int page, CancellationToken stop)
    {
        var mine = me.Id;
        var open = db.Events.AsNoTracking().OpenTo(db, me, Role.Reader);
        if (series is { } one) open = open.Where(meeting => meeting.Series == one);
        var rows = await (from meeting in open
                          join card in db.Cards on meeting.Id equals card.EventId into released
                          from card in released.DefaultIfEmpty()
                          orderby meeting.Id descending
                          select new
                          {
                              meeting.Slug,
                              meeting.Details,
                              meeting.Status,
                              Role = db.Team.Where(member => member.AccountId == mine && (member.Subject == meeting.Id || member.Subject == meeting.Series)).Max(member => (Role?)member.Role),
                              First = meeting.Sessions.OrderBy(row => row.Order).Select(row => row.Body).FirstOrDefault(),
                              Released = card == null ? null : card.Card,
                          })
            .Skip((page - 1) * Size).Take(Size + 1).ToListAsync(stop);
        return ([.. rows.Take(Size).Select(row => new WorkingLine(
            row.Slug,
            row.Details.Title.Length > 0 ? row.Details.Title : row.First?.Title ?? row.Released?.Title ?? "Without a title yet",
            row.Details.When.ToText(row.Details.Zone),
            row.Status,
            row.Released is not null,
            row.Role))], rows.Count > Size);
    }
}

/// <param name="Role">One's own; null for an administrator who is in no team of it.</param>
public sealed record WorkingLine(string Slug, string Title, string When, EventStatus Status, bool WasReleased, Role? Role);
