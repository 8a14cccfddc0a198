using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Web.Accounts;
using Workshop.Web.Data.Queries;

namespace Workshop.Web.Pages.Manage.People;

/// <summary>Those whom whoever asks may know of, for a list that follows what is typed.</summary>
[Authorize(Policies.SignedIn)]
public sealed class Known(Acquaintances acquaintances) : PageModel
{
    private const int Most = 20;

    public IReadOnlyList<Acquaintance> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] string? name, CancellationToken stop)
    {
        People = await acquaintances.BeginningAsync(name ?? "", Most, stop);
        return People.Count > 0 ? Page() : new NoContentResult();
    }
}
