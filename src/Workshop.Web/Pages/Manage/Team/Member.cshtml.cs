using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Team;

/// <summary>Changes a member's role, takes a member out of the team, or leaves it oneself. It is looked at only where that is refused.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Member(TeamSubjects subjects, TeamChanges changes, CurrentAccount me) : TeamPage(subjects)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Who had to sign in again on the way comes here.</summary>
    public async Task<IActionResult> OnGetAsync(string of, string slug, CancellationToken stop) =>
        await FindAsync(of, slug, Role.Reader, stop) ? Redirect(Subject.Team) : NotFound();

    public async Task<IActionResult> OnPostAsync(string of, string slug, CancellationToken stop)
    {
        var leaves = Form.Remove && Form.Account == me.Id;
        if (!await FindAsync(of, slug, leaves ? Role.Reader : Role.Owner, stop)) return NotFound();
        if (!ModelState.IsValid || !Enum.IsDefined(Form.Role)) return BadRequest();
        if (!this.Accepts(await changes.ChangeAsync(Subject.Id, Form.Account, Form.Was, Form.Remove ? null : Form.Role, stop))) return Page();
        return Redirect(leaves ? Addresses.Manage : Subject.Team);
    }

    public sealed record Input
    {
        public Guid Account { get; init; }

        /// <summary>As the team was shown.</summary>
        public Role Was { get; init; }

        public Role Role { get; init; } = Role.Reader;

        public bool Remove { get; init; }
    }
}
