using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>Everything that was ever published of the event, newest first.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Index(WorkingCopies copies, ReleaseHistory history) : WorkingPage(copies)
{
    public IReadOnlyList<ReleaseEntry> Releases { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        Releases = await history.AllAsync(Programme.Id, stop);
        return Page();
    }
}
