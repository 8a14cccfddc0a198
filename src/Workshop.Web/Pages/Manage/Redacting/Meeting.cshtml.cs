using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;
using Workshop.Web.Redacting;

namespace Workshop.Web.Pages.Manage.Redacting;

/// <summary>Removes a name or a value from the whole history of an event, for good: first what would go is shown, then it is confirmed.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Meeting(WorkingCopies copies, Redactions redactions) : WorkingPage(copies)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Null until something is sought.</summary>
    public RedactionReport? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) => await LookAsync(slug, stop, Role.Owner) ?? Page();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Owner) is { } elsewhere) return elsewhere;
        var mentions = Form.Mentions();
        if (!ModelState.IsValid || !this.Accepts(mentions.WithoutValue())) return Page();
        Report = await redactions.EventAsync(Programme.Id, mentions.Value, Form.Consent, stop);
        this.Show(Form, Report);
        return Page();
    }
}
