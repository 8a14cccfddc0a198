using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>With e-mail and password. Afterwards one is where one wanted to go.</summary>
[Authorize(Policies.Anybody)]
public sealed class SignIn(UserManager<Accounts.Account> accounts, CurrentAccount me, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => me.IsKnown ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await accounts.FindByNameAsync(Form.Email.Trim());
        if (account is null || !await accounts.CheckPasswordAsync(account, Form.Password))
        {
            this.Accepts(new Problem("", "E-mail and password do not belong together."));
            return Page();
        }
        await AccountCookie.SignInAsync(HttpContext, account, Instant.FromDateTimeOffset(clock.GetUtcNow()), Form.Keep);
        return Onward();
    }

    /// <summary>To an address of ours, whatever the browser says.</summary>
    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Addresses.Account);

    public sealed record Input
    {
        public string Email { get; init; } = "";

        public string Password { get; init; } = "";

        public bool Keep { get; init; }
    }
}
