using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>The first visit of somebody for whom an account was made.</summary>
[Authorize(Policies.Anybody)]
public sealed class Join(OneTimeLinks links, WorkshopDb db, UserManager<Accounts.Account> accounts, TimeProvider clock) : LinkPage(links, db)
{
    public override LinkPurpose Purpose => LinkPurpose.Join;

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken stop)
    {
        await using var transaction = await Db.BeginWriteAsync(stop);
        if (await FindAsync(secret, stop) is not var (link, account)) return Spent();
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        account.Name = AccountProblems.NameOf(Form.Name);
        if (AccountProblems.OfName(account.Name) is { } problem)
        {
            this.Accepts(problem);
            return Page();
        }
        if (!this.Accepts((await accounts.AddPasswordAsync(account, Form.Password)).ToOutcome())) return Page();

        (account.EmailConfirmed, account.SignedInAt) = (true, now);
        Db.Remove(link);
        await Db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        await AccountCookie.SignInAsync(HttpContext, account, now, keep: false);
        return LocalRedirect(Addresses.Account);
    }

    public sealed record Input
    {
        [Longest(100)]
        public string Name { get; init; } = "";

        [Longest(200)]
        public string Password { get; init; } = "";
    }
}
