using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Pages.Manage;

/// <summary>The events that one looks after.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Index(WorkshopDb db, CurrentAccount me, Kin kin) : PageModel
{
    private const int Size = 50;

    public IReadOnlyList<View> Events { get; private set; } = [];

    /// <summary>Series that one looks after.</summary>
    public IReadOnlyList<Named> AllSeries { get; private set; } = [];

    public IReadOnlyList<Lost> Deleted { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    public async Task OnGetAsync(int? p, CancellationToken stop)
    {
        Number = Math.Clamp(p ?? 1, 1, 10_000);
        var mine = me.Id;
        var rows = await (from meeting in db.Events.AsNoTracking().OpenTo(db, me, Role.Reader)
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
            .Skip((Number - 1) * Size).Take(Size + 1).ToListAsync(stop);
        HasMore = rows.Count > Size;
        Events = [.. rows.Take(Size).Select(row => new View(
            row.Slug,
            row.Details.Title.Length > 0 ? row.Details.Title : row.First?.Title ?? row.Released?.Title ?? "Without a title yet",
            row.Details.When.ToText(row.Details.Zone),
            row.Status == EventStatus.Draft && row.Released is not null ? "unpublished" : Standing.WordFor(row.Status),
            WordFor(row.Role)))];
        AllSeries = await kin.SeriesAsync(Role.Reader, stop);
        Deleted = [.. (await db.Events.AsNoTracking().DeletedOf(db, me).OrderByDescending(meeting => meeting.DeletedAt)
            .Select(meeting => new { meeting.Slug, meeting.Details, meeting.DeletedAt }).ToListAsync(stop))
            .Select(row => new Lost(row.Slug, row.Details.Title.Length > 0 ? row.Details.Title : row.Slug, (row.DeletedAt!.Value + EventSweep.Grace).InUtc().Date))];
    }

    private static string WordFor(Role? role) => role switch
    {
        Role.Owner => "you own it",
        Role.Editor => "you edit it",
        Role.Reader => "you may read it",
        _ => "",
    };

    public sealed record View(string Slug, string Title, string When, string Status, string Role);

    /// <param name="Until">The last day on which it can be put back.</param>
    public sealed record Lost(string Slug, string Title, LocalDate Until);
}
