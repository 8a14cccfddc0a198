using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>
/// A new password for who has the link. One that came by mail leaves the second factor alone: who reads somebody's mail is not yet them.
/// One from an administrator, who knows whom they gave it to, takes it away.
/// </summary>
[Authorize(Policies.Anybody)]
public class Reset(OneTimeLinks links, WorkshopDb db, UserManager<Accounts.Account> accounts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Null where the link is spent.</summary>
    public string? Email { get; private set; }

    public virtual bool Recovers => false;

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken stop) =>
        await FindAsync(secret, stop) is (_, _) ? Page() : Spent();

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        if (await FindAsync(secret, stop) is not var (link, account)) return Spent();
        if (PasswordRules.Problem(Form.Password, account.Name, account.Email!) is { } problem)
        {
            this.Accepts(new Problem("Password", problem));
            return Page();
        }
        await accounts.RemovePasswordAsync(account);
        (await accounts.AddPasswordAsync(account, Form.Password)).ToOutcome().OrThrow();   // either changes the security stamp
        if (Recovers) await accounts.SetTwoFactorEnabledAsync(account, false);
        db.Remove(link);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return LocalRedirect(Addresses.SignIn);
    }

    private async Task<(OneTimeLink Link, Accounts.Account Account)?> FindAsync(string secret, CancellationToken stop)
    {
        if (await links.FindAsync(Recovers ? LinkPurpose.Recover : LinkPurpose.Reset, secret, stop) is not { } link) return null;
        var account = await db.Users.FindAsync([link.AccountId], stop);
        Email = account!.Email;
        return (link, account);
    }

    private PageResult Spent()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public sealed record Input
    {
        public string Password { get; init; } = "";
    }
}
