using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.People;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.People;

/// <summary>Two people who were said to be one are two after all.</summary>
[Authorize(Policies.Administrator)]
public sealed class Apart(WorkshopDb db, LiveChanges live, TimeProvider clock) : PageModel
{
    public Person Who { get; private set; } = default!;

    /// <summary>Whom they were said to be.</summary>
    public Person Other { get; private set; } = default!;

    /// <summary>Where either is named.</summary>
    public IReadOnlyList<Named> Events { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string person, CancellationToken stop) => await FindAsync(person, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string person, CancellationToken stop)
    {
        if (!await FindAsync(person, stop)) return NotFound();
        return this.Accepts(await live.TwoPeopleAsync(Who.Id, Instant.FromDateTimeOffset(clock.GetUtcNow()), stop)) ? Redirect(Addresses.PageOf(Who.Slug)) : Page();
    }

    private async Task<bool> FindAsync(string slug, CancellationToken stop)
    {
        var found = await (from row in db.People.AsNoTracking()
                           where row.Slug == slug
                           join other in db.People on row.SameAs equals other.Id
                           select new { Who = row.Body, Other = other.Body }).SingleOrDefaultAsync(stop);
        if (found is null) return false;
        (Who, Other) = (found.Who, found.Other);
        Events = [.. (await db.Events.AsNoTracking().Naming(db, Other.Id).OrderByDescending(meeting => meeting.Id).Select(meeting => new { meeting.Id, meeting.Slug, meeting.Details.Title }).ToListAsync(stop))
            .Select(meeting => new Named(meeting.Id, meeting.Slug, meeting.Title.Length > 0 ? meeting.Title : meeting.Slug))];
        return true;
    }
}
