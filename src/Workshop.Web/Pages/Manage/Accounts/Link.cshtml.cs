using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Hosting;
using Workshop.Web.Pages.Shared;

namespace Workshop.Web.Pages.Manage.Accounts;

/// <summary>A link that lets somebody choose a new password, or for the first time join, to be passed on by whoever knows them.</summary>
[Authorize(Policies.Administrator), Authorize(Policies.AskedAgain)]
public sealed class Link(WorkshopDb db, OneTimeLinks links, Settings settings) : AccountPage(db)
{
    /// <summary>To be shown now or never.</summary>
    public string? Made { get; private set; }

    public bool Joins => Account.PasswordHash is null;

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        Made = this.AbsoluteOf(await links.MakeAsync(Joins ? LinkPurpose.Join : LinkPurpose.Recover, id, null, stop), settings);
        return Page();
    }
}
