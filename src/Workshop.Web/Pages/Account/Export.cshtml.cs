using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Accounts;

namespace Workshop.Web.Pages.Account;

/// <summary>One's own data as a file.</summary>
[Authorize(Policies.SignedIn), Authorize(Policies.AskedAgain)]
public sealed class Export(AccountData data, CurrentAccount me) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        return File(await data.WriteAsync(me.Id, stop), MediaTypeNames.Application.Json, "account.json");
    }
}
