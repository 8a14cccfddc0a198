using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>The first visit of somebody for whom an account was made.</summary>
[Authorize(Policies.Anybody)]
public sealed class Join(OneTimeLinks links, WorkshopDb db, UserManager<Accounts.Account> accounts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Null where the link is spent.</summary>
    public string? Email { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken stop) =>
        await FindAsync(secret, stop) is (_, _) ? Page() : Spent();

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        if (await FindAsync(secret, stop) is not var (link, account)) return Spent();
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        account.Name = Form.Name.Trim();
        if (AccountProblems.OfName(account.Name) is { } problem)
        {
            this.Accepts(problem);
            return Page();
        }
        if (!this.Accepts((await accounts.AddPasswordAsync(account, Form.Password)).ToOutcome())) return Page();

        (account.EmailConfirmed, account.SignedInAt) = (true, now);
        db.Remove(link);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        await AccountCookie.SignInAsync(HttpContext, account, now, keep: false);
        return LocalRedirect(Addresses.Account);
    }

    private async Task<(OneTimeLink Link, Accounts.Account Account)?> FindAsync(string secret, CancellationToken stop)
    {
        if (await links.FindAsync(LinkPurpose.Join, secret, stop) is not { } link) return null;
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
        public string Name { get; init; } = "";

        public string Password { get; init; } = "";
    }
}
