using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Pages.Shared.Forms;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Manage.Previews;

/// <summary>The link at which people without an account see the working copy: given, made anew, ended.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Link(WorkingCopies copies, WorkshopDb db, PublishedProgrammes published, TimeProvider clock) : WorkingPage(copies)
{
    /// <summary>The link that whoever presses a button has before them; null for none.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Whether the button was the one that ends it.</summary>
    [BindProperty]
    public bool End { get; set; }

    /// <summary>The whole address; null while there is none.</summary>
    public string? Shared { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop) =>
        await LookAsync(slug, stop, Role.Editor) ?? await ShowAsync(await FindAsync(stop), stop);

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken stop)
    {
        if (!await BeginAsync(slug, stop)) return NotFound();
        var link = await FindAsync(stop);
        if (Seen != link?.Secret)
        {
            ModelState.Clear();
            this.Accepts(new Problem("", "Somebody has changed the link since you opened this page. This is how it is now."));
            return await ShowAsync(link, stop);
        }
        if (End && link is not null) db.PreviewLinks.Remove(link);
        else if (link is not null) link.Secret = NewSecret();
        else if (!End) db.PreviewLinks.Add(new() { EventId = Programme.Id, Secret = NewSecret() });
        db.Note(Deeds.Link, Programme.Id, Instant.FromDateTimeOffset(clock.GetUtcNow()), old: link is null ? null : "{}", now: End ? null : "{}");
        await Copy.SaveAsync(stop);
        return Redirect(Addresses.PreviewLink(Slug));
    }

    private Task<PreviewLink?> FindAsync(CancellationToken stop) => db.PreviewLinks.SingleOrDefaultAsync(link => link.EventId == Programme.Id, stop);

    private async Task<IActionResult> ShowAsync(PreviewLink? link, CancellationToken stop)
    {
        Seen = link?.Secret;
        Shared = link is null ? null : (await published.SiteAsync(HttpContext, stop)).Absolute(Addresses.Shared(link.Secret));
        return Page();
    }

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
}
