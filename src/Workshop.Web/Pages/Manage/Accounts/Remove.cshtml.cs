using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Accounts;

/// <summary>Deletes somebody's account, after showing what stands in the way.</summary>
[Authorize(Policies.Administrator), Authorize(Policies.AskedAgain)]
public sealed class Remove(WorkshopDb db, AccountRemoval removal) : AccountPage(db)
{
    public IReadOnlyList<OwnedAlone> Owned { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        await using var transaction = await Db.BeginWriteAsync(stop);
        if (!await FindAsync(id, stop)) return NotFound();
        if (!this.Accepts(await removal.RunAsync(Account, stop))) return await ShowAsync(stop);
        await transaction.CommitAsync(stop);
        return LocalRedirect(Addresses.Accounts);
    }

    protected override async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        Owned = await removal.OwnedAloneAsync(Account.Id, stop);
        return Page();
    }
}
