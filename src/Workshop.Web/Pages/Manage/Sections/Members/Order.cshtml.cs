using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Programmes;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections.Members;

/// <summary>Moves somebody a place up or down in a group or, where they were dragged, all of them into the order given.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Order(WorkingCopies copies) : SectionPage(copies)
{
    [BindProperty]
    public Guid[] Ids { get; set; } = [];

    [BindProperty]
    public Guid Credit { get; set; }

    [BindProperty]
    public int By { get; set; }

    /// <summary>Who had to sign in again on the way comes here.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, Guid id, CancellationToken stop) => await LookAsync(slug, id, stop) ?? Redirect(Address);

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, CancellationToken stop)
    {
        if (!await BeginAsync(slug, id, stop)) return NotFound();
        if (!this.Accepts(Copy.Change(programme => programme.InGroup(id, members => Ids.Length > 0 ? members.InOrderOf(Ids) : members.Moved(Credit, By))))) return BadRequest();
        await Copy.SaveAsync(stop);
        return Redirect(Ids.Length > 0 ? Address : $"{Address}#person-{Credit}");
    }
}
