using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Hosting;
using Workshop.Web.Mails;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Accounts;

/// <summary>An account for somebody, who chooses name and password at a link that works once.</summary>
[Authorize(Policies.Administrator), Authorize(Policies.AskedAgain)]
public sealed class New(WorkshopDb db, UserManager<Web.Accounts.Account> accounts, OneTimeLinks links, Outbox outbox, Settings settings, CurrentAccount me, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public bool CanMail => settings.MailsLinks;

    /// <summary>The link, to be shown now or never.</summary>
    public string? Link { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var email = Form.Email.Trim();
        var account = new Web.Accounts.Account(email, email.Split('@')[0], now) { IsAdministrator = Form.IsAdministrator };
        if (!this.Accepts((await accounts.CreateAsync(account)).ToOutcome())) return Page();
        var link = this.AbsoluteOf(await links.AddAsync(LinkPurpose.Join, account.Id, null, stop), settings);
        if (CanMail && Form.Mail) AccountMails.Invitation(link, me.Member.Name).Into(outbox, email, now + OneTimeLinks.LifeOf(LinkPurpose.Join));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        Link = link;
        return Page();
    }

    public sealed record Input
    {
        [Longest(254)]
        public string Email { get; init; } = "";

        public bool IsAdministrator { get; init; }

        public bool Mail { get; init; } = true;
    }
}
