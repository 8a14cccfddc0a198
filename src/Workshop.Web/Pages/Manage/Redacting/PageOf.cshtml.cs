using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Redacting;

/// <summary>Whether somebody has a page that gathers all they do. Where they were credited, they stay credited.</summary>
[Authorize(Policies.Administrator)]
public sealed class PageOf(WorkshopDb db, LiveChanges live, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public PersonRow Who { get; private set; } = default!;

    /// <summary>Who turned out to be them.</summary>
    public IReadOnlyList<PersonRow> Twins { get; private set; } = [];

    public IReadOnlyList<Naming> Named { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string person, CancellationToken stop) => await FindAsync(person, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string person, CancellationToken stop)
    {
        if (!await FindAsync(person, stop)) return NotFound();
        if (Form.Was != Who.HasPage)
        {
            this.Accepts(new Problem("", "Somebody has switched it meanwhile. This is how it is now."));
            return Page();
        }
        (await live.PageOfAsync(Who.Id, !Form.Was, Instant.FromDateTimeOffset(clock.GetUtcNow()), stop)).OrThrow();
        return Redirect(Addresses.PageOf(Who.Slug));
    }

    private async Task<bool> FindAsync(string slug, CancellationToken stop)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == slug, stop) is not { } row) return false;
        Who = row;
        Twins = await db.People.AsNoTracking().Where(twin => twin.SameAs == row.Id).OrderBy(twin => twin.Slug).ToListAsync(stop);
        var named = await (from credit in db.Credits.AsNoTracking()
                           where credit.Person == row.Id
                           join meeting in db.Events on credit.EventId equals meeting.Id
                           where meeting.DeletedAt == null
                           orderby meeting.Id descending
                           select new { meeting.Slug, meeting.Details, credit.Id }).ToListAsync(stop);
        Named = [.. named.Select(each => new Naming(each.Slug, each.Details.Title.Length > 0 ? each.Details.Title : each.Slug, each.Id))];
        return true;
    }

    /// <param name="Credit">Their id at the event.</param>
    public sealed record Naming(string Slug, string Title, Guid Credit);

    public sealed record Input
    {
        /// <summary>Whether there was a page when the form was shown.</summary>
        public bool Was { get; init; }
    }
}
