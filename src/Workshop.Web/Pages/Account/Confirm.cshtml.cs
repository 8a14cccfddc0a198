using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>
/// Asks again who somebody is, before something that matters (<see cref="Policies.AskedAgain"/>). A form that was on its way is sent on
/// afterwards with what was typed into it, but for passwords.
/// </summary>
[Authorize(Policies.SignedIn)]
public sealed class Confirm(WorkshopDb db, Passwords passwords, Passkeys passkeys, Throttle throttle, CurrentAccount me, TimeProvider clock) : PageModel
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

    /// <summary>Null where they have no passkey, or none would work.</summary>
    public PasskeyPrompt? Prompt { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync([FromQuery] string? returnUrl, CancellationToken stop)
    {
        // The first time it is the form that was on its way.
        if (!Request.HasFormContentType || !Request.Form.ContainsKey($"{nameof(Again)}.{nameof(Again.Posts)}"))
        {
            Again = new() { Posts = true };
            return await ShowAsync(stop);
        }
        if ((Again.Credential.Length > 0 ? await ProvePasskeyAsync(stop) : await ProvePasswordAsync(stop)) is { } problem)
        {
            ModelState.AddModelError($"{nameof(Again)}.{nameof(Again.Password)}", problem.Message);
            return await ShowAsync(stop);
        }
        await AccountCookie.RenewAsync(HttpContext, (await db.Users.FindAsync([me.Id], stop))!, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        var onward = Url.IsLocalUrl(returnUrl) ? returnUrl : Addresses.Account;
        return Again.Posts ? LocalRedirectPreserveMethod(onward) : LocalRedirect(onward);
    }

    private async Task<Problem?> ProvePasswordAsync(CancellationToken stop)
    {
        if (await throttle.TryAsync(HttpContext, TryOf.Password, me.Member.Email, stop) is { } wait) return wait;
        if (!await passwords.IsOfAsync(await db.Users.FindAsync([me.Id], stop), Again.Password)) return new("", "This is not your password.");
        await throttle.SucceededAsync(HttpContext, TryOf.Password, me.Member.Email, stop);
        return null;
    }

    private async Task<Problem?> ProvePasskeyAsync(CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        if ((await passkeys.ReadAsync(HttpContext, new() { Asked = Again.Asked, Credential = Again.Credential }, stop))?.Id != me.Id)
            return new("", "This passkey is not yours, or the page lay open too long.");
        await transaction.CommitAsync(stop);
        return null;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if ((await passkeys.ListAsync(me.Id, stop)).Count > 0) Prompt = await passkeys.AskAsync(HttpContext, await db.Users.FindAsync([me.Id], stop));
        return Page();
    }

    public sealed record Input
    {
        [Longest(200)]
        public string Password { get; init; } = "";

        public string Asked { get; init; } = "";

        public string Credential { get; init; } = "";

        /// <summary>Whether a form was on its way.</summary>
        public bool Posts { get; init; }
    }
}
