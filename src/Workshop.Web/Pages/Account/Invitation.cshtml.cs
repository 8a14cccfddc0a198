using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Queries;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>Joins a team with a link: as whoever is signed in, or as somebody who makes an account here. Looking at it uses nothing up.</summary>
[Authorize(Policies.Anybody)]
public sealed class Invitation(TeamChanges changes, TeamSubjects subjects, WorkshopDb db, UserManager<Accounts.Account> accounts, CurrentAccount me, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>What one joins the team of; null where the link is spent.</summary>
    public TeamSubject? Subject { get; private set; }

    public Role Role { get; private set; }

    /// <summary>Who invites, by name.</summary>
    public string By { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken stop)
    {
        if (await FindAsync(secret, stop) is not { } invitation) return Spent();
        Form = new() { Email = invitation.Email ?? "" };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        if (await FindAsync(secret, stop) is not { } invitation) return Spent();
        if (me.IsKnown)
        {
            await changes.AcceptAsync(invitation, me.Id, stop);
            await transaction.CommitAsync(stop);
            return LocalRedirect(Subject!.Start);
        }

        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var account = new Accounts.Account(Form.Email.Trim(), Form.Name.Trim(), now) { SignedInAt = now };
        if (AccountProblems.OfName(account.Name) is { } problem && !this.Accepts(problem)) return Page();
        if (!this.Accepts((await accounts.CreateAsync(account, Form.Password)).ToOutcome())) return Page();
        db.By = account.Id;
        await changes.AcceptAsync(invitation, account.Id, stop);
        await transaction.CommitAsync(stop);
        await AccountCookie.SignInAsync(HttpContext, account, now, keep: false);
        return LocalRedirect(Subject!.Start);
    }

    private async Task<Data.Invitation?> FindAsync(string secret, CancellationToken stop)
    {
        if (await changes.FindAsync(secret, stop) is not { } invitation) return null;
        (Subject, Role) = (await subjects.DescribeAsync(invitation.Subject, stop), invitation.Role);
        By = await db.Users.AsNoTracking().Where(account => account.Id == invitation.By).Select(account => account.Name).SingleOrDefaultAsync(stop) ?? "A former member";
        return invitation;
    }

    private PageResult Spent()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public sealed record Input
    {
        [Longest(100)]
        public string Name { get; init; } = "";

        [Longest(254)]
        public string Email { get; init; } = "";

        [Longest(200)]
        public string Password { get; init; } = "";
    }
}
