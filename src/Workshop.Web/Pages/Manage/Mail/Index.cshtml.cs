using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Hosting;

namespace Workshop.Web.Pages.Manage.Mail;

/// <summary>The newest mails of the portal and what became of them.</summary>
[Authorize(Policies.Administrator)]
public sealed class Index(WorkshopDb db, Settings settings, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public bool Sends => settings.Mail is not null;

    public IReadOnlyList<View> Mails { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var mails = await db.Mails.AsNoTracking().OrderByDescending(mail => mail.Id).Take(Most).ToListAsync(stop);
        Mails = [.. mails.Select(mail => new View(mail.Id, mail.To, mail.Subject, mail.At, MailStanding.Of(mail, now, Sends)))];
    }

    public sealed record View(long Id, string To, string Subject, Instant At, string Standing);
}
