using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Programmes.SideBySide;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Queries;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;

namespace Workshop.Web.Pages.Manage.Releases;

/// <summary>Any two releases: in attendees' words, and side by side.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Compare(WorkingCopies copies, ReleaseHistory history) : WorkingPage(copies)
{
    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int To { get; set; }

    public ValueList<string> Lines { get; private set; }

    public IReadOnlyList<Side> Sides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop) is { } elsewhere) return elsewhere;
        if (await history.FindAsync(Programme.Id, From, stop) is not { } from || await history.FindAsync(Programme.Id, To, stop) is not { } to) return NotFound();
        var (was, now) = (from.Open(), to.Open());
        Lines = Programmes.Changes.Between(was, now);
        Sides = [.. PartChange.Between(was, now, await history.TitlesAsync([was, now], stop)).Select(change => new Side(change))];
        return Page();
    }
}
