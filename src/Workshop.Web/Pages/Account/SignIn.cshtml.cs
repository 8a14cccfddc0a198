using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>With e-mail and password, after which some are asked for a code.</summary>
[Authorize(Policies.Anybody)]
public sealed class SignIn(WorkshopDb db, Passwords passwords, Passkeys passkeys, Throttle throttle, CurrentAccount me, TimeProvider clock) : ArrivalPage(db, clock)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Null where passkeys would not work.</summary>
    public PasskeyPrompt? Prompt { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (me.IsKnown) return Onward();
        Prompt = await passkeys.AskAsync(HttpContext);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        string[] ours = [$"{nameof(Form)}.{nameof(Form.Email)}", $"{nameof(Form)}.{nameof(Form.Password)}"];
        if (!ours.All(Request.Form.ContainsKey)) return await OnGetAsync(); // a form of another page, whose sender is asked first
        if (await throttle.TryAsync(HttpContext, TryOf.Password, Form.Email, stop) is { } wait) return await AgainAsync(wait);
        if (await passwords.FindAsync(Form.Email, Form.Password) is not { } account) return await AgainAsync(new("", "E-mail and password do not belong together."));
        await throttle.SucceededAsync(HttpContext, TryOf.Password, Form.Email, stop);
        if (!account.TwoFactorEnabled) return await LetInAsync(account, Form.Keep, stop);
        await AccountCookie.GoHalfWayAsync(HttpContext, account, Form.Keep);
        return Step(Addresses.SignInCode);
    }

    private async Task<IActionResult> AgainAsync(Problem problem)
    {
        Prompt = await passkeys.AskAsync(HttpContext);
        return Again(problem);
    }

    public sealed record Input
    {
        [Longest(254)]
        public string Email { get; init; } = "";

        [Longest(200)]
        public string Password { get; init; } = "";

        public bool Keep { get; init; }
    }
}
