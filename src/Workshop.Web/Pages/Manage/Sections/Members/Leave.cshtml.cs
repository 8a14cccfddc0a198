using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Events;
using Workshop.People;
using Workshop.Programmes;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Sections.Members;

/// <summary>Takes somebody out of a group, after saying what goes with them.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Leave(WorkingCopies copies) : SectionPage(copies)
{
    public Credit Credit { get; private set; } = default!;

    /// <summary>Whether another group or a session names them.</summary>
    public bool Elsewhere { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, Guid id, Guid credit, CancellationToken stop) =>
        await LookAsync(slug, id, stop, Role.Editor) ?? (Finds(credit) ? Page() : Redirect(Address));

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, Guid credit, CancellationToken stop)
    {
        if (!await BeginAsync(slug, id, stop)) return NotFound();
        if (!Finds(credit)) return Redirect(Address);
        if (!this.Accepts(Copy.Change(programme => programme.Leaving(id, credit)))) return Page();
        await Copy.SaveAsync(stop);
        return Redirect(Address);
    }

    private bool Finds(Guid id)
    {
        if (Section.Content is not PeopleGroup group || !group.Members.Contains(id) || Programme.Credits.Find(id) is not { } credit) return false;
        (Credit, Elsewhere) = (credit, Programme.InGroup(Section.Id, members => [.. members.Where(member => member != id)]).Names(id));
        return true;
    }
}
