using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>Another password, for who knows the one that holds. It signs out everywhere but here, and every link that waits in a mailbox is void.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Password(WorkshopDb db, UserManager<Accounts.Account> accounts, OneTimeLinks links, Throttle throttle, CurrentAccount me) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await throttle.TryAsync(HttpContext, TryOf.Password, me.Member.Email, stop) is { } wait)
        {
            this.Accepts(wait);
            return Page();
        }
        if (!await ChangeAsync(stop)) return Page();
        await throttle.SucceededAsync(HttpContext, TryOf.Password, me.Member.Email, stop);
        return LocalRedirect(Addresses.Account);
    }

    private async Task<bool> ChangeAsync(CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        var account = (await db.Users.FindAsync([me.Id], stop))!;
        if (!this.Accepts((await accounts.ChangePasswordAsync(account, Form.Current, Form.Password)).ToOutcome())) return false;
        await links.VoidAsync(account.Id, stop);
        await transaction.CommitAsync(stop);
        await AccountCookie.RenewAsync(HttpContext, account, me.Member.SignedInAt);
        return true;
    }

    public sealed record Input
    {
        [Longest(200)]
        public string Current { get; init; } = "";

        [Longest(200)]
        public string Password { get; init; } = "";
    }
}
