using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Accounts;

namespace Workshop.Web.Pages.Account;

/// <summary>On every device, from its next request on: what their cookies say is true no more.</summary>
[Authorize(Policies.SignedIn)]
public sealed class SignOutEverywhere(UserManager<Accounts.Account> accounts, CurrentAccount me) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        var account = await accounts.FindByIdAsync(me.Id.ToString());
        await accounts.UpdateSecurityStampAsync(account!);
        await HttpContext.SignOutAsync(AccountCookie.Scheme);
        return LocalRedirect(Addresses.SignIn);
    }
}
