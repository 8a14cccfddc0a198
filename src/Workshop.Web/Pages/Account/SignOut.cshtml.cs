using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Accounts;

namespace Workshop.Web.Pages.Account;

/// <summary>On this device.</summary>
[Authorize(Policies.SignedIn)]
public sealed class SignOut : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(AccountCookie.Scheme);
        return LocalRedirect(Addresses.Home);
    }
}
