using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Manage.Accounts;

/// <summary>Ends the second factor of somebody who has lost it.</summary>
[Authorize(Policies.Administrator), Authorize(Policies.AskedAgain)]
public sealed class Codes(WorkshopDb db, SecondFactor second) : AccountPage(db)
{
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        await using var transaction = await Db.BeginWriteAsync(stop);
        if (!await FindAsync(id, stop)) return NotFound();
        await second.TurnOffAsync(Account);
        await transaction.CommitAsync(stop);
        return LocalRedirect(Home);
    }
}
