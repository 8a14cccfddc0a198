using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Pages.Manage.Team;

/// <summary>Withdraws an invitation that nobody has used yet.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Withdraw(TeamSubjects subjects, TeamChanges changes) : TeamPage(subjects)
{
    [BindProperty]
    public Guid Id { get; set; }

    /// <summary>Who had to sign in again on the way comes here.</summary>
    public async Task<IActionResult> OnGetAsync(string of, string slug, CancellationToken stop) =>
        await FindAsync(of, slug, Role.Reader, stop) ? Redirect(Subject.Team) : NotFound();

    public async Task<IActionResult> OnPostAsync(string of, string slug, CancellationToken stop)
    {
        if (!await FindAsync(of, slug, Role.Owner, stop)) return NotFound();
        await changes.WithdrawAsync(Subject.Id, Id, stop);
        return Redirect(Subject.Team);
    }
}
