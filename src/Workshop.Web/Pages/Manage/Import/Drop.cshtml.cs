using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Imports;

namespace Workshop.Web.Pages.Manage.Import;

/// <summary>Lets go of an import that was begun. Nothing came of it, so nothing is lost but what was decided.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Drop(ImportDrafts drafts) : PageModel
{
    /// <summary>Who had to sign in again on the way comes here.</summary>
    public IActionResult OnGet() => Redirect(Addresses.Manage);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop) => await drafts.DropAsync(id, stop) ? Redirect(Addresses.Manage) : NotFound();
}
