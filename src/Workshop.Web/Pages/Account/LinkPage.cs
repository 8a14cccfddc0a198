using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Account;

/// <summary>What a one-time link leads to. Looking at it uses nothing up, because mail programs look, too.</summary>
public abstract class LinkPage(OneTimeLinks links, WorkshopDb db) : PageModel
{
    /// <summary>Of the address that is to become the account's, for <see cref="LinkPurpose.Email"/>.</summary>
    public string? Wanted { get; private set; }

    public abstract LinkPurpose Purpose { get; }

    /// <summary>Of the account; null where the link is spent.</summary>
    public string? Email { get; private set; }

    protected OneTimeLinks Links => links;

    protected WorkshopDb Db => db;

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken stop) => await FindAsync(secret, stop) is (_, _) ? Page() : Spent();

    protected async Task<(OneTimeLink Link, Accounts.Account Account)?> FindAsync(string secret, CancellationToken stop)
    {
        if (await links.FindAsync(Purpose, secret, stop) is not { } link) return null;
        var account = await db.Users.FindAsync([link.AccountId], stop);
        (Email, Wanted) = (account!.Email, link.Email);
        return (link, account);
    }

    protected PageResult Spent()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
