using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Texts;

/// <summary>What becomes of what the portal learns about people, in the words of who runs it; not there while they say nothing.</summary>
[Published]
public sealed class Privacy(PublishedProgrammes published, TimeProvider time) : SitePage(published, time)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await OpenAsync("Privacy", Addresses.Privacy, Addresses.Privacy, stop, "prose");
        return Site.Privacy.Length > 0 ? Page() : NotFound();
    }
}
