using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Account;

/// <summary>New recovery codes for who has an authenticator.</summary>
[Authorize(Policies.SignedIn), Authorize(Policies.AskedAgain)]
public sealed class RecoveryCodes(WorkshopDb db, SecondFactor second, CurrentAccount me) : PageModel
{
    /// <summary>To be shown now or never.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        var account = await db.Users.FindAsync([me.Id], stop);
        if (!account!.TwoFactorEnabled) return LocalRedirect(Addresses.Authenticator);
        Codes = await second.MakeRecoveryCodesAsync(account);
        await transaction.CommitAsync(stop);
        return Page();
    }
}
