using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>A way in. Afterwards one is where one wanted to go.</summary>
public abstract class ArrivalPage(WorkshopDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>For somebody who has proved who they are.</summary>
    protected async Task<IActionResult> LetInAsync(Accounts.Account account, bool keep, CancellationToken stop)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        await using (var transaction = await db.BeginWriteAsync(stop))
        {
            await db.Users.Where(row => row.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SignedInAt, now), stop);
            await transaction.CommitAsync(stop);
        }
        await AccountCookie.SignInAsync(HttpContext, account, now, keep);
        return Onward();
    }

    protected PageResult Again(Problem problem)
    {
        this.Accepts(problem);
        return Page();
    }

    /// <summary>To another step on the same way.</summary>
    protected LocalRedirectResult Step(string path) => LocalRedirect(ReturnUrl is null ? path : path + QueryString.Create("returnUrl", ReturnUrl));

    /// <summary>To an address of ours, whatever the browser says.</summary>
    protected LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Addresses.Account);
}
