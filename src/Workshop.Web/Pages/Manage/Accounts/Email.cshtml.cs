using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Pages.Shared.Forms;

namespace Workshop.Web.Pages.Manage.Accounts;

/// <summary>Confirms the address that somebody wants, where no mail can do that.</summary>
[Authorize(Policies.Administrator), Authorize(Policies.AskedAgain)]
public sealed class Email(WorkshopDb db, EmailChange change) : AccountPage(db)
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        await using var transaction = await Db.BeginWriteAsync(stop);
        if (!await FindAsync(id, stop)) return NotFound();
        // What was shown is what is confirmed: it may be another by now.
        var wanted = await change.WantedAsync(id, stop);
        if (wanted is null || wanted != Form.Wanted) return LocalRedirect(Home);
        if (!this.Accepts(await change.TakeAsync(Account, wanted, stop))) return Page();
        await transaction.CommitAsync(stop);
        return LocalRedirect(Home);
    }

    protected override async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await change.WantedAsync(Account.Id, stop) is not { } wanted) return LocalRedirect(Home);
        Form = new() { Wanted = wanted };
        return Page();
    }

    public sealed record Input
    {
        public string Wanted { get; init; } = "";
    }
}
