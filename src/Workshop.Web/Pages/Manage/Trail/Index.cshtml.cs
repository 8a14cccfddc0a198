using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Workshop.Web.Accounts;
using Workshop.Web.Data;
using Workshop.Web.Data.Working;
using Workshop.Web.Pages.Manage.Events;
using Workshop.Web.Trail;

namespace Workshop.Web.Pages.Manage.Trail;

/// <summary>Who did what to the event, and when.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Index(WorkingCopies copies, TrailReader trail) : WorkingPage(copies)
{
    [BindProperty(SupportsGet = true)]
    public Guid? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public TrailPage Trail { get; private set; } = default!;

    public IReadOnlyList<KeyValuePair<string, string>> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken stop)
    {
        if (await LookAsync(slug, stop, Role.Owner) is { } elsewhere) return elsewhere;
        Trail = await trail.OfEventAsync(Programme, By, Before, stop);
        People = await trail.PeopleAsync(Programme.Id, stop);
        return Page();
    }
}
