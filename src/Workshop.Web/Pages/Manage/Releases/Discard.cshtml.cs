using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Programmes.SideBySide;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>Makes the working copy what was published last; what waits is dropped. The audit trail keeps it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Discard(WorkingCopies copies, ReleaseHistory history) : WorkingPage(copies)
{
    /// <summary>The state that whoever drops it has seen.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    public IReadOnlyList<Side> Sides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) =>
        await LookAsync(slug, stop, Role.Editor) ?? (Copy.Released is null ? NotFound() : await ShowAsync(stop));

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop) || Copy.Released is not { } released) return NotFound();
        if (Seen != Copy.State)
        {
            ModelState.Clear();
            this.Accepts(new Problem("", "Something has been saved since you opened this page. Here is all of it; drop it if that is right."));
            return await ShowAsync(stop);
        }
        if (!this.Accepts(await Copy.RestoreAsync(released, stop))) return await ShowAsync(stop);
        await Copy.SaveAsync(stop);
        return Redirect(Home);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        Seen = Copy.State;
        var who = await WhoWaitsAsync();
        Sides = [.. PartChange.Between(Copy.Released, Programme, await history.TitlesAsync([Copy.Released, Programme], stop))
            .Select(change => new Side(change, who.Of(change.Part)))];
        return Page();
    }
}
