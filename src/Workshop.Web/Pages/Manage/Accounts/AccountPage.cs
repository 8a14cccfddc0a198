using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Manage.Accounts;

/// <summary>An administrator's page about one account. One that changes something shows first what, and asks again who they are.</summary>
public abstract class AccountPage(WorkshopDb db) : PageModel
{
    public Web.Accounts.Account Account { get; private set; } = default!;

    public string Home => $"{Addresses.Accounts}/{Account.Id}";

    protected WorkshopDb Db => db;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await FindAsync(id, stop) ? await ShowAsync(stop) : NotFound();

    protected virtual Task<IActionResult> ShowAsync(CancellationToken stop) => Task.FromResult<IActionResult>(Page());

    protected async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        if (await db.Users.FindAsync([id], stop) is not { } found) return false;
        Account = found;
        return true;
    }
}
