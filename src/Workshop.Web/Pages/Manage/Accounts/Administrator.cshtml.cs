using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Accounts;

/// <summary>Whether an account is an administrator's. There always is one.</summary>
[Authorize(Policies.Administrator), Authorize(Policies.AskedAgain)]
public sealed class Administrator(WorkshopDb db, UserManager<Web.Accounts.Account> accounts, AccountRemoval removal) : AccountPage(db)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        await using var transaction = await Db.BeginWriteAsync(stop);
        if (!await FindAsync(id, stop)) return NotFound();
        if (!Form.Becomes && await removal.IsLastAdministratorAsync(id, stop))
        {
            this.Accepts(new Problem("", "This is the only administrator. Make somebody else one first."));
            return Page();
        }
        Account.IsAdministrator = Form.Becomes;
        (await accounts.UpdateAsync(Account)).ToOutcome().OrThrow();
        await transaction.CommitAsync(stop);
        return LocalRedirect(Home);
    }

    public sealed record Input
    {
        public bool Becomes { get; init; }
    }
}
