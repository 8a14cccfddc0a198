using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sessions;

/// <summary>Takes a session out of the working copy, after showing what goes and what goes up. Earlier releases keep it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Remove(WorkingCopies copies) : SessionPage(copies)
{
    public async Task<IActionResult> OnGetAsync(string slug, string code, CancellationToken stop)
    {
        if (await LookAsync(slug, code, stop, Role.Editor) is { } elsewhere) return elsewhere;
        Version = Copy.VersionOf(Session.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string code, CancellationToken stop)
    {
        if (!await BeginAsync(slug, code, stop)) return NotFound();
        if (Version != Copy.VersionOf(Session.Id))
        {
            ModelState.Clear();
            Version = Copy.VersionOf(Session.Id);
            this.Accepts(new Problem("", "It has been changed since you opened this page. Look at it once more before it goes."));
            return Page();
        }
        return this.Accepts(Copy.Change(programme => programme.WithoutSession(Session.Id)).Whole()) ? await SavedAsync(stop, "/sessions") : Page();
    }
}
