using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Pages.Manage;

/// <summary>The events that one looks after.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Index(WorkshopDb db, CurrentAccount me, Kin kin, WorkingList events) : PageModel
{
    public IReadOnlyList<WorkingLine> Events { get; private set; } = [];

    /// <summary>Series that one looks after.</summary>
    public IReadOnlyList<Named> AllSeries { get; private set; } = [];

    public IReadOnlyList<Lost> Deleted { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public bool HasMore { get; private set; }

    public async Task OnGetAsync(int? p, CancellationToken stop)
    {
        Number = Math.Clamp(p ?? 1, 1, 10_000);
        (Events, HasMore) = await events.ReadAsync(null, Number, stop);
        AllSeries = await kin.SeriesAsync(Role.Reader, stop);
        Deleted = [.. (await db.Events.AsNoTracking().DeletedOf(db, me).OrderByDescending(meeting => meeting.DeletedAt)
            .Select(meeting => new { meeting.Slug, meeting.Details, meeting.DeletedAt }).ToListAsync(stop))
            .Select(row => new Lost(row.Slug, row.Details.Title.Length > 0 ? row.Details.Title : row.Slug, (row.DeletedAt!.Value + EventSweep.Grace).InUtc().Date))];
    }

    /// <param name="Until">The last day on which it can be put back.</param>
    public sealed record Lost(string Slug, string Title, LocalDate Until);
}
