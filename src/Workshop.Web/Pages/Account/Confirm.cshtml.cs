using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Account;

/// <summary>
/// Asks again who somebody is, before something that matters (<see cref="Policies.AskedAgain"/>). A form that was on its way is sent on
/// afterwards with what was typed into it, but for passwords.
/// </summary>
[Authorize(Policies.SignedIn)]
public sealed class Confirm(WorkshopDb db, Passwords passwords, Throttle throttle, CurrentAccount me, TimeProvider clock) : PageModel
{
    /// <summary>Not named like the forms of others, whose fields come along.</summary>
    [BindProperty]
    public Input Again { get; set; } = new();

    /// <summary>The fields of the form that was on its way.</summary>
    public IEnumerable<KeyValuePair<string, string>> Carried =>
        from sent in Request.HasFormContentType ? Request.Form : FormCollection.Empty
        where !sent.Key.StartsWith("__", StringComparison.Ordinal) && !sent.Key.StartsWith($"{nameof(Again)}.", StringComparison.Ordinal)
            && !sent.Key.EndsWith("Password", StringComparison.Ordinal)
        from value in sent.Value
        select KeyValuePair.Create(sent.Key, value);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? returnUrl, CancellationToken stop)
    {
        // The first time it is the form that was on its way.
        if (!Request.HasFormContentType || !Request.Form.ContainsKey($"{nameof(Again)}.{nameof(Again.Posts)}"))
        {
            Again = new() { Posts = true };
            return Page();
        }
        if (await throttle.TryAsync(HttpContext, TryOf.Password, me.Member.Email, stop) is { } wait) return Wrong(wait.Message);
        var account = await db.Users.FindAsync([me.Id], stop);
        if (!await passwords.IsOfAsync(account, Again.Password)) return Wrong("This is not your password.");
        await throttle.SucceededAsync(HttpContext, TryOf.Password, me.Member.Email, stop);
        await AccountCookie.RenewAsync(HttpContext, account!, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        var onward = Url.IsLocalUrl(returnUrl) ? returnUrl : Addresses.Account;
        return Again.Posts ? LocalRedirectPreserveMethod(onward) : LocalRedirect(onward);
    }

    private PageResult Wrong(string message)
    {
        ModelState.AddModelError($"{nameof(Again)}.{nameof(Again.Password)}", message);
        return Page();
    }

    public sealed record Input
    {
        public string Password { get; init; } = "";

        /// <summary>Whether a form was on its way.</summary>
        public bool Posts { get; init; }
    }
}
