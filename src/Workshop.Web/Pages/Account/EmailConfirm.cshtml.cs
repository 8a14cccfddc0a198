using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>Where the link leads that was sent to a new address.</summary>
[Authorize(Policies.Anybody)]
public sealed class EmailConfirm(OneTimeLinks links, WorkshopDb db, EmailChange change, CurrentAccount me) : LinkPage(links, db)
{
    public override LinkPurpose Purpose => LinkPurpose.Email;

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken stop)
    {
        await using var transaction = await Db.BeginWriteAsync(stop);
        if (await FindAsync(secret, stop) is not var (link, account)) return Spent();
        if (!this.Accepts(await change.TakeAsync(account, link.Email!, stop))) return Page();
        await transaction.CommitAsync(stop);
        return LocalRedirect(me.IsKnown ? Addresses.Account : Addresses.SignIn);
    }
}
