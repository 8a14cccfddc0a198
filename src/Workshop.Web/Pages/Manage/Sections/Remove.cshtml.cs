using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Programmes;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>Takes a section out of the working copy, after showing which. Earlier releases keep it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Remove(WorkingCopies copies) : WorkingPage(copies)
{
    public string Heading { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, Guid id, CancellationToken stop) =>
        await LookAsync(slug, stop, Role.Editor) ?? (Find(id) ? Page() : NotFound());

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop) || !Find(id)) return NotFound();
        return this.Accepts(Copy.Change(programme => programme with { Sections = programme.Sections.Without(id) })) ? await SavedAsync(stop, "#sections") : Page();
    }

    private bool Find(Guid id)
    {
        if (Programme.Sections.Find(id) is not { } section) return false;
        Heading = Headline.Of(section);
        return true;
    }
}
