using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Hosting;
using Workshop.Web.Mails;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>Another e-mail address, once it is confirmed.</summary>
[Authorize(Policies.SignedIn), Authorize(Policies.AskedAgain)]
public sealed class Email(WorkshopDb db, EmailChange change, Throttle throttle, CurrentAccount me, Settings settings) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>The address that waits to be confirmed.</summary>
    public string? Wanted { get; private set; }

    public bool CanMail => settings.MailsLinks;

    public async Task OnGetAsync(CancellationToken stop) => Wanted = await change.WantedAsync(me.Id, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var email = Form.Email.Trim();
        Outcome outcome = !Outbox.IsAddress(email) ? new Problem(nameof(Form.Email), "This is not an e-mail address.")
            : string.Equals(email, me.Member.Email, StringComparison.OrdinalIgnoreCase) ? new Problem(nameof(Form.Email), "This is your address already.")
            : await throttle.TryAsync(HttpContext, TryOf.Email, me.Id.ToString(), stop) is { } wait ? wait
            : Outcome.Success;
        if (this.Accepts(outcome))
        {
            await change.WantAsync((await db.Users.FindAsync([me.Id], stop))!, email, stop);
            ModelState.Clear();
            Form = new();
        }
        await OnGetAsync(stop);
        return Page();
    }

    public sealed record Input
    {
        [Longest(254)]
        public string Email { get; init; } = "";
    }
}
