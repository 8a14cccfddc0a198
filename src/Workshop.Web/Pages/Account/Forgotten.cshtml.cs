using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Accounts;
using Workshop.Web.Hosting;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Account;

/// <summary>Asks for a link to choose a new password. Whether there is such an account is told to the reader of its mail alone.</summary>
[Authorize(Policies.Anybody)]
public sealed class Forgotten(ResetRequests requests, Throttle throttle, Settings settings) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public bool CanMail => settings.MailsLinks;

    /// <summary>Whether the answer is being given.</summary>
    public bool IsAnswered { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!CanMail) return Page();
        if (await throttle.TryAsync(HttpContext, TryOf.Reset, Form.Email, stop) is { } wait)
        {
            this.Accepts(wait);
            return Page();
        }
        requests.Add(Form.Email.Trim());
        IsAnswered = true;
        return Page();
    }

    public sealed record Input
    {
        [Longest(254)]
        public string Email { get; init; } = "";
    }
}
