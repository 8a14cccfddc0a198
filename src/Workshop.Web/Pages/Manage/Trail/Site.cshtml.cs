using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Accounts;
using Workshop.Web.Trail;

namespace Workshop.Web.Pages.Manage.Trail;

/// <summary>Who did what anywhere on the site, and when.</summary>
[Authorize(Policies.Administrator)]
public sealed class Site(TrailReader trail) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public TrailPage Trail { get; private set; } = default!;

    public async Task OnGetAsync(CancellationToken stop) => Trail = await trail.OfSiteAsync(By, Before, stop);
}
