using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Programmes;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections;

/// <summary>Moves one section a place up or down, or, where they were dragged, all of them into the order given.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Order(WorkingCopies copies) : WorkingPage(copies)
{
    [BindProperty]
    public Guid[] Ids { get; set; } = [];

    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public int By { get; set; }

    /// <summary>Who had to sign in again on the way comes here.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) => await LookAsync(slug, stop) ?? Redirect($"{Home}#sections");

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop)) return NotFound();
        if (!this.Accepts(Copy.Change(programme => programme with
        {
            Sections = Ids.Length > 0 ? programme.Sections.InOrderOf(Ids) : programme.Sections.Moved(Id, By),
        }))) return BadRequest();
        await Copy.SaveAsync(stop);
        return Redirect(Ids.Length > 0 ? $"{Home}#sections" : $"{Home}#section-{Id}");
    }
}
