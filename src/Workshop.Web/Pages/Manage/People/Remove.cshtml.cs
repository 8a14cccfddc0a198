using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.People;

/// <summary>Takes out somebody whom nothing names any more. Who has been named again meanwhile stays.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Remove(WorkingCopies copies) : CreditPage(copies)
{
    /// <summary>Who had to sign in again on the way comes here.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, Guid id, CancellationToken stop) => await LookAsync(slug, id, stop) ?? Redirect(All);

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if (!await BeginAsync(slug, id, stop)) return NotFound();
        if (Programme.Names(id)) return Redirect($"{All}#person-{id}");
        if (!this.Accepts(Copy.Change(programme => programme.WithoutCredit(id)))) return BadRequest();
        await Copy.SaveAsync(stop);
        return Redirect(All);
    }
}
