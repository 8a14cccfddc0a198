using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Manage.Accounts;

/// <summary>One account, and what an administrator can do about it.</summary>
[Authorize(Policies.Administrator)]
public sealed class Show(WorkshopDb db, Passkeys passkeys, EmailChange change) : AccountPage(db)
{
    public int PasskeyCount { get; private set; }

    /// <summary>The address that waits to be confirmed.</summary>
    public string? Wanted { get; private set; }

    protected override async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        (PasskeyCount, Wanted) = ((await passkeys.ListAsync(Account.Id, stop)).Count, await change.WantedAsync(Account.Id, stop));
        return Page();
    }
}
