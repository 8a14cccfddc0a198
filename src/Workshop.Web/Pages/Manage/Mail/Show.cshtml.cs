using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Hosting;

namespace Workshop.Web.Pages.Manage.Mail;

/// <summary>One mail: what it says, to be passed on where nobody sends it, and the button that removes it.</summary>
[Authorize(Policies.Administrator)]
public sealed class Show(WorkshopDb db, Settings settings, TimeProvider clock) : PageModel
{
    public Mails.Mail Mail { get; private set; } = default!;

    public string Standing { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (await db.Mails.AsNoTracking().SingleOrDefaultAsync(mail => mail.Id == id, stop) is not { } found) return NotFound();
        (Mail, Standing) = (found, MailStanding.Of(found, Instant.FromDateTimeOffset(clock.GetUtcNow()), settings.Mail is not null));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken stop)
    {
        await using var transaction = await db.BeginWriteAsync(stop);
        await db.Mails.Where(mail => mail.Id == id).ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
        return LocalRedirect(Addresses.Outbox);
    }
}
