using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>Another passkey, on this device or on a security key, under a name that tells it from others.</summary>
[Authorize(Policies.SignedIn), Authorize(Policies.AskedAgain)]
public sealed class PasskeyAdd(WorkshopDb db, Passkeys passkeys, CurrentAccount me) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty]
    public PasskeyAnswer Passkey { get; set; } = new();

    public PasskeyPrompt? Prompt { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var name = AccountProblems.NameOf(Form.Name);
        if (name.Length is 0 or > Passkeys.LongestName || name.Contains('\n'))
            this.Accepts(new Problem(nameof(Form.Name), $"Give it a name on one line, of {Passkeys.LongestName} characters at most."));
        else if (await AddAsync(name, stop))
            return LocalRedirect(Addresses.Passkeys);
        else
            this.Accepts(new Problem("", "No passkey was added: the device gave none, or the page lay open too long. Try once more."));
        return await ShowAsync(stop);
    }

    private async Task<bool> AddAsync(string name, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        var account = await db.Users.FindAsync([me.Id], stop);
        if (!await passkeys.AddAsync(HttpContext, account!, Passkey, name)) return false;
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var account = await db.Users.FindAsync([me.Id], stop);
        Prompt = await passkeys.InviteAsync(HttpContext, account!);
        return Prompt is null ? LocalRedirect(Addresses.Passkeys) : Page();
    }

    public sealed record Input
    {
        [Longest(60)]
        public string Name { get; init; } = "";
    }
}
