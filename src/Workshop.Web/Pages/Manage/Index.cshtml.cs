using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Pages.Manage;

/// <summary>The events that one looks after.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Index(WorkshopDb db, CurrentAccount me) : PageModel
{
    private const int Size = 50;

    public IReadOnlyList<View> Events { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    public async Task OnGetAsync(int? p, CancellationToken stop)
    {
        Number = Math.Clamp(p ?? 1, 1, 10_000);
        var rows = await (from meeting in db.Events.AsNoTracking().OpenTo(db, me, Role.Reader)
                          join card in db.Cards on meeting.Id equals card.EventId into released
                          from card in released.DefaultIfEmpty()
                          orderby meeting.Id descending
                          select new { meeting.Slug, meeting.Details, meeting.Status, First = meeting.Sessions.OrderBy(row => row.Order).Select(row => row.Body).FirstOrDefault(), Released = card == null ? null : card.Card })
            .Skip((Number - 1) * Size).Take(Size + 1).ToListAsync(stop);
        HasMore = rows.Count > Size;
        Events = [.. rows.Take(Size).Select(row => new View(
            row.Slug,
            row.Details.Title.Length > 0 ? row.Details.Title : row.First?.Title ?? row.Released?.Title ?? "Without a title yet",
            row.Details.When.ToText(row.Details.Zone),
            Standing.WordFor(row.Status)))];
    }

    public sealed record View(string Slug, string Title, string When, string Status);
}
