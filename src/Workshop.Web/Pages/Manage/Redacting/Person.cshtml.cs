using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Redacting;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Redacting;

/// <summary>Removes a person from everything that the portal keeps, for good.</summary>
[Authorize(Policies.Administrator)]
public sealed class Person(WorkshopDb db, Redactions redactions) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Workshop.People.Person Who { get; private set; } = default!;

    public RedactionReport? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync(string person, CancellationToken stop)
    {
        if (!await FindAsync(person, stop)) return NotFound();
        Form.Texts = string.Join('\n', await NamesAsync(stop));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string person, CancellationToken stop)
    {
        if (!await FindAsync(person, stop)) return NotFound();
        var mentions = Form.Mentions();
        if (!ModelState.IsValid || !this.Accepts(mentions.WithoutValue())) return Page();
        Report = await redactions.PersonAsync(Who.Id, mentions.Value, Form.Consent, stop);
        this.Show(Form, Report);
        return Page();
    }

    private async Task<bool> FindAsync(string slug, CancellationToken stop)
    {
        var row = await db.People.AsNoTracking().SingleOrDefaultAsync(row => db.Slugs.Any(known => known.Kind == SlugKind.Person && known.Slug == slug && known.Owner == row.Id), stop);
        if (row is null) return false;
        Who = row.Body;
        return true;
    }

    /// <summary>As events print them, and as lists sort them.</summary>
    private async Task<IEnumerable<string>> NamesAsync(CancellationToken stop)
    {
        var printed = await db.Appearances.AsNoTracking().Where(row => row.PersonId == Who.Id).Select(row => row.Appearance).ToListAsync(stop);
        return printed.Select(appearance => appearance.Credit.Name).Append(Who.SortName).Distinct();
    }
}
