using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Account;

/// <summary>What the portal knows of whoever is signed in, and what they can do about it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Index(WorkshopDb db, Passkeys passkeys, EmailChange change, CurrentAccount me) : PageModel
{
    public int PasskeyCount { get; private set; }

    public bool AsksForCodes { get; private set; }

    /// <summary>The address that waits to be confirmed.</summary>
    public string? Wanted { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        AsksForCodes = (await db.Users.FindAsync([me.Id], stop))!.TwoFactorEnabled;
        PasskeyCount = (await passkeys.ListAsync(me.Id, stop)).Count;
        Wanted = await change.WantedAsync(me.Id, stop);
    }
}
