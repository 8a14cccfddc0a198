using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>Makes the working copy what was published last; what waits is dropped. The audit trail keeps it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Discard(WorkingCopies copies, ReleaseHistory history) : SeenPage(copies, history)
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) =>
        await LookAsync(slug, stop, Role.Editor) ?? (Copy.Released is null ? NotFound() : await ShowWaitingAsync(stop));

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop) || Copy.Released is not { } released) return NotFound();
        if (!IsAsSeen("Here is all of it; drop it if that is right.") || !this.Accepts(await Copy.RestoreAsync(released, stop))) return await ShowWaitingAsync(stop);
        await Copy.SaveAsync(stop);
        return Redirect(Home);
    }
}
