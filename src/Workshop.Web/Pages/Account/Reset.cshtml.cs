using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
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
public class Reset(OneTimeLinks links, WorkshopDb db, UserManager<Accounts.Account> accounts, SecondFactor second, Throttle throttle) : LinkPage(links, db)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public override LinkPurpose Purpose => LinkPurpose.Reset;

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken stop)
    {
        await using (var transaction = await Db.BeginWriteAsync(stop))
        {
            if (await FindAsync(secret, stop) is not var (_, account)) return Spent();
            if (PasswordRules.Problem(Form.Password, account.Name, account.Email!) is { } problem)
            {
                this.Accepts(new Problem("Password", problem));
                return Page();
            }
            await accounts.RemovePasswordAsync(account);
            (await accounts.AddPasswordAsync(account, Form.Password)).ToOutcome().OrThrow();   // either changes the security stamp
            if (Purpose == LinkPurpose.Recover) await second.TurnOffAsync(account);
            await Links.VoidAsync(account.Id, stop);
            await transaction.CommitAsync(stop);
        }
        await throttle.SucceededAsync(HttpContext, TryOf.Password, Email!, stop);
        return LocalRedirect(Addresses.SignIn);
    }

    public sealed record Input
    {
        public string Password { get; init; } = "";
    }
}
