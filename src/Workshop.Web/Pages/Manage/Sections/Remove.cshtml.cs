using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Programmes;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>Takes a section out of the working copy, after showing which. Earlier releases keep it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Remove(WorkingCopies copies) : SectionPage(copies)
{
    public async Task<IActionResult> OnGetAsync(string slug, Guid id, CancellationToken stop) =>
        await LookAsync(slug, id, stop, Role.Editor) ?? Page();

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if (!await BeginAsync(slug, id, stop)) return NotFound();
        return this.Accepts(Copy.Change(programme => programme with { Sections = programme.Sections.Without(id) })) ? await SavedAsync(stop, "#sections") : Page();
    }
}
