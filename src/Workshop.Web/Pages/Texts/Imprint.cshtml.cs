using Microsoft.AspNetCore.Mvc;
using Workshop.Publishing;
using Workshop.Web.Pages.Shared;
using Workshop.Web.Published;

namespace Workshop.Web.Pages.Texts;

/// <summary>Who is answerable for the portal, in their own words; not there while they say nothing.</summary>
[Published]
public sealed class Imprint(PublishedProgrammes published, TimeProvider time) : SitePage(published, time)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await OpenAsync("Imprint", Addresses.Imprint, Addresses.Imprint, stop, "prose");
        return Site.Imprint.Length > 0 ? Page() : NotFound();
    }
}
