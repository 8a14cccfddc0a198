using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Account;

/// <summary>Takes a passkey's power away, after showing which.</summary>
[Authorize(Policies.SignedIn), Authorize(Policies.AskedAgain)]
public sealed class PasskeyRemove(WorkshopDb db, Passkeys passkeys, UserManager<Accounts.Account> accounts, CurrentAccount me) : PageModel
{
    public KnownPasskey Passkey { get; private set; } = default!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken stop) => await FindAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        if (!await FindAsync(id, stop)) return NotFound();
        var account = await db.Users.FindAsync([me.Id], stop);
        (await accounts.RemovePasskeyAsync(account!, Convert.FromHexString(Passkey.Id))).ToOutcome().OrThrow();
        await transaction.CommitAsync(stop);
        return LocalRedirect(Addresses.Passkeys);
    }

    private async Task<bool> FindAsync(string id, CancellationToken stop)
    {
        if ((await passkeys.ListAsync(me.Id, stop)).SingleOrDefault(known => known.Id == id) is not { } found) return false;
        Passkey = found;
        return true;
    }
}
