using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>Makes the event what an earlier release says, as a new release: nothing is rewritten, and nothing that calendars were told is taken back.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Restore(WorkingCopies copies, ReleaseHistory history) : SeenPage(copies, history)
{
    [BindProperty]
    public NoteInput Form { get; set; } = new();

    public int Number { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, int number, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Editor) is { } elsewhere) return elsewhere;
        return await History.FindAsync(Programme.Id, number, stop) is { } release ? await ShowAsync(release, stop) : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, int number, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop) || await History.FindAsync(Programme.Id, number, stop) is not { } release) return NotFound();
        if (!ModelState.IsValid || !IsAsSeen("Here is what would change now; restore it if that is right.") || !MayPublish()
            || !this.Accepts(await Copy.RestoreAsync(release.Open(), stop)))
            return await ShowAsync(release, stop);
        await Copy.PublishAsync(Form.Said(), stop, restored: number);
        return Redirect(Addresses.Releases(Slug));
    }

    /// <summary>Against the working copy, which may hold more than was published.</summary>
    private Task<PageResult> ShowAsync(StoredRelease release, CancellationToken stop)
    {
        Number = release.Number;
        return ShowAsync(Programme, release.Open(), _ => null, stop);
    }
}
