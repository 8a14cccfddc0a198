using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>Deletes one's own account, after showing what stands in the way.</summary>
[Authorize(Policies.SignedIn), Authorize(Policies.AskedAgain)]
public sealed class Leave(WorkshopDb db, AccountRemoval removal, CurrentAccount me) : PageModel
{
    public IReadOnlyList<OwnedAlone> Owned { get; private set; } = [];

    public bool IsLastAdministrator { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        (Owned, IsLastAdministrator) = (await removal.OwnedAloneAsync(me.Id, stop), await removal.IsLastAdministratorAsync(me.Id, stop));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        if (!this.Accepts(await removal.RunAsync((await db.Users.FindAsync([me.Id], stop))!, stop))) return await OnGetAsync(stop);
        await transaction.CommitAsync(stop);
        await HttpContext.SignOutAsync(AccountCookie.Scheme);
        return LocalRedirect(Addresses.Home);
    }
}
