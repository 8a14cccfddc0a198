using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Account;

/// <summary>With e-mail and password, after which some are asked for a code.</summary>
[Authorize(Policies.Anybody)]
public sealed class SignIn(WorkshopDb db, Passwords passwords, Throttle throttle, CurrentAccount me, TimeProvider clock) : ArrivalPage(db, clock)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IActionResult OnGet() => me.IsKnown ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await throttle.TryAsync(HttpContext, TryOf.Password, Form.Email, stop) is { } wait) return Again(wait);
        if (await passwords.FindAsync(Form.Email, Form.Password) is not { } account) return Again(new("", "E-mail and password do not belong together."));
        await throttle.SucceededAsync(HttpContext, TryOf.Password, Form.Email, stop);
        if (!account.TwoFactorEnabled) return await LetInAsync(account, Form.Keep, stop);
        await AccountCookie.GoHalfWayAsync(HttpContext, account, Form.Keep);
        return Step(Addresses.SignInCode);
    }

    public sealed record Input
    {
        public string Email { get; init; } = "";

        public string Password { get; init; } = "";

        public bool Keep { get; init; }
    }
}
