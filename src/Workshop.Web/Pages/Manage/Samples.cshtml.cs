using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Workshop.Publishing;
using Workshop.Web.Accounts;
using Workshop.Web.Samples;

namespace Workshop.Web.Pages.Manage;

/// <summary>The events that came with the portal, and the button that removes them.</summary>
[Authorize(Policies.Administrator)]
public sealed class Samples(SampleRemoval removal, TimeProvider clock) : PageModel
{
    public IReadOnlyList<string> Titles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Titles = await removal.PresentAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await removal.RunAsync(Instant.FromDateTimeOffset(clock.GetUtcNow()), stop);
        return LocalRedirect(Addresses.Samples);
    }
}
