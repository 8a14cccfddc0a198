using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Events;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Pages.Manage.Events;

/// <summary>Takes the deletion of an event back.</summary>
[Authorize(Policies.SignedIn)]
public sealed class PutBack(WorkshopDb db, CurrentAccount me, LiveChanges live, TimeProvider clock) : PageModel
{
    /// <summary>Who had to sign in again on the way comes here.</summary>
    public IActionResult OnGet() => Redirect($"{Addresses.Manage}#deleted");

    private static Outcome PutItBack(Event meeting)
    {
        meeting.Undelete();
        return Outcome.Success;
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        var id = await db.Events.DeletedOf(db, me).Where(meeting => meeting.Slug == slug).Select(meeting => (Guid?)meeting.Id).SingleOrDefaultAsync(stop);
        if (id is null) return NotFound();
        var outcome = await live.EventAsync(id.Value, PutItBack, Instant.FromDateTimeOffset(clock.GetUtcNow()), stop, db.Events.DeletedOf(db, me));
        return outcome.Succeeded ? Redirect($"{Addresses.Working(slug)}/status") : NotFound();
    }
}
