using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Account;

/// <summary>Ends the authenticator and its recovery codes.</summary>
[Authorize(Policies.SignedIn), Authorize(Policies.AskedAgain)]
public sealed class AuthenticatorRemove(WorkshopDb db, SecondFactor second, CurrentAccount me, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        var account = await db.Users.FindAsync([me.Id], stop);
        if (!account!.TwoFactorEnabled) return LocalRedirect(Addresses.Account);   // else other devices would be signed out for nothing
        await second.TurnOffAsync(account);
        await transaction.CommitAsync(stop);
        await AccountCookie.RenewAsync(HttpContext, account, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        return LocalRedirect(Addresses.Account);
    }
}
