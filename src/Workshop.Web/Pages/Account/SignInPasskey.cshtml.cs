using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Account;

/// <summary>Signing in with a passkey: no address, no password, no code.</summary>
[Authorize(Policies.Anybody)]
public sealed class SignInPasskey(WorkshopDb db, Passkeys passkeys, TimeProvider clock) : ArrivalPage(db, clock)
{
    private readonly WorkshopDb db = db;

    [BindProperty]
    public PasskeyAnswer Passkey { get; set; } = new();

    /// <summary>Of the form that the button stands in, what is meant for it, too.</summary>
    [BindProperty]
    public Input Form { get; set; } = new();

    public PasskeyPrompt? Prompt { get; private set; }

    public IActionResult OnGet() => Step(Addresses.SignIn);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Accounts.Account? account;
        await using (var transaction = await db.BeginWriteAsync(stop))
        {
            account = await passkeys.ReadAsync(HttpContext, Passkey, stop);
            if (account is not null) await transaction.CommitAsync(stop);
        }
        if (account is not null) return await LetInAsync(account, Form.Keep, stop);
        Prompt = await passkeys.AskAsync(HttpContext);
        return Again(new("", "This passkey lets nobody in here: it was removed, or the page lay open too long. Try once more, or sign in with e-mail and password."));
    }

    public sealed record Input
    {
        public bool Keep { get; init; }
    }
}
